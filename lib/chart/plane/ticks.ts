import { type Interval, spanOf } from './view.ts';

/** A place on an axis and the text that stands at it. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

const MINUS = '−';
const MOST_TICKS = 60;
/** A shorter interval of angles is read better in decimals. */
const LEAST_PI_SPAN = 2.5;

/** Writes a number as print does: a true minus sign, no more digits than the step between ticks needs. */
export function writeNumber(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e6 || size < 1e-4)) return writeScientific(value);
  const text = value.toFixed(Math.min(Math.max(digits, 0), 12));
  return (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace('-', MINUS);
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function writeScientific(value: number): string {
  const [factor = '', exponent = '0'] = Math.abs(value).toExponential(3).split('e');
  const power = [...String(Math.abs(Number(exponent)))].map((digit) => superscripts[Number(digit)]).join('');
  const short = String(Number(factor));
  return `${value < 0 ? MINUS : ''}${short === '1' ? '' : `${short}·`}10${Number(exponent) < 0 ? '⁻' : ''}${power}`;
}

/** The step 1, 2 or 5 times a power of ten that gives about `count` ticks, never more than twice as many. */
export function chooseStep(interval: Interval, count: number): number {
  const rough = spanOf(interval) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  const factor = [1, 2, 5].find((each) => share <= each * 1.2) ?? 10;
  return factor * power;
}

function countDecimals(step: number): number {
  const [factor = '', exponent = '0'] = Number(step.toPrecision(6)).toExponential().split('e');
  return Math.max(0, (factor.split('.')[1] ?? '').length - Number(exponent));
}

/** Ticks at the multiples of a round step. */
export function listTicks(interval: Interval, step: number): readonly Tick[] {
  const digits = countDecimals(step);
  const first = Math.ceil(interval[0] / step - 1e-9);
  const last = Math.floor(interval[1] / step + 1e-9);
  return Array.from({ length: Math.min(last - first + 1, MOST_TICKS) }, (_, index) => {
    const value = (first + index) * step;
    const exact = Number(value.toPrecision(12));
    return { value: exact === 0 ? 0 : exact, label: writeNumber(exact === 0 ? 0 : exact, digits) };
  });
}

const piSteps = [1 / 12, 1 / 6, 1 / 4, 1 / 2, 1, 2, 4, 5, 10] as const;

function writePi(numerator: number, denominator: number): string {
  const divisor = greatestDivisor(Math.abs(numerator), denominator);
  const over = Math.abs(numerator) / divisor;
  const under = denominator / divisor;
  const sign = numerator < 0 ? MINUS : '';
  return `${sign}${over === 1 ? '' : over}π${under === 1 ? '' : `/${under}`}`;
}

function greatestDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestDivisor(right, left % right);
}

/** Ticks at multiples of π, as trigonometric functions want them; nothing when the interval has no room for any. */
export function maybeListPiTicks(interval: Interval, count: number): readonly Tick[] | undefined {
  const share = piSteps.find((each) => spanOf(interval) / (each * Math.PI) <= count * 1.5);
  if (share === undefined || spanOf(interval) < LEAST_PI_SPAN) return undefined;
  const denominator = share < 1 ? Math.round(1 / share) : 1;
  const factor = share < 1 ? 1 : share;
  const step = share * Math.PI;
  const first = Math.ceil(interval[0] / step - 1e-9);
  const last = Math.floor(interval[1] / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const multiple = first + index;
    const label = multiple === 0 ? '0' : writePi(multiple * factor, denominator);
    return { value: Number((multiple * step).toPrecision(12)), label };
  });
}
