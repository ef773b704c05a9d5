import type { Answer, Receipt } from '../cell.ts';
import { shownAnswer } from '../edited-plot.ts';
import type { PortableCell } from './portable.ts';

/** The answer that a reader sees of a cell first. */
export interface ShownPage {
  readonly answer: Answer;
  /** Null for what a run that failed or was stopped has left. */
  readonly receipt: Receipt | null;
}

/** What a document shows of a cell: its newest variant, else what its last run left; null for neither. */
export function maybeShownPage({ run, variants }: PortableCell): ShownPage | null {
  const last = variants.at(-1);
  if (last !== undefined) return { answer: shownAnswer(last), receipt: last.receipt };
  return run === null ? null : { answer: run.answer, receipt: null };
}
