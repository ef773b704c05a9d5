import type { ModelCode } from '../compute/computed.ts';

/** A piece of an answer's body. */
export type BodyPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** A code fence that is not plot code, whole, with its marks; `computes` is what of it prints a result. */
  | { readonly kind: 'code'; readonly text: string; readonly computes: ModelCode | null }
  | { readonly kind: 'plot'; readonly code: string };

/** Tells running text from code fences in a text that comes in pieces. */
export interface FenceReader {
  push(text: string): readonly BodyPiece[];
  end(): readonly BodyPiece[];
}

interface OpenFence {
  readonly firstLine: string;
  readonly mark: string;
  readonly lines: string[];
}

const opening = /^[ \t]*(`{3,}|~{3,})[^`\n]*$/;
const maybeOpening = /^[ \t]*(?:$|`{1,2}$|~{1,2}$|`{3,}[^`]*$|~{3,})/;
/** A chain of the plotting library: `plot(`, but not `plt.plot(`. */
const chain = /(?:^|[^\w.$])plot\s*\(/;
/** No line of a chain imports anything: this is a program for another place. */
const importing = /^\s*(?:from\s+[\w.]+\s+import|import)\b/m;

/** Starts to read. A fence is held back until it closes; one that never does ends with the text. */
export function createFenceReader(): FenceReader {
  let fence: OpenFence | null = null;
  /** The beginning of a line while it may be the mark of a fence; null in the middle of a line. */
  let line: string | null = '';

  const closeFence = (pieces: BodyPiece[], lastLine: string | null): void => {
    if (fence === null) return;
    pieces.push(toPiece(fence, lastLine));
    fence = null;
  };
  const takeFenceLine = (pieces: BodyPiece[], whole: string): void => {
    if (fence === null) return;
    const end = findClosingMark(whole, fence.mark);
    if (end === null) return void fence.lines.push(whole);
    if (end.before.trim() !== '') fence.lines.push(end.before);
    closeFence(pieces, end.mark);
    pieces.push({ kind: 'text', text: '\n' });
  };
  const takeLineEnd = (pieces: BodyPiece[], whole: string): void => {
    const mark = opening.exec(whole)?.[1];
    if (mark === undefined) pieces.push({ kind: 'text', text: `${whole}\n` });
    else fence = { firstLine: whole, mark, lines: [] };
  };
  const takeLine = (pieces: BodyPiece[], rest: string): void => {
    if (fence !== null) takeFenceLine(pieces, (line ?? '') + rest);
    else if (line !== null) takeLineEnd(pieces, line + rest);
    else pieces.push({ kind: 'text', text: `${rest}\n` });
    line = '';
  };
  const takePart = (pieces: BodyPiece[], part: string): void => {
    const begun = (line ?? '') + part;
    if (fence !== null || (line !== null && maybeOpening.test(begun))) {
      line = begun;
      return;
    }
    pieces.push({ kind: 'text', text: begun });
    line = null;
  };
  return {
    push(text) {
      const pieces: BodyPiece[] = [];
      for (const [part] of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
        if (part.endsWith('\n')) takeLine(pieces, part.slice(0, -1));
        else takePart(pieces, part);
      }
      return pieces;
    },
    end() {
      const pieces: BodyPiece[] = [];
      if (fence !== null) {
        if (line !== null && line !== '') takeFenceLine(pieces, line);
        closeFence(pieces, null);
      } else if (line !== null && line !== '') pieces.push({ kind: 'text', text: line });
      line = '';
      return pieces;
    },
  };
}

/** The closing mark of a fence, on a line of its own or, as models write it too, after the last of the code. */
function findClosingMark(
  line: string,
  mark: string,
): { readonly before: string; readonly mark: string } | null {
  const match = /^(.*?)(`{3,}|~{3,})[ \t]*$/.exec(line);
  const [, before = '', found = ''] = match ?? [];
  return found.startsWith(mark) ? { before, mark: found } : null;
}

function toPiece({ firstLine, mark, lines }: OpenFence, lastLine: string | null): BodyPiece {
  const code = lines.join('\n');
  if (chain.test(code) && !importing.test(code)) return { kind: 'plot', code: code.trim() };
  const isWhole = lastLine !== null;
  return {
    kind: 'code',
    text: [firstLine.trim(), ...lines, lastLine ?? mark].join('\n'),
    computes: isWhole ? maybeComputes(firstLine, code) : null,
  };
}

const languages = [
  { language: 'python', label: /^(?:python3?|py)$/i, prints: /\bprint\s*\(/ },
  { language: 'javascript', label: /^(?:javascript|js|node)$/i, prints: /\bconsole\s*\.\s*log\s*\(/ },
] as const;

/** Code that prints something was written to compute it; without a label its `print` tells the language. */
function maybeComputes(firstLine: string, code: string): ModelCode | null {
  const label =
    firstLine
      .trim()
      .replace(/^[`~]+/, '')
      .trim()
      .split(/\s/)[0] ?? '';
  const found = languages.find((each) => each.prints.test(code) && (label === '' || each.label.test(label)));
  return found === undefined ? null : { language: found.language, code };
}
