import { expect, it } from 'vitest';
import { answerSchema, receiptSchema, runEventSchema } from '#lib/notebook/schema.ts';

it('reads receipts and answers that were stored before there were language models', () => {
  const receipt = { tutor: 'solver', version: '0.1.0', topic: null, answerMs: 1, plotMs: 2, totalMs: 3 };
  expect(receiptSchema.parse(receipt)).toEqual(receipt);
  const answer = {
    thought: '',
    derivation: 'So',
    answer: null,
    examples: [],
    plotCode: null,
    chart: null,
    plotError: null,
  };
  expect(answerSchema.parse(answer)).toEqual(answer);
});

it.each([
  { type: 'tutor-changed', tutor: 'remote' },
  { type: 'derivation-rethought' },
  { type: 'notice-given', notice: { kind: 'loop' } },
  { type: 'notice-given', notice: { kind: 'waiting', seconds: 2 } },
])('reads the event $type', (event) => {
  expect(runEventSchema.parse(event)).toEqual(event);
});

it('refuses a notice that is none', () => {
  expect(runEventSchema.safeParse({ type: 'notice-given', notice: { kind: 'fire' } }).success).toBe(false);
});
