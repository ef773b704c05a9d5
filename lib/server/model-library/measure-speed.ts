import type { GenerationRequest } from '../model/messages.ts';
import type { ModelHost } from '../model/model-host.ts';

/** How fast a model answers. */
export interface ModelSpeed {
  /** Written, one question at a time. */
  readonly tokensPerSecond: number;
  /** Read, of a question that is new. */
  readonly promptTokensPerSecond: number;
  /** Tokens that were written to find out. */
  readonly tokens: number;
}

/** Few enough that a slow machine does not take minutes over them. */
const tokensInRound = 32;

const longQuestion = 'A line y = 2x - 3 meets the parabola y = x^2 - 4x + 3 in two points. '.repeat(4);

/**
 * Lets a model write until `durationMs` are over, and at least one round; the round under way is finished.
 *
 * @throws LemmaError as {@link ModelHost.generate}.
 */
export async function measureSpeed(
  host: ModelHost,
  { durationMs, elapsedMs }: { readonly durationMs: number; readonly elapsedMs: () => number },
): Promise<ModelSpeed> {
  await speak(host, { question: 'Warm up.', maxTokens: 4 }, elapsedMs);
  const read = await speak(host, { question: longQuestion, maxTokens: 1 }, elapsedMs);
  let tokens = 0;
  let spentMs = 0;
  const beganMs = elapsedMs();
  do {
    const said = await speak(host, { question: 'Why is the sky blue?', maxTokens: tokensInRound }, elapsedMs);
    tokens += said.tokens;
    spentMs += said.spentMs;
  } while (elapsedMs() - beganMs < durationMs);
  return {
    tokensPerSecond: (tokens * 1_000) / spentMs,
    promptTokensPerSecond: (read.readTokens * 1_000) / read.spentMs,
    tokens,
  };
}

async function speak(
  host: ModelHost,
  asked: Pick<GenerationRequest, 'question' | 'maxTokens'>,
  elapsedMs: () => number,
): Promise<{ readonly tokens: number; readonly readTokens: number; readonly spentMs: number }> {
  const request = {
    user: 'doctor',
    plotQuestion: null,
    temperature: 0.6,
    topP: 0.95,
    topK: 40,
    minP: 0,
    seed: 1,
    thoughtTokens: 32_768,
  };
  const { signal } = new AbortController();
  let startedMs = elapsedMs();
  let readTokens = 0;
  let tokens = 0;
  for await (const event of host.generate({ ...request, ...asked }, { signal })) {
    if (event.type === 'started') {
      startedMs = elapsedMs();
      readTokens = event.promptTokens - event.reusedTokens;
    }
    if (event.type === 'ended') tokens = event.completionTokens;
  }
  return { tokens, readTokens, spentMs: elapsedMs() - startedMs };
}
