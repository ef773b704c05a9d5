import { type Rational, renderRational, signOf } from '../../exact/rational.ts';
import { renderLinear } from '../../polynomial/render-polynomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import type { Combination, Elimination, LinearEquation, Pivot, Value } from './eliminate.ts';

/** The names of the unknowns, as LaTeX and in order. */
export type Names = readonly string[];

/** Writes `2x + y = 5`. */
export function renderEquation({ coefficients, constant }: LinearEquation, names: Names): string {
  const left = renderLinear(
    coefficients.map((coefficient, index) => ({ coefficient, factor: names[index] ?? '' })),
  );
  return `${left} = ${renderRational(constant)}`;
}

function tagged(equation: LinearEquation, names: Names): string {
  return display(`${renderEquation(equation, names)} \\tag{${equation.number}}`);
}

/** States the numbered equations, and that fractions were cleared. */
export function explainNumbering(
  equations: readonly LinearEquation[],
  isChanged: boolean,
  names: Names,
  say: Say,
): Step {
  const lead = isChanged
    ? say(
        'Bring the unknowns to the left, clear fractions and common factors, and number the equations:',
        '把未知数移到左边，去分母、约去公因数，并给方程编号：',
      )
    : say('Number the equations:', '给方程编号：');
  return {
    title: say('Set up', '整理方程组'),
    body: lead + equations.map((equation) => tagged(equation, names)).join(''),
  };
}

function describeTimes(equation: LinearEquation, factor: Rational): string {
  return factor.equals(1) ? `(${equation.number})` : `(${equation.number}) × ${factor.toFraction()}`;
}

function describeCombination({
  target,
  pivot,
  times,
  pivotTimes,
  divisor,
}: Combination): readonly [string, Rational] {
  const [own, other] = [describeTimes(target, times), describeTimes(pivot, pivotTimes.abs())];
  if (signOf(pivotTimes) > 0) {
    return [`${own} + ${other}`, divisor];
  }
  return signOf(divisor) < 0 ? [`${other} − ${own}`, divisor.neg()] : [`${own} − ${other}`, divisor];
}

function explainCombination(combination: Combination, names: Names, say: Say): string {
  const [sum, divisor] = describeCombination(combination);
  const { result } = combination;
  if (result.coefficients.every((value) => signOf(value) === 0) && signOf(result.constant) !== 0) {
    const right = renderRational(result.constant);
    return say(
      `${sum} makes the whole left side vanish, while $${right}$ is left on the right. That cannot be, for $0 \\neq ${right}$. `,
      `${sum}，左边全部消去，右边却剩下 $${right}$，而 $0 \\neq ${right}$，矛盾。`,
    );
  }
  const shown = divisor.toFraction().replace('-', '−');
  const lead = divisor.equals(1)
    ? say(`${sum} gives`, `${sum}，得`)
    : say(`${sum}, divided by ${shown}, gives`, `${sum}，两边除以 ${shown}，得`);
  return lead + tagged(result, names);
}

/** One step for each unknown that is eliminated. */
export function explainEliminations({ combinations }: Elimination, names: Names, say: Say): readonly Step[] {
  const unknowns = [...new Set(combinations.map(({ unknown }) => unknown))];
  return unknowns.map((unknown) => {
    const name = names[unknown] ?? '';
    const lines = combinations
      .filter((combination) => combination.unknown === unknown)
      .map((combination) => explainCombination(combination, names, say));
    return {
      title: say(`Eliminate $${name}$`, `消去 $${name}$`),
      body:
        say(
          `Make the coefficients of $${name}$ equal and let them cancel. `,
          `使 $${name}$ 的系数绝对值相等，再相加或相减。`,
        ) + lines.join(''),
    };
  });
}

/** Writes a value, with the free unknowns where there are any. */
export function renderValue({ constant, free }: Value, names: Names): string {
  return renderLinear([
    { coefficient: constant, factor: '' },
    ...[...free].map(([index, coefficient]) => ({ coefficient, factor: names[index] ?? '' })),
  ]);
}

function substituted(
  { coefficients }: LinearEquation,
  pivot: Pivot,
  values: ReadonlyMap<number, Value>,
  names: Names,
): string {
  const terms = coefficients.flatMap((coefficient, index) => {
    if (signOf(coefficient) === 0) {
      return [];
    }
    const value = values.get(index);
    if (index === pivot.unknown || value === undefined || value.free.has(index)) {
      return [{ coefficient, factor: names[index] ?? '' }];
    }
    const shown = renderValue(value, names);
    const isPlain = /^(?:\d+|\\frac\{\d+\}\{\d+\})$/.test(shown);
    const factor = isPlain
      ? coefficient.abs().equals(1)
        ? shown
        : ` \\cdot ${shown}`
      : `\\left(${shown}\\right)`;
    return [{ coefficient, factor }];
  });
  return renderLinear(terms);
}

/** One step for each unknown that is found, from the last to the first. */
export function explainSubstitution(
  { pivots, free }: Elimination,
  values: ReadonlyMap<number, Value>,
  names: Names,
  say: Say,
): readonly Step[] {
  const lines = pivots.toReversed().flatMap((pivot) => {
    const { equation, unknown } = pivot;
    const name = names[unknown] ?? '';
    const value = values.get(unknown);
    const result = `${name} = ${value === undefined ? '' : renderValue(value, names)}`;
    const others = equation.coefficients.filter(
      (coefficient, index) => index !== unknown && signOf(coefficient) !== 0,
    );
    const isDirect = others.length === 0;
    const isSolved = renderEquation(equation, names) === result;
    if (isSolved) {
      return [];
    }
    if (isDirect) {
      const lead = say(`Equation (${equation.number}) gives`, `由方程 (${equation.number}) 得`);
      return [lead + display(`${renderEquation(equation, names)} \\quad\\Longrightarrow\\quad ${result}`)];
    }
    const statement = `${substituted(equation, pivot, values, names)} = ${renderRational(equation.constant)}`;
    const lead = say(
      `Substituting what is known into (${equation.number}),`,
      `代入方程 (${equation.number})，`,
    );
    return [lead + display(`${statement} \\quad\\Longrightarrow\\quad ${result}`)];
  });
  const opening =
    free.length === 0
      ? ''
      : say(
          `No equation is left for $${free.map((index) => names[index]).join(', ')}$, so it may be any real number. `,
          `没有方程能再限制 $${free.map((index) => names[index]).join(', ')}$，它可以取任意实数。`,
        );
  const body = opening + lines.join('');
  return body === '' ? [] : [{ title: say('Substitute back', '回代'), body }];
}
