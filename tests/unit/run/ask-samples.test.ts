import { describe, expect, it } from 'vitest';
import type { Tutor, TutorChunk } from '#lib/answer/tutor.ts';
import { LemmaError } from '#lib/errors.ts';
import { groupAnswers } from '#lib/math/equivalence/group-answers.ts';
import type { StepCheck, Verdict } from '#lib/math/verify/verdict.ts';
import { emptyAnswer } from '#lib/notebook/cell.ts';
import type { NumberedEvent, RunEvent } from '#lib/notebook/run-event.ts';
import { queueRun, transitionRun } from '#lib/notebook/transition.ts';
import type { UncheckedPart } from '#lib/run/check-derivation.ts';
import type { RunRequest } from '#lib/run/hear.ts';
import { type RunEffects, runCell } from '#lib/run-cell.ts';
import { noChecks } from '../../setup/no-checks.ts';

/** A model whose n-th asking answers with the n-th of these; an error is thrown. */
function createModel(answers: readonly (string | Error | null)[]) {
  const seeds: (number | undefined)[] = [];
  const tutor: Tutor = {
    name: 'model',
    async *answer(_, { settings }): AsyncGenerator<TutorChunk> {
      const answer = answers[seeds.push(settings?.seed) - 1];
      yield await Promise.resolve({ type: 'thought', text: `thought ${answer}` } as const);
      yield { type: 'derivation', text: `because ${answer}` };
      if (answer instanceof Error) throw answer;
      if (answer !== null && answer !== undefined) yield { type: 'answer', latex: answer };
      if (answer === 'cut') yield { type: 'notice', notice: { kind: 'length' } };
      yield { type: 'plot', code: `plot(${answer})` };
      yield { type: 'model', model: { name: 'r1', settings: settings ?? {}, completionTokens: 10 } };
    },
  };
  return { tutor, seeds };
}

async function ask(
  answers: readonly (string | Error | null)[],
  how: Partial<RunRequest> = {},
  checkSteps: RunEffects['checkSteps'] = noChecks.checkSteps,
) {
  const events: RunEvent[] = [];
  const { tutor, seeds } = createModel(answers);
  const effects: RunEffects = {
    ...noChecks,
    checkSteps,
    groupAnswers: (all) => Promise.resolve(groupAnswers(all)),
    version: '9.9.9',
    notebookId: 'n1',
    tutors: [tutor],
    emit: (event) => void events.push(event),
    elapsedMs: () => 0,
    now: () => new Date(0),
    plot: () => Promise.resolve({ ok: true, spec: { mark: 'line' } }),
    readContext: () => Promise.resolve([]),
  };
  const request = { prompt: 'Why?', samples: answers.length, ...how };
  const { receipt, others } = await runCell(request, effects, new AbortController().signal);
  const numbered = events.map((event, index): NumberedEvent => ({ seq: index + 1, event }));
  return { receipt, others, seeds, events, run: numbered.reduce(transitionRun, queueRun('r', 'Why?')) };
}

describe('several samples of one question', () => {
  it('shows the first sample where most agree with it', async () => {
    const { run, events } = await ask(['\\frac{1}{2}', '3', '0.5']);
    expect(run.answer).toMatchObject({ derivation: 'because \\frac{1}{2}', answer: '\\frac{1}{2}' });
    expect(run.answer.agreement).toEqual({ agreed: 2, shown: 0, answers: ['\\frac{1}{2}', '3', '0.5'] });
    expect(run.answer.sampling).toBeUndefined();
    expect(events.filter(({ type }) => type === 'sample-answered')).toHaveLength(3);
  });

  it('shows another one where more agree with that', async () => {
    const { run } = await ask(['3', '4', 'x = 4']);
    expect(run.answer).toMatchObject({ thought: 'thought 4', derivation: 'because 4', answer: '4' });
    expect(run.answer.agreement).toMatchObject({ agreed: 2, shown: 1 });
  });

  it('says of another one what it would have said of the first', async () => {
    const { run } = await ask(['3', 'cut', 'cut']);
    expect(run.answer.notices).toEqual([{ kind: 'length' }]);
  });

  it('counts a sample that fails, or gives no answer, as no vote', async () => {
    const { run } = await ask([new LemmaError('unavailable', 'Gone.'), null, '4']);
    expect(run.answer).toMatchObject({
      answer: '4',
      agreement: { agreed: 1, shown: 2, answers: [null, null, '4'] },
    });
  });

  it('shows the first one that has no answer where none has', async () => {
    const { run } = await ask([null, null]);
    expect(run.answer).toMatchObject({ derivation: 'because null', agreement: { agreed: 0, shown: 0 } });
  });

  it('fails as the first one did where all fail', async () => {
    const asked = ask([new LemmaError('unavailable', 'First.'), new LemmaError('unavailable', 'Second.')]);
    await expect(asked).rejects.toThrow('First.');
  });

  it('gives each sample a seed of its own, counted up from the one that is asked for', async () => {
    expect((await ask(['1', '1', '1'], { settings: { seed: 7 } })).seeds).toEqual([7, 8, 9]);
    expect((await ask(['1', '1'])).seeds).toEqual([undefined, undefined]);
  });

  it('asks once where one sample is asked for', async () => {
    const { run, others } = await ask(['1']);
    expect(run.answer.agreement).toBeUndefined();
    expect(others).toEqual([]);
  });
});

describe('samples that agree', () => {
  /** One step that stands for the derivation: refuted where it says x, verified where it says 4.0. */
  async function* judge({ derivation, from }: UncheckedPart): AsyncGenerator<StepCheck> {
    const step = { start: 0, end: derivation.length, latex: derivation };
    await Promise.resolve();
    if (from > 0) return;
    if (derivation.includes('x')) yield { ...step, verdict: wrong };
    if (derivation.includes('4.0')) yield { ...step, verdict: { kind: 'verified', assumptions: [] } };
  }

  it('are shown as the one whose steps hold best', async () => {
    const { run } = await ask(['x = 4', '3', '4', '4.0'], {}, judge);
    expect(run.answer).toMatchObject({ derivation: 'because 4.0', plotCode: 'plot(4.0)' });
    expect(run.answer.agreement).toMatchObject({ agreed: 3, shown: 3 });
    expect(run.answer.checks?.map(({ verdict }) => verdict.kind)).toEqual(['verified']);
  });

  it('are shown as the first one where the verifier fails', async () => {
    // biome-ignore lint/correctness/useYield: it fails before its first verdict
    const { run } = await ask(['3', 'x = 4', '4.0'], {}, async function* () {
      await Promise.resolve();
      throw new LemmaError('internal', 'Too slow.');
    });
    expect(run.answer).toMatchObject({ derivation: 'because x = 4', agreement: { agreed: 2, shown: 1 } });
  });

  it('do not make the verified one win that is alone with its answer', async () => {
    const { run } = await ask(['4.0', '3', 'x = 3'], {}, judge);
    expect(run.answer).toMatchObject({ derivation: 'because 3', agreement: { agreed: 2, shown: 1 } });
  });
});

describe('the samples that are not shown', () => {
  it('are kept in order, each with its words, its vote and no chart', async () => {
    const { others } = await ask(['4', '3', 'x = 4', 'cut']);
    expect(others.map(({ answer }) => answer)).toEqual([
      {
        ...{
          ...emptyAnswer,
          thought: 'thought 3',
          derivation: 'because 3',
          answer: '3',
          plotCode: 'plot(3)',
        },
        agreement: { agreed: 1, shown: 1, answers: ['4', '3', 'x = 4', 'cut'] },
      },
      expect.objectContaining({
        answer: 'x = 4',
        agreement: expect.objectContaining({ agreed: 2, shown: 2 }),
      }),
      expect.objectContaining({ answer: 'cut', notices: [{ kind: 'length' }] }),
    ]);
  });

  it('have receipts of their own, while the shown one sums the run', async () => {
    const { receipt, others } = await ask(['4', '3', '4'], { settings: { seed: 7 } });
    expect(receipt.model).toMatchObject({ settings: { seed: 7 }, completionTokens: 30 });
    expect(others.map((other) => other.receipt)).toMatchObject([
      { tutor: 'model', version: '9.9.9', plotMs: 0, model: { settings: { seed: 8 }, completionTokens: 10 } },
      { model: { settings: { seed: 9 }, completionTokens: 10 } },
    ]);
  });

  it('keep their checks where they were checked', async () => {
    const { others } = await ask(['x = 4', '3', '4'], {}, async function* ({ derivation }) {
      yield await Promise.resolve({ start: 0, end: 1, latex: derivation, verdict: wrong } as const);
    });
    expect(others.map(({ answer }) => answer.checks?.[0]?.latex)).toEqual([undefined, 'because 4']);
  });

  it('are kept without a result, and not at all where they failed', async () => {
    const { others } = await ask(['4', null, new LemmaError('unavailable', 'Gone.')]);
    expect(others.map(({ answer }) => [answer.derivation, answer.agreement?.agreed])).toEqual([
      ['because null', 0],
    ]);
  });
});

const wrong: Verdict = {
  kind: 'refuted',
  counterexample: { kind: 'wrong-substitution', name: 'x', known: '1', used: '2' },
};
