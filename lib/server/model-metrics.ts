import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { ModelHost } from './model/model-host.ts';
import type { GenerationFigures } from './model/pending-generation.ts';

/** Figures of the model on this machine. */
export interface ModelMetrics {
  /** Counts a request to the model that is over; a run makes one, and one for each repair. */
  countGeneration(figures: GenerationFigures): void;
  /** Names where the gauges look; called once. */
  watchModel(read: () => Pick<ModelHost, 'waiting' | 'pending' | 'usage'> | null): void;
}

/** Adds the model's figures to a registry. */
export function createModelMetrics(registry: Registry): ModelMetrics {
  const registers = [registry];
  const requests = new Counter({
    name: 'lemma_model_requests_total',
    help: 'Requests to the model on this machine by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const tokens = new Counter({
    name: 'lemma_model_tokens_total',
    help: 'Tokens that the model read anew, found in its cache, and wrote.',
    labelNames: ['kind'],
    registers,
  });
  const firstToken = new Histogram({
    name: 'lemma_model_first_token_seconds',
    help: 'Time from asking the model to its first text, the wait for a free sequence included.',
    buckets: [0.05, 0.1, 0.3, 1, 3, 10, 30, 100],
    registers,
  });
  const rate = new Histogram({
    name: 'lemma_model_tokens_per_second',
    help: 'Tokens a second of one request, from its first text to its end.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200],
    registers,
  });
  return {
    countGeneration({
      outcome,
      firstTokenMs,
      tokensPerSecond,
      promptTokens,
      reusedTokens,
      completionTokens,
    }) {
      requests.inc({ outcome });
      tokens.inc({ kind: 'read' }, (promptTokens ?? 0) - (reusedTokens ?? 0));
      tokens.inc({ kind: 'reused' }, reusedTokens ?? 0);
      tokens.inc({ kind: 'written' }, completionTokens ?? 0);
      if (firstTokenMs !== null) firstToken.observe(firstTokenMs / 1_000);
      if (tokensPerSecond !== null) rate.observe(tokensPerSecond);
    },
    watchModel: (read) => watchModel(registry, read),
  };
}

function watchModel(registry: Registry, read: Parameters<ModelMetrics['watchModel']>[0]): void {
  const queue = new Gauge({
    name: 'lemma_model_requests_under_way',
    help: 'Requests that wait for a sequence of the model, and requests that it works on.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { waiting = 0, pending = 0 } = read() ?? {};
      queue.set({ state: 'waiting' }, waiting);
      queue.set({ state: 'working' }, pending - waiting);
    },
  });
  const memory = new Gauge({
    name: 'lemma_model_resident_bytes',
    help: 'Memory of the model process; 0 while there is none.',
    registers: [registry],
    collect() {
      memory.set(read()?.usage?.residentBytes ?? 0);
    },
  });
  const graphics = new Gauge({
    name: 'lemma_model_vram_bytes',
    help: 'Memory of the GPU that the model process sees, of all programs together; absent without a GPU.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      graphics.reset();
      const vram = read()?.usage?.vram ?? null;
      if (vram === null) return;
      graphics.set({ state: 'used' }, vram.usedBytes);
      graphics.set({ state: 'total' }, vram.totalBytes);
    },
  });
}
