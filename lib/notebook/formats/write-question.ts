import { scanMath } from '../../answer/scan-math.ts';

/** How a document format writes a question. */
export interface QuestionWriter {
  readonly text: (text: string) => string;
  readonly math: (latex: string, display: boolean) => string;
}

/** A question is plain language in which formulas may stand: its `2*x*y` is no emphasis. */
export function writeQuestionAs(source: string, writer: QuestionWriter): string {
  let written = '';
  let at = 0;
  for (const { start, end, latex, display } of scanMath(source, { complete: true }).spans) {
    written += writer.text(source.slice(at, start)) + writer.math(latex, display);
    at = end;
  }
  return written + writer.text(source.slice(at));
}
