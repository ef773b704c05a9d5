import { maybeWholeChain, plotBeginning } from '../../answer/plot-grammar.ts';
import { LemmaError } from '../../errors.ts';
import { type ChatFormat, type PromptPiece, thoughtEnd } from './chat-format.ts';
import type { GenerationEvent, GenerationRequest } from './messages.ts';
import type { Engine, SamplingOptions, Sequence } from './sequence.ts';
import { createTokenReader } from './token-text.ts';

/** What a request is answered with. */
export interface Generation<Token, Grammar> {
  readonly engine: Engine<Token, Grammar>;
  readonly format: ChatFormat;
  readonly request: GenerationRequest;
  readonly prompt: readonly Token[];
  readonly sequence: Sequence<Token, Grammar>;
  readonly priority: SamplingOptions<Grammar>['evaluationPriority'];
  readonly emit: (event: GenerationEvent) => void;
}

/** Tokens kept free for the question about plot code and the code itself. */
const plotTokens = { question: 700, code: 320 } as const;

/** Code is wanted exact, not varied. */
const plotTemperature = 0.2;

/**
 * The tokens of a request's prompt.
 *
 * @throws LemmaError `too-large` when a sequence cannot hold them and an answer.
 */
export function writePrompt<Token, Grammar>(
  { engine, format }: Pick<Generation<Token, Grammar>, 'engine' | 'format'>,
  request: GenerationRequest,
): readonly Token[] {
  const tokens = [...engine.begin, ...tokenizePieces(engine, format.openQuestion(request.question))];
  const room = engine.contextSize - (request.plotQuestion === null ? 0 : plotTokens.question);
  if (tokens.length + 64 <= room) return tokens;
  throw new LemmaError(
    'too-large',
    `The question with what is before it has ${tokens.length} tokens, and the model holds ${engine.contextSize} ` +
      'with its answer. Shorten it, or ask it in a new notebook.',
  );
}

/**
 * Answers a request on one sequence. Each `yield` is the end of a step, between which other sequences have theirs:
 * a chunk of the prompt or one token.
 *
 * ```
 * what the cache lacks of the prompt -> thought, closed when its budget is spent -> answer
 *                                    -> question about plot code -> code under the grammar
 * ```
 */
export async function* generate<Token, Grammar>(
  generation: Generation<Token, Grammar>,
): AsyncGenerator<void, void, void> {
  const { sequence, prompt, emit, format, request, engine } = generation;
  await sequence.adaptStateToTokens(prompt.slice(0, -1), false);
  const reusedTokens = sequence.nextTokenIndex;
  emit({ type: 'started', promptTokens: prompt.length, reusedTokens, thinks: format.thinks });
  const first = yield* feed(generation, prompt.slice(reusedTokens));
  const spoken = yield* speak(generation, first);
  let completionTokens = spoken.count;
  if (request.plotQuestion !== null) {
    const asked = tokenizePieces(engine, format.openFollowUp(request.plotQuestion, plotBeginning));
    if (sequence.nextTokenIndex + asked.length + plotTokens.code < engine.contextSize) {
      const start = yield* feed(generation, [...spoken.unread, ...asked]);
      completionTokens += yield* writePlot(generation, start);
    }
  }
  emit({ type: 'ended', completionTokens });
}

/** Evaluates all but the last tokens, in chunks, and returns those that are left for the first sampling. */
async function* feed<Token, Grammar>(
  { sequence, engine, priority }: Generation<Token, Grammar>,
  tokens: readonly Token[],
): AsyncGenerator<void, Token[], void> {
  const { pacer, elapsedMs } = engine;
  let left = tokens;
  while (left.length > pacer.size) {
    const chunk = left.slice(0, pacer.size);
    const startedMs = elapsedMs();
    await sequence.evaluateWithoutGeneratingNewTokens(chunk, { evaluationPriority: priority });
    pacer.note(chunk.length, elapsedMs() - startedMs);
    left = left.slice(chunk.length);
    yield;
  }
  return [...left];
}

/** Thought and answer; returns their number of tokens and those that the cache does not hold yet. */
async function* speak<Token, Grammar>(
  generation: Generation<Token, Grammar>,
  start: Token[],
): AsyncGenerator<void, { readonly count: number; readonly unread: readonly Token[] }, void> {
  const { sequence, engine, request, format, emit } = generation;
  const limit = Math.min(request.maxTokens, spareTokens(generation));
  const reader = createTokenReader<Token>((tokens, before) => engine.detokenize(tokens, false, before));
  const close = engine.tokenize(`\n${thoughtEnd}\n\n`, true);
  const tokens = sequence.evaluate(start, sample(generation));
  let thought: string | null = format.thinks ? '' : null;
  let unread: Token[] = [];
  let count = 0;
  try {
    while (count < limit) {
      const next = await tokens.next(unread.length > 1 ? unread : undefined);
      if (next.done === true) {
        say(reader.end());
        emit({ type: 'answered', reason: 'end' });
        return { count, unread: [] };
      }
      unread = [next.value];
      count += 1;
      say(reader.push(next.value));
      if (thought !== null && count >= request.thoughtTokens) {
        say(`${reader.end()}\n${thoughtEnd}\n\n`);
        unread = [...unread, ...close];
        count += close.length;
      }
      yield;
    }
    say(reader.end());
    emit({ type: 'answered', reason: 'length' });
    return { count, unread };
  } finally {
    await tokens.return();
  }

  function say(text: string): void {
    if (text === '') return;
    emit({ type: 'text', text });
    if (thought === null) return;
    thought = (thought + text).slice(-64);
    if (thought.includes(thoughtEnd)) thought = null;
  }
}

async function* writePlot<Token, Grammar>(
  generation: Generation<Token, Grammar>,
  start: Token[],
): AsyncGenerator<void, number, void> {
  const { sequence, engine, request, emit } = generation;
  const reader = createTokenReader<Token>((tokens, before) => engine.detokenize(tokens, false, before));
  const tokens = sequence.evaluate(start, {
    ...sample(generation),
    temperature: Math.min(request.temperature, plotTemperature),
    grammarEvaluationState: engine.createPlotGrammar(),
  });
  let code: string = plotBeginning;
  let count = 0;
  try {
    while (count < plotTokens.code) {
      const next = await tokens.next();
      if (next.done === true) break;
      count += 1;
      code += reader.push(next.value);
      yield;
    }
  } finally {
    await tokens.return();
  }
  const whole = maybeWholeChain(code + reader.end());
  if (whole !== null) emit({ type: 'plot', code: whole });
  return count;
}

function spareTokens<Token, Grammar>({ engine, prompt, request }: Generation<Token, Grammar>): number {
  const reserved = request.plotQuestion === null ? 16 : plotTokens.question + plotTokens.code;
  return Math.max(32, engine.contextSize - prompt.length - reserved);
}

function sample<Token, Grammar>({ request, priority }: Generation<Token, Grammar>): SamplingOptions<Grammar> {
  const { temperature, topP, seed } = request;
  return { temperature, topP, seed, evaluationPriority: priority };
}

function tokenizePieces<Token, Grammar>(
  engine: Engine<Token, Grammar>,
  pieces: readonly PromptPiece[],
): readonly Token[] {
  return pieces.flatMap(({ text, isSpecial }) => engine.tokenize(text, isSpecial));
}
