import { greatestCommonDivisor } from './whole-numbers.ts';

/** A number as it is shown: in an exact form where it has a short one, else with three decimals. */
export interface ShownNumber {
  readonly value: number;
  /** Without any relation: `\frac{\pi}{4}`, or `1.532` where it is not exact. */
  readonly latex: string;
  /** In one line, for labels: `π/4`. */
  readonly spelled: string;
  readonly isExact: boolean;
}

const tolerance = 2e-10;

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= tolerance * Math.max(1, Math.abs(right));
}

/** p/q with a small denominator. */
function maybeRatio(value: number, largestDenominator: number): readonly [number, number] | null {
  for (let below = 1; below <= largestDenominator; below += 1) {
    const above = Math.round(value * below);
    if ((above !== 0 || value === 0) && isNear(above / below, value) && Math.abs(above) < 1e6) {
      return [above, below];
    }
  }
  return null;
}

interface Parts {
  readonly sign: string;
  readonly latex: string;
  readonly spelled: string;
}

/** `above·symbol / below`; an empty symbol stands for 1. */
function writeMultiple(above: number, below: number, latex: string, spelled: string): Parts {
  const magnitude = Math.abs(above);
  const number = magnitude === 1 && latex !== '' ? '' : `${magnitude}`;
  const needsSpace = number !== '' && /^\\ln/.test(latex);
  const top = `${number}${needsSpace ? ' ' : ''}${latex}`;
  return {
    sign: above < 0 ? '-' : '',
    latex: below === 1 ? top : `\\frac{${top}}{${below}}`,
    spelled: `${number}${needsSpace ? ' ' : ''}${spelled}${below === 1 ? '' : `/${below}`}`,
  };
}

function maybeRational(value: number): Parts | null {
  const ratio = maybeRatio(value, 120);
  return ratio === null ? null : writeMultiple(ratio[0], ratio[1], '', '');
}

function maybePiMultiple(value: number): Parts | null {
  const ratio = maybeRatio(value / Math.PI, 24);
  return ratio === null || ratio[0] === 0 ? null : writeMultiple(ratio[0], ratio[1], '\\pi', 'π');
}

function splitSquare(value: number): readonly [square: number, rest: number] {
  let [square, rest] = [1, value];
  for (let factor = 2; factor * factor <= rest; factor += 1) {
    while (rest % (factor * factor) === 0) {
      rest /= factor * factor;
      square *= factor;
    }
  }
  return [square, rest];
}

function maybeRoot(value: number): Parts | null {
  const ratio = maybeRatio(value * value, 64);
  if (ratio === null || ratio[0] === 0 || ratio[0] > 4000) {
    return null;
  }
  const [square, rest] = splitSquare(ratio[0] * ratio[1]);
  const divisor = Number(greatestCommonDivisor(BigInt(square), BigInt(ratio[1])));
  return rest === 1
    ? null
    : writeMultiple((Math.sign(value) * square) / divisor, ratio[1] / divisor, `\\sqrt{${rest}}`, `√${rest}`);
}

/** Writes the root of ax² + bx + c that is near a value; null where it is rational or not near. */
function maybeWriteQuadratic(value: number, a: number, b: number, delta: number): Parts | null {
  const sign = 2 * a * value + b > 0 ? 1 : -1;
  const [square, rest] = splitSquare(delta);
  if (rest === 1 || !isNear((-b + sign * Math.sqrt(delta)) / (2 * a), value)) {
    return null;
  }
  const shared = greatestCommonDivisor(BigInt(b), BigInt(square));
  const divisor = Number(greatestCommonDivisor(shared, BigInt(2 * a)));
  const [whole, root, below] = [-b / divisor, square / divisor, (2 * a) / divisor];
  const shown = root === 1 ? '' : `${root}`;
  const latex = `${whole} ${sign > 0 ? '+' : '-'} ${shown}\\sqrt{${rest}}`;
  const spelled = `${whole} ${sign > 0 ? '+' : '−'} ${shown}√${rest}`.replace(/^-/, '−');
  return {
    sign: '',
    latex: below === 1 ? latex : `\\frac{${latex}}{${below}}`,
    spelled: below === 1 ? spelled : `(${spelled})/${below}`,
  };
}

/** A root of ax² + bx + c with small whole coefficients. */
function maybeQuadratic(value: number): Parts | null {
  for (let a = 1; a <= 6; a += 1) {
    for (let b = -24; b <= 24; b += 1) {
      const c = -Math.round(a * value * value + b * value);
      const delta = b * b - 4 * a * c;
      const isRoot = b !== 0 && delta > 0 && Math.abs(c) <= 60 && isNear(a * value * value + b * value, -c);
      const found = isRoot ? maybeWriteQuadratic(value, a, b, delta) : null;
      if (found !== null) {
        return found;
      }
    }
  }
  return null;
}

/** The logarithm of above/below, over a whole number. */
function writeLogarithm([above, below]: readonly [number, number], divisor: number): Parts {
  if (above === 1) {
    return writeMultiple(-1, divisor, `\\ln ${below}`, `ln ${below}`);
  }
  const [name, spelled] =
    below === 1
      ? [`\\ln ${above}`, `ln ${above}`]
      : [`\\ln\\left(\\frac{${above}}{${below}}\\right)`, `ln (${above}/${below})`];
  return writeMultiple(1, divisor, name, spelled);
}

function maybeLogarithm(value: number): Parts | null {
  for (const divisor of [1, 2, 3]) {
    const ratio = Math.abs(value) * divisor < 8 ? maybeRatio(Math.exp(value * divisor), 12) : null;
    if (ratio !== null && ratio[0] > 0 && ratio[0] !== ratio[1] && ratio[0] <= 100) {
      return writeLogarithm(ratio, divisor);
    }
  }
  return null;
}

interface ExponentialSign {
  readonly power: number;
  readonly latex: string;
  readonly spelled: string;
}

const exponentials: readonly ExponentialSign[] = [
  { power: Math.E, latex: 'e', spelled: 'e' },
  { power: Math.exp(2), latex: 'e^{2}', spelled: 'e^2' },
  { power: Math.exp(3), latex: 'e^{3}', spelled: 'e^3' },
  { power: Math.exp(4), latex: 'e^{4}', spelled: 'e^4' },
  { power: Math.exp(1 / 2), latex: 'e^{1/2}', spelled: 'e^(1/2)' },
  { power: Math.exp(3 / 2), latex: 'e^{3/2}', spelled: 'e^(3/2)' },
];

function maybeSmallRatio(value: number): readonly [number, number] | null {
  const ratio = maybeRatio(value, 12);
  return ratio !== null && ratio[0] !== 0 && Math.abs(ratio[0]) <= 60 ? ratio : null;
}

function maybeExponential(value: number): Parts | null {
  for (const { power, latex, spelled } of exponentials) {
    const up = maybeSmallRatio(value / power);
    if (up !== null) {
      return writeMultiple(up[0], up[1], latex, spelled);
    }
    const down = maybeSmallRatio(value * power);
    if (down !== null) {
      const [above, below] = [Math.abs(down[0]), down[1]];
      return {
        sign: down[0] < 0 ? '-' : '',
        latex: `\\frac{${above}}{${below === 1 ? '' : below}${latex}}`,
        spelled: `${above}/${below === 1 ? spelled : `(${below}${spelled})`}`,
      };
    }
  }
  return null;
}

/** Three decimals, or three significant digits of a small number. */
function roundOff(value: number): string {
  const magnitude = Math.abs(value);
  const [mantissa = '', exponent] = value.toPrecision(3).split('e');
  return magnitude >= 0.1 || magnitude === 0
    ? value.toFixed(3)
    : exponent === undefined
      ? mantissa
      : `${mantissa} \\times 10^{${Number(exponent)}}`;
}

/**
 * Shows a number that was found numerically: as a fraction, a multiple of π, a quadratic surd, a logarithm or a power
 * of e, where one with small numbers agrees to ten digits, and with three decimals otherwise.
 */
export function recognizeNumber(value: number): ShownNumber {
  const clean = Math.abs(value) < 1e-13 ? 0 : value;
  const parts =
    maybeRational(clean) ??
    maybePiMultiple(clean) ??
    maybeRoot(clean) ??
    maybeQuadratic(clean) ??
    maybeLogarithm(clean) ??
    maybeExponential(clean);
  if (parts === null) {
    const shown = roundOff(clean);
    return { value: clean, latex: shown, spelled: `≈ ${shown.replace('-', '−')}`, isExact: false };
  }
  return {
    value: clean,
    latex: `${parts.sign}${parts.latex}`,
    spelled: `${parts.sign === '' ? '' : '−'}${parts.spelled}`,
    isExact: true,
  };
}
