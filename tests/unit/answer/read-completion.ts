import { type AnswerParserOptions, createAnswerParser, type ParsedChunk } from '#lib/answer/parse.ts';

/** What a completion says, its chunks joined as a run joins them. */
export interface ReadCompletion {
  thought: string;
  derivation: string;
  answer: string | null;
  plots: string[];
  notices: string[];
}

/** Reads a completion that comes in the given pieces, until the parser has enough. */
export function readCompletion(pieces: Iterable<string>, options: AnswerParserOptions = {}): ReadCompletion {
  const parser = createAnswerParser(options);
  const read = emptyCompletion();
  for (const piece of pieces) for (const chunk of parser.push(piece)) joinChunk(read, chunk);
  for (const chunk of parser.end()) joinChunk(read, chunk);
  return read;
}

/** A completion before its first chunk. */
export function emptyCompletion(): ReadCompletion {
  return { thought: '', derivation: '', answer: null, plots: [], notices: [] };
}

/** Takes a chunk into what was read so far. */
export function joinChunk(read: ReadCompletion, chunk: ParsedChunk): void {
  if (chunk.type === 'thought') read.thought += chunk.text;
  else if (chunk.type === 'derivation') read.derivation += chunk.text;
  else if (chunk.type === 'answer') read.answer = chunk.latex;
  else if (chunk.type === 'plot') read.plots.push(chunk.code);
  else if (chunk.type === 'notice') read.notices.push(chunk.notice.kind);
  else if (chunk.type === 'rethought') {
    Object.assign(read, { thought: read.thought + read.derivation, derivation: '', answer: null, plots: [] });
  }
}
