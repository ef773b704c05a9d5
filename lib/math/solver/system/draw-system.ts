import { type Rational, signOf, spellRational, zero } from '../../exact/rational.ts';
import { typeLinear } from '../../polynomial/render-polynomial.ts';
import { spellPair } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Elimination, LinearEquation, Value } from './eliminate.ts';
import type { System } from './system.ts';

function interceptsOf({ coefficients, constant }: LinearEquation): readonly (readonly [number, number])[] {
  const [a = zero, b = zero] = coefficients;
  const alongX: readonly (readonly [number, number])[] =
    signOf(a) === 0 ? [] : [[constant.div(a).valueOf(), 0]];
  return signOf(b) === 0 ? alongX : [...alongX, [0, constant.div(b).valueOf()]];
}

function isSameLine(left: LinearEquation, right: LinearEquation): boolean {
  return (
    left.constant.equals(right.constant) &&
    left.coefficients.every((value, index) => value.equals(right.coefficients[index] ?? zero))
  );
}

/** Writes the code that draws two lines and where they meet; null for other systems. */
export function maybeDrawSystem(
  { names, equations }: System,
  elimination: Elimination,
  values: ReadonlyMap<number, Value>,
  say: Say,
): string | null {
  const isDrawable =
    names.join() === 'x,y' &&
    equations.every(({ coefficients }) => coefficients.some((value) => signOf(value) !== 0));
  if (!isDrawable) {
    return null;
  }
  const spell = (value: Rational): string => `${signOf(value) < 0 ? '-' : ''}${value.abs().toFraction()}`;
  const drawn = equations.filter(
    (equation, index) => !equations.slice(0, index).some((other) => isSameLine(equation, other)),
  );
  const lines = drawn.map(({ coefficients, constant }): Mark => {
    const left = typeLinear(
      coefficients.map((coefficient, index) => ({ coefficient, factor: names[index] ?? '' })),
    );
    return {
      kind: 'implicit',
      expression: `${left} = ${spell(constant)}`,
      options: { label: `${left} = ${spell(constant)}`.replaceAll('-', '−') },
    };
  });
  const [x, y] = [values.get(0), values.get(1)];
  const isUnique =
    elimination.contradiction === null && elimination.free.length === 0 && x !== undefined && y !== undefined;
  const meeting = isUnique ? [[x.constant.valueOf(), y.constant.valueOf()] as const] : [];
  const points = [...meeting, ...(isUnique ? [] : equations.flatMap(interceptsOf)), [0, 0] as const];
  const marks = isUnique
    ? [
        {
          kind: 'point',
          x: x.constant.valueOf(),
          y: y.constant.valueOf(),
          label: `${say('Intersection', '交点')} ${spellPair(spellRational(x.constant), spellRational(y.constant))}`,
        } as const,
      ]
    : [];
  return writePlotCode(
    {
      x: windowAround(
        points.map(([px]) => px),
        6,
      ),
      y: windowAround(
        points.map(([, py]) => py),
        6,
      ),
    },
    [...lines, ...marks],
  );
}
