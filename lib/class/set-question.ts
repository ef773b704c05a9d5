import { maybeSet } from '../answer/preview-formulas.ts';
import { scanMath } from '../answer/scan-math.ts';
import { findSpans } from '../math/solver/find-spans.ts';
import { readFormula, splitFormulas } from '../math/solver/read-formula.ts';

/**
 * A question as Markdown whose formulas are set, as a slide shows it: `x^2` that was typed becomes `$x^{2}$`. What
 * stands between delimiters, or cannot be read as one formula, stays as it is.
 */
export function setQuestion(question: string): string {
  const { spans } = scanMath(question, { complete: true });
  let set = '';
  let at = 0;
  for (const { start, end } of [...spans, { start: question.length, end: question.length }]) {
    set += setTyped(question.slice(at, start)) + question.slice(start, end);
    at = end;
  }
  return set;
}

function setTyped(text: string): string {
  // A dollar sign that opens no formula is money here.
  if (text.includes('$')) return text;
  let set = '';
  let at = 0;
  for (const span of findSpans(text)) {
    if (span.kind !== 'math') continue;
    for (const piece of splitFormulas(span.text)) {
      const start = text.indexOf(piece, at);
      const latex = start === -1 ? null : maybeSet(readFormula(piece));
      if (latex === null) continue;
      set += `${text.slice(at, start)}$${latex}$`;
      at = start + piece.length;
    }
  }
  return set + text.slice(at);
}
