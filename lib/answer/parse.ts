import type { ModelCode } from '../compute/computed.ts';
import { createBlankCollapser } from './collapse-blanks.ts';
import { createLoopDetector } from './detect-loop.ts';
import { createBoxFinder } from './find-box.ts';
import { createFenceReader } from './read-fences.ts';
import { createThoughtSplitter } from './split-thought.ts';
import type { TutorChunk } from './tutor.ts';

/** What is read: what a tutor says, and code in it that prints a result, right after the derivation that shows it. */
export type ParsedChunk = TutorChunk | { readonly type: 'code'; readonly code: ModelCode };

/** How a model's text begins. */
export interface AnswerParserOptions {
  /** Whether the prompt's template has already opened the thought. Default false. */
  readonly thoughtOpened?: boolean;
}

/** Reads a model's text as it comes. However the text is cut into pieces, what is read is the same. */
export interface AnswerParser {
  /** Takes the next piece of text, of any length, and returns what is certain so far. */
  push(text: string): readonly ParsedChunk[];
  /** Takes thought that a server tells apart from the answer; the text of `push` is then no thought. */
  pushThought(text: string): readonly ParsedChunk[];
  /** Takes the end of the text and returns what was held back. */
  end(): readonly ParsedChunk[];
  /** Whether the model repeats itself: nothing more is read, and whoever generates should stop. */
  readonly looping: boolean;
}

/**
 * Starts to read a model's text.
 *
 * ```
 * text ──loop?──> <think> tags ──thought──> blank lines ──> thought
 *                       └──body──> fences ──text, code──> blank lines ──> derivation ──> \boxed{} ──> answer
 *                                     └──plot( chain──> plot
 * ```
 *
 * A `</think>` that nothing opened makes thought of all that came before it (`rethought`). A thought that never
 * closes is said in a notice; its last box is the answer then.
 */
export function createAnswerParser(options: AnswerParserOptions = {}): AnswerParser {
  const thought = createThoughtReader();
  let body = createBodyReader();
  let tags = createThoughtSplitter(options.thoughtOpened ?? false);
  let begun = false;
  let given = false;
  const watch = { thought: createLoopDetector(), text: createLoopDetector() };
  let looping = false;

  const readPieces = (pieces: ReturnType<typeof tags.push>): readonly ParsedChunk[] =>
    pieces.flatMap((piece): readonly ParsedChunk[] => {
      if (piece.kind === 'thought') return thought.push(piece.text);
      if (piece.kind === 'body') return body.push(piece.text);
      const before = body.end();
      body = createBodyReader();
      return [...before, { type: 'rethought' }];
    });
  const guard = (
    text: string,
    detector: (typeof watch)['text'],
    read: (text: string) => readonly ParsedChunk[],
  ): readonly ParsedChunk[] => {
    const plain = text.replaceAll('\r', '');
    if (looping || plain === '') return [];
    const end = detector.push(plain);
    looping = end !== null;
    return read(plain.slice(0, end ?? plain.length));
  };
  return {
    get looping() {
      return looping;
    },
    push: (text) =>
      guard(text, watch.text, (kept) => {
        begun = true;
        return readPieces(tags.push(kept));
      }),
    pushThought: (text) =>
      guard(text, watch.thought, (kept) => {
        if (!begun && !given) tags = createThoughtSplitter(false);
        given = true;
        return thought.push(kept);
      }),
    end() {
      const rest = readPieces(tags.end());
      const last = body.end();
      const unclosed = tags.inThought || (given && !begun);
      const box = unclosed && !body.begun ? thought.box : null;
      return [
        ...rest,
        ...last,
        ...(box === null ? [] : [{ type: 'answer', latex: box } as const]),
        ...(looping ? [{ type: 'notice', notice: { kind: 'loop' } } as const] : []),
        ...(unclosed && !looping ? [{ type: 'notice', notice: { kind: 'thought-unclosed' } } as const] : []),
      ];
    },
  };
}

function createThoughtReader() {
  const blanks = createBlankCollapser();
  const boxes = createBoxFinder();
  let box: string | null = null;
  return {
    get box() {
      return box;
    },
    push(text: string): readonly ParsedChunk[] {
      const passed = blanks.push(text);
      box = boxes.push(passed) ?? box;
      return passed === '' ? [] : [{ type: 'thought', text: passed }];
    },
  };
}

function createBodyReader() {
  const fences = createFenceReader();
  const blanks = createBlankCollapser();
  const boxes = createBoxFinder();
  let begun = false;

  const read = (pieces: ReturnType<typeof fences.push>): readonly ParsedChunk[] =>
    pieces.flatMap((piece): readonly ParsedChunk[] => {
      if (piece.kind === 'plot') return [{ type: 'plot', code: piece.code }];
      const text = piece.kind === 'code' ? blanks.verbatim(piece.text) : blanks.push(piece.text);
      if (text === '') return [];
      begun = true;
      const box = piece.kind === 'code' ? null : boxes.push(text);
      const derivation = { type: 'derivation', text } as const;
      if (piece.kind === 'code' && piece.computes !== null)
        return [derivation, { type: 'code', code: piece.computes }];
      return box === null ? [derivation] : [derivation, { type: 'answer', latex: box }];
    });
  return {
    get begun() {
      return begun;
    },
    push: (text: string) => read(fences.push(text)),
    end: () => read(fences.end()),
  };
}
