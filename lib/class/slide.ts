import { dropFinalBox } from '../answer/final-box.ts';
import { splitBlocks } from '../answer/markdown-blocks.ts';
import { type Answer, type Cell, type CellKind, type CellRun, emptyAnswer } from '../notebook/cell.ts';
import { shownAnswer } from '../notebook/edited-plot.ts';

/** A cell as a slide of a class: no more of its answer than the teacher has revealed. */
export interface Slide {
  readonly cellId: string;
  /** Its place in the notebook, from 1. */
  readonly number: number;
  readonly kind: CellKind;
  /** The question or the Markdown. */
  readonly source: string;
  /** What is revealed of the newest answer; null where there is none. */
  readonly answer: Answer | null;
  /** The answering that the class watches; null while nothing runs. */
  readonly run: CellRun | null;
}

/** A part of an answer that is revealed in one step. Offsets are in the derivation. */
export type Piece =
  | { readonly kind: 'step'; readonly start: number; readonly end: number }
  | { readonly kind: 'result' }
  | { readonly kind: 'chart' };

/** More pieces than any answer has: all of it. */
export const allPieces = 10_000;

const display = /^\s*(\$\$|\\\[|\\begin\{)/;
const heading = /^\s*#{1,6}\s/;

/**
 * The pieces of an answer in the order in which a class sees them: the steps, the result, the chart. A step is a
 * paragraph with the formulas that it leads to; a heading belongs to what comes under it.
 */
export function listPieces(answer: Answer): readonly Piece[] {
  const derivation = dropFinalBox(answer.derivation, answer.answer);
  const steps: { start: number; end: number }[] = [];
  let isHead = false;
  for (const { key, raw } of splitBlocks(derivation)) {
    const last = steps.at(-1);
    const end = key + raw.length;
    if (last !== undefined && (isHead || display.test(raw))) last.end = end;
    else steps.push({ start: key, end });
    isHead = heading.test(raw);
  }
  return [
    ...steps.map((step) => ({ kind: 'step', ...step }) as const),
    ...(answer.answer === null ? [] : [{ kind: 'result' } as const]),
    ...(answer.chart === null ? [] : [{ kind: 'chart' } as const]),
  ];
}

/** The newest answer of a cell, with the picture that is shown; null for a text, and for a question without an answer. */
export function maybeAnswer(cell: Cell): Answer | null {
  const newest = cell.kind === 'prompt' ? cell.variants.at(-1) : undefined;
  return newest === undefined ? null : shownAnswer(newest);
}

/**
 * A cell as the class may see it: the first `shown` pieces of its answer, without its thought and its plot code,
 * which would tell the rest.
 */
export function makeSlide(cell: Cell, number: number, shown: number): Slide {
  const { id: cellId, kind, source } = cell;
  const answer = maybeAnswer(cell);
  return {
    cellId,
    number,
    kind,
    source,
    answer: answer === null ? null : coverAnswer(answer, shown),
    run: null,
  };
}

/** An answer cut to its first `shown` pieces. */
export function coverAnswer(answer: Answer, shown: number): Answer {
  const pieces = listPieces(answer).slice(0, shown);
  const steps = pieces.filter((piece) => piece.kind === 'step');
  const length = steps.at(-1)?.end ?? 0;
  const isSolved = pieces.some(({ kind }) => kind === 'result');
  const isDrawn = pieces.some(({ kind }) => kind === 'chart');
  const checks = answer.checks?.filter(({ end }) => end <= length);
  return {
    ...emptyAnswer,
    derivation: answer.derivation.slice(0, length),
    answer: isSolved ? answer.answer : null,
    chart: isDrawn ? answer.chart : null,
    ...(checks === undefined ? {} : { checks }),
    ...(isSolved && answer.answerVerdict !== undefined ? { answerVerdict: answer.answerVerdict } : {}),
  };
}
