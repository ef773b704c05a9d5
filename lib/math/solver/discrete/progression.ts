import { isInteger, type Rational, rational, renderRational } from '../../exact/rational.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import type { Say } from '../language.ts';
import type { Step } from '../solution.ts';
import type { SequenceFact } from './read-sequence.ts';
import { factorOf, step, termOf } from './reply.ts';

/** An arithmetic or geometric sequence: its first term and what leads from one term to the next. */
export interface Progression {
  readonly type: 'arithmetic' | 'geometric';
  readonly first: Rational;
  /** The common difference or ratio. */
  readonly step: Rational;
}

/** A progression with the steps that found it. */
export interface FoundProgression {
  readonly progression: Progression;
  readonly steps: readonly Step[];
}

const indexLimit = 10_000;

/** The exact nth term; null where its number would be too long to show. */
export function maybeTermAt({ type, first, step: by }: Progression, n: number): Rational | null {
  if (type === 'arithmetic') return first.add(by.mul(rational(n - 1)));
  const digits = Math.max(`${by.n}`.length, `${by.d}`.length) * (n - 1);
  return n > indexLimit || digits > 60 ? null : first.mul(power(by, n - 1));
}

/** A whole power, exactly. */
export function power(base: Rational, exponent: number): Rational {
  return rational(base.s ** BigInt(exponent) * base.n ** BigInt(exponent), base.d ** BigInt(exponent));
}

/** The nth term in LaTeX: `3n - 1`, `3 \cdot 2^{n-1}`. */
export function renderGeneralTerm({ type, first, step: by }: Progression): string {
  if (type === 'arithmetic') return renderPolynomial([first.sub(by), by], 'n');
  const lead = first.equals(1) ? '' : first.equals(-1) ? '-' : `${renderRational(first)} \\cdot `;
  return `${lead}${factorOf(by)}^{n-1}`;
}

/** Whether a list of terms belongs to the progression from its first term on. */
function fits(progression: Progression, terms: readonly Rational[]): boolean {
  return terms.every((term, index) => maybeTermAt(progression, index + 1)?.equals(term) === true);
}

function fromList(
  terms: readonly Rational[],
  type: Progression['type'] | null,
  say: Say,
): FoundProgression | null {
  const [first, second] = terms;
  if (first === undefined || second === undefined) return null;
  if (terms.length < 3 && type === null) return null;
  const arithmetic: Progression = { type: 'arithmetic', first, step: second.sub(first) };
  const geometric: Progression | null =
    first.n === 0n || second.n === 0n ? null : { type: 'geometric', first, step: second.div(first) };
  const pairs = terms.slice(1).map((term, index) => [term, terms[index] ?? term] as const);
  if (type !== 'geometric' && fits(arithmetic, terms)) {
    const differences = pairs.map(
      ([next, before]) => `${renderRational(next)} - ${termOf(before)} = ${renderRational(arithmetic.step)}`,
    );
    const why = say(
      `Each term minus the one before gives the same number, so the sequence is arithmetic with $d = ${renderRational(arithmetic.step)}$:`,
      `后项减前项的差都相等，所以这是等差数列，公差 $d = ${renderRational(arithmetic.step)}$：`,
    );
    return {
      progression: arithmetic,
      steps: [step(say('Find the common difference', '求公差'), why, differences.join(',\\quad '))],
    };
  }
  if (type === 'arithmetic' || geometric === null || !fits(geometric, terms)) return null;
  const ratios = pairs.map(
    ([next, before]) =>
      `${renderRational(next)} \\div ${factorOf(before)} = ${renderRational(geometric.step)}`,
  );
  const why = say(
    `Each term divided by the one before gives the same number, so the sequence is geometric with $r = ${renderRational(geometric.step)}$:`,
    `后项与前项的比都相等，所以这是等比数列，公比 $q = ${renderRational(geometric.step)}$：`,
  );
  return {
    progression: geometric,
    steps: [step(say('Find the common ratio', '求公比'), why, ratios.join(',\\quad '))],
  };
}

interface KnownTerm {
  readonly n: number;
  readonly value: Rational;
}

function rootOf(value: bigint, n: number): bigint | null {
  const guess = BigInt(Math.round(Number(value) ** (1 / n)));
  return guess ** BigInt(n) === value ? guess : null;
}

/** The ratio whose power is given: one that is rational and the only one. */
function maybeRatio(value: Rational, gap: number, isPositive: boolean): Rational | null {
  if (value.n === 0n || (gap % 2 === 0 && (value.s < 0n || !isPositive))) return null;
  const [above, below] = [rootOf(value.n, gap), rootOf(value.d, gap)];
  return above === null || below === null ? null : rational(value.s < 0n ? -above : above, below);
}

function fromTwoTerms(
  [one, other]: readonly [KnownTerm, KnownTerm],
  type: Progression['type'],
  isPositive: boolean,
  say: Say,
): FoundProgression | null {
  const [early, late] = one.n < other.n ? [one, other] : [other, one];
  const gap = late.n - early.n;
  if (gap === 0 || late.n > 200 || early.value.n === 0n)
    return type === 'arithmetic' && gap > 0 ? arithmeticFrom(early, late, say) : null;
  if (type === 'arithmetic') return arithmeticFrom(early, late, say);
  const quotient = late.value.div(early.value);
  const ratio = maybeRatio(quotient, gap, isPositive);
  if (ratio === null || gap > 40) return null;
  const first = early.value.div(power(ratio, early.n - 1));
  const why = say(
    `From the ${early.n === 1 ? 'first' : `term number ${early.n}`} to term number ${late.n} the ratio acts ${gap} times:`,
    `由 $a_{${late.n}} = a_{${early.n}}\\,q^{${gap}}$ 得`,
  );
  const root = `${factorOf(ratio)}^{${gap}} = \\frac{${renderRational(late.value)}}{${renderRational(early.value)}}`;
  const name = say('r', 'q');
  const back = `a_1 = ${renderRational(early.value)} \\div ${factorOf(ratio)}^{${early.n - 1}} = ${renderRational(first)}`;
  return {
    progression: { type, first, step: ratio },
    steps: [
      step(
        say('Find the common ratio', '求公比'),
        why,
        `${name}^{${gap}} = ${renderRational(late.value)} \\div ${factorOf(early.value)} = ${renderRational(quotient)}`,
        `${root},\\quad ${name} = ${renderRational(ratio)}`,
      ),
      ...(early.n === 1
        ? []
        : [
            step(say('Find the first term', '求首项'), say('Go back to the first term:', '再求首项：'), back),
          ]),
    ],
  };
}

function arithmeticFrom(early: KnownTerm, late: KnownTerm, say: Say): FoundProgression {
  const gap = late.n - early.n;
  const by = late.value.sub(early.value).div(rational(gap));
  const first = early.value.sub(by.mul(rational(early.n - 1)));
  const difference = `d = \\frac{${renderRational(late.value)} - ${termOf(early.value)}}{${late.n} - ${early.n}} = ${renderRational(by)}`;
  const back = `a_1 = ${renderRational(early.value)} - ${early.n - 1} \\cdot ${termOf(by)} = ${renderRational(first)}`;
  return {
    progression: { type: 'arithmetic', first, step: by },
    steps: [
      step(
        say('Find the common difference', '求公差'),
        say(`Between the two terms lie ${gap} equal steps:`, `两项之间相差 ${gap} 个公差：`),
        difference,
      ),
      ...(early.n === 1
        ? []
        : [
            step(say('Find the first term', '求首项'), say('Go back to the first term:', '再求首项：'), back),
          ]),
    ],
  };
}

/** The one progression that the facts describe; null when they are too few, too many or contradict each other. */
export function maybeProgression(facts: readonly SequenceFact[], say: Say): FoundProgression | null {
  const types = new Set(
    facts.flatMap((fact) => (fact.kind === 'type' || fact.kind === 'step' ? [fact.type] : [])),
  );
  if (types.size > 1) return null;
  const [type] = types;
  const lists = facts.filter((fact) => fact.kind === 'list');
  const known = facts.filter((fact) => fact.kind === 'term');
  const steps = facts.filter((fact) => fact.kind === 'step');
  const isPositive = facts.some(({ kind }) => kind === 'positive');
  const [list] = lists;
  if (list !== undefined) {
    return lists.length > 1 ||
      known.length > 0 ||
      steps.length > 0 ||
      (isPositive && list.terms.some(({ s }) => s < 0n))
      ? null
      : fromList(list.terms, type ?? null, say);
  }
  const [one, other] = known;
  const [given] = steps;
  if (type === undefined || one === undefined || known.length + steps.length !== 2) return null;
  if (other !== undefined) return fromTwoTerms([one, other], type, isPositive, say);
  if (given === undefined || (type === 'geometric' && given.value.n === 0n) || one.n > 200) return null;
  return fromTermAndStep(one, given.value, type, say);
}

function fromTermAndStep(
  { n, value }: KnownTerm,
  by: Rational,
  type: Progression['type'],
  say: Say,
): FoundProgression | null {
  if (n === 1) return { progression: { type, first: value, step: by }, steps: [] };
  if (type === 'geometric' && n > 40) return null;
  const first = type === 'arithmetic' ? value.sub(by.mul(rational(n - 1))) : value.div(power(by, n - 1));
  const formula =
    type === 'arithmetic'
      ? `a_1 = ${renderRational(value)} - ${n - 1} \\cdot ${termOf(by)} = ${renderRational(first)}`
      : `a_1 = ${renderRational(value)} \\div ${factorOf(by)}^{${n - 1}} = ${renderRational(first)}`;
  return {
    progression: { type, first, step: by },
    steps: [
      step(say('Find the first term', '求首项'), say('Go back to the first term:', '先求首项：'), formula),
    ],
  };
}

/** Which place a value has in the progression, counted from 1; null when it is no term. */
export function maybePlaceOf(progression: Progression, value: Rational): number | null {
  const { type, first, step: by } = progression;
  if (type === 'arithmetic') {
    if (by.n === 0n) return null;
    const place = value.sub(first).div(by);
    return isInteger(place) && place.s >= 0n && place.n < 1_000_000n ? Number(place.n) + 1 : null;
  }
  for (let n = 1; n <= 60; n += 1) {
    if (maybeTermAt(progression, n)?.equals(value) === true) return n;
  }
  return null;
}
