import { expect, it } from 'vitest';
import type { RefutedStep, Tutor, TutorChunk } from '#lib/answer/tutor.ts';
import { LemmaError } from '#lib/errors.ts';
import type { StepCheck } from '#lib/math/verify/verdict.ts';
import type { RunEvent } from '#lib/notebook/run-event.ts';
import { queueRun, transitionRun } from '#lib/notebook/transition.ts';
import { type RunEffects, runCell } from '#lib/run-cell.ts';
import { noChecks } from '../../setup/no-checks.ts';

const firstTry = 'It is $1 + 1 = 2$.\n\nSo $2 + 2 = 5$.\n\nThat is $\\boxed{5}$.';

/** Refutes `2 + 2 = 5` and verifies every other sum. */
async function* checkSums({
  derivation,
  from,
}: {
  derivation: string;
  from: number;
}): AsyncGenerator<StepCheck> {
  await Promise.resolve();
  for (const match of derivation.matchAll(/\$([^$]+=[^$]+)\$/g)) {
    if (match.index < from) continue;
    const place = { start: match.index, end: match.index + match[0].length, latex: match[1] ?? '' };
    if (place.latex !== '2 + 2 = 5') yield { ...place, verdict: { kind: 'verified', assumptions: [] } };
    else yield { ...place, verdict: wrong };
  }
}

const wrong: StepCheck['verdict'] = {
  kind: 'refuted',
  counterexample: {
    kind: 'values',
    at: [],
    comparison: '=',
    left: { latex: '2 + 2', value: '4' },
    right: { latex: '5', value: '5' },
  },
};

async function run(mend: Tutor['mendDerivation']) {
  const events: RunEvent[] = [];
  const tutor: Tutor = {
    name: 'model',
    async *answer() {
      yield await Promise.resolve({ type: 'derivation', text: firstTry } as const);
      yield { type: 'answer', latex: '5' };
    },
    ...(mend === undefined ? {} : { mendDerivation: mend }),
  };
  const effects: RunEffects = {
    ...noChecks,
    checkSteps: checkSums,
    version: '9.9.9',
    notebookId: 'n1',
    tutors: [tutor],
    emit: (event) => void events.push(event),
    elapsedMs: () => 0,
    now: () => new Date(0),
    plot: () => Promise.resolve({ ok: true, spec: { mark: 'line' } }),
    readContext: () => Promise.resolve([]),
  };
  const { receipt } = await runCell({ prompt: 'What is 2 + 2?' }, effects, new AbortController().signal);
  return { receipt, events, types: events.map(({ type }) => type) };
}

it('lets the tutor write on from the paragraph of the first step that does not hold', async () => {
  const heard: RefutedStep[] = [];
  const { receipt, events, types } = await run(async function* (refuted): AsyncGenerator<TutorChunk> {
    heard.push(refuted);
    yield await Promise.resolve({ type: 'thought', text: 'Oh.' } as const);
    yield { type: 'derivation', text: 'So $2 + 2 = 4$.' };
    yield { type: 'answer', latex: '4' };
  });
  expect(heard).toEqual([
    {
      prompt: 'What is 2 + 2?',
      kept: 'It is $1 + 1 = 2$.\n\n',
      step: '2 + 2 = 5',
      why: '$2 + 2 = 4$, not $5$.',
    },
  ]);
  expect(events).toContainEqual({ type: 'derivation-cut', length: 'It is $1 + 1 = 2$.\n\n'.length });
  expect(types.indexOf('thought-delta')).toBeLessThan(types.indexOf('derivation-cut'));
  expect(events.filter(({ type }) => type === 'answer-found').at(-1)).toEqual({
    type: 'answer-found',
    latex: '4',
  });
  expect(receipt.derivationAttempts).toMatchObject([
    { tutor: 'model', discarded: 'So $2 + 2 = 5$.\n\nThat is $\\boxed{5}$.', check: { latex: '2 + 2 = 5' } },
  ]);
});

it('keeps the beginning when all that came after it turns out to be thought', async () => {
  const { events } = await run(async function* (): AsyncGenerator<TutorChunk> {
    yield await Promise.resolve({ type: 'derivation', text: 'Let me see, $3 = 3$. ' } as const);
    yield { type: 'rethought' };
    yield { type: 'derivation', text: 'So $2 + 2 = 4$.' };
    yield { type: 'answer', latex: '4' };
  });
  const numbered = events.map((event, index) => ({ seq: index + 1, event }));
  const { answer } = numbered.reduce(transitionRun, queueRun('r', 'Why?'));
  expect(answer).toMatchObject({
    thought: 'Let me see, $3 = 3$. ',
    derivation: 'It is $1 + 1 = 2$.\n\nSo $2 + 2 = 4$.',
    answer: '4',
  });
  expect(answer.checks?.map(({ latex }) => latex)).toEqual(['1 + 1 = 2', '2 + 2 = 4']);
});

it('asks once only, and leaves a step that is wrong again as it is', async () => {
  let asked = 0;
  const { events } = await run(async function* (): AsyncGenerator<TutorChunk> {
    asked += 1;
    yield await Promise.resolve({ type: 'derivation', text: 'Still $2 + 2 = 5$.' } as const);
    yield { type: 'answer', latex: '5' };
  });
  expect(asked).toBe(1);
  const checks = events.flatMap((event) => (event.type === 'step-checked' ? [event.check.verdict.kind] : []));
  expect(checks).toEqual(['verified', 'refuted', 'refuted']);
});

it.each<[string, readonly TutorChunk[]]>([
  ['loses the answer', [{ type: 'derivation', text: 'So $2 + 2 = 4$.' }]],
  ['brings nothing', [{ type: 'derivation', text: 'Yes.' }]],
  [
    'has more wrong steps than before',
    [
      { type: 'derivation', text: 'So $2 + 2 = 5$.\n\nAnd $2 + 2 = 5$.' },
      { type: 'answer', latex: '5' },
    ],
  ],
])('takes back what was written anew when it %s', async (_, chunks) => {
  const { receipt, events } = await run(async function* (): AsyncGenerator<TutorChunk> {
    await Promise.resolve();
    yield* chunks;
  });
  const written = chunks.map((chunk) => (chunk.type === 'derivation' ? chunk.text : '')).join('');
  expect(events).toContainEqual({
    type: 'derivation-replaced',
    thought: '',
    derivation: firstTry,
    answer: '5',
  });
  const replacedAt = events.findIndex(({ type }) => type === 'derivation-replaced');
  const checks = events.slice(replacedAt).filter(({ type }) => type === 'step-checked');
  expect(checks).toMatchObject([{ check: { latex: '1 + 1 = 2' } }, { check: { latex: '2 + 2 = 5' } }]);
  expect(receipt.derivationAttempts).toMatchObject([{ discarded: written, check: { latex: '2 + 2 = 5' } }]);
});

it.each([
  ['cannot', undefined],
  [
    'fails',
    // biome-ignore lint/correctness/useYield: a tutor that fails before its first word
    async function* (): AsyncGenerator<TutorChunk> {
      await Promise.reject(new LemmaError('unavailable', 'Gone.'));
    },
  ],
  [
    'says nothing',
    async function* (): AsyncGenerator<TutorChunk> {
      yield await Promise.resolve({ type: 'thought', text: 'Hm.' } as const);
    },
  ],
])('keeps what there was when the tutor %s', async (_, mend) => {
  const { receipt, types } = await run(mend);
  expect(types).not.toContain('derivation-cut');
  expect(receipt.derivationAttempts).toBeUndefined();
});
