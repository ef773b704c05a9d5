import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { add, multiply, negate } from '../../expression/make-expression.ts';
import { mapChildren } from '../../expression/map-children.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { maybeFindZerosOn } from '../calculus/exact-zeros.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import {
  claimValue,
  type DefiniteTask,
  type DefiniteValue,
  explainDefinite,
  maybeEvaluateDefinite,
  numberOf,
  renderDefinite,
  renderValue,
} from './definite.ts';

const pieceLimit = 6;

/** The arguments of all moduli. */
function modulusArguments(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return [
        ...(expression.name === 'abs' ? expression.args : []),
        ...expression.args.flatMap(modulusArguments),
      ];
    case 'add':
      return expression.terms.flatMap(modulusArguments);
    case 'multiply':
      return expression.factors.flatMap(modulusArguments);
    case 'divide':
      return [expression.numerator, expression.denominator].flatMap(modulusArguments);
    case 'power':
      return [expression.base, expression.exponent].flatMap(modulusArguments);
    case 'negate':
      return modulusArguments(expression.operand);
    default:
      return [];
  }
}

/** The expression with every modulus opened by the sign that its argument has at a place. */
export function openModuli(expression: Expression, variable: string, place: number): Expression {
  const inside = (part: Expression): Expression => openModuli(part, variable, place);
  switch (expression.kind) {
    case 'call': {
      const [argument] = expression.args;
      if (expression.name !== 'abs' || argument === undefined) {
        return mapChildren(expression, inside);
      }
      const isNegative = compileExpression(argument, [variable])(place) < 0;
      return isNegative ? negate(inside(argument)) : inside(argument);
    }
    case 'add':
      return add(...expression.terms.map(inside));
    case 'multiply':
      return multiply(...expression.factors.map(inside));
    case 'negate':
      return negate(inside(expression.operand));
    default:
      return mapChildren(expression, inside);
  }
}

/** The places inside the interval where an argument changes its sign, exact and ascending; null where one is not. */
function maybeListKinks({ body, variable, from, to }: DefiniteTask): readonly Expression[] | null {
  const [low, high] = [numberOf(from), numberOf(to)];
  const kinks: Expression[] = [];
  for (const argument of modulusArguments(body)) {
    const zeros = maybeFindZerosOn(argument, variable, low, high);
    if (zeros === null || zeros.some(({ exact }) => exact === null)) {
      return null;
    }
    const fresh = zeros.flatMap(({ value, exact }) =>
      exact !== null && value > low + 1e-9 && value < high - 1e-9 ? [exact] : [],
    );
    kinks.push(
      ...fresh.filter((one) => kinks.every((other) => Math.abs(numberOf(one) - numberOf(other)) > 1e-9)),
    );
  }
  return kinks.toSorted((left, right) => numberOf(left) - numberOf(right));
}

function explainPiece(
  piece: DefiniteTask,
  value: DefiniteValue,
  given: DefiniteTask,
  say: Say,
): readonly Step[] {
  const range = `${renderLatex(piece.from)} \\le ${piece.variable} \\le ${renderLatex(piece.to)}`;
  const lead: Step = {
    title: say(`Take $${range}$`, `考虑 $${range}$`),
    body: say('There no modulus is left:', '此时去掉绝对值：').concat(
      display(`${renderDefinite({ ...piece, body: given.body })} = ${renderDefinite(piece)}`),
    ),
  };
  return [lead, ...explainDefinite(piece, value, say)];
}

/** Evaluates an integral with moduli piece by piece; null for one without, or where a piece is not certain. */
export function maybeSplitModulus(
  task: DefiniteTask,
  say: Say,
): { readonly steps: readonly Step[]; readonly value: DefiniteValue } | null {
  const isRising = numberOf(task.from) < numberOf(task.to);
  const kinks = isRising && modulusArguments(task.body).length > 0 ? maybeListKinks(task) : null;
  if (kinks === null || kinks.length >= pieceLimit) {
    return null;
  }
  const ends = [task.from, ...kinks, task.to];
  const pieces = ends.slice(1).flatMap((to, index) => {
    const from = ends[index];
    if (from === undefined) return [];
    const middle = (numberOf(from) + numberOf(to)) / 2;
    const body = simplifyExpression(openModuli(task.body, task.variable, middle), 'cancel');
    return [{ ...task, body, from, to }];
  });
  const values = pieces.map(maybeEvaluateDefinite);
  const known = values.flatMap((value) => (value?.exact == null ? [] : [value.exact]));
  if (known.length !== pieces.length) {
    return null;
  }
  const exact = simplifyExpression(add(...known), 'cancel');
  const value: DefiniteValue = { exact, value: numberOf(exact), antiderivative: null };
  const sum = values.map((each) => (each === null ? '' : renderValue(each, false))).join(' + ');
  const steps = pieces.flatMap((piece, index) => {
    const own = values[index];
    return own == null ? [] : explainPiece(piece, own, task, say);
  });
  const last: Step = {
    title: say('Add the pieces', '各段相加'),
    body: say('The whole integral is their sum:', '原积分等于各段之和：').concat(
      display(`${sum} ${claimValue(value)}`),
    ),
  };
  return { steps: pieces.length === 1 ? steps : [...steps, last], value };
}
