import type { Expression } from '../../expression/expression.ts';
import { ExpressionError } from '../../expression/expression-error.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';

/** Words around an expression that do not change what is asked. */
export const neutralPhrases: readonly string[] = [
  'polynomial|polynomials|expression|the expression|algebraic expression|quadratic expression|quadratic|trinomial|binomial',
  'completely|fully|out|term|as far as possible|if possible|as much as possible|in your head|mentally|common fraction|simplest radical form|with a rational denominator|the result with a rational denominator|product|answer|result|number|numbers',
  'try|help me|help|solve|question|problem|exactly|into|write|rewrite|express|as|form|when|where|so|how|much|you|your|my|we|work|evaluate the',
  '多项式|二次三项式|式子|代数式|表达式|把|将|进行|下面|下列各式|各式|成|化为|化成|写成|结果|题|这道题|帮忙|如何|怎么|怎样|一个|等于|等于多少|当|时|最后',
  '等于几|为多少|解答|解|数|两个|式|算式',
].flatMap((line) => line.split('|'));

/** Parses mathematics; null for what is none. */
export function maybeParse(text: string): Expression | null {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) {
      return null;
    }
    throw error;
  }
}

/** The expression that a formula is, also with an equals sign at its end: `3/4 + 5/6 =`. */
export function maybePlainExpression(formula: Formula): Expression | null {
  if (formula.kind === 'expression') {
    return formula.expression;
  }
  const open = formula.kind === 'unreadable' ? /^(.+[^<>=])=$/.exec(formula.text) : null;
  return open === null ? null : maybeParse(open[1] ?? '');
}

/** The one expression that a question is about: alone, or as the right side of a definition of f(x) or y. */
export function maybeOnlyExpression(question: Question): Expression | null {
  const [formula] = question.formulas;
  if (formula === undefined || question.formulas.length !== 1) {
    return null;
  }
  if (formula.kind === 'function') {
    return formula.body;
  }
  const isValue =
    formula.kind === 'relation' &&
    formula.relation.comparison === '=' &&
    formula.relation.left.kind === 'symbol' &&
    formula.relation.left.name === 'y';
  return isValue ? formula.relation.right : maybePlainExpression(formula);
}
