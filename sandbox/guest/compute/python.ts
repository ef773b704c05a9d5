import { PlotMistake } from '../mistake.ts';
import { pythonMath } from './python-math.ts';
import {
  add,
  divide,
  floorDivide,
  modulo,
  multiply,
  power,
  subtract,
  toFloat,
  toNumber,
  toWhole,
} from './python-numbers.ts';
import { formatValue, writeFixed, writeValue } from './python-text.ts';

/**
 * What translated Python calls: its operators, built-in functions and `math`. A model that computes relies on them to
 * the digit, so whole numbers are exact, `/` gives floats, and floats are written as Python writes them.
 *
 * @param write takes a printed line.
 * @see lib/answer/python/translate.ts, which makes the calls.
 */
export function python(write: (line: string) => void): object {
  return {
    ...operators,
    ...builtIns,
    math: pythonMath,
    print: (...values: readonly unknown[]) => write(values.map((value) => writeValue(value)).join(' ')),
  };
}

const operators = {
  add: addValues,
  subtract,
  multiply: multiplyValues,
  // `+=` and `*=` change a list itself, which may have another name, too.
  addTo: (left: unknown, right: unknown) =>
    Array.isArray(left) ? extend(left, iterate(right).toArray()) : addValues(left, right),
  multiplyBy: (left: unknown, right: unknown) => {
    const value = multiplyValues(left, right);
    return Array.isArray(left) && Array.isArray(value) ? extend(left, value, 0) : value;
  },
  divide,
  floorDivide,
  modulo,
  power,
  negate: (value: unknown) => -toNumber(value),
  plus: toNumber,
  truth: isTrue,
  and: (left: unknown, right: () => unknown) => (isTrue(left) ? right() : left),
  or: (left: unknown, right: () => unknown) => (isTrue(left) ? left : right()),
  /** `a < b <= c`: the signs stand between the values. */
  compare: (values: readonly unknown[], signs: readonly string[]) =>
    signs.every((sign, index) => holds(values[index], sign, values[index + 1])),
  item: (list: unknown, index: unknown) => readList(list)[place(list, index)],
  setItem: (list: unknown, index: unknown, value: unknown) => {
    readList(list)[place(list, index)] = value;
  },
  append: (list: unknown, value: unknown) => void readList(list).push(value),
  map: (list: unknown, each: (value: unknown) => unknown, keep: (value: unknown) => unknown) =>
    iterate(list)
      .filter((value) => isTrue(keep(value)))
      .map((value) => each(value))
      .toArray(),
  flat: (list: unknown, each: (value: unknown) => unknown, keep: (value: unknown) => unknown) =>
    iterate(list)
      .filter((value) => isTrue(keep(value)))
      .flatMap((value) => iterate(each(value)))
      .toArray(),
  iterate,
  format: formatValue,
  /** The values of a list that is taken apart into so many names. */
  unpack: (list: unknown, count: number) => {
    const values = readList(list);
    if (values.length === count) return values;
    throw new PlotMistake(`ValueError: ${count} values are needed here, not ${values.length}.`);
  },
};

const builtIns = {
  range,
  abs: (value: unknown) => {
    const number = toNumber(value);
    return number < 0 ? -number : number;
  },
  int: (value: unknown) => {
    if (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value)) return BigInt(value.trim());
    return pythonMath.trunc(typeof value === 'boolean' ? toNumber(value) : value);
  },
  float: (value: unknown) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : toFloat(value);
    if (Number.isNaN(number)) throw new PlotMistake('ValueError: could not convert this to float.');
    return number;
  },
  str: (value: unknown) => writeValue(value),
  bool: isTrue,
  len: countItems,
  list: (value: unknown) => iterate(value).toArray(),
  sorted: (value: unknown) => iterate(value).toArray().sort(order),
  sum: (value: unknown, start: unknown = 0n) =>
    iterate(value).reduce((sum: unknown, each: unknown) => add(sum, each), start),
  max: (...values: readonly unknown[]) => extreme(values, 1),
  min: (...values: readonly unknown[]) => extreme(values, -1),
  pow: (base: unknown, exponent: unknown, modulus?: unknown) =>
    modulus === undefined
      ? power(base, exponent)
      : powerModulo(toWhole(base), toWhole(exponent), toWhole(modulus)),
  round: (value: unknown, decimals?: unknown) => {
    if (typeof value === 'bigint' && decimals === undefined) return value;
    if (decimals === undefined) return BigInt(writeFixed(value, 0));
    if (typeof value === 'bigint') throw new PlotMistake('round takes decimals of a float here.');
    return Number(writeFixed(value, Number(toWhole(decimals))));
  },
};

function addValues(left: unknown, right: unknown): unknown {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  return add(left, right);
}

function multiplyValues(left: unknown, right: unknown): unknown {
  if (Array.isArray(left)) return Array.from({ length: Number(toWhole(right)) }, () => left).flat();
  return multiply(left, right);
}

/** Puts values into a list, behind its first `length` ones. */
function extend(list: unknown[], values: readonly unknown[], length = list.length): unknown[] {
  list.length = length;
  for (const value of values) list.push(value);
  return list;
}

function isTrue(value: unknown): boolean {
  return Array.isArray(value) || value instanceof Range ? value.length > 0 : Boolean(value);
}

function order(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right);
  const [a, b] = [toNumber(left), toNumber(right)];
  return a < b ? -1 : Number(a > b);
}

function holds(left: unknown, sign: string, right: unknown): boolean {
  switch (sign) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case 'in':
      return contains(right, left);
    case 'not in':
      return !contains(right, left);
    case '<':
      return order(left, right) < 0;
    case '<=':
      return order(left, right) <= 0;
    case '>':
      return order(left, right) > 0;
    default:
      return order(left, right) >= 0;
  }
}

function contains(values: unknown, value: unknown): boolean {
  if (typeof values !== 'string') return iterate(values).some((each) => isEqual(value, each));
  if (typeof value === 'string') return values.includes(value);
  throw new PlotMistake('TypeError: only a text is looked for in a text.');
}

function isEqual(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((value, index) => isEqual(value, right[index]));
  const isNumeric = [left, right].every((value) => /^(?:bigint|number|boolean)$/.test(typeof value));
  return isNumeric ? order(left, right) === 0 : left === right;
}

function extreme(values: readonly unknown[], side: 1 | -1): unknown {
  const all = values.length === 1 ? iterate(values[0]).toArray() : [...values];
  if (all.length === 0) throw new PlotMistake('ValueError: there is nothing to choose from.');
  return all.reduce((best, value) => (order(value, best) * side > 0 ? value : best));
}

/** A range may be walked along more than once, and holds no list. */
class Range {
  readonly #from: bigint;
  readonly #to: bigint;
  readonly #step: bigint;

  constructor(from: bigint, to: bigint, step: bigint) {
    if (step === 0n) throw new PlotMistake('ValueError: the step of a range is not 0.');
    this.#from = from;
    this.#to = to;
    this.#step = step;
  }

  get length(): bigint {
    const span = this.#step > 0n ? this.#to - this.#from : this.#from - this.#to;
    const step = this.#step > 0n ? this.#step : -this.#step;
    return span <= 0n ? 0n : (span + step - 1n) / step;
  }

  *walk(): Generator<bigint, undefined> {
    const [to, step] = [this.#to, this.#step];
    for (let value = this.#from; step > 0n ? value < to : value > to; value += step) yield value;
    return undefined;
  }
}

function range(first: unknown, second?: unknown, third: unknown = 1n): Range {
  const from = second === undefined ? 0n : toWhole(first);
  return new Range(from, toWhole(second === undefined ? first : second), toWhole(third));
}

function countItems(value: unknown): bigint {
  if (value instanceof Range) return value.length;
  return BigInt(typeof value === 'string' ? [...value].length : readList(value).length);
}

function iterate(value: unknown): IteratorObject<unknown, undefined> {
  if (typeof value === 'string') return [...value].values();
  if (Array.isArray(value)) return value.values();
  if (value instanceof Range) return value.walk();
  throw new PlotMistake('TypeError: a list or a range is needed here.');
}

function readList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new PlotMistake('TypeError: a list is needed here.');
}

function place(list: unknown, index: unknown): number {
  const { length } = readList(list);
  const at = Number(toWhole(index));
  if (at < -length || at >= length) throw new PlotMistake('IndexError: list index out of range.');
  return at < 0 ? at + length : at;
}

function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  if (exponent < 0n || modulus <= 0n)
    throw new PlotMistake('pow takes an exponent of 0 or more and a positive modulus here.');
  let result = 1n % modulus;
  let square = ((base % modulus) + modulus) % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
