import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createLog } from '#lib/server/log.ts';
import type { GenerationRequest } from '#lib/server/model/messages.ts';
import { createModelHost, type ModelHost } from '#lib/server/model/model-host.ts';
import { sampling } from './model-bare.ts';
import { longPrompt, type Side } from './model-measure.ts';
import type { Sample } from './statistics.ts';

/** Lemma's pipeline: process, queue, rounds, text. */
export interface LemmaSide extends Side {
  /** From Stop, at the first event of a kind, to the sequence being free, in milliseconds. */
  sampleStops(rounds: number, at: 'text' | 'started'): Promise<Sample>;
  readonly residentBytes: number;
  close(): Promise<void>;
}

/** Loads nothing before the first question. */
export function openLemma(file: string, threads: number): LemmaSide {
  const host = createModelHost({ file, log: createLog('silent'), threads });
  let promptTokens = 0;
  return {
    async speak(seed, question, maxTokens) {
      let count = 0;
      const { signal } = new AbortController();
      for await (const event of host.generate(toRequest({ seed, question, maxTokens }), { signal })) {
        if (event.type === 'started') promptTokens = event.promptTokens;
        if (event.type === 'ended') count = event.completionTokens;
      }
      return count;
    },
    get promptTokens() {
      return promptTokens;
    },
    sampleStops: (rounds, at) => sampleStops(host, rounds, at),
    get residentBytes() {
      return host.usage?.residentBytes ?? Number.NaN;
    },
    close: () => host.close(),
  };
}

type Asked = Pick<GenerationRequest, 'seed' | 'question' | 'maxTokens'>;

function toRequest(asked: Asked): GenerationRequest {
  return { user: String(asked.seed), plotQuestion: null, thoughtTokens: 32_768, ...sampling, ...asked };
}

/** At the start, a long and new prompt has just begun to be read. */
async function sampleStops(host: ModelHost, rounds: number, at: 'text' | 'started'): Promise<Sample> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const stop = new AbortController();
    const question = at === 'text' ? 'Why?' : `${String.fromCharCode(97 + (round % 26))} ${longPrompt}`;
    let stoppedMs = Number.NaN;
    try {
      const request = toRequest({ seed: round, question, maxTokens: 500 });
      for await (const { type } of host.generate(request, { signal: stop.signal })) {
        if (type !== at) continue;
        stoppedMs = performance.now();
        stop.abort();
      }
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
    // To ask without a pause would take a core from the model.
    while (host.pending > 0) await setTimeout(2);
    times.push(performance.now() - stoppedMs);
  }
  return times.toSorted((a, b) => a - b);
}
