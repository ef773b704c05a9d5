import { z } from 'zod';

const count = z.int().nonnegative();

/** What a model is asked to write; token counts are upper bounds. */
export const generationRequest = z.strictObject({
  /** Whose turn in the queue it takes. */
  user: z.string(),
  /** One user turn; the model's template is put around it. */
  question: z.string().max(200_000),
  /** What it has written already, thought and its end included, from which it goes on. Default nothing. */
  begun: z.string().max(400_000).optional(),
  /** What is asked after the answer to get plot code, held by a grammar; null for none. */
  plotQuestion: z.string().max(20_000).nullable(),
  /** Asks for plot code only where the answer defines what can be drawn. Default false. */
  plotNeedsGraph: z.boolean().optional(),
  temperature: z.number().min(0).max(2),
  topP: z.number().gt(0).max(1),
  /** 0 for none. */
  topK: count,
  minP: z.number().min(0).max(1),
  seed: count,
  maxTokens: z.int().min(1).max(32_768),
  /** When these are spent, the thought is closed and the answer begins. */
  thoughtTokens: z.int().min(1).max(32_768),
});

/** See {@link generationRequest}. */
export type GenerationRequest = z.infer<typeof generationRequest>;

/** What happens to a request, in the order in which it happens. */
const generationEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('queued'), ahead: count }),
  /** `reusedTokens` of the prompt were in the cache of the sequence. */
  z.strictObject({
    type: z.literal('started'),
    promptTokens: count,
    reusedTokens: count,
    thinks: z.boolean(),
  }),
  /** `completionTokens` of the request so far. */
  z.strictObject({ type: z.literal('text'), text: z.string(), completionTokens: count }),
  /** The text is over; `length` when a limit ended it. */
  z.strictObject({ type: z.literal('answered'), reason: z.enum(['end', 'length']) }),
  z.strictObject({ type: z.literal('plot'), code: z.string() }),
  /** Tokens in all: `promptTokens` with those of the question about plot code. */
  z.strictObject({ type: z.literal('ended'), promptTokens: count, completionTokens: count }),
  z.strictObject({ type: z.literal('stopped') }),
  z.strictObject({
    type: z.literal('failed'),
    code: z.enum(['busy', 'too-large', 'internal']),
    message: z.string(),
  }),
]);

/** See {@link fromModelProcess}. */
export type GenerationEvent = z.infer<typeof generationEvent>;

/** How a model was loaded. */
const loadedModel = z.strictObject({
  /** What computes: cpu, cuda, metal, vulkan. */
  backend: z.string(),
  /** Why that, in one sentence. */
  backendReason: z.string(),
  /** The GPUs that llama.cpp sees, whether they compute or not. */
  devices: z.array(z.string()),
  /** Threads of the CPU that compute: the most only while nobody else wants the processors. */
  threads: z.strictObject({ fewest: count, most: count }),
  sequences: count,
  contextSize: count,
  /** What was given up so that it fits into memory, in order; sentences. */
  steps: z.array(z.string()),
  /** SHA-256 of the file, in hexadecimal. */
  fileHash: z.string(),
});

/** See {@link fromModelProcess}. */
export type LoadedModel = z.infer<typeof loadedModel>;

/** A file to load, with the facts of its header that decide about memory. */
const loadRequest = z.strictObject({
  type: z.literal('load'),
  path: z.string(),
  /** A folder of the model process alone, for what one sequence hands to another. */
  folder: z.string(),
  /** Null: as many as the machine has to spare, which changes. */
  threads: z.int().positive().nullable(),
  summary: z.object({
    weightBytes: count,
    cacheBytesPerToken: count,
    vocabularySize: count,
    trainedContext: count,
  }),
});

/** See {@link toModelProcess}. */
export type LoadRequest = z.infer<typeof loadRequest>;

const command = z.discriminatedUnion('type', [
  loadRequest,
  z.strictObject({ type: z.literal('generate'), id: z.string(), request: generationRequest }),
  z.strictObject({ type: z.literal('stop'), id: z.string() }),
]);

/** What the server says to the model process, in order; `load` comes first and once. */
export const toModelProcess = z.array(command);

/** See {@link toModelProcess}. */
export type ToModelProcess = z.infer<typeof toModelProcess>;

/** What the model process takes, in bytes. */
const modelUsage = z.strictObject({
  residentBytes: count,
  /** Of all programs together; null without a GPU. */
  vram: z.strictObject({ usedBytes: count, totalBytes: count }).nullable(),
});

/** See {@link fromModelProcess}. */
export type ModelUsage = z.infer<typeof modelUsage>;

/** What the model process says to the server. */
export const fromModelProcess = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('loading'), share: z.number() }),
  z.strictObject({ type: z.literal('loaded'), model: loadedModel }),
  z.strictObject({ type: z.literal('unloadable'), message: z.string() }),
  z.strictObject({ type: z.literal('usage'), usage: modelUsage }),
  z.strictObject({
    type: z.literal('events'),
    events: z.array(z.tuple([z.string(), generationEvent])),
  }),
]);

/** See {@link fromModelProcess}. */
export type FromModelProcess = z.infer<typeof fromModelProcess>;
