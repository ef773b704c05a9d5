import { expect, it } from 'vitest';
import { emptyAnswer, type Receipt } from '#lib/notebook/cell.ts';
import { endDone } from '#lib/server/end-done.ts';

const receipt: Receipt = { tutor: 'model', version: '1', topic: null, answerMs: 1, plotMs: 2, totalMs: 3 };
const at = new Date('2026-11-21T00:00:01.000Z');

it('names and dates the answer that is shown', () => {
  expect(endDone({ receipt, others: [] }, at)).toEqual({
    outcome: 'done',
    variant: { id: expect.stringMatching(/^[\w-]{16}$/), createdAt: '2026-11-21T00:00:01.000Z', receipt },
  });
});

it('dates the other samples before it, in their order', () => {
  const answers = ['One.', 'Two.'].map((derivation) => ({ ...emptyAnswer, derivation }));
  const { others = [], variant } = endDone(
    { receipt, others: answers.map((answer) => ({ answer, receipt })) },
    at,
  );
  expect(others.map(({ createdAt, answer }) => [createdAt, answer.derivation])).toEqual([
    ['2026-11-21T00:00:00.998Z', 'One.'],
    ['2026-11-21T00:00:00.999Z', 'Two.'],
  ]);
  expect(new Set([variant?.id, ...others.map(({ id }) => id)]).size).toBe(3);
});
