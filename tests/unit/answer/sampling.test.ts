import { expect, it } from 'vitest';
import { completeSettings } from '#lib/answer/sampling.ts';

const fallback = { maxTokens: 1_000, drawSeed: () => 7 };

it('fills in what the authors of R1 advise, and six tenths of the tokens for thought', () => {
  expect(completeSettings({}, fallback)).toEqual({
    temperature: 0.6,
    topP: 0.95,
    topK: 40,
    minP: 0,
    maxTokens: 1_000,
    thoughtTokens: 600,
    seed: 7,
  });
});

it('keeps what is set, and gives thought no more than there is', () => {
  const settings = { topK: 0, minP: 0.1, maxTokens: 50, thoughtTokens: 80, seed: 0 };
  expect(completeSettings(settings, fallback)).toMatchObject({ ...settings, thoughtTokens: 50 });
  expect(completeSettings({ maxTokens: 1 }, fallback).thoughtTokens).toBe(1);
});
