import { expect, it } from 'vitest';
import { createChunkPacer } from '#lib/server/model/chunk-pacer.ts';
import { PromptTurns } from '#lib/server/model/prompt-turns.ts';

it('gives one chunk in a round, to the prompt that has the least left', () => {
  const turns = new PromptTurns(createChunkPacer());
  const long = turns.read(300);
  const short = turns.read(40);
  turns.beginRound();
  expect([long.take(300), short.take(40)]).toEqual([0, 16]);
  turns.beginRound();
  expect([long.take(300), short.take(24)]).toEqual([0, 16]);
  short.leave();
  expect(long.take(300)).toBe(0);
  turns.beginRound();
  expect(long.take(300)).toBe(16);
});

it('gives equally long prompts their chunks in the order in which they are stepped', () => {
  const turns = new PromptTurns(createChunkPacer());
  const [first, second] = [turns.read(100), turns.read(100)];
  turns.beginRound();
  expect([first.take(100), second.take(100)]).toEqual([16, 0]);
  turns.beginRound();
  expect([first.take(84), second.take(100)]).toEqual([16, 0]);
});

it('gives the whole of what is left where that is less than a chunk', () => {
  const turns = new PromptTurns(createChunkPacer());
  turns.beginRound();
  expect(turns.read(9).take(9)).toBe(9);
});

it('leaves room in the batch for those who write', () => {
  const turns = new PromptTurns(createChunkPacer());
  const ends = [turns.write(), turns.write(), turns.write()];
  const reader = turns.read(500);
  turns.beginRound();
  expect(reader.take(500)).toBe(13);
  for (const end of ends) end();
  turns.beginRound();
  expect(reader.take(487)).toBe(16);
});

it('measures a batch with the tokens of those who write in it', () => {
  const turns = new PromptTurns(createChunkPacer());
  const end = turns.write();
  const reader = turns.read(500);
  turns.beginRound();
  reader.take(500);
  // One tile of 16 in this time: two fit into the time that a prompt may take alone.
  reader.note(350);
  end();
  turns.beginRound();
  expect(reader.take(485)).toBe(32);
});
