import { performance } from 'node:perf_hooks';
import { addReceipts } from '../../answer/add-receipts.ts';
import { type AnswerParser, createAnswerParser, type ParsedChunk } from '../../answer/parse.ts';
import { buildComputedPrompt } from '../../answer/prompt.ts';
import { RequestJoiner } from '../../answer/request-joiner.ts';
import { runCode } from '../../answer/run-code.ts';
import type { AnswerOptions, TutorChunk } from '../../answer/tutor.ts';
import type { ModelReceipt } from '../../notebook/cell.ts';
import type { RemotePiece, streamRemote } from './remote-stream.ts';

/** A turn of the conversation with a server. */
export interface RemoteTurn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** What is asked, and the reader's question that it is about. */
export interface QuestionText {
  readonly text: string;
  readonly prompt: string;
}

/** How a question is asked. */
interface RemoteAsking {
  open(messages: readonly RemoteTurn[], maxTokens: number): ReturnType<typeof streamRemote>;
  /** Of all requests together. */
  readonly maxTokens: number;
  readonly receipt: ModelReceipt;
  readonly compute: AnswerOptions['compute'];
}

/**
 * Asks, and asks again with the value of code that the answer holds: as a turn of its own, since not every server lets a
 * model go on in the middle of one. The thought before is not sent back, as its authors advise.
 *
 * @throws as {@link streamRemote}.
 */
export async function* askRemote(
  { text, prompt }: QuestionText,
  { open, receipt, compute, maxTokens }: RemoteAsking,
): AsyncGenerator<TutorChunk, void> {
  const question: RemoteTurn = { role: 'user', content: text };
  const joiner = new RequestJoiner();
  let before: ModelReceipt | null = null;
  let left = maxTokens;
  for (;;) {
    const goOn: readonly RemoteTurn[] = [
      { role: 'assistant', content: joiner.derivation },
      { role: 'user', content: buildComputedPrompt(prompt) },
    ];
    const stream = open(before === null ? [question] : [question, ...goOn], left);
    const pause: Pause | null = yield* joiner.join<Pause>(readStream(stream, { receipt, before, compute }));
    if (pause === null) return;
    before = pause.model;
    left -= pause.tokens;
    if (left < 1) return yield { type: 'notice', notice: { kind: 'length' } };
  }
}

/** Where an answer was broken off for a value. */
interface Pause {
  /** What all requests so far took. */
  readonly model: ModelReceipt;
  /** Of this answer: a piece of the stream is a token, mostly, and the server's own count comes only at its end. */
  readonly tokens: number;
}

interface Reading extends Pick<RemoteAsking, 'receipt' | 'compute'> {
  /** What the requests before took. */
  readonly before: ModelReceipt | null;
}

/** Reads an answer; returns null where it is over. */
async function* readStream(
  stream: ReturnType<typeof streamRemote>,
  { receipt, before, compute }: Reading,
): AsyncGenerator<TutorChunk, Pause | null> {
  const startedMs = performance.now();
  const parser = createAnswerParser();
  let model = receipt;
  let value: string | null = null;
  let tokens = 0;
  try {
    for await (const piece of stream) {
      if (piece.type === 'usage') {
        model = { ...model, promptTokens: piece.promptTokens, completionTokens: piece.completionTokens };
        continue;
      }
      const firstTokenMs = model.firstTokenMs ?? Math.round(performance.now() - startedMs);
      if (piece.type === 'thought' || piece.type === 'text') {
        model = { ...model, firstTokenMs };
        tokens += 1;
      }
      value = yield* runCode(readPiece(parser, piece), compute);
      if (value !== null || parser.looping) break;
    }
  } catch (error) {
    // What came before the connection broke is kept; the error says more than a notice would.
    for (const chunk of parser.end()) if (chunk.type !== 'notice' && chunk.type !== 'code') yield chunk;
    throw error;
  }
  value ??= yield* runCode(parser.end(), parser.looping ? undefined : compute);
  model = addReceipts(before, model);
  yield { type: 'model', model };
  return value === null ? null : { model, tokens };
}

function readPiece(
  parser: AnswerParser,
  piece: Exclude<RemotePiece, { type: 'usage' }>,
): readonly ParsedChunk[] {
  switch (piece.type) {
    case 'thought':
      return parser.pushThought(piece.text);
    case 'text':
      return parser.push(piece.text);
    case 'waiting':
      return [{ type: 'notice', notice: { kind: 'waiting', seconds: piece.seconds } }];
    case 'finish':
      return piece.reason === 'length' ? [{ type: 'notice', notice: { kind: 'length' } }] : [];
  }
}
