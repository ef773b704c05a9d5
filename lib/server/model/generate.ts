import { maybeWholeChain, plotBeginning } from '../../answer/plot-grammar.ts';
import { definesGraph } from '../../answer/wants-picture.ts';
import { LemmaError } from '../../errors.ts';
import { type ChatFormat, type PromptPiece, thoughtEnd } from './chat-format.ts';
import type { GenerationEvent, GenerationRequest } from './messages.ts';
import type { BatchPlace, Engine, SamplingOptions, Sequence } from './sequence.ts';
import type { PrefixTicket, SharedPrefix } from './shared-prefix.ts';
import { createTokenReader } from './token-text.ts';

/** What a request is answered with. */
export interface Generation<Token, Grammar> {
  readonly engine: Engine<Token, Grammar>;
  readonly format: ChatFormat;
  readonly request: GenerationRequest;
  readonly prompt: readonly Token[];
  readonly sequence: Sequence<Token, Grammar>;
  readonly place: BatchPlace;
  readonly emit: (event: GenerationEvent) => void;
  /** Its prompt, for runs that begin alike. */
  readonly prefix: SharedPrefix<Token>;
  /** The prompt of another run that this one begins like, which it has joined; null where there is none. */
  readonly source: PrefixTicket<Token, Grammar> | null;
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
  const pieces = [...format.openQuestion(request.question), ...format.goOn(request.begun ?? '')];
  const tokens = [...engine.begin, ...tokenizePieces(engine, pieces)];
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
 * what another run has of the prompt -> what the cache lacks of it -> thought, closed when its budget is spent -> answer
 *                                    -> question about plot code, where it is wanted -> code under the grammar
 * ```
 */
export async function* generate<Token, Grammar>(
  generation: Generation<Token, Grammar>,
): AsyncGenerator<void, void, void> {
  const { sequence, prompt, emit, format, request, engine } = generation;
  yield* copyPrefix(generation);
  await sequence.adaptStateToTokens(prompt.slice(0, -1), false);
  const reusedTokens = sequence.nextTokenIndex;
  const thinks = mayThink(generation);
  emit({ type: 'started', promptTokens: prompt.length, reusedTokens, thinks });
  const first = yield* feedPrompt(generation, prompt.slice(reusedTokens));
  const spoken = yield* countWriter(generation, speak(generation, first));
  let completionTokens = spoken.count;
  let promptTokens = prompt.length;
  if (request.plotQuestion !== null && isWorthDrawing(request, spoken.text)) {
    const asked = tokenizePieces(engine, format.openFollowUp(request.plotQuestion, plotBeginning));
    if (sequence.nextTokenIndex + asked.length + plotTokens.code < engine.contextSize) {
      promptTokens += asked.length;
      const start = yield* feed(generation, [...spoken.unread, ...asked]);
      completionTokens += yield* countWriter(generation, writePlot(generation, start));
    }
  }
  emit({ type: 'ended', promptTokens, completionTokens });
}

/** A text that goes on after the thought has none. */
function mayThink<Token, Grammar>({ format, request }: Generation<Token, Grammar>): boolean {
  return format.thinks && request.begun === undefined;
}

function isWorthDrawing({ plotNeedsGraph = false, begun = '' }: GenerationRequest, more: string): boolean {
  const text = begun + more;
  const thoughtAt = text.lastIndexOf(thoughtEnd);
  const answer = thoughtAt === -1 ? text : text.slice(thoughtAt + thoughtEnd.length);
  return !plotNeedsGraph || definesGraph(answer);
}

/** Waits for the run that this one begins like, and takes what it evaluated. */
async function* copyPrefix<Token, Grammar>({
  source,
  sequence,
}: Generation<Token, Grammar>): AsyncGenerator<void, void, void> {
  if (source === null) return;
  try {
    // Some prompt has its chunk in the same round, so this does not spin.
    while (source.isFeeding()) yield;
    await source.load(sequence);
  } finally {
    await source.leave();
  }
}

/** As {@link feed}; where others wait for the prompt, they get what was evaluated. */
async function* feedPrompt<Token, Grammar>(
  generation: Generation<Token, Grammar>,
  tokens: readonly Token[],
): AsyncGenerator<void, Token[], void> {
  const { prefix, sequence } = generation;
  try {
    const last = yield* feed(generation, tokens);
    if (prefix.isWanted) await prefix.save(sequence);
    return last;
  } finally {
    prefix.end();
  }
}

/**
 * Evaluates all tokens but the last, in chunks, and returns that for the first sampling. A prompt that the cache holds has
 * its last token evaluated alone too, and one token is rounded otherwise than the same one among others: a question that
 * is asked again would get another text.
 */
async function* feed<Token, Grammar>(
  { sequence, engine, place }: Generation<Token, Grammar>,
  tokens: readonly Token[],
): AsyncGenerator<void, Token[], void> {
  const { turns, elapsedMs } = engine;
  let left = tokens.slice(0, -1);
  const reader = turns.read(left.length);
  try {
    while (left.length > 0) {
      const size = reader.take(left.length);
      if (size > 0) {
        const chunk = left.slice(0, size);
        const startedMs = elapsedMs();
        await sequence.evaluateWithoutGeneratingNewTokens(chunk, { evaluationPriority: place });
        reader.note(elapsedMs() - startedMs);
        left = left.slice(size);
      }
      yield;
    }
    return tokens.slice(-1);
  } finally {
    reader.leave();
  }
}

/** Says while something is written that it is. */
async function* countWriter<Token, Grammar, Written>(
  { engine }: Generation<Token, Grammar>,
  writing: AsyncGenerator<void, Written, void>,
): AsyncGenerator<void, Written, void> {
  const end = engine.turns.write();
  try {
    return yield* writing;
  } finally {
    end();
  }
}

/** What a model said, with its number of tokens and those that the cache does not hold yet. */
interface Spoken<Token> {
  readonly text: string;
  readonly count: number;
  readonly unread: readonly Token[];
}

/** Writes thought and answer. */
async function* speak<Token, Grammar>(
  generation: Generation<Token, Grammar>,
  start: Token[],
): AsyncGenerator<void, Spoken<Token>, void> {
  const { sequence, engine, request, emit } = generation;
  const limit = Math.min(request.maxTokens, spareTokens(generation));
  const reader = createTokenReader<Token>((tokens, before) => engine.detokenize(tokens, false, before));
  const close = engine.tokenize(`\n${thoughtEnd}\n\n`, true);
  const tokens = sequence.evaluate(start, sample(generation));
  let thought: string | null = mayThink(generation) ? '' : null;
  let unread: Token[] = [];
  let count = 0;
  let written = '';
  try {
    while (count < limit) {
      const next = await tokens.next(unread.length > 1 ? unread : undefined);
      if (next.done === true) {
        say(reader.end());
        emit({ type: 'answered', reason: 'end' });
        return { text: written, count, unread: [] };
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
    return { text: written, count, unread };
  } finally {
    await tokens.return();
  }

  function say(text: string): void {
    if (text === '') return;
    emit({ type: 'text', text, completionTokens: count });
    written += text;
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

function sample<Token, Grammar>({ request, place }: Generation<Token, Grammar>): SamplingOptions<Grammar> {
  const { temperature, topP, topK, minP, seed } = request;
  return { temperature, topP, topK, minP, seed, evaluationPriority: place };
}

function tokenizePieces<Token, Grammar>(
  engine: Engine<Token, Grammar>,
  pieces: readonly PromptPiece[],
): readonly Token[] {
  return pieces.flatMap(({ text, isSpecial }) => engine.tokenize(text, isSpecial));
}
