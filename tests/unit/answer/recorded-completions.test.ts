import { expect, it } from 'vitest';
import { advanceFlow, emptyFlow, splitBlocks } from '#lib/answer/markdown-blocks.ts';
import { renderMath } from '#lib/answer/render-math.ts';
import { scanMath } from '#lib/answer/scan-math.ts';
import { maybeRecordedCompletions } from '#tests/shared-data.ts';
import { readCompletion } from './read-completion.ts';

const recorded = maybeRecordedCompletions() ?? [];

it('is skipped nowhere but where the shared data is absent', () => {
  expect([0, 60]).toContain(recorded.length);
});

it.for(recorded)('reads $id', ({ completion }) => {
  const read = readCompletion([completion]);
  expect(read.thought).not.toBe('');
  expect(read.derivation).not.toBe('');
  expect(read.derivation).not.toMatch(/<\/?think>|\n{3}/);
  expect(read.notices).toEqual([]);
  if (/\\boxed\{/.test(completion)) expect(completion).toContain(`\\boxed{${read.answer}}`);
});

it.for(recorded)('reads $id the same in pieces of a token', ({ completion }) => {
  const tokens = completion.match(/\s?\S{1,4}|\s+/g) ?? [];
  expect(tokens.join('')).toBe(completion);
  expect(readCompletion(tokens)).toEqual(readCompletion([completion]));
});

it.for(recorded)('renders $id, thought and derivation', ({ completion }) => {
  const { thought, derivation, answer } = readCompletion([completion]);
  for (const text of [thought, derivation]) {
    const flow = advanceFlow(advanceFlow(emptyFlow, text.slice(0, text.length / 2)), text);
    expect(flow.source).toBe(text);
    const latex = splitBlocks(text).flatMap(({ raw }) => scanMath(raw, { complete: true }).spans);
    for (const { latex: formula, display } of latex) renderMath(formula, { display });
  }
  if (answer !== null) expect(renderMath(answer, { display: true })).toMatchObject({ ok: true });
});
