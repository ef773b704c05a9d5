import { type Rational, rational } from '../../exact/rational.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import type { Root } from '../equation/root.ts';
import type { Step } from '../solution.ts';

/** Numbers between two ends; null is infinity. A single number has both ends the same. */
export interface Stretch {
  readonly from: Root | null;
  readonly to: Root | null;
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
}

/** Disjoint stretches from left to right. */
export type SolutionSet = readonly Stretch[];

/** An inequality with its solutions. */
export interface InequalityDerivation {
  readonly steps: readonly Step[];
  readonly set: SolutionSet;
}

/** Whether a number belongs to a set; its ends are decided by the brackets, so ask for inner points only. */
export function contains(set: SolutionSet, x: number): boolean {
  return set.some(({ from, to }) => (from === null || x > from.value) && (to === null || x < to.value));
}

/** What decides whether numbers belong to a set: its possible ends, at the ends and between them. */
export interface Chart {
  /** In ascending order, distinct. */
  readonly ends: readonly Root[];
  readonly holdsAt: (end: Root) => boolean;
  readonly holdsNear: (x: number) => boolean;
}

/** How far to go beyond an outermost end: beside a large one, 1 makes no difference to a logarithm, or to the number. */
function reachBeyond({ value }: Root): number {
  const size = Math.abs(value);
  return size < 1000 ? 1 : size / 8;
}

function betweenOf(left: Root | undefined, right: Root | undefined): number {
  if (left === undefined) {
    return right === undefined ? 0.318 : right.value - reachBeyond(right);
  }
  return right === undefined ? left.value + reachBeyond(left) : (left.value + right.value) / 2;
}

/** The set that a chart describes. */
export function readChart({ ends, holdsAt, holdsNear }: Chart): SolutionSet {
  const stretches: Stretch[] = [];
  let isOpen = holdsNear(betweenOf(undefined, ends[0]));
  let [from, hasFrom]: [Root | null, boolean] = [null, false];
  for (const [index, end] of ends.entries()) {
    const [isIn, isAfter] = [holdsAt(end), holdsNear(betweenOf(end, ends[index + 1]))];
    if (isOpen && !(isIn && isAfter)) {
      stretches.push({ from, hasFrom, to: end, hasTo: isIn });
      isOpen = false;
    } else if (!isOpen && isIn && !isAfter) {
      stretches.push({ from: end, to: end, hasFrom: true, hasTo: true });
    }
    if (!isOpen && isAfter) {
      [isOpen, from, hasFrom] = [true, end, isIn];
    }
  }
  return isOpen ? [...stretches, { from, hasFrom, to: null, hasTo: false }] : stretches;
}

function renderStretch({ from, to, hasFrom, hasTo }: Stretch): string {
  const inner = `${from === null ? '-\\infty' : from.latex}, ${to === null ? '+\\infty' : to.latex}`;
  const [open, close] = [hasFrom ? '[' : '(', hasTo ? ']' : ')'];
  return inner.includes('\\frac') ? `\\left${open}${inner}\\right${close}` : `${open}${inner}${close}`;
}

/** `x \in (-\infty, 1] \cup (3, +\infty)`; null for the empty set. */
export function maybeRenderSet(set: SolutionSet, name: string): string | null {
  const [first] = set;
  if (first === undefined) {
    return null;
  }
  if (first.from === null && first.to === null) {
    return `${name} \\in \\mathbb{R}`;
  }
  if (set.length === 1 && first.from !== null && first.from === first.to) {
    return `${name} = ${first.from.latex}`;
  }
  const parts = set.map((stretch) =>
    stretch.from !== null && stretch.from === stretch.to
      ? `\\{${stretch.from.latex}\\}`
      : renderStretch(stretch),
  );
  return `${name} \\in ${parts.join(' \\cup ')}`;
}

function typeEnd({ latex, value }: Root): string {
  const typed = typeExpression(parseExpression(latex));
  return typed.length < 40 ? typed : String(Number(value.toPrecision(8)));
}

/** The set as the plotting library's number line reads it. */
export function typeSet(set: SolutionSet): string {
  return set
    .map(({ from, to, hasFrom, hasTo }) => {
      if (from !== null && from === to) {
        return `x = ${typeEnd(from)}`;
      }
      const left = from === null ? '' : `${typeEnd(from)} ${hasFrom ? '<=' : '<'} `;
      const right = to === null ? '' : ` ${hasTo ? '<=' : '<'} ${typeEnd(to)}`;
      return from === null && to === null ? '(-∞, ∞)' : `${left}x${right}`;
    })
    .join(' or ');
}

/** The set in one line for a reader: `x < 1 or 2 ≤ x`. */
export function spellSet(set: SolutionSet, unknown: string, or: string): string {
  return set
    .map(({ from, to, hasFrom, hasTo }) => {
      if (from !== null && from === to) {
        return `${unknown} = ${from.spelled}`;
      }
      if (from !== null && to === null) {
        return `${unknown} ${hasFrom ? '≥' : '>'} ${from.spelled}`;
      }
      const left = from === null ? '' : `${from.spelled} ${hasFrom ? '≤' : '<'} `;
      return `${left}${unknown}${to === null ? '' : ` ${hasTo ? '≤' : '<'} ${to.spelled}`}`;
    })
    .join(` ${or} `);
}

/** An end beyond this is overtaken by a power of ten, which is easier to read. */
const hugeEnd = 1e6;

/** A simple rational number between two ends. */
export function pickBetween(left: Root | undefined, right: Root | undefined): Rational {
  if (left === undefined) {
    return right === undefined ? rational(0) : rational(Math.ceil(right.value - reachBeyond(right) - 1e-9));
  }
  if (right === undefined && left.value > hugeEnd) {
    return rational(10n ** BigInt(Math.ceil(Math.log10(left.value))));
  }
  if (right === undefined) {
    return rational(Math.floor(left.value + reachBeyond(left) + 1e-9));
  }
  for (const below of [1, 2, 3, 4, 5, 10, 20, 50, 100, 1000, 100000]) {
    const above = Math.floor(left.value * below) + 1;
    if (above / below < right.value - 1e-9 && above / below > left.value + 1e-9) {
      return rational(above, below);
    }
  }
  return rational(Math.round((left.value + right.value) / 2));
}
