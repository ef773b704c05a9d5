import type { Cursor } from './cursor.ts';
import { addTerms, isInteger, isNumeral, multiplyTerms, numberTerm } from './make-term.ts';
import type { NumberTerm, Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

/** The letter that a sum with dots runs over; no text has it. */
const index: Term = { kind: 'symbol', name: 'dots index' };

/** Whether the sum leaves terms out here: `+ \cdots +`. */
export function isLeftOut(cursor: Cursor): boolean {
  return cursor.sign() === '+' && cursor.sign(1) === 'dots' && cursor.sign(2) === '+';
}

/**
 * Reads on from `1 + 3 + 5`, the `leading` terms, over `+ \cdots + 99` to the sum that is meant.
 *
 * @throws UnreadError where the leading terms do not show one rule, or the last one does not follow it.
 */
export function readLeftOut(leading: readonly Term[], cursor: Cursor): Term {
  for (let taken = 0; taken < 3; taken += 1) cursor.skip();
  const last = cursor.scope.grammar.product(cursor);
  const sum = maybeProgression(leading, last);
  if (sum === null) throw new UnreadError('an ellipsis');
  return sum;
}

interface Run {
  /** How many steps lead from the first term to the last. */
  readonly count: Term;
  readonly body: Term;
}

function maybeProgression(leading: readonly Term[], last: Term): Term | null {
  if (leading.length < 2) return null;
  const run = maybeLinear(leading, last) ?? (leading.length > 2 ? maybeGeometric(leading, last) : null);
  if (run === null) return null;
  return {
    kind: 'series',
    operation: 'sum',
    index: 'dots index',
    from: numberTerm(0),
    to: run.count,
    body: run.body,
  };
}

/** Two numbers alone show a rule where they begin the whole, the even or the odd numbers, or the multiples of one. */
function isPlainStart([first, second]: readonly NumberTerm[], last: Term): boolean {
  const [a = 0n, b = 0n] = [first?.numerator, second?.numerator];
  const isKnown = b === a + 1n || b === 2n * a || (a === 1n && b === 3n);
  return isKnown && isLinear(last);
}

/** `2n - 1`: a power or a quotient at the end may belong to any rule. */
function isLinear(term: Term): boolean {
  if (term.kind === 'add') return term.terms.every(isLinear);
  if (term.kind === 'negate') return isLinear(term.operand);
  if (term.kind === 'multiply')
    return term.factors
      .filter((factor) => !isNumeral(factor))
      .every((factor, at) => at === 0 && factor.kind === 'symbol');
  return term.kind === 'number' || term.kind === 'symbol';
}

/** `1 + 2 + 4 + \cdots + 512` */
function maybeGeometric(leading: readonly Term[], last: Term): Run | null {
  const numbers = [...leading, last].filter(isInteger).map(({ numerator }) => numerator);
  const [first = 0n, second = 0n] = numbers;
  if (numbers.length !== leading.length + 1 || first === 0n || second % first !== 0n) return null;
  const ratio = second / first;
  if (ratio < 2n) return null;
  if (numbers.slice(1, -1).some((number, at) => number !== (numbers[at] ?? 0n) * ratio)) return null;
  let [value, count] = [first, 0];
  for (; value < (numbers.at(-1) ?? 0n); count += 1) value *= ratio;
  if (value !== numbers.at(-1) || count < leading.length - 1) return null;
  const body = multiplyTerms([
    numberTerm(first),
    { kind: 'power', base: numberTerm(ratio), exponent: index },
  ]);
  return { count: numberTerm(count), body };
}

/** One shape in which some numbers grow by equal steps: `\frac{1}{1 \cdot 2} + \frac{1}{2 \cdot 3} + \cdots`. */
function maybeLinear(leading: readonly Term[], last: Term): Run | null {
  const counts: Term[] = [];
  const body = unify([...leading, last], counts);
  const [count] = counts;
  if (body === null || count === undefined) return null;
  const isOne = counts.every((other) => isWrittenAlike(other, count));
  const isLong = !isNumeral(count) || count.numerator >= BigInt(leading.length);
  return (isNumeral(count) ? isOne : counts.length === 1) && isLong ? { count, body } : null;
}

/** What the terms have in common, with the index where their numbers grow; null where they differ in anything else. */
function unify(terms: readonly Term[], counts: Term[]): Term | null {
  const [first, ...others] = terms;
  if (first === undefined) return null;
  if (others.every((other) => isWrittenAlike(first, other))) return first;
  const numbers = terms.slice(0, -1).filter(isInteger);
  const last = terms.at(-1);
  if (numbers.length === terms.length - 1 && last !== undefined) return growth(numbers, last, counts);
  return unifyParts(first, others, counts);
}

/** The number that grows by equal steps up to the last, which may be a letter or a sum. */
function growth(numbers: readonly NumberTerm[], last: Term, counts: Term[]): Term | null {
  const [start = 0n, second = 0n] = numbers.map(({ numerator }) => numerator);
  const step = second - start;
  const isEven = numbers.every(({ numerator }, at) => numerator === start + step * BigInt(at));
  const isSure =
    numbers.length > 2 || (isPlainStart(numbers, last) && maybeGeometric(numbers, last) === null);
  if (step <= 0n || !isEven || !isSure) return null;
  if (isNumeral(last)) {
    if (!isInteger(last) || (last.numerator - start) % step !== 0n) return null;
    counts.push(numberTerm((last.numerator - start) / step));
  } else {
    const way = addTerms([last, numberTerm(-start)]);
    counts.push(step === 1n ? way : { kind: 'divide', numerator: way, denominator: numberTerm(step) });
  }
  return addTerms([numberTerm(start), multiplyTerms([numberTerm(step), index])]);
}

function unifyParts(first: Term, others: readonly Term[], counts: Term[]): Term | null {
  const part = (pick: (term: Term) => Term | undefined): Term | null => {
    const parts = [first, ...others].map(pick);
    const known = parts.flatMap((found) => found ?? []);
    return known.length === parts.length ? unify(known, counts) : null;
  };
  switch (first.kind) {
    case 'power': {
      const base = part((term) => (term.kind === 'power' ? term.base : undefined));
      const exponent = part((term) => (term.kind === 'power' ? term.exponent : undefined));
      return base === null || exponent === null ? null : { kind: 'power', base, exponent };
    }
    case 'divide': {
      const numerator = part((term) => (term.kind === 'divide' ? term.numerator : undefined));
      const denominator = part((term) => (term.kind === 'divide' ? term.denominator : undefined));
      return numerator === null || denominator === null ? null : { kind: 'divide', numerator, denominator };
    }
    case 'multiply': {
      const { length } = first.factors;
      const factors = first.factors.map((_, at) =>
        part((term) =>
          term.kind === 'multiply' && term.factors.length === length ? term.factors[at] : undefined,
        ),
      );
      const known = factors.flatMap((factor) => factor ?? []);
      return known.length === length ? multiplyTerms(known) : null;
    }
    default:
      return null;
  }
}

function isWrittenAlike(one: Term, other: Term): boolean {
  const write = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);
  return JSON.stringify(one, write) === JSON.stringify(other, write);
}
