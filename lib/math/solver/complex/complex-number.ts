import { numeratorOf, type Rational, rational } from '../../exact/rational.ts';
import {
  addReals,
  bracketReal,
  divideReals,
  isSameReal,
  maybeRationalReal,
  multiplyReals,
  negateReal,
  type Real,
  renderDecimal,
  renderReal,
  rootOfReal,
  subtractReals,
  toReal,
} from '../../exact/real.ts';
import { cosineOfDegrees, sineOfDegrees } from '../../exact/special-angles.ts';
import type { Term } from '../../latex/term.ts';

/** The number `re + im·i`. */
export interface ComplexNumber {
  readonly re: Real;
  readonly im: Real;
}

const zero = toReal(0);

/** A real number as a complex one. */
function fromReal(re: Real): ComplexNumber {
  return { re, im: zero };
}

/** Whether the imaginary part is 0. */
function isReal({ im }: ComplexNumber): boolean {
  return isSameReal(im, zero);
}

/** Whether both parts are known exactly. */
export function isExact({ re, im }: ComplexNumber): boolean {
  return re.exact !== null && im.exact !== null;
}

/** The product. */
export function multiplyComplex(left: ComplexNumber, right: ComplexNumber): ComplexNumber {
  return {
    re: subtractReals(multiplyReals(left.re, right.re), multiplyReals(left.im, right.im)),
    im: addReals(multiplyReals(left.re, right.im), multiplyReals(left.im, right.re)),
  };
}

/** The mirror image in the real axis. */
export function conjugate({ re, im }: ComplexNumber): ComplexNumber {
  return { re, im: negateReal(im) };
}

/** The distance from 0. */
export function modulusOf({ re, im }: ComplexNumber): Real {
  return rootOfReal(addReals(multiplyReals(re, re), multiplyReals(im, im)));
}

function maybeDivide(left: ComplexNumber, right: ComplexNumber): ComplexNumber | null {
  const size = addReals(multiplyReals(right.re, right.re), multiplyReals(right.im, right.im));
  if (isSameReal(size, zero)) return null;
  const above = multiplyComplex(left, conjugate(right));
  return { re: divideReals(above.re, size), im: divideReals(above.im, size) };
}

const powerLimit = 64;

function maybePower(base: ComplexNumber, exponent: ComplexNumber): ComplexNumber | null {
  const power = isReal(exponent) ? maybeRationalReal(exponent.re) : null;
  if (power === null || power.d !== 1n) return null;
  const isUnit = isSameReal(multiplyReals(base.re, base.re), toReal(1))
    ? isReal(base)
    : isSameReal(base.re, zero) && isSameReal(multiplyReals(base.im, base.im), toReal(1));
  const count = isUnit ? Number(power.n % 4n) : Number(power.n);
  if (count > powerLimit) return null;
  let result = fromReal(toReal(1));
  for (let index = 0; index < count; index += 1) result = multiplyComplex(result, base);
  return power.s < 0n ? maybeDivide(fromReal(toReal(1)), result) : result;
}

/** Works out a term of complex numbers; letters have the values of `names`. Null for what has no exact value here. */
export function maybeComplex(term: Term, names: ReadonlyMap<string, ComplexNumber>): ComplexNumber | null {
  const inner = (part: Term): ComplexNumber | null => maybeComplex(part, names);
  const fold = (
    parts: readonly Term[],
    join: (a: ComplexNumber, b: ComplexNumber) => ComplexNumber | null,
  ): ComplexNumber | null =>
    parts.map(inner).reduce((a, b) => (a === null || b === null ? null : join(a, b)));
  switch (term.kind) {
    case 'number':
      return fromReal(toReal(rational(term.numerator, term.denominator)));
    case 'constant':
      return term.name === 'i' ? { re: zero, im: toReal(1) } : null;
    case 'symbol':
      return names.get(term.name) ?? null;
    case 'add':
      return fold(term.terms, (a, b) => ({ re: addReals(a.re, b.re), im: addReals(a.im, b.im) }));
    case 'negate': {
      const value = inner(term.operand);
      return value === null ? null : { re: negateReal(value.re), im: negateReal(value.im) };
    }
    case 'multiply':
      return fold(term.factors, multiplyComplex);
    case 'divide':
      return fold([term.numerator, term.denominator], maybeDivide);
    case 'power':
      return fold([term.base, term.exponent], maybePower);
    case 'call':
      return maybeCall(term.name, term.args.map(inner));
    default:
      return null;
  }
}

function maybeCall(
  name: string,
  [value = null, second = null]: readonly (ComplexNumber | null)[],
): ComplexNumber | null {
  if (value === null || second !== null) return null;
  switch (name) {
    case 'abs':
    case 'norm':
      return fromReal(modulusOf(value));
    case 'conjugate':
      return conjugate(value);
    case 'real':
      return fromReal(value.re);
    case 'imaginary':
      return fromReal(value.im);
    case 'sqrt':
      if (!isReal(value)) return null;
      return value.re.value < 0
        ? { re: zero, im: rootOfReal(negateReal(value.re)) }
        : fromReal(rootOfReal(value.re));
    default:
      return null;
  }
}

function withI(real: Real): string {
  const latex = renderReal(real);
  return latex === '1'
    ? 'i'
    : latex === '-1'
      ? '-i'
      : / [+-] /.test(latex) && !latex.includes('frac')
        ? `(${latex})i`
        : `${latex}i`;
}

/** Writes `3 - 2i`. */
export function renderComplex({ re, im }: ComplexNumber): string {
  if (isSameReal(im, zero)) return renderReal(re);
  const imaginary = withI(im);
  if (isSameReal(re, zero)) return imaginary;
  return imaginary.startsWith('-')
    ? `${renderReal(re)} - ${imaginary.slice(1)}`
    : `${renderReal(re)} + ${imaginary}`;
}

/** Writes both parts with three decimals. */
export function renderRough({ re, im }: ComplexNumber): string {
  const [a, b] = [renderDecimal(re.value), renderDecimal(Math.abs(im.value))];
  return `${a} ${im.value < 0 ? '-' : '+'} ${b}i`;
}

/** Writes a number as a factor. */
export function bracketComplex(value: ComplexNumber): string {
  const latex = renderComplex(value);
  return isReal(value) ? bracketReal(value.re) : /^\w+$/.test(latex) ? latex : `\\left(${latex}\\right)`;
}

/** An angle in radians; `turns` is the multiple of π that it is, where it is a multiple of π/12. */
export interface Argument {
  readonly value: number;
  readonly turns: Rational | null;
  readonly latex: string;
}

/** Writes a multiple of π. */
export function renderTurns(turns: Rational): string {
  if (turns.n === 0n) return '0';
  const above = turns.n === 1n ? '\\pi' : `${turns.n}\\pi`;
  const body = turns.d === 1n ? above : `\\frac{${above}}{${turns.d}}`;
  return numeratorOf(turns) < 0n ? `-${body}` : body;
}

/** The principal argument, in (-π, π], of a number that is not 0. */
export function argumentOf(number: ComplexNumber): Argument {
  const value = Math.atan2(isReal(number) ? 0 : number.im.value, number.re.value);
  const nearest = Math.round((value * 12) / Math.PI);
  if (Math.abs((nearest * Math.PI) / 12 - value) < 1e-11) {
    const turns = rational(nearest, 12);
    return { value, turns, latex: renderTurns(turns) };
  }
  const ratio = divideReals(number.im, number.re);
  const size = ratio.value < 0 ? negateReal(ratio) : ratio;
  const arc = `\\arctan ${bracketReal(size)}`;
  if (number.re.value > 0) return { value, turns: null, latex: ratio.value < 0 ? `-${arc}` : arc };
  return { value, turns: null, latex: number.im.value > 0 ? `\\pi - ${arc}` : `-\\pi + ${arc}` };
}

/** The number with a modulus and a multiple of π as its argument. */
export function fromPolar(modulus: Real, turns: Rational): ComplexNumber {
  const degrees = turns.mul(180);
  return {
    re: multiplyReals(modulus, cosineOfDegrees(degrees)),
    im: multiplyReals(modulus, sineOfDegrees(degrees)),
  };
}

/** Writes `2\left(\cos\frac{\pi}{3} + i\sin\frac{\pi}{3}\right)`. */
export function renderTrigonometric(modulus: string, angle: string): string {
  const wrapped = /^(?:\\frac\{[^{}]*\}\{\d+\}|\d*\\pi|0)$/.test(angle) ? angle : `\\left(${angle}\\right)`;
  return `${modulus === '1' ? '' : modulus}\\left(\\cos ${wrapped} + i\\sin ${wrapped}\\right)`.replace(
    /^\\left\((.*)\\right\)$/,
    modulus === '1' ? '$1' : '\\left($1\\right)',
  );
}
