import type { Term } from '../latex/term.ts';
import type { Claim } from './claim.ts';
import { compareClosed } from './compare-closed.ts';
import type { VerifyContext } from './context.ts';
import { evaluateClosed } from './evaluate.ts';
import type { Link } from './link.ts';
import { maybeRenderShort, renderLabel } from './render-label.ts';
import { renderValue } from './render-value.ts';
import { freeNames, isBareNumber, labelName, partsOf, stripUnits, substitute } from './term-walk.ts';
import { refuted, type Verdict, verified } from './verdict.ts';

/** Tries the values that the letters were given before; null where that does not make the link hold. */
export function substituteKnown(link: Link, context: VerifyContext): Verdict | null {
  const names = [...new Set([...freeNames(link.left), ...freeNames(link.right)])];
  const choices = names.map((name) => context.values.get(name) ?? []);
  if (choices.some((values) => values.length === 0)) return null;
  const rounds = Math.max(...choices.map((values) => values.length));
  for (let round = 0; round < rounds; round += 1) {
    const values = new Map(names.map((name, at): [string, Term] => [name, pick(choices[at] ?? [], round)]));
    const verdict = compareClosed({
      ...link,
      left: stripUnits(substitute(link.left, values), { keepPercent: true }),
      right: stripUnits(substitute(link.right, values), { keepPercent: true }),
      isRounded: false,
      rounded: context.rounded,
      units: [],
    });
    if (verdict.kind === 'verified')
      return verified(...verdict.assumptions, { kind: 'follows', from: renderValues(values) });
  }
  return null;
}

/** The latest value first. */
function pick(values: readonly Term[], round: number): Term {
  return values.at(-1 - round) ?? values[0] ?? { kind: 'text', text: '' };
}

function renderValues(values: ReadonlyMap<string, Term>): string {
  return [...values].map(([name, value]) => `${renderLabel(name)} = ${renderKnown(value)}`).join(', ');
}

/**
 * Finds `A + B = 4 + 3` where A is 5: both sides have one shape, and where the left has a letter of one known value
 * the right has another number. Null where there is no such place.
 */
export function checkSubstitution(link: Link, context: VerifyContext): Verdict | null {
  if (partsOf(link.left).length === 0) return null;
  const pairs = matchShapes(link.left, link.right);
  if (pairs === null || pairs.length === 0) return null;
  const wrong = pairs.flatMap(({ name, used }) => {
    const known = context.values.get(name) ?? [];
    const [only] = known;
    if (only === undefined || known.length > 1 || !isRecent(name, context)) return [];
    const [a, b] = [
      evaluateClosed(stripUnits(only, { keepPercent: true })),
      evaluateClosed(stripUnits(used, { keepPercent: true })),
    ];
    return a === null || b === null || a.approximate === b.approximate ? [] : [{ name, known: only, used }];
  });
  const isMostlyRight = wrong.length === 1 && pairs.every(({ name }) => context.values.has(name));
  const [slip] = wrong;
  if (slip === undefined || !isMostlyRight) return null;
  return refuted({
    kind: 'wrong-substitution',
    name: renderLabel(slip.name),
    known: renderKnown(slip.known),
    used: renderKnown(slip.used),
  });
}

/**
 * `\text{total} = 12600` right after `\text{total} = 15 \cdot 12 \cdot 5 \cdot 21`: what the words were set equal to has to
 * have this value. Null where they were not, or it has.
 */
export function checkEvaluation(
  { left, right, index, latex, comparison }: Link,
  { before }: Claim,
  context: VerifyContext,
): Verdict | null {
  if (left.kind === 'text' && before.toLowerCase().includes(left.text.toLowerCase())) return null;
  if (left.kind !== 'text' || index !== 0 || !isBareNumber(right)) return null;
  const known = context.values.get(labelName(left.text)) ?? [];
  const [expression] = known;
  const isLatest = context.facts.slice(-2).some((fact) => fact.names.has(labelName(left.text)));
  if (expression === undefined || known.length > 1 || isBareNumber(expression) || !isLatest) return null;
  const closed = { comparison, modulus: null, isRounded: false, rounded: context.rounded, units: [] };
  return compareClosed({ ...closed, left: expression, right, latex: [null, latex[1]] });
}

/** A letter that got its value long ago may stand for something else by now. */
function isRecent(name: string, { facts }: VerifyContext): boolean {
  return facts.slice(-8).some((fact) => fact.names.has(name) && fact.names.size === 1);
}

function renderKnown(term: Term): string {
  const value = evaluateClosed(stripUnits(term, { keepPercent: false }));
  return (
    maybeRenderShort(term) ?? (value === null ? '\\text{?}' : renderValue(value.exact, value.approximate))
  );
}

/** `\pi r^2 = \pi \cdot 3^2` where nothing is known of r: its value is given here. */
export function givesValues(link: Link, context: VerifyContext): boolean {
  if (partsOf(link.left).length === 0) return false;
  const pairs = matchShapes(link.left, link.right) ?? [];
  return pairs.length > 0 && pairs.every(({ name }) => !context.values.has(name));
}

interface Replaced {
  readonly name: string;
  readonly used: Term;
}

/** The letters of `left` with the numbers at their places in `right`; null where the shapes differ. */
function matchShapes(left: Term, right: Term): readonly Replaced[] | null {
  if (left.kind === 'symbol' && isNumeric(right)) return [{ name: left.name, used: right }];
  if (left.kind !== right.kind) return null;
  const [a, b] = [partsOf(left), partsOf(right)];
  if (a.length === 0) return isSameLeaf(left, right) ? [] : null;
  if (a.length !== b.length || ('name' in left && 'name' in right && left.name !== right.name)) return null;
  const matches = a.map((part, at) => {
    const other = b[at];
    return other === undefined ? null : matchShapes(part, other);
  });
  return matches.includes(null) ? null : matches.flatMap((match) => match ?? []);
}

function isSameLeaf(left: Term, right: Term): boolean {
  if (left.kind === 'number' && right.kind === 'number') {
    return left.numerator === right.numerator && left.denominator === right.denominator;
  }
  return 'name' in left && 'name' in right && left.name === right.name;
}

function isNumeric(term: Term): boolean {
  if (term.kind === 'negate') return isNumeric(term.operand);
  return term.kind === 'number' || term.kind === 'quantity';
}
