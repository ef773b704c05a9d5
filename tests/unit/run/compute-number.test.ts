import { expect, it } from 'vitest';
import type { Tutor, TutorChunk } from '#lib/answer/tutor.ts';
import type { ComputeResult } from '#lib/compute/computed.ts';
import type { RunEvent } from '#lib/notebook/run-event.ts';
import { runEventSchema } from '#lib/notebook/schema.ts';
import { queueRun, transitionRun } from '#lib/notebook/transition.ts';
import { NumberComputer } from '#lib/run/compute-number.ts';
import { type RunEffects, runCell } from '#lib/run-cell.ts';
import { noChecks } from '../../setup/no-checks.ts';

const options = { signal: new AbortController().signal, user: 'n1' };

function setUp(result: ComputeResult = { ok: true, text: '42' }) {
  const ran: string[] = [];
  const compute = (code: string): Promise<ComputeResult> => {
    ran.push(code);
    return Promise.resolve(result);
  };
  return { ran, computer: new NumberComputer({ compute }, options) };
}

it('runs JavaScript as it is, and Python as what it was translated to', async () => {
  const { ran, computer } = setUp();
  const run = computer.open();
  await run({ language: 'javascript', code: 'console.log(6 * 7)' });
  await run({ language: 'python', code: 'print(6 * 7)' });
  expect(ran).toEqual(['console.log(6 * 7)', 'py.print(py.multiply(6n, 7n));']);
  expect(computer.done.map(({ code }) => code)).toEqual(['console.log(6 * 7)', 'print(6 * 7)']);
});

it('does not run Python that it cannot translate, and says what of it', async () => {
  const { ran, computer } = setUp();
  const result = await computer.open()({ language: 'python', code: 'import sympy\nprint(sympy.pi)' });
  expect(result).toEqual({ ok: false, error: { kind: 'unsupported', message: 'the module `sympy`' } });
  expect(ran).toEqual([]);
});

it('names no line of the translation', async () => {
  const error = { kind: 'runtime', message: 'ZeroDivisionError: division by zero. (line 1)' } as const;
  const { computer } = setUp({ ok: false, error });
  const result = await computer.open()({ language: 'python', code: 'print(1 / 0)' });
  expect(result).toMatchObject({ error: { message: 'ZeroDivisionError: division by zero.' } });
});

it('runs three pieces of code of an answer, and as many of another one', async () => {
  const { ran, computer } = setUp();
  for (const run of [computer.open(), computer.open()]) {
    const results: ComputeResult[] = [];
    for (let count = 0; count < 4; count += 1)
      results.push(await run({ language: 'javascript', code: 'console.log(1)' }));
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(results[3]).toMatchObject({ error: { kind: 'limit' } });
  }
  expect(ran).toHaveLength(6);
});

async function answer(chunks: readonly TutorChunk[], mended: readonly TutorChunk[] = []) {
  const events: RunEvent[] = [];
  const tutor: Tutor = {
    name: 'model',
    async *answer() {
      await Promise.resolve();
      yield* chunks;
    },
    async *mendDerivation() {
      await Promise.resolve();
      yield* mended;
    },
  };
  const effects: RunEffects = {
    ...noChecks,
    async *checkSteps({ derivation, from }) {
      const at = await Promise.resolve(derivation.indexOf('$1 = 2$'));
      if (at >= from) yield { start: at, end: at + 7, latex: '1 = 2', verdict };
    },
    ...{ version: '9.9.9', notebookId: 'n1', tutors: [tutor] },
    emit: (event) => void events.push(runEventSchema.parse(event)),
    elapsedMs: () => 0,
    now: () => new Date(0),
    plot: () => Promise.resolve({ ok: true, spec: { mark: 'line' } }),
    readContext: () => Promise.resolve([]),
  };
  const { receipt } = await runCell({ prompt: 'What is 6 · 7?' }, effects, options.signal);
  const numbered = events.map((event, index) => ({ seq: index + 1, event }));
  return { receipt, answer: numbered.reduce(transitionRun, queueRun('r', 'What?')).answer };
}

const verdict = {
  kind: 'refuted',
  counterexample: {
    kind: 'values',
    at: [],
    comparison: '=',
    left: { latex: '1', value: '1' },
    right: { latex: '2', value: '2' },
  },
} as const;

const computed = (code: string): TutorChunk => ({
  type: 'computed',
  computation: { language: 'python', code, result: { ok: true, text: '42' } },
});

it('keeps each value at its place in the answer', async () => {
  const { answer: shown } = await answer([
    { type: 'derivation', text: 'code' },
    { type: 'derivation', text: ' value' },
    computed('print(42)'),
    { type: 'derivation', text: ' and so on' },
  ]);
  expect(shown.computations).toMatchObject([{ at: 'code value'.length, code: 'print(42)' }]);
});

it('drops the values of what is written anew, and sums what both askings took', async () => {
  const tokens = (count: number): TutorChunk => ({
    type: 'model',
    model: { name: 'm', settings: {}, promptTokens: 100, completionTokens: count },
  });
  const { answer: shown, receipt } = await answer(
    [
      { type: 'derivation', text: 'First' },
      computed('print(1)'),
      { type: 'derivation', text: '.\n\nSo $1 = 2$, code' },
      computed('print(2)'),
      tokens(30),
    ],
    [{ type: 'derivation', text: 'So $1 = 1$.' }, { type: 'answer', latex: '1' }, tokens(5)],
  );
  expect(shown.derivation).toBe('First.\n\nSo $1 = 1$.');
  expect(shown.computations?.map(({ code }) => code)).toEqual(['print(1)']);
  expect(receipt.model).toMatchObject({ promptTokens: 200, completionTokens: 35, requests: 2 });
});
