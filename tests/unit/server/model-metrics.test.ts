import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import type { ModelUsage } from '#lib/server/model/messages.ts';
import { createModelMetrics } from '#lib/server/model-metrics.ts';

const ended = {
  outcome: 'ended',
  firstTokenMs: 500,
  tokensPerSecond: 12,
  promptTokens: 100,
  reusedTokens: 80,
  completionTokens: 40,
} as const;

const nothing = {
  firstTokenMs: null,
  tokensPerSecond: null,
  promptTokens: null,
  reusedTokens: null,
  completionTokens: null,
};

it('counts requests by outcome, tokens by what became of them, and times only what there was', async () => {
  const registry = new Registry();
  const metrics = createModelMetrics(registry);
  metrics.countGeneration(ended);
  metrics.countGeneration({ ...nothing, outcome: 'stopped' });
  const text = await registry.metrics();
  expect(text).toContain('lemma_model_requests_total{outcome="ended"} 1');
  expect(text).toContain('lemma_model_requests_total{outcome="stopped"} 1');
  expect(text).toContain('lemma_model_tokens_total{kind="read"} 20');
  expect(text).toContain('lemma_model_tokens_total{kind="reused"} 80');
  expect(text).toContain('lemma_model_tokens_total{kind="written"} 40');
  expect(text).toContain('lemma_model_first_token_seconds_count 1');
  expect(text).toContain('lemma_model_tokens_per_second_sum 12');
});

it('reads queue and memory when it is asked, and has nothing of a GPU that is not there', async () => {
  const registry = new Registry();
  let usage: ModelUsage | null = null;
  createModelMetrics(registry).watchModel(() => (usage === null ? null : { waiting: 2, pending: 5, usage }));
  const before = await registry.metrics();
  expect(before).toContain('lemma_model_resident_bytes 0');
  expect(before).toContain('lemma_model_requests_under_way{state="working"} 0');
  expect(before).not.toMatch(/^lemma_model_vram_bytes\{/m);
  usage = { residentBytes: 7, vram: { usedBytes: 3, totalBytes: 9 } };
  const after = await registry.metrics();
  expect(after).toContain('lemma_model_resident_bytes 7');
  expect(after).toContain('lemma_model_requests_under_way{state="waiting"} 2');
  expect(after).toContain('lemma_model_requests_under_way{state="working"} 3');
  expect(after).toContain('lemma_model_vram_bytes{state="used"} 3');
  expect(after).toContain('lemma_model_vram_bytes{state="total"} 9');
});
