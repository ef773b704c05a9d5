import type { Answer } from '../cell.ts';
import type { NumberedEvent, RunEvent } from '../run-event.ts';
import type { PortableRun } from './portable.ts';

/**
 * Events that lead to what a run was when it ended, for a store that keeps runs as their events. They are fewer than
 * those that were: each text comes at once.
 */
export function replayRun(run: PortableRun): readonly NumberedEvent[] {
  const { answer, startedAt, state, error } = run;
  const events: readonly RunEvent[] = [
    { type: 'run-queued', ahead: 0 },
    // Who was asked is not part of a run's state, so any name does.
    ...(startedAt === null ? [] : [{ type: 'run-started', tutor: 'solver', startedAt } as const]),
    ...replayText(answer),
    ...replayJudgement(answer),
    ...replayPlot(answer),
    { type: 'run-ended', outcome: state, ...(error === null ? {} : { error }) },
  ];
  return events.map((event, index) => ({ seq: index + 1, event }));
}

function replayText(said: Answer): readonly RunEvent[] {
  const { thought, derivation, answer, examples, notices = [], computations = [] } = said;
  return [
    ...(thought === '' ? [] : [{ type: 'thought-delta', text: thought } as const]),
    ...notices.map((notice) => ({ type: 'notice-given', notice }) as const),
    ...(derivation === '' ? [] : [{ type: 'derivation-delta', text: derivation } as const]),
    ...computations.map((computation) => ({ type: 'number-computed', computation }) as const),
    ...(answer === null ? [] : [{ type: 'answer-found', latex: answer } as const]),
    ...(examples.length === 0 ? [] : [{ type: 'examples-offered', examples } as const]),
  ];
}

function replayJudgement({ sampling, agreement, checks = [], answerVerdict }: Answer): readonly RunEvent[] {
  const ended = Array.from({ length: sampling?.ended ?? 0 }, () => ({
    type: 'sample-answered' as const,
    of: sampling?.of ?? 1,
    answer: null,
  }));
  return [
    ...(agreement === undefined ? [] : [{ type: 'samples-agreed', agreement } as const]),
    ...ended,
    ...checks.map((check) => ({ type: 'step-checked', check }) as const),
    ...(answerVerdict === undefined ? [] : [{ type: 'answer-checked', verdict: answerVerdict } as const]),
  ];
}

function replayPlot({ plotCode, chart, plotError }: Answer): readonly RunEvent[] {
  return [
    ...(plotCode === null ? [] : [{ type: 'plot-code', code: plotCode } as const]),
    ...(chart === null ? [] : [{ type: 'chart', spec: chart } as const]),
    ...(plotError === null ? [] : [{ type: 'plot-failed', error: plotError } as const]),
  ];
}
