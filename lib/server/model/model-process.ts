import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  getLlama,
  type Llama,
  type LlamaContext,
  LlamaGrammarEvaluationState,
  LlamaLogLevel,
  type LlamaModel,
  type Token,
} from 'node-llama-cpp';
import { plotGrammar } from '../../answer/plot-grammar.ts';
import { LemmaError } from '../../errors.ts';
import { chooseChatFormat } from './chat-format.ts';
import { createChunkPacer } from './chunk-pacer.ts';
import { DecodeLoop } from './decode-loop.ts';
import { type HeldModel, holdModel } from './load-model.ts';
import { type FromModelProcess, type LoadRequest, toModelProcess } from './messages.ts';
import { Outbox } from './outbox.ts';
import { PromptTurns } from './prompt-turns.ts';
import type { Engine } from './sequence.ts';

/*
 * The process that owns node-llama-cpp; nothing else imports it. A broken file, too little memory or a defect in
 * native code ends this process and not the server. It ends with the server: its channel closes then.
 *
 *   load -> loading ... -> loaded | unloadable
 *   generate, stop -> events
 */

/** How often the process says how much memory it takes. */
const usageEveryMs = 5_000;

type Held = HeldModel<LlamaModel, LlamaContext>;

const complaints: string[] = [];
let loop: DecodeLoop<Token, LlamaGrammarEvaluationState> | undefined;

// In mid-computation an orderly exit would wait for native threads.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// A terminal's Ctrl-C reaches this process too; the server decides when it ends.
process.on('SIGINT', () => undefined);
process.on('message', (message) => {
  const command = toModelProcess.parse(message);
  switch (command.type) {
    case 'load':
      return void load(command);
    case 'generate':
      return loop?.submit(command.id, command.request);
    case 'stop':
      return loop?.stop(command.id);
  }
});

async function load(request: LoadRequest): Promise<void> {
  try {
    const llama = await getLlama({
      gpu: 'auto',
      build: 'never',
      maxThreads: request.threads,
      logLevel: LlamaLogLevel.error,
      logger: (_, message) => {
        complaints.push(message.trim());
        if (complaints.length > 20) complaints.shift();
      },
    });
    const [held, fileHash] = await Promise.all([holdIn(llama, request), hashFile(request.path)]);
    loop = await startLoop(llama, held, request.folder);
    const backend = held.onGpu && llama.gpu !== false ? llama.gpu : 'cpu';
    send({
      type: 'loaded',
      model: {
        backend,
        backendReason: await explainBackend(llama, held),
        devices: await llama.getGpuDeviceNames(),
        threads: request.threads,
        sequences: held.plan.sequences,
        contextSize: held.plan.contextSize,
        steps: [...held.steps],
        fileHash,
      },
    });
    await tellUsage(llama);
    setInterval(() => void tellUsage(llama), usageEveryMs).unref();
  } catch (error) {
    const known = LemmaError.isInstance(error) ? error.message : `The model could not be loaded: ${error}`;
    const why = complaints.length === 0 ? '' : ` (${complaints.slice(-2).join('; ').slice(0, 300)})`;
    send({ type: 'unloadable', message: `${known}${why}` });
  }
}

async function holdIn(llama: Llama, request: LoadRequest): Promise<Held> {
  const freeOnGpu = llama.gpu === false ? 0 : (await llama.getVramState()).free;
  let told = 0;
  return holdModel(request, {
    hasGpu: llama.gpu !== false,
    availableBytes: () => process.availableMemory() + freeOnGpu,
    loadModel: ({ onGpu }) =>
      llama.loadModel({
        modelPath: request.path,
        gpuLayers: onGpu ? 'auto' : 0,
        // Repacked weights are a second copy next to a mapped file: 2.0 GB instead of 1.4.
        useMmap: false,
        onLoadProgress(share) {
          if (share < 1 && share - told < 0.05) return;
          told = share;
          send({ type: 'loading', share });
        },
      }),
    createContext: (model, { sequences, contextSize, batchSize }) =>
      model.createContext({
        sequences,
        contextSize,
        batchSize,
        threads: request.threads,
        flashAttention: 'auto',
        failedCreationRemedy: false,
        batching: {
          // llama.cpp wants the sequences of a batch in ascending order; priorities are their numbers here.
          itemPrioritizationStrategy: ({ items }) =>
            items
              .toSorted((a, b) => a.evaluationPriority - b.evaluationPriority)
              .map((item) => ({ item, processAmount: item.tokens.length })),
        },
      }),
  });
}

async function startLoop(
  llama: Llama,
  { model, context, plan }: Held,
  folder: string,
): Promise<DecodeLoop<Token, LlamaGrammarEvaluationState>> {
  const grammar = await llama.createGrammar({ grammar: plotGrammar });
  const { bos, shouldPrependBosToken } = model.tokens;
  const engine: Engine<Token, LlamaGrammarEvaluationState> = {
    contextSize: context.contextSize,
    turns: new PromptTurns(createChunkPacer()),
    elapsedMs: () => performance.now(),
    tokenize: (text, specialTokens) => model.tokenize(text, specialTokens),
    detokenize: (tokens, specialTokens, before) => model.detokenize(tokens, specialTokens, before),
    begin: shouldPrependBosToken && bos !== null ? [bos] : [],
    createPlotGrammar: () => new LlamaGrammarEvaluationState({ model, grammar }),
  };
  const outbox = new Outbox((events, sent) => send({ type: 'events', events }, sent));
  return new DecodeLoop<Token, LlamaGrammarEvaluationState>({
    engine,
    format: chooseChatFormat((text) => model.tokenize(text, true).length === 1),
    sequences: Array.from({ length: plan.sequences }, () => context.getSequence()),
    emit: (id, event) => outbox.push(id, event),
    folder,
  });
}

async function tellUsage(llama: Llama): Promise<void> {
  const state = llama.gpu === false ? null : await llama.getVramState();
  const vram = state === null ? null : { usedBytes: state.used, totalBytes: state.total };
  send({ type: 'usage', usage: { residentBytes: process.memoryUsage.rss(), vram } });
}

async function explainBackend(llama: Llama, { onGpu }: Held): Promise<string> {
  if (llama.gpu === false) return 'The CPU computes: no GPU was found that llama.cpp can use here.';
  const names = (await llama.getGpuDeviceNames()).join(', ');
  return onGpu
    ? `${names} computes, through ${llama.gpu}.`
    : `The CPU computes: the model did not fit on ${names}.`;
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

function send(message: FromModelProcess, sent?: () => void): void {
  process.send?.(message, undefined, undefined, () => sent?.());
}
