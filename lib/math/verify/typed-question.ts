import { scanMath } from '../../answer/scan-math.ts';
import type { Comparison } from '../expression/expression.ts';
import { renderLatex } from '../expression/render-latex.ts';
import { readQuestion } from '../solver/question.ts';
import type { Formula } from '../solver/read-formula.ts';
import { writeSymbols } from '../solver/write-symbols.ts';

/**
 * The equations, inequalities and functions that a question holds in running text, outside of `$...$`, as LaTeX:
 * "解关于 m 的方程 -6(m - 8) = 3m" has one. Empty where there is none, or where a piece cannot be read for certain.
 */
export function readTypedStatements(question: string): readonly string[] {
  const { formulas } = readQuestion(writeSymbols(withoutFormulas(question)));
  if (formulas.some(({ kind }) => kind === 'unreadable')) return [];
  return formulas.flatMap((formula) => maybeLatex(formula) ?? []);
}

function withoutFormulas(question: string): string {
  const { spans } = scanMath(question, { complete: true });
  return spans.reduceRight((text, { start, end }) => `${text.slice(0, start)}。${text.slice(end)}`, question);
}

function maybeLatex(formula: Formula): string | null {
  switch (formula.kind) {
    case 'function':
      return `${formula.name}(${formula.variable}) = ${renderLatex(formula.body)}`;
    case 'relation': {
      const { left, comparison, right } = formula.relation;
      return chain([renderLatex(left), renderLatex(right)], [comparison]);
    }
    case 'chain':
      return chain(formula.sides.map(renderLatex), formula.comparisons);
    case 'interval': {
      if (formula.variable === null) return null;
      const [from, to] = [renderLatex(formula.from), renderLatex(formula.to)];
      const signs = formula.closedEnds.map((isClosed): Comparison => (isClosed ? '<=' : '<'));
      return chain([from, formula.variable, to], signs);
    }
    default:
      return null;
  }
}

const signs: Readonly<Record<Comparison, string>> = {
  '=': '=',
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
};

function chain(sides: readonly string[], comparisons: readonly Comparison[]): string {
  return sides.reduce((text, side, at) => `${text} ${signs[comparisons[at - 1] ?? '=']} ${side}`);
}
