import { compileExpression, maybeRational } from './compile-expression.ts';
import type { Expression } from './expression.ts';
import { ExpressionError } from './expression-error.ts';
import { childrenOf } from './free-variables.ts';
import { renderVegaCall, renderVegaPower, UNDEFINED } from './render-vega-call.ts';

/** What each variable of an expression is called in Vega: `x` may be `datum.x`, and `a` the parameter `a`. */
export type VegaNames = ReadonlyMap<string, string>;

/** Longest text that is made; sums of many roots grow fast, because Vega has no local names. */
const LENGTH_LIMIT = 3_000;

function renderNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? UNDEFINED : value > 0 ? '(1/0)' : '(-1/0)';
  return value < 0 || Object.is(value, -0) ? `(${value === 0 ? '-0' : value})` : String(value);
}

function isConstant(expression: Expression): boolean {
  return expression.kind !== 'symbol' && childrenOf(expression).every(isConstant);
}

function renderSum(terms: readonly Expression[], render: (part: Expression) => string): string {
  const [first, ...rest] = terms.map((term, index) => {
    const isMinus = index > 0 && term.kind === 'negate' && !isConstant(term);
    return { sign: isMinus ? ' - ' : ' + ', text: render(isMinus ? term.operand : term) };
  });
  return `(${rest.reduce((sum, { sign, text }) => sum + sign + text, first?.text ?? '0')})`;
}

function renderPart(expression: Expression, names: VegaNames): string {
  const render = (part: Expression): string => renderPart(part, names);
  if (isConstant(expression)) return renderNumber(compileExpression(expression, [])());
  switch (expression.kind) {
    case 'symbol': {
      const name = names.get(expression.name);
      if (name === undefined) {
        const known = [...names.keys()].join(', ');
        throw new ExpressionError(`I do not know the variable "${expression.name}"; here I know ${known}.`);
      }
      return name;
    }
    case 'add':
      return renderSum(expression.terms, render);
    case 'multiply':
      return `(${expression.factors.map(render).join(' * ')})`;
    case 'divide':
      return `(${render(expression.numerator)} / ${render(expression.denominator)})`;
    case 'negate':
      return `(-${render(expression.operand)})`;
    case 'power': {
      const { base, exponent } = expression;
      if (base.kind === 'constant' && base.name === 'e') return `exp(${render(exponent)})`;
      return renderVegaPower(render(base), maybeRational(exponent) ?? render(exponent));
    }
    case 'call': {
      const degree = expression.args[1];
      return renderVegaCall(expression.name, expression.args.map(render), degree && maybeRational(degree));
    }
    case 'number':
    case 'constant':
      return renderNumber(compileExpression(expression, [])());
    case 'factorial':
      throw new ExpressionError('A factorial of a variable cannot follow a slider.');
  }
}

/**
 * Writes an expression in Vega's expression language, with the same real values as `compileExpression`: the odd
 * root of a negative number is real, and what is undefined is not a number. Only arithmetic, comparisons and pure
 * functions occur, no text and no list; parts without variables are already worked out.
 *
 * @throws ExpressionError when the expression holds a variable that `names` lacks or a factorial of one, or comes
 *   out longer than 3,000 characters.
 * @see https://vega.github.io/vega/docs/expressions/
 * @example renderVega(parseExpression('a x^2'), new Map([['a', 'a'], ['x', 'datum.x']])) // "(a * pow(datum.x, 2))"
 */
export function renderVega(expression: Expression, names: VegaNames): string {
  const text = renderPart(expression, names);
  if (text.length > LENGTH_LIMIT) {
    throw new ExpressionError('The expression is too long to follow a slider. Write it more simply.');
  }
  return text;
}
