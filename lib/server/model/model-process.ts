import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
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
import { type FromModelProcess, type LoadRequest, type ToModelProcess, toModelProcess } from './messages.ts';
import { Outbox } from './outbox.ts';
import { processClocks } from './process-clocks.ts';
import { PromptTurns } from './prompt-turns.ts';
import type { Engine } from './sequence.ts';
import { createThreadGovernor, listThreadLevels } from './thread-governor.ts';

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
process.on('message', (message) => toModelProcess.parse(message).forEach(obey));

function obey(command: ToModelProcess[number]): void {
  if (command.type === 'load') void load(command);
  else if (command.type === 'generate') loop?.submit(command.id, command.request);
  else loop?.stop(command.id);
}

async function load(request: LoadRequest): Promise<void> {
  try {
    const llama = await getLlama({
      gpu: 'auto',
      build: 'never',
      logLevel: LlamaLogLevel.error,
      logger: (_, message) => {
        complaints.push(message.trim());
        if (complaints.length > 20) complaints.shift();
      },
    });
    const [held, fileHash] = await Promise.all([holdIn(llama, request), hashFile(request.path)]);
    const levels = listLevels(llama, held, request.threads);
    loop = await startLoop(llama, held, { folder: request.folder, levels });
    const backend = held.onGpu && llama.gpu !== false ? llama.gpu : 'cpu';
    send({
      type: 'loaded',
      model: {
        backend,
        backendReason: await explainBackend(llama, held),
        devices: await llama.getGpuDeviceNames(),
        threads: { fewest: Math.min(...levels), most: Math.max(...levels) },
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
    createContext: (model, { sequences, contextSize, batchSize, onGpu }) =>
      model.createContext({
        sequences,
        contextSize,
        batchSize,
        threads: { ideal: request.threads ?? countProcessors(llama), min: 1 },
        // On a CPU it sums in an order that hangs on the threads and on how a prompt was cut: the text would too.
        flashAttention: onGpu ? 'auto' : false,
        failedCreationRemedy: false,
        batching: {
          // llama.cpp wants the sequences of a batch in ascending order. Two that share a place ask in that order.
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
  { folder, levels }: { readonly folder: string; readonly levels: readonly number[] },
): Promise<DecodeLoop<Token, LlamaGrammarEvaluationState>> {
  const grammar = await llama.createGrammar({ grammar: plotGrammar });
  const { bos, shouldPrependBosToken } = model.tokens;
  const turns = new PromptTurns(createChunkPacer());
  const governor = createThreadGovernor(levels, processClocks);
  const engine: Engine<Token, LlamaGrammarEvaluationState> = {
    contextSize: context.contextSize,
    turns,
    beginRound() {
      turns.beginRound();
      llama.maxThreads = governor.next();
    },
    rest: () => governor.rest(),
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

/** Processors that are worth a thread each; two that share a core's arithmetic are worth one. */
function countProcessors(llama: Llama): number {
  return Math.max(1, Math.min(llama.cpuMathCores, availableParallelism()));
}

/** The numbers of threads to choose from; on a GPU, or where the reader has said how many, there is no choice. */
function listLevels(llama: Llama, { onGpu }: Held, threads: number | null): readonly number[] {
  if (threads !== null) return [threads];
  const processors = countProcessors(llama);
  return onGpu ? [Math.max(1, processors - 1)] : listThreadLevels(processors);
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

/** Reads on this thread: the pool's, which may be the only one, loads the model meanwhile. */
async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(1024 * 1024);
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const size = readSync(descriptor, chunk);
      if (size === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, size));
      await setImmediate();
    }
  } finally {
    closeSync(descriptor);
  }
}

function send(message: FromModelProcess, sent?: () => void): void {
  process.send?.(message, undefined, undefined, () => sent?.());
}
