import { numeratorOf, type Rational, rational, signOf, zero } from '../../exact/rational.ts';

/** A linear equation: coefficients in the order of the unknowns, and the right-hand side. */
export interface LinearEquation {
  readonly number: number;
  readonly coefficients: readonly Rational[];
  readonly constant: Rational;
}

/** One new equation: `scale·(times·target ∓ …·pivot)` without the unknown. */
export interface Combination {
  readonly unknown: number;
  readonly target: LinearEquation;
  readonly pivot: LinearEquation;
  /** Positive factor of the target. */
  readonly times: Rational;
  /** What is added of the pivot; negative when it is subtracted. */
  readonly pivotTimes: Rational;
  /** What both sides are divided by afterwards. */
  readonly divisor: Rational;
  readonly result: LinearEquation;
}

/** A pivot row and the unknown that it serves to find. */
export interface Pivot {
  readonly unknown: number;
  readonly equation: LinearEquation;
}

/** Gaussian elimination as it is done on paper. */
export interface Elimination {
  readonly combinations: readonly Combination[];
  readonly pivots: readonly Pivot[];
  /** The unknowns that may take any value. */
  readonly free: readonly number[];
  /** The equation `0 = c` with c ≠ 0, where there is one. */
  readonly contradiction: LinearEquation | null;
}

function coefficientAt(equation: LinearEquation, unknown: number): Rational {
  return equation.coefficients[unknown] ?? zero;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommonDivisor(right, left % right);
}

/** The factor that turns the coefficients into whole numbers without a common divisor, the first one positive. */
export function contentOf({ coefficients, constant }: LinearEquation): Rational {
  const values = [...coefficients, constant].filter((value) => signOf(value) !== 0);
  const first = coefficients.find((value) => signOf(value) !== 0);
  if (first === undefined) {
    return rational(1);
  }
  const above = values.reduce((divisor, { n }) => greatestCommonDivisor(divisor, n), 0n);
  const below = values.reduce((multiple, { d }) => (multiple / greatestCommonDivisor(multiple, d)) * d, 1n);
  return rational(above * BigInt(signOf(first)), below);
}

/** Divides both sides. */
export function divideEquation(equation: LinearEquation, divisor: Rational): LinearEquation {
  return {
    ...equation,
    coefficients: equation.coefficients.map((value) => value.div(divisor)),
    constant: equation.constant.div(divisor),
  };
}

function combine(
  target: LinearEquation,
  pivot: LinearEquation,
  unknown: number,
  number: number,
): Combination {
  const [a, b] = [coefficientAt(pivot, unknown), coefficientAt(target, unknown)];
  const [above, below] = [numeratorOf(a.abs()), numeratorOf(b.abs())];
  const common = (above / greatestCommonDivisor(above, below)) * below;
  const times = rational(common).div(b.abs());
  const pivotTimes = b.mul(times).div(a).neg();
  const mix = (left: Rational, right: Rational): Rational => left.mul(times).add(right.mul(pivotTimes));
  const raw: LinearEquation = {
    number,
    coefficients: target.coefficients.map((value, index) => mix(value, coefficientAt(pivot, index))),
    constant: mix(target.constant, pivot.constant),
  };
  const divisor = contentOf(raw);
  return { unknown, target, pivot, times, pivotTimes, divisor, result: divideEquation(raw, divisor) };
}

function isEmpty({ coefficients }: LinearEquation): boolean {
  return coefficients.every((value) => signOf(value) === 0);
}

/** How much multiplying it takes to eliminate an unknown by a pivot: the sum of all factors. */
function costOf(unknown: number, pivot: LinearEquation, active: readonly LinearEquation[]): number {
  return active.reduce((sum, equation) => {
    if (equation === pivot || signOf(coefficientAt(equation, unknown)) === 0) {
      return sum;
    }
    const { times, pivotTimes } = combine(equation, pivot, unknown, 0);
    return sum + times.valueOf() + pivotTimes.abs().valueOf();
  }, 0);
}

interface Choice extends Pivot {
  readonly cost: number;
}

/** The pivot that takes the least multiplying, the first one among equals. */
function maybeChoosePivot(remaining: readonly number[], active: readonly LinearEquation[]): Choice | null {
  const choices = remaining.flatMap((unknown) =>
    active
      .filter((equation) => signOf(coefficientAt(equation, unknown)) !== 0)
      .map((equation) => ({ unknown, equation, cost: costOf(unknown, equation, active) })),
  );
  return choices.reduce<Choice | null>(
    (best, choice) => (best === null || choice.cost < best.cost ? choice : best),
    null,
  );
}

/** Eliminates one unknown after the other; all coefficients are whole numbers. */
export function eliminate(equations: readonly LinearEquation[], unknowns: number): Elimination {
  const combinations: Combination[] = [];
  const pivots: Pivot[] = [];
  let remaining = Array.from({ length: unknowns }, (_, index) => index);
  let active = equations;
  for (;;) {
    const choice = maybeChoosePivot(remaining, active);
    if (choice === null) {
      return { combinations, pivots, free: remaining, contradiction: null };
    }
    const { unknown, equation: pivot } = choice;
    pivots.push({ unknown, equation: pivot });
    remaining = remaining.filter((other) => other !== unknown);
    const results = active
      .filter((equation) => equation !== pivot)
      .map((equation) => {
        if (signOf(coefficientAt(equation, unknown)) === 0) {
          return equation;
        }
        const combination = combine(equation, pivot, unknown, equations.length + combinations.length + 1);
        combinations.push(combination);
        return combination.result;
      });
    const contradiction = results.find((equation) => isEmpty(equation) && signOf(equation.constant) !== 0);
    if (contradiction !== undefined) {
      return { combinations, pivots, free: remaining, contradiction };
    }
    active = results.filter((equation) => !isEmpty(equation));
  }
}

/** An unknown as `constant + Σ factor·free unknown`. */
export interface Value {
  readonly constant: Rational;
  /** By the index of the free unknown. */
  readonly free: ReadonlyMap<number, Rational>;
}

/** Solves the pivot rows from the last to the first; the values come by the index of the unknown. */
export function substituteBack({ pivots, free }: Elimination): ReadonlyMap<number, Value> {
  const values = new Map<number, Value>(
    free.map((unknown) => [unknown, { constant: zero, free: new Map([[unknown, rational(1)]]) }]),
  );
  for (const { unknown, equation } of pivots.toReversed()) {
    let constant = equation.constant;
    const factors = new Map<number, Rational>();
    for (const [known, value] of values) {
      const coefficient = coefficientAt(equation, known);
      constant = constant.sub(coefficient.mul(value.constant));
      for (const [index, factor] of value.free) {
        factors.set(index, (factors.get(index) ?? zero).sub(coefficient.mul(factor)));
      }
    }
    const lead = coefficientAt(equation, unknown);
    values.set(unknown, {
      constant: constant.div(lead),
      free: new Map([...factors].map(([index, factor]) => [index, factor.div(lead)])),
    });
  }
  return values;
}
