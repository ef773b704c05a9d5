import { type Answer, type Cell, type CellRun, emptyAnswer, type Variant } from './cell.ts';
import type { NumberedEvent, RunEvent } from './run-event.ts';

/**
 * A run before its first event.
 *
 * ```
 * queued -> thinking -> deriving -> verifying -> plotting -> done
 *    \__________\___________\___________\____________\____-> failed | stopped
 * ```
 */
export function queueRun(runId: string, prompt: string): CellRun {
  return {
    runId,
    state: 'queued',
    ahead: 0,
    prompt,
    answer: emptyAnswer,
    error: null,
    seq: 0,
    startedAt: null,
  };
}

/** The run after an event. An event that the run already holds (a replay after a reconnect) changes nothing. */
export function transitionRun(run: CellRun, { seq, event }: NumberedEvent): CellRun {
  if (seq <= run.seq) return run;
  return { ...applyEvent(run, event), seq };
}

/** The cell after an event of its run: a run that is done leaves its answers as new variants. */
export function transitionCell(cell: Cell, numbered: NumberedEvent): Cell {
  if (cell.run === null || numbered.seq <= cell.run.seq) return cell;
  const run = transitionRun(cell.run, numbered);
  const variants = listVariants(run, numbered.event);
  if (variants.length === 0) return { ...cell, run };
  return { ...cell, run: null, variants: [...cell.variants, ...variants] };
}

/** The variants that an event completes, oldest first: samples that are kept, and last the one that is shown. */
export function listVariants(run: CellRun, event: RunEvent): readonly Variant[] {
  const shown = maybeVariant(run, event);
  if (shown === null || event.type !== 'run-ended') return [];
  const { runId, prompt } = run;
  return [...(event.others ?? []).map((other) => ({ ...other, runId, prompt })), shown];
}

/** The variant of the answer that is shown, null for any event but the end of a run that is done. */
export function maybeVariant(run: CellRun, event: RunEvent): Variant | null {
  if (event.type !== 'run-ended' || event.variant === undefined) return null;
  const { id, createdAt, receipt } = event.variant;
  return { id, createdAt, receipt, runId: run.runId, prompt: run.prompt, answer: run.answer };
}

function applyEvent(run: CellRun, event: RunEvent): CellRun {
  switch (event.type) {
    case 'run-queued':
      return { ...run, state: 'queued', ahead: event.ahead };
    case 'run-started':
      return { ...run, state: 'thinking', ahead: 0, startedAt: event.startedAt };
    case 'tutor-changed':
      return { ...run, state: 'thinking' };
    case 'notice-given':
      return { ...run, answer: { ...run.answer, notices: [...(run.answer.notices ?? []), event.notice] } };
    case 'thought-delta':
      return answering(run, 'thinking', { thought: run.answer.thought + event.text });
    case 'derivation-delta':
      return answering(run, 'deriving', { derivation: run.answer.derivation + event.text });
    case 'derivation-rethought':
    case 'derivation-cut':
    case 'derivation-replaced':
      return rewrite(run, event);
    case 'sample-answered':
    case 'samples-agreed':
    case 'step-checked':
    case 'verification-started':
    case 'answer-checked':
      return judge(run, event);
    case 'number-computed': {
      const computations = [...(run.answer.computations ?? []), event.computation];
      return answering(run, 'deriving', { computations });
    }
    case 'answer-found':
      return answering(run, 'deriving', { answer: event.latex });
    case 'examples-offered':
      return answering(run, 'deriving', { examples: event.examples });
    case 'plot-code':
      return answering(run, 'plotting', { plotCode: event.code, plotError: null });
    case 'chart':
      return answering(run, 'plotting', { chart: event.spec, plotError: null });
    case 'plot-failed':
      return answering(run, 'plotting', { plotError: event.error });
    case 'run-ended':
      return { ...run, state: event.outcome, ahead: 0, error: event.error ?? null };
  }
}

/** What was written is thrown away, in whole or in part. */
function rewrite(
  run: CellRun,
  event: Extract<RunEvent, { type: 'derivation-rethought' | 'derivation-cut' | 'derivation-replaced' }>,
): CellRun {
  switch (event.type) {
    case 'derivation-rethought': {
      const { thought, derivation } = run.answer;
      const { checks: _, computations: __, ...answer } = run.answer;
      return {
        ...run,
        state: 'thinking',
        answer: { ...answer, thought: thought + derivation, derivation: '', answer: null },
      };
    }
    case 'derivation-cut': {
      const { derivation, checks = [], computations = [] } = run.answer;
      const kept = checks.filter(({ end }) => end <= event.length);
      const computed = computations.filter(({ at }) => at <= event.length);
      return answering(run, 'deriving', {
        ...(computed.length === computations.length ? {} : { computations: computed }),
        derivation: derivation.slice(0, event.length),
        answer: null,
        ...(kept.length === checks.length ? {} : { checks: kept }),
      });
    }
    case 'derivation-replaced': {
      const { checks: _, notices: __, computations: ___, ...answer } = run.answer;
      const { type: ____, ...said } = event;
      return { ...run, state: 'deriving', answer: { ...answer, ...said } };
    }
  }
}

/** Something is said about what was written. */
function judge(
  run: CellRun,
  event: Extract<
    RunEvent,
    {
      type: 'sample-answered' | 'samples-agreed' | 'step-checked' | 'verification-started' | 'answer-checked';
    }
  >,
): CellRun {
  switch (event.type) {
    case 'sample-answered': {
      const ended = (run.answer.sampling?.ended ?? 0) + 1;
      return { ...run, answer: { ...run.answer, sampling: { ended, of: event.of } } };
    }
    case 'samples-agreed': {
      const { sampling: _, ...answer } = run.answer;
      return { ...run, answer: { ...answer, agreement: event.agreement } };
    }
    case 'step-checked':
      return { ...run, answer: { ...run.answer, checks: [...(run.answer.checks ?? []), event.check] } };
    case 'verification-started':
      return { ...run, state: 'verifying' };
    case 'answer-checked':
      return { ...run, answer: { ...run.answer, answerVerdict: event.verdict } };
  }
}

function answering(
  run: CellRun,
  state: 'thinking' | 'deriving' | 'plotting',
  part: Partial<Answer>,
): CellRun {
  return { ...run, state, answer: { ...run.answer, ...part } };
}
