import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { createModelMetrics, type ModelMetrics } from './model-metrics.ts';
import type { RunEnd } from './run-saver.ts';

/** Figures for Prometheus; none names a user, a notebook or a prompt. */
export interface Metrics {
  readonly model: ModelMetrics;
  /** Counts the end of a run. */
  countRun(end: RunEnd): void;
  /** Names the gauge's source; called once. */
  watchRuns(read: () => { readonly waiting: number; readonly working: number }): void;
  /** The text of `GET /api/metrics`. */
  render(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** A registry of its own with Node's default figures and those of runs. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const ended = new Counter({
    name: 'lemma_runs_total',
    help: 'Runs by outcome and topic.',
    labelNames: ['outcome', 'tutor', 'topic'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'lemma_run_seconds',
    help: 'Time from the start of a run to its chart, for runs that are done.',
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300],
    registers: [registry],
  });
  const tokens = new Counter({
    name: 'lemma_run_tokens_total',
    help: 'Tokens that runs took from language models, their samples and repairs included; cached ones count as read.',
    labelNames: ['tutor', 'kind'],
    registers: [registry],
  });
  return {
    model: createModelMetrics(registry),
    countRun({ outcome, variant }) {
      const receipt = variant?.receipt;
      ended.inc({ outcome, tutor: receipt?.tutor ?? 'none', topic: receipt?.topic ?? 'none' });
      if (receipt === undefined) return;
      seconds.observe(receipt.totalMs / 1000);
      const { tutor, model } = receipt;
      if (model === undefined) return;
      tokens.inc({ tutor, kind: 'read' }, model.promptTokens ?? 0);
      tokens.inc({ tutor, kind: 'written' }, model.completionTokens ?? 0);
    },
    watchRuns(read) {
      const gauge = new Gauge({
        name: 'lemma_runs_under_way',
        help: 'Runs that wait for a tutor, and runs that work.',
        labelNames: ['state'],
        registers: [registry],
        collect() {
          const { waiting, working } = read();
          gauge.set({ state: 'waiting' }, waiting);
          gauge.set({ state: 'working' }, working);
        },
      });
    },
    async render() {
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}
