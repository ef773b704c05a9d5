import { expect, it } from 'vitest';
import { runCellRequest } from '#lib/notebook/requests.ts';

it('takes who answers and how, and leaves out what is not said', () => {
  expect(runCellRequest.parse({})).toEqual({ settings: {} });
  expect(runCellRequest.parse({ tutor: 'remote', style: 'school', topP: 0.9, seed: 0 })).toEqual({
    tutor: 'remote',
    style: 'school',
    settings: { topP: 0.9, seed: 0 },
  });
});

it('takes the sampler settings and the budget of thought', () => {
  const settings = { topK: 0, minP: 0.05, thoughtTokens: 300, maxTokens: 900 };
  expect(runCellRequest.parse(settings)).toEqual({ settings });
});

it('turns a preset into a temperature, and a temperature goes before it', () => {
  expect(runCellRequest.parse({ preset: 'strict' })).toEqual({ settings: { temperature: 0.4 } });
  expect(runCellRequest.parse({ preset: 'strict', temperature: 1 })).toEqual({
    settings: { temperature: 1 },
  });
});

it.each([
  [{ tutor: 'oracle' }, /GET \/api\/models/],
  [{ model: 'r1' }, /set where Lemma is started/],
  [{ seed: 2 ** 31 }, /./],
  [{ temperature: 2.1 }, /./],
  [{ topP: 0 }, /./],
  [{ topK: 0.5 }, /./],
  [{ minP: 1.1 }, /./],
  [{ maxTokens: 0 }, /./],
  [{ thoughtTokens: 0 }, /./],
])('refuses %j', (request, message) => {
  expect(runCellRequest.safeParse(request).error?.issues[0]?.message).toMatch(message);
});
