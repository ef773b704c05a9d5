import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import type { Polynomial } from '../../polynomial/polynomial.ts';
import { spellPolynomial, typePolynomial } from '../../polynomial/render-polynomial.ts';
import type { Say } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Root } from './root.ts';

/** Curves that meet above this show nothing else of themselves. */
const tallest = 1e9;

const round = (value: number): number => Number(value.toPrecision(12));

function heightsNear(
  sides: readonly Expression[],
  unknown: string,
  values: readonly number[],
): readonly number[] {
  const evaluate = sides.map((side) =>
    compileExpression(side, findFreeVariables(side).length === 0 ? [] : [unknown]),
  );
  return values.flatMap((x) => evaluate.map((side) => side(x)).filter(Number.isFinite));
}

/** Draws the two sides of an equation as curves that meet above the solutions. */
export function drawSides(
  { left, right }: Relation,
  unknown: string,
  roots: readonly Root[],
  say: Say,
): string | null {
  if (roots.length === 0 || roots.some(({ value }) => Math.abs(value) > 1e6)) {
    return null;
  }
  const values = roots.map(({ value }) => value);
  const points = roots.map(({ value, spelled, isExact }): Mark => {
    const [height = 0] = heightsNear([right], unknown, [value]);
    return {
      kind: 'point',
      x: round(value),
      y: round(height),
      label: `${unknown} ${isExact ? '=' : '≈'} ${spelled}`,
    };
  });
  const x = windowAround([0, ...values], 6);
  const places = Array.from({ length: 41 }, (_, index) => x[0] + ((x[1] - x[0]) * (index + 0.5)) / 41);
  const heights = heightsNear([left, right], unknown, places).toSorted((a, b) => a - b);
  const near = [0.2, 0.8].map((share) => heights[Math.floor(heights.length * share)] ?? 0);
  const met = heightsNear([right], unknown, values);
  if (met.some((height) => Math.abs(height) > tallest)) return null;
  const marks: Mark[] = [left, right].map((side, index) => ({
    kind: 'curve',
    expression: typeExpression(side, unknown),
    options: { label: index === 0 ? say('left side', '左边') : say('right side', '右边') },
  }));
  return writePlotCode({ x, y: windowAround([...near, ...met], 4) }, [...marks, ...points]);
}

/** Draws a polynomial with its zeros marked. */
export function drawZeros(polynomial: Polynomial, roots: readonly Root[]): string {
  const values = roots.map(({ value }) => value);
  const middle =
    polynomial.length === 3 ? [-(polynomial[1]?.valueOf() ?? 0) / (2 * (polynomial[2]?.valueOf() ?? 1))] : [];
  const x = windowAround([...values, ...middle, 0], 4);
  const points = roots.map(
    ({ value, spelled, isExact }): Mark => ({
      kind: 'point',
      x: round(value),
      y: 0,
      label: `(${isExact ? '' : '≈ '}${spelled}, 0)`,
    }),
  );
  return writePlotCode({ x, title: `y = ${spellPolynomial(polynomial, 'x')}` }, [
    { kind: 'curve', expression: typePolynomial(polynomial, 'x') },
    ...points,
  ]);
}
