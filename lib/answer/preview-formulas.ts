import type { Expression } from '../math/expression/expression.ts';
import { renderLatex, renderRelation } from '../math/expression/render-latex.ts';
import { findSpans } from '../math/solver/find-spans.ts';
import { type Formula, readFormula, splitFormulas } from '../math/solver/read-formula.ts';
import { renderMath } from './render-math.ts';
import { scanMath } from './scan-math.ts';

const mostFormulas = 8;

/**
 * The formulas of a question as LaTeX, in reading order and each once: those between delimiters as they are written,
 * and those that are typed, as Lemma reads them (`x^2/4` is a fraction). What is not whole yet, cannot be set, or looks
 * set as it looks typed is left out.
 */
export function previewFormulas(question: string): readonly string[] {
  const { spans } = scanMath(question, { complete: true });
  const found: { readonly at: number; readonly latex: string }[] = spans.map(({ start, latex }) => ({
    at: start,
    latex: latex.trim(),
  }));
  let at = 0;
  for (const gap of [...spans, { start: question.length, end: question.length }]) {
    const from = at;
    found.push(...readTyped(question.slice(from, gap.start)).map((latex) => ({ at: from, latex })));
    at = gap.end;
  }
  const ordered = found.toSorted((left, right) => left.at - right.at).map(({ latex }) => latex);
  const whole = [...new Set(ordered)].filter(
    (latex) => latex !== '' && renderMath(latex, { display: false }).ok,
  );
  return whole.slice(0, mostFormulas);
}

function readTyped(text: string): readonly string[] {
  // A dollar sign that opens no formula is money here.
  return findSpans(text.replaceAll('$', ' '))
    .filter(({ kind }) => kind === 'math')
    .flatMap((span) => splitFormulas(span.text))
    .flatMap((piece) => maybeSet(readFormula(piece)) ?? []);
}

/** LaTeX of a formula that says more than its letters. */
export function maybeSet(formula: Formula): string | null {
  switch (formula.kind) {
    case 'function':
      return `${formula.name}(${formula.variable}) = ${renderLatex(formula.body)}`;
    case 'relation':
      return renderRelation(formula.relation);
    case 'chain':
      return formula.sides
        .map(
          (side, index) =>
            `${index === 0 ? '' : signs[formula.comparisons[index - 1] ?? '=']}${renderLatex(side)}`,
        )
        .join('');
    case 'expression':
      return isPlain(formula.expression) ? null : renderLatex(formula.expression);
    default:
      return null;
  }
}

const signs = { '=': ' = ', '<': ' < ', '<=': ' \\le ', '>': ' > ', '>=': ' \\ge ' } as const;

function isPlain({ kind }: Expression): boolean {
  return kind === 'number' || kind === 'symbol' || kind === 'constant';
}
