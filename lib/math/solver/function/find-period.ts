import { type Rational, rational } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { childrenOf, findFreeVariables } from '../../expression/free-variables.ts';

const circular: readonly string[] = ['sin', 'cos', 'tan', 'cot', 'sec', 'csc'];
const probes = [0.137, 0.911, 1.733, 2.39, 3.57, 4.21, 5.03, -0.77, -2.13] as const;

/** The factor of the variable in a linear expression, over 1 or over π; null for what is not linear. */
function maybeSlope(argument: Expression, variable: string): number | null {
  const g = compileExpression(argument, [variable]);
  const [a, b, c, d] = [0, 1, 2, 5.5].map((x) => g(x));
  if (a === undefined || b === undefined || c === undefined || d === undefined) {
    return null;
  }
  const slope = b - a;
  const isLinear = Math.abs(c - a - 2 * slope) < 1e-9 && Math.abs(d - a - 5.5 * slope) < 1e-9;
  return isLinear && slope !== 0 ? Math.abs(slope) : null;
}

/** The slopes of all circular functions; null when the variable also stands elsewhere. */
function maybeSlopes(expression: Expression, variable: string): readonly number[] | null {
  if (!findFreeVariables(expression).includes(variable)) {
    return [];
  }
  if (expression.kind === 'symbol') {
    return null;
  }
  const [argument] = childrenOf(expression);
  if (expression.kind === 'call' && circular.includes(expression.name) && argument !== undefined) {
    const slope = maybeSlope(argument, variable);
    return slope === null ? null : [slope];
  }
  const inside = childrenOf(expression).map((child) => maybeSlopes(child, variable));
  const known = inside.filter((slopes) => slopes !== null);
  return known.length === inside.length ? known.flat() : null;
}

function maybeRatio(value: number): Rational | null {
  for (let below = 1; below <= 24; below += 1) {
    const above = Math.round(value * below);
    if (above > 0 && Math.abs(above / below - value) < 1e-12 * value) {
      return rational(above, below);
    }
  }
  return null;
}

function leastCommonMultiple(values: readonly Rational[]): Rational | null {
  return values.reduce<Rational | null>(
    (multiple, value) => (multiple === null ? value : multiple.lcm(value)),
    null,
  );
}

/** The least period of a function of circular functions of linear arguments; null where it has none of that kind. */
export function maybeFindPeriod(expression: Expression, variable: string): number | null {
  const slopes = maybeSlopes(expression, variable);
  const [first] = slopes ?? [];
  if (slopes === null || first === undefined) {
    return null;
  }
  const periods = slopes.map((slope) => maybeRatio(first / slope));
  const known = periods.filter((period) => period !== null);
  const common = known.length === periods.length ? leastCommonMultiple(known) : null;
  if (common === null || common.n > 60n) {
    return null;
  }
  const whole = (common.valueOf() * 2 * Math.PI) / first;
  const f = compileExpression(expression, [variable]);
  const repeats = (period: number): boolean =>
    probes.every((x) => {
      const [here, there] = [f(x), f(x + period)];
      return (
        (Number.isNaN(here) && Number.isNaN(there)) ||
        Math.abs(here - there) < 1e-8 * Math.max(1, Math.abs(here))
      );
    });
  const isConstant = probes.every((x) => Math.abs(f(x) - f(0.137)) < 1e-12);
  const divisor = [12, 10, 8, 6, 5, 4, 3, 2, 1].find((count) => repeats(whole / count));
  return isConstant || divisor === undefined ? null : whole / divisor;
}
