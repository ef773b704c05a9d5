import type { FunctionName } from './expression.ts';
import { ExpressionError } from './expression-error.ts';

/** Not a number, as arithmetic. */
export const UNDEFINED = '(0/0)';

type Ratio = readonly [numerator: number, denominator: number];

/** A power whose exponent is a rational number or an expression. */
export function renderVegaPower(base: string, exponent: Ratio | string): string {
  if (typeof exponent === 'string') return `pow(${base}, ${exponent})`;
  const [numerator, denominator] = exponent;
  if (denominator === 1) return `pow(${base}, ${numerator})`;
  const share = `(${numerator} / ${denominator})`;
  if (denominator % 2 === 0) return `pow(${base}, ${share})`;
  const size = `pow(abs(${base}), ${share})`;
  return numerator % 2 === 0 ? size : `((${base} < 0 ? -1 : 1) * ${size})`;
}

/** A root whose degree is known gives a power; else the degree must come out as a whole number. */
function renderRoot(base: string, degree: string, known: Ratio | null | undefined): string {
  if (known !== null && known !== undefined) {
    const [count, denominator] = known;
    if (denominator !== 1 || count === 0) return UNDEFINED;
    return renderVegaPower(base, count < 0 ? [-1, -count] : [1, count]);
  }
  const isWhole = `(${degree} != 0 && floor(${degree}) == ${degree})`;
  const isOdd = `(floor(${degree} / 2) * 2 != ${degree})`;
  const odd = `((${base} < 0 ? -1 : 1) * pow(abs(${base}), 1 / ${degree}))`;
  return `(${isWhole} ? (${isOdd} ? ${odd} : pow(${base}, 1 / ${degree})) : ${UNDEFINED})`;
}

function renderLogarithm(value: string, base: string | undefined): string {
  return base === undefined
    ? `(log(${value}) / ${Math.LN10})`
    : `(${base} == 1 ? ${UNDEFINED} : log(${value}) / log(${base}))`;
}

/** The functions that Vega lacks, made of those it has. */
const unary: Readonly<Partial<Record<FunctionName, (value: string) => string>>> = {
  cot: (value) => `(1 / tan(${value}))`,
  sec: (value) => `(1 / cos(${value}))`,
  csc: (value) => `(1 / sin(${value}))`,
  sinh: (value) => `((exp(${value}) - exp(-${value})) / 2)`,
  cosh: (value) => `((exp(${value}) + exp(-${value})) / 2)`,
  tanh: (value) => `(1 - 2 / (exp(2 * ${value}) + 1))`,
  asinh: (value) => `((${value} < 0 ? -1 : 1) * log(abs(${value}) + sqrt(${value} * ${value} + 1)))`,
  acosh: (value) => `log(${value} + sqrt(${value} * ${value} - 1))`,
  atanh: (value) => `(log((1 + ${value}) / (1 - ${value})) / 2)`,
  ln: (value) => `log(${value})`,
  cbrt: (value) => renderVegaPower(value, [1, 3]),
  sign: (value) => `(${value} > 0 ? 1 : ${value} < 0 ? -1 : ${value})`,
};

const sharedNames: readonly FunctionName[] = [
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'exp',
  'sqrt',
  'abs',
  'floor',
  'ceil',
  'round',
  'min',
  'max',
];

/**
 * A call of one of the language's functions.
 *
 * @param args the arguments, written in Vega's language; each is a whole that needs no brackets around it.
 * @param second the value of the second argument where it is a known rational number.
 * @throws ExpressionError for a number of arguments that the function does not take.
 */
export function renderVegaCall(
  name: FunctionName,
  args: readonly string[],
  second: Ratio | null | undefined,
): string {
  if (sharedNames.includes(name)) return `${name}(${args.join(', ')})`;
  const [value = UNDEFINED, other] = args;
  if (name === 'log') return renderLogarithm(value, other);
  if (name === 'root' && other !== undefined) return renderRoot(value, other, second);
  if (name === 'mod' && other !== undefined) return `(${value} - ${other} * floor(${value} / ${other}))`;
  const write = unary[name];
  if (write === undefined) throw new ExpressionError(`"${name}" does not take ${args.length} argument(s).`);
  return write(value);
}
