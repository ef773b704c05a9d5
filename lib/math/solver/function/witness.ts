import { recognizeNumber } from '../../exact/recognize-number.ts';
import { display } from '../solution.ts';
import type { Setting } from './notation.ts';

const places = [
  0,
  1,
  2,
  3,
  -1,
  -2,
  4,
  5,
  Math.PI / 2,
  Math.PI / 6,
  Math.E,
  1 / 2,
  ...Array.from({ length: 36 }, (_, index) => index - 20),
];

/** A value of the function by which a reader can check what was said: `f(1) = 2`, on a line of its own. */
export function showWitness({ analysis, name, say }: Setting): string {
  const { domain, f } = analysis;
  const inside = places.filter(
    (x) => Number.isFinite(f(x)) && domain.some(({ from, to }) => x >= from && x <= to),
  );
  const place = inside.find((x) => recognizeNumber(f(x)).isExact) ?? inside[0];
  if (place === undefined) {
    return '';
  }
  const [at, value] = [recognizeNumber(place).latex, recognizeNumber(f(place))];
  const bracket = at.includes('\\frac') ? `\\left(${at}\\right)` : `(${at})`;
  return say(' For example,', '例如').concat(
    display(`${name}${bracket} ${value.isExact ? '=' : '\\approx'} ${value.latex}`),
  );
}
