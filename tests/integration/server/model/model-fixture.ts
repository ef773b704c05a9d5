import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { createLog } from '#lib/server/log.ts';
import type { GenerationEvent, GenerationRequest } from '#lib/server/model/messages.ts';
import { createModelHost, type ModelHost } from '#lib/server/model/model-host.ts';
import { encodeGguf, type GgufContent } from '#lib/server/model-synthesis/write-gguf.ts';
import { createQuantisedModel, createScriptedModel, createTinyModel } from '../../../fixtures/gguf/models.ts';
import { vertexAnswer, vertexPlot } from '../../../fixtures/gguf/scripts.ts';

/** Babbles at random, as its seed has it. */
export const tiny = (): GgufContent => createTinyModel();

/** Babbles, with weights that round as a real model's do. */
export const quantised = (): GgufContent => createQuantisedModel();

/** Says `vertexAnswer` and then `vertexPlot` at temperature 0. */
export const scripted = (): GgufContent => createScriptedModel([vertexAnswer, vertexPlot]);

/** A host over a file of its own, closed after the tests of this file; nothing is loaded before the first request. */
export async function openModelHost(content: GgufContent, threads = 1): Promise<ModelHost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lemma-model-'));
  const file = path.join(folder, 'model.gguf');
  await writeFile(file, encodeGguf(content));
  // By default one: a second thread would wait for the other tests' work at every token.
  const host = createModelHost({ file, log: createLog('silent'), threads });
  afterAll(async () => {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  });
  return host;
}

/** A request with all that a test does not care about. */
export function toRequest(request: Partial<GenerationRequest>): GenerationRequest {
  return {
    user: 'reader',
    question: 'Find the vertex of y = x² − 4x + 3.',
    plotQuestion: null,
    temperature: 0.6,
    topP: 0.95,
    topK: 40,
    minP: 0,
    seed: 1,
    maxTokens: 40,
    thoughtTokens: 20,
    ...request,
  };
}

/** All events of a request. */
export async function collect(
  host: ModelHost,
  request: Partial<GenerationRequest>,
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly GenerationEvent[]> {
  const events: GenerationEvent[] = [];
  for await (const event of host.generate(toRequest(request), { signal })) events.push(event);
  return events;
}

/** The text that the events hold. */
export function joinText(events: readonly GenerationEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.text : '')).join('');
}

/** The event of a type, which must be there. */
export function find<Type extends GenerationEvent['type']>(
  events: readonly GenerationEvent[],
  type: Type,
): Extract<GenerationEvent, { type: Type }> {
  const isWanted = (event: GenerationEvent): event is Extract<GenerationEvent, { type: Type }> =>
    event.type === type;
  const found = events.find(isWanted);
  if (found === undefined) throw new Error(`there is no ${type} among ${JSON.stringify(events)}`);
  return found;
}
