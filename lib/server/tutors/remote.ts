import { randomInt } from 'node:crypto';
import { APIError, OpenAI } from 'openai';
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import { z } from 'zod';
import { setBehind } from '../../answer/hints.ts';
import { buildMendPrompt, buildPrompt, buildRepairPrompt, countContext } from '../../answer/prompt.ts';
import { type CompleteSettings, completeSettings, maxSeed } from '../../answer/sampling.ts';
import type { AnswerOptions, Tutor, TutorChunk } from '../../answer/tutor.ts';
import { readPictureWish } from '../../answer/wants-picture.ts';
import { maybeJson } from '../../maybe-json.ts';
import type { SamplingSettings } from '../../notebook/cell.ts';
import type { RemoteConfig } from '../config.ts';
import { askRemote, type QuestionText, type RemoteTurn } from './remote-answer.ts';
import { explainRemoteError } from './remote-errors.ts';
import { type RemotePatience, streamRemote } from './remote-stream.ts';

/** Whether a model's server answers, and what keeps it from it. */
export type RemoteState = { readonly answers: true } | { readonly answers: false; readonly reason: string };

/** A tutor on another server. */
export interface RemoteTutor extends Tutor {
  readonly model: string;
  /** Asks the server for its models; an answer or a refusal comes within 3 s. */
  probe(signal: AbortSignal): Promise<RemoteState>;
}

/** How to ask a remote model. */
export interface RemoteTutorOptions extends RemoteConfig {
  /** Tokens where a run does not say otherwise. */
  readonly maxTokens: number;
  /** Default: 120 s for the first token, 60 s between tokens, 60 s for a busy server. */
  readonly patience?: RemotePatience;
}

const usualPatience: RemotePatience = { firstTokenMs: 120_000, betweenTokensMs: 60_000, retryMs: 60_000 };
const probeMs = 3_000;

const plainErrorSchema = z.object({ message: z.string() });

/**
 * The tutor that asks an OpenAI-compatible server: vLLM, llama-server and their like.
 *
 * ```
 * buildPrompt -> chat/completions, streamed ──content──> createAnswerParser ──> chunks
 *                                └──reasoning_content, reasoning──┘
 * ```
 */
export function createRemoteTutor(options: RemoteTutorOptions): RemoteTutor {
  const client = createClient(options);
  const { model, maxTokens, patience = usualPatience } = options;
  const ask = (question: QuestionText, asked: AnswerOptions): AsyncGenerator<TutorChunk, void> => {
    const { signal, style = 'full', compute, settings: wished = {} } = asked;
    const settings = completeRemotely(wished, maxTokens);
    const open = (messages: readonly RemoteTurn[], tokens: number) => {
      const body = toBody(model, messages, { ...settings, maxTokens: tokens });
      return streamRemote({ client, body, names: options, patience, signal });
    };
    const receipt = { name: model, settings, style };
    return askRemote(question, { open, receipt, compute, maxTokens: settings.maxTokens });
  };

  return {
    name: 'remote',
    model,
    async *answer(prompt, asked) {
      const { style = 'full', context = [], hint = 1, hintsSoFar } = asked;
      const cells = countContext(prompt, { context });
      if (cells > 0) yield { type: 'context', cells };
      if (style === 'hint') yield { type: 'hint', hint: { shown: hint, of: null } };
      const withPlot = style !== 'hint' && readPictureWish(prompt) === 'yes';
      const question = { text: buildPrompt(prompt, { ...asked, withPlot }), prompt };
      yield* setBehind(hintsSoFar, ask(question, asked));
    },
    mendDerivation: (refuted, asked) =>
      ask({ text: buildMendPrompt(refuted), prompt: refuted.prompt }, asked),
    repairPlot: (failed, { compute: _, ...asked }) =>
      ask({ text: buildRepairPrompt(failed), prompt: failed.prompt }, asked),
    probe: (signal) => probe(client, options, signal),
  };
}

/** The client reads no variables of its own environment, retries nothing and writes no log: all that is ours. */
function createClient({ url, readKey }: RemoteTutorOptions): OpenAI {
  return new OpenAI({
    baseURL: url,
    apiKey: readKey() ?? 'none',
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: fetchWithError,
  });
}

/** The client reads what went wrong from `error` alone; some servers put it at the top of the body. */
async function fetchWithError(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (response.ok) return response;
  const text = await response.text();
  const { status, headers } = response;
  const plain = plainErrorSchema.safeParse(maybeJson(text));
  return new Response(plain.success ? JSON.stringify({ error: plain.data }) : text, { status, headers });
}

/** Settings as a server is told them. */
type RemoteSettings = Omit<CompleteSettings, 'topK' | 'minP' | 'thoughtTokens'> &
  Pick<SamplingSettings, 'topK' | 'minP'>;

/** What not every server knows is left to it unless somebody asks for it; none takes a budget for thought. */
function completeRemotely(settings: SamplingSettings, fallbackTokens: number): RemoteSettings {
  const fallback = { maxTokens: fallbackTokens, drawSeed: () => randomInt(maxSeed) };
  const { temperature, topP, maxTokens, seed } = completeSettings(settings, fallback);
  const { topK, minP } = settings;
  return {
    temperature,
    topP,
    maxTokens,
    seed,
    ...(topK === undefined ? {} : { topK }),
    ...(minP === undefined ? {} : { minP }),
  };
}

/** The body of a question, with two fields that vLLM and llama-server have besides those of OpenAI. */
type RemoteBody = ChatCompletionCreateParamsStreaming & { readonly top_k?: number; readonly min_p?: number };

function toBody(model: string, messages: readonly RemoteTurn[], settings: RemoteSettings): RemoteBody {
  return {
    model,
    messages: [...messages],
    stream: true,
    stream_options: { include_usage: true },
    temperature: settings.temperature,
    top_p: settings.topP,
    ...(settings.topK === undefined ? {} : { top_k: settings.topK }),
    ...(settings.minP === undefined ? {} : { min_p: settings.minP }),
    max_tokens: settings.maxTokens,
    seed: settings.seed,
  };
}

async function probe(client: OpenAI, options: RemoteTutorOptions, signal: AbortSignal): Promise<RemoteState> {
  const timeout = AbortSignal.timeout(probeMs);
  try {
    const { data } = await client.models.list({ signal: AbortSignal.any([signal, timeout]) });
    const names = data.map(({ id }) => id);
    // llama-server has one model, under the name of its file, and takes any name for it.
    const takesAnyName = names.length === 0 || data.some(({ owned_by: owner }) => owner === 'llamacpp');
    if (takesAnyName || names.includes(options.model)) return { answers: true };
    return {
      answers: false,
      reason: `The model's server has no model "${options.model}", but ${names.join(', ')}.`,
    };
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) return { answers: false, reason: "The model's server did not answer within 3 s." };
    if (error instanceof APIError) {
      return { answers: false, reason: explainRemoteError(error, options).message };
    }
    throw error;
  }
}
