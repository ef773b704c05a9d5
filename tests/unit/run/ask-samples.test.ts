import { describe, expect, it } from 'vitest';
import type { Tutor, TutorChunk } from '#lib/answer/tutor.ts';
import { LemmaError } from '#lib/errors.ts';
import { groupAnswers } from '#lib/math/equivalence/group-answers.ts';
import type { NumberedEvent, RunEvent } from '#lib/notebook/run-event.ts';
import { queueRun, transitionRun } from '#lib/notebook/transition.ts';
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
      yield { type: 'model', model: { name: 'r1', settings: settings ?? {} } };
    },
  };
  return { tutor, seeds };
}

async function ask(answers: readonly (string | Error | null)[], how: Partial<RunRequest> = {}) {
  const events: RunEvent[] = [];
  const { tutor, seeds } = createModel(answers);
  const effects: RunEffects = {
    ...noChecks,
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
  const receipt = await runCell(request, effects, new AbortController().signal);
  const numbered = events.map((event, index): NumberedEvent => ({ seq: index + 1, event }));
  return { receipt, seeds, events, run: numbered.reduce(transitionRun, queueRun('r', 'Why?')) };
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
    const { run } = await ask(['1']);
    expect(run.answer.agreement).toBeUndefined();
  });
});
