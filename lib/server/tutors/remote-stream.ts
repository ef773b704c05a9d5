import { setTimeout as sleep } from 'node:timers/promises';
import { APIError, type OpenAI } from 'openai';
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import { z } from 'zod';
import { LemmaError } from '../../errors.ts';
import { explainRemoteError, type RemoteNames } from './remote-errors.ts';

/** What a model's server sends. */
export type RemotePiece =
  | { readonly type: 'thought' | 'text'; readonly text: string }
  | { readonly type: 'usage'; readonly promptTokens: number; readonly completionTokens: number }
  /** The server is busy and is asked again in so many seconds. */
  | { readonly type: 'waiting'; readonly seconds: number }
  /** The end, with the server's word for why. */
  | { readonly type: 'finish'; readonly reason: string };

/** How long to wait for what, in milliseconds. */
export interface RemotePatience {
  /** From the question to the first token; a long prompt takes its time. */
  readonly firstTokenMs: number;
  readonly betweenTokensMs: number;
  /** The longest wait that a busy server may ask for. */
  readonly retryMs: number;
}

/** How often a busy server is asked again. */
const maxRetries = 3;

const tokenCount = z.int().nonnegative();

/** The slice of a chunk that is read; what else servers send is passed over. */
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z
          .object({
            content: z.string().nullish(),
            reasoning_content: z.string().nullish(),
            reasoning: z.string().nullish(),
          })
          .nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .default([]),
  usage: z.object({ prompt_tokens: tokenCount, completion_tokens: tokenCount }).nullish().catch(null),
});

/** A question to a model's server. */
export interface RemoteQuestion {
  readonly client: OpenAI;
  readonly body: ChatCompletionCreateParamsStreaming;
  readonly names: RemoteNames;
  readonly patience: RemotePatience;
  readonly signal: AbortSignal;
}

/**
 * Asks a model's server and passes on what it streams. Whoever stops reading closes the connection.
 *
 * @throws LemmaError `busy` or `unavailable`, in words for a reader; the signal's reason when `signal` aborts.
 */
export async function* streamRemote(question: RemoteQuestion): AsyncGenerator<RemotePiece, void> {
  const { names, patience, signal } = question;
  for (let retry = 0; ; retry += 1) {
    try {
      yield* streamOnce(question);
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof APIError)) throw error;
      const waitMs = retry < maxRetries ? maybeRetryAfter(error, retry) : null;
      if (waitMs === null) throw explainRemoteError(error, names);
      if (waitMs > patience.retryMs) throw explainLongWait(waitMs, error);
      yield { type: 'waiting', seconds: Math.ceil(waitMs / 1000) };
      await sleep(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

async function* streamOnce(question: RemoteQuestion): AsyncGenerator<RemotePiece, void> {
  const { client, body, patience, signal } = question;
  const watchdog = watch(patience.firstTokenMs);
  const both = AbortSignal.any([signal, watchdog.signal]);
  let finished = false;
  try {
    const stream = await client.chat.completions.create(body, { signal: both });
    for await (const chunk of stream) {
      for (const piece of readChunk(chunk)) {
        if (piece.type === 'finish') finished = true;
        if (piece.type === 'text' || piece.type === 'thought') watchdog.wait(patience.betweenTokensMs);
        watchdog.pause();
        yield piece;
        watchdog.resume();
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    watchdog.signal.throwIfAborted();
    // A body that ends early is a TypeError of fetch, one that is no stream of JSON a SyntaxError.
    if (error instanceof TypeError || error instanceof SyntaxError) throw explainCut(watchdog.heard, error);
    throw error;
  } finally {
    watchdog.pause();
  }
  signal.throwIfAborted();
  watchdog.signal.throwIfAborted();
  if (!finished) throw explainCut(watchdog.heard, undefined);
}

function readChunk(chunk: unknown): readonly RemotePiece[] {
  const parsed = chunkSchema.safeParse(chunk);
  if (!parsed.success) return [];
  const { choices, usage } = parsed.data;
  const pieces: RemotePiece[] = [];
  const { delta, finish_reason: reason } = choices[0] ?? {};
  const thought = delta?.reasoning_content ?? delta?.reasoning ?? '';
  if (thought !== '') pieces.push({ type: 'thought', text: thought });
  const text = delta?.content ?? '';
  if (text !== '') pieces.push({ type: 'text', text });
  if (typeof usage === 'object' && usage !== null) {
    const { prompt_tokens: promptTokens, completion_tokens: completionTokens } = usage;
    pieces.push({ type: 'usage', promptTokens, completionTokens });
  }
  if (typeof reason === 'string') pieces.push({ type: 'finish', reason });
  return pieces;
}

/** A clock that aborts when no token comes; it stands still while the reader of the stream is at work. */
function watch(firstMs: number) {
  const controller = new AbortController();
  let limitMs = firstMs;
  let heard = false;
  let timer: NodeJS.Timeout | undefined;
  const bark = (): void => controller.abort(explainSilence(limitMs, heard));
  const resume = (): void => {
    timer = setTimeout(bark, limitMs);
  };
  resume();
  return {
    signal: controller.signal,
    get heard() {
      return heard;
    },
    wait(ms: number): void {
      heard = true;
      limitMs = ms;
    },
    pause: () => clearTimeout(timer),
    resume,
  };
}

function explainSilence(limitMs: number, heard: boolean): LemmaError {
  const what = heard ? 'fell silent in the middle of its answer' : 'sent no first word';
  const message = `The model's server ${what}: nothing came for ${limitMs / 1000} s. Try again.`;
  return new LemmaError('unavailable', message);
}

function explainCut(heard: boolean, cause: unknown): LemmaError {
  const message = heard
    ? "The connection to the model's server was cut in the middle of the answer. What came is kept; run it again."
    : "The model's server sent no answer that can be read: is LEMMA_REMOTE_URL the /v1 of an OpenAI-compatible server?";
  return new LemmaError('unavailable', message, { cause });
}

function explainLongWait(waitMs: number, cause: unknown): LemmaError {
  const message = `The model's server is busy and asks to be left alone for ${Math.ceil(waitMs / 1000)} s. Try again then.`;
  return new LemmaError('busy', message, { cause });
}

/** How long to wait before asking again; null where that is no use. */
function maybeRetryAfter(error: APIError, retry: number): number | null {
  if (error.status !== 429 && error.status !== 503) return null;
  const headers: unknown = error.headers;
  if (headers instanceof Headers) {
    const ms = readNumber(headers.get('retry-after-ms'));
    if (ms !== null) return ms;
    const after = headers.get('retry-after');
    const seconds = readNumber(after);
    if (seconds !== null) return seconds * 1000;
    const date = Date.parse(after ?? '');
    if (!Number.isNaN(date)) return Math.max(0, date - Date.now());
  }
  return 1_000 * 2 ** retry;
}

function readNumber(text: string | null): number | null {
  const number = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) && number >= 0 ? number : null;
}
