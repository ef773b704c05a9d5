import { type Rational, rational, signOf, zero } from '../../exact/rational.ts';
import type { Say } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Step } from '../solution.ts';
import { showDatum, sumOf } from './describe-data.ts';
import { type Reply, roundedTo, step } from './reply.ts';

type Pair = readonly [Rational, Rational];

function numbers(values: readonly Rational[]): readonly number[] {
  return values.map((value) => Number(value.valueOf().toPrecision(12)));
}

/** `y = 0.5x + 2` with the signs in place. */
function renderLine(slope: Rational, base: Rational): string {
  const lead =
    signOf(slope) === 0 ? '' : slope.equals(1) ? 'x' : slope.equals(-1) ? '-x' : `${showDatum(slope)}x`;
  if (lead === '') return `y = ${showDatum(base)}`;
  return signOf(base) === 0
    ? `y = ${lead}`
    : `y = ${lead} ${signOf(base) < 0 ? '-' : '+'} ${showDatum(base.abs())}`;
}

interface Parts {
  readonly above: Rational;
  readonly below: Rational;
  readonly side: Rational;
  /** The numerator as it is written out. */
  readonly top: string;
}

function explainCorrelation(
  { above, below, side, top }: Parts,
  sums: Step,
  say: Say,
): Omit<Reply, 'plotCode'> {
  const value = above.valueOf() / Math.sqrt(below.valueOf() * side.valueOf());
  const isExact = above.mul(above).equals(below.mul(side));
  const formula = `\\frac{${top}}{\\sqrt{${showDatum(below)}} \\cdot \\sqrt{${showDatum(side)}}} ${isExact ? '=' : '\\approx'} ${roundedTo(value)}`;
  const why = say(
    '$r = \\frac{n\\sum xy - \\sum x \\sum y}{\\sqrt{n\\sum x^2 - (\\sum x)^2}\\sqrt{n\\sum y^2 - (\\sum y)^2}}$:',
    '由相关系数公式得',
  );
  return {
    steps: [sums, step(say('Find the correlation', '求相关系数'), why, formula)],
    answer: isExact ? roundedTo(value) : `\\approx ${roundedTo(value)}`,
  };
}

/** The line of least squares through pairs, or their correlation; null where all x (or all y) are the same. */
export function maybeAnswerRegression(
  pairs: readonly Pair[],
  isCorrelation: boolean,
  say: Say,
): Reply | null {
  const n = rational(pairs.length);
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const [sx, sy] = [sumOf(xs), sumOf(ys)];
  const sxy = sumOf(pairs.map(([x, y]) => x.mul(y)));
  const sxx = sumOf(xs.map((x) => x.mul(x)));
  const syy = sumOf(ys.map((y) => y.mul(y)));
  const [below, side] = [n.mul(sxx).sub(sx.mul(sx)), n.mul(syy).sub(sy.mul(sy))];
  if (below.n === 0n || (isCorrelation && side.n === 0n)) return null;
  const above = n.mul(sxy).sub(sx.mul(sy));
  const slope = above.div(below);
  const base = sy.sub(slope.mul(sx)).div(n);
  const isFitted = sumOf(pairs.map(([x, y]) => y.sub(slope.mul(x)).sub(base))).equals(zero);
  if (!isFitted) return null;
  const show = (value: Rational): string =>
    value.s < 0n && value.n !== 0n ? `(${showDatum(value)})` : showDatum(value);
  const sums = step(
    say('Find the sums', '求各和'),
    say(
      `For the ${pairs.length} points: $\\sum x = ${showDatum(sx)}$, $\\sum y = ${showDatum(sy)}$, and`,
      `共 ${pairs.length} 个点，$\\sum x = ${showDatum(sx)}$，$\\sum y = ${showDatum(sy)}$，且`,
    ),
    `${pairs.map(([x, y]) => `${show(x)} \\cdot ${show(y)}`).join(' + ')} = ${showDatum(sxy)}`,
    `${xs.map((x) => `${show(x)}^2`).join(' + ')} = ${showDatum(sxx)}`,
  );
  const plotCode = writePlotCode({ title: say('Data and fitted line', '散点图与回归直线') }, [
    { kind: 'call', name: 'scatter', args: [numbers(xs), numbers(ys), { fit: 'linear' }] },
  ]);
  const top = `${n} \\cdot ${show(sxy)} - ${show(sx)} \\cdot ${show(sy)}`;
  if (isCorrelation) return { ...explainCorrelation({ above, below, side, top }, sums, say), plotCode };
  const slopeStep = step(
    say('Find the slope', '求斜率'),
    say(
      '$b = \\frac{n\\sum xy - \\sum x \\sum y}{n\\sum x^2 - (\\sum x)^2}$:',
      '由最小二乘法，$\\hat b = \\frac{n\\sum xy - \\sum x\\sum y}{n\\sum x^2 - (\\sum x)^2}$：',
    ),
    `\\frac{${top}}{${n} \\cdot ${show(sxx)} - ${show(sx)}^2} = ${showDatum(slope)}`,
  );
  const baseStep = step(
    say('Find the intercept', '求截距'),
    say(
      'The line passes through the point of the means, $a = \\bar y - b \\bar x$:',
      '回归直线过样本中心点，$\\hat a = \\bar y - \\hat b \\bar x$：',
    ),
    `${show(sy.div(n))} - ${show(slope)} \\cdot ${show(sx.div(n))} = ${showDatum(base)}`,
  );
  return { steps: [sums, slopeStep, baseStep], answer: renderLine(slope, base), plotCode };
}
