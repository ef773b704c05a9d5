import { expect, it } from 'vitest';
import type { ModelReceipt, Receipt } from '#lib/notebook/cell.ts';
import { createMetrics } from '#lib/server/metrics.ts';
import type { RunEnd } from '#lib/server/run-saver.ts';

function toEnd(receipt: Partial<Receipt>): RunEnd {
  const times = { answerMs: 1, plotMs: 1, totalMs: 2 };
  const whole: Receipt = { tutor: 'model', version: '9.9.9', topic: null, ...times, ...receipt };
  return { outcome: 'done', variant: { id: 'v', createdAt: '2026-01-01T00:00:00.000Z', receipt: whole } };
}

const took = (tokens: Partial<ModelReceipt>): ModelReceipt => ({ name: 'm', settings: {}, ...tokens });

async function count(...ends: readonly RunEnd[]): Promise<readonly string[]> {
  const metrics = createMetrics();
  for (const end of ends) metrics.countRun(end);
  const { body } = await metrics.render();
  return body.split('\n').filter((line) => line.startsWith('lemma_run_tokens_total'));
}

it('sums the tokens that runs took from language models, by tutor and by what they were', async () => {
  const lines = await count(
    toEnd({ model: took({ promptTokens: 100, completionTokens: 40 }) }),
    toEnd({ model: took({ promptTokens: 20, completionTokens: 2 }) }),
    toEnd({ tutor: 'remote', model: took({ promptTokens: 7, completionTokens: 5 }) }),
  );
  expect(lines).toEqual([
    'lemma_run_tokens_total{tutor="model",kind="read"} 120',
    'lemma_run_tokens_total{tutor="model",kind="written"} 42',
    'lemma_run_tokens_total{tutor="remote",kind="read"} 7',
    'lemma_run_tokens_total{tutor="remote",kind="written"} 5',
  ]);
});

it('counts no tokens that a server did not tell, and none of runs without a model or an answer', async () => {
  const lines = await count(
    toEnd({ tutor: 'remote', model: took({ completionTokens: 5 }) }),
    toEnd({ tutor: 'solver' }),
    { outcome: 'failed', error: { code: 'internal', message: 'It failed.' } },
  );
  expect(lines).toEqual([
    'lemma_run_tokens_total{tutor="remote",kind="read"} 0',
    'lemma_run_tokens_total{tutor="remote",kind="written"} 5',
  ]);
});
