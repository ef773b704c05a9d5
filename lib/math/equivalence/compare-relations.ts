import { freeSymbols } from '../latex/free-symbols.ts';
import type { Term } from '../latex/term.ts';
import type { Bindings } from '../numeric/compiler.ts';
import { real } from '../numeric/complex.ts';
import type { Agreement } from './agreement.ts';
import type { AnswerOf } from './answer.ts';
import { keyOf } from './canonical-key.ts';
import { compareTerms } from './compare-terms.ts';
import { compileMeasured, isReal, maybeRealConstant } from './evaluate.ts';
import { createRandom, samplePoints } from './sample-points.ts';
import { subtracted } from './term-shape.ts';

type Relation = AnswerOf<'relation'>;
type RealFunction = (bindings: Bindings) => { readonly value: number; readonly scale: number } | null;

/** Compares two relations: sides that are multiples of each other say the same. */
export function compareRelations(left: Relation, right: Relation): Agreement {
  if (left.comparison === '==' || right.comparison === '==') return compareCongruences(left, right);
  if (left.comparison !== right.comparison) return 'unknown';
  const [a, b] = [subtracted(left.left, left.right), subtracted(right.left, right.right)];
  const variables = [...new Set([...freeSymbols(a), ...freeSymbols(b)])].sort();
  if (variables.length === 0) return compareConstantRelations(left, right);
  if (variables.length > 12) return 'unknown';
  const [f, g] = [toReal(a), toReal(b)];
  const ratio = maybeConstantRatio(f, g, variables);
  const isOrder = left.comparison === '<' || left.comparison === '<=';
  if (ratio !== null) return !isOrder || ratio > 0 ? 'equal' : 'different';
  return isOrder ? compareTruth(f, g, variables) : compareRoots(f, g, variables);
}

function toReal(term: Term): RealFunction {
  const measure = compileMeasured(term);
  return (bindings) => {
    const measured = measure(bindings);
    return measured !== null && isReal(measured) ? { value: measured.value.re, scale: measured.scale } : null;
  };
}

/** `1 < 2` and `2π < 4π`: both sides by one positive factor. */
function compareConstantRelations(left: Relation, right: Relation): Agreement {
  const [a, b, c, d] = [left.left, left.right, right.left, right.right].map(maybeRealConstant);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 'unknown';
  if (a === null || b === null || c === null || d === null) return 'unknown';
  const isMultiple =
    Math.abs(a * d - b * c) <= 1e-11 * (Math.abs(a * d) + Math.abs(b * c)) && a * c >= 0 && b * d >= 0;
  return isMultiple ? 'equal' : 'unknown';
}

function compareCongruences(left: Relation, right: Relation): Agreement {
  if (left.modulus === null || right.modulus === null || keyOf(left.left) !== keyOf(right.left))
    return 'unknown';
  const moduli = compareTerms(left.modulus, right.modulus);
  const [a, b, m] = [left.right, right.right, left.modulus].map(maybeRealConstant);
  if (moduli !== 'equal' || typeof a !== 'number' || typeof b !== 'number' || typeof m !== 'number')
    return 'unknown';
  return Number.isInteger((a - b) / m) ? 'equal' : 'different';
}

/** The factor c with f = c g wherever both are defined; null where there is none. */
function maybeConstantRatio(f: RealFunction, g: RealFunction, variables: readonly string[]): number | null {
  let ratio: number | null = null;
  let count = 0;
  for (const { bindings } of samplePoints(variables)) {
    const [a, b] = [f(bindings), g(bindings)];
    if (a === null || b === null) continue;
    const [isA, isB] = [isNearZero(a), isNearZero(b)];
    if (isA && isB) continue;
    if (isA || isB) return null;
    const here = a.value / b.value;
    ratio ??= here;
    if (Math.abs(here - ratio) > 1e-8 * Math.abs(ratio)) return null;
    count += 1;
  }
  return count >= 6 ? ratio : null;
}

function isNearZero({ value, scale }: { readonly value: number; readonly scale: number }): boolean {
  return Math.abs(value) <= 1e-9 * scale;
}

/** Two inequalities differ where a point fulfils one and not the other. */
function compareTruth(f: RealFunction, g: RealFunction, variables: readonly string[]): Agreement {
  const counterexamples = samplePoints(variables).filter(({ bindings }) => {
    const [a, b] = [f(bindings), g(bindings)];
    if (a === null || b === null || Math.abs(a.value) < 1e-6 * a.scale || Math.abs(b.value) < 1e-6 * b.scale)
      return false;
    return a.value < 0 !== b.value < 0;
  });
  return counterexamples.length > 0 ? 'different' : 'unknown';
}

/** Two equations differ where a root of one is none of the other; where roots are shared, they may still differ. */
function compareRoots(f: RealFunction, g: RealFunction, variables: readonly string[]): Agreement {
  const [ofLeft, ofRight] = [findRoots(f, variables), findRoots(g, variables)];
  const misses = [...missesOf(ofLeft, g), ...missesOf(ofRight, f)];
  if (misses.includes('missed')) return 'different';
  const shared = misses.filter((miss) => miss === 'shared').length;
  const isCurve = variables.length > 1 && Math.min(ofLeft.length, ofRight.length) >= 6;
  return isCurve && shared === misses.length ? 'equal' : 'unknown';
}

function missesOf(
  roots: readonly Bindings[],
  other: RealFunction,
): readonly ('missed' | 'shared' | 'unclear')[] {
  return roots.map((root) => {
    const there = other(root);
    if (there === null) return 'unclear';
    const share = Math.abs(there.value) / Math.max(there.scale, Number.MIN_VALUE);
    return share > 1e-5 ? 'missed' : share < 1e-8 ? 'shared' : 'unclear';
  });
}

const lines = 24;
const stepsPerLine = 24;
const range = 8;

/** Points where a function changes its sign along lines on which one variable moves. */
function findRoots(f: RealFunction, variables: readonly string[]): readonly Bindings[] {
  const random = createRandom(7);
  const roots: Bindings[] = [];
  for (let line = 0; line < lines; line += 1) {
    const moving = variables[line % variables.length] ?? '';
    const others = variables.map((name) => [name, real(range * (2 * random() - 1))] as const);
    const at = (x: number): Bindings => new Map([...others, [moving, real(x)]]);
    const shift = random();
    for (let step = 0; step < stepsPerLine; step += 1) {
      const width = (2 * range) / stepsPerLine;
      const root = maybeRoot((x) => f(at(x)), -range + (step + shift) * width, width);
      if (root !== null) roots.push(at(root));
    }
  }
  return roots;
}

type Line = (x: number) => { readonly value: number; readonly scale: number } | null;

function maybeRoot(f: Line, from: number, width: number): number | null {
  let [low, high] = [from, from + width];
  const [start, end] = [f(low), f(high)];
  if (start === null || end === null || start.value * end.value >= 0) return null;
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    const here = f(middle);
    if (here === null) return null;
    if (here.value * start.value > 0) low = middle;
    else high = middle;
  }
  const root = f((low + high) / 2);
  // A sign that changes at a pole is no root.
  return root !== null && Math.abs(root.value) <= 1e-9 * Math.max(1, root.scale) ? (low + high) / 2 : null;
}
