/** A piece of a model's text, by what it is. */
export type ThoughtPiece =
  | { readonly kind: 'thought' | 'body'; readonly text: string }
  /** A thought closes that nothing had opened: all the text before was thought. */
  | { readonly kind: 'stray-close' };

/** Tells thought from answer by `<think>` and `</think>`, which may come cut into any number of pieces. */
export interface ThoughtSplitter {
  push(text: string): readonly ThoughtPiece[];
  end(): readonly ThoughtPiece[];
  /** Whether a thought is open. */
  readonly inThought: boolean;
}

const opening = '<think>';
const closing = '</think>';

/** Starts to split; `opened` tells that the prompt's template has already opened the thought. */
export function createThoughtSplitter(opened: boolean): ThoughtSplitter {
  let inThought = opened;
  let everOpened = opened;
  let held = '';

  const keep = (pieces: ThoughtPiece[], text: string): void => {
    if (text !== '') pieces.push({ kind: inThought ? 'thought' : 'body', text });
  };
  const pass = (pieces: ThoughtPiece[], tag: string): void => {
    if (tag === closing && !everOpened) pieces.push({ kind: 'stray-close' });
    inThought = tag === opening;
    everOpened = true;
  };
  return {
    get inThought() {
      return inThought;
    },
    push(text) {
      const pieces: ThoughtPiece[] = [];
      let rest = held + text;
      for (let match = /<\/?think>/.exec(rest); match !== null; match = /<\/?think>/.exec(rest)) {
        keep(pieces, rest.slice(0, match.index));
        pass(pieces, match[0]);
        rest = rest.slice(match.index + match[0].length);
      }
      const cut = rest.length - countTagBeginning(rest);
      held = rest.slice(cut);
      keep(pieces, rest.slice(0, cut));
      return pieces;
    },
    end() {
      const pieces: ThoughtPiece[] = [];
      keep(pieces, held);
      held = '';
      return pieces;
    },
  };
}

/** How many of the last characters may be the beginning of a tag. */
function countTagBeginning(text: string): number {
  const at = text.lastIndexOf('<');
  if (at === -1) return 0;
  const tail = text.slice(at);
  return opening.startsWith(tail) || closing.startsWith(tail) ? tail.length : 0;
}
