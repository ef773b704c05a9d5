import type { Interval } from '../../lib/chart/plane/view.ts';
import { findTurns } from '../../lib/math/numeric-analysis/find-roots.ts';
import { PlotMistake } from './mistake.ts';
import { type Condition, containedIn, joinAny, meetAll, type Stretch } from './number-set.ts';
import { maybeReadConstant, readFunction } from './read-function.ts';
import { showValue } from './values.ts';

/** A condition, and how its ends were written: 1/3 and √2 rather than their decimals. */
export interface ReadCondition {
  readonly condition: Condition;
  readonly names: ReadonlyMap<number, string>;
}

type Names = Map<number, string>;

const comparisons = {
  '<': '<',
  '>': '>',
  '<=': '≤',
  '>=': '≥',
  '=<': '≤',
  '=>': '≥',
  '==': '=',
  '=': '=',
  '!=': '≠',
  '≤': '≤',
  '≥': '≥',
  '⩽': '≤',
  '⩾': '≥',
  '≠': '≠',
} as const;
type Comparison = (typeof comparisons)[keyof typeof comparisons];
const isHeld: { readonly [sign in Comparison]: (difference: number) => boolean } = {
  '<': (difference) => difference < 0,
  '>': (difference) => difference > 0,
  '≤': (difference) => difference <= 0,
  '≥': (difference) => difference >= 0,
  '=': (difference) => difference === 0,
  '≠': (difference) => difference !== 0,
};
const turned = { '<': '>', '>': '<', '≤': '≥', '≥': '≤', '=': '=', '≠': '≠' } as const;

const LONGEST_NAME = 8;
const FAR: Interval = [-100, 100];
const NEAR: Interval = [-10, 10];
/** More ends than this cannot be told apart on one line. */
const MOST_EDGES = 24;

/** Reads "x > 2 or x <= -1", "-1 < x <= 3", "|x - 1| >= 2", "x^2 > 4", "[1, 3)" or "(2, ∞)". */
export function readCondition(text: string, owner: string): ReadCondition {
  const names: Names = new Map();
  const parts = text.split(/\s*(?:\bor\b|∨|\|\||∪|\bU\b|或者?)\s*/i).filter((part) => part.trim() !== '');
  if (parts.length === 0) throw new PlotMistake(`${owner} takes inequalities such as "x > 2 or x <= -1".`);
  return { condition: joinAny(parts.map((part) => readAll(part, names, owner))), names };
}

function readAll(text: string, names: Names, owner: string): Condition {
  const bare = text.replace(/^\s*[a-z]\s*∈\s*/i, '').trim();
  const stretch = maybeReadStretch(bare, names, owner);
  if (stretch !== undefined) return containedIn(stretch);
  const parts = bare.split(/\s*(?:\band\b|∧|&&|且|,|，|;)\s*/i).filter((part) => part !== '');
  return meetAll(parts.map((part) => readChain(part, names, owner)));
}

function maybeReadStretch(text: string, names: Names, owner: string): Stretch | undefined {
  const match = /^([[(\]])([^,;]+)[,;]([^,;]+)([\])[])$/.exec(text);
  if (match === null) return undefined;
  const [, open = '', first = '', second = '', close = ''] = match;
  const from = readEnd(first, names, owner);
  const to = readEnd(second, names, owner);
  if (from > to)
    throw new PlotMistake(`${owner}: in ${showValue(text)} the first end is greater than the second.`);
  return {
    from,
    to,
    hasFrom: open === '[' && Number.isFinite(from),
    hasTo: close === ']' && Number.isFinite(to),
  };
}

function readEnd(text: string, names: Names, owner: string): number {
  const infinite = /^\s*([+\-−]?)\s*(?:∞|\+?inf(?:inity)?|oo)\s*$/i.exec(text);
  if (infinite !== null)
    return /[-−]/.test(infinite[1] ?? '') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const value = maybeReadConstant(text.trim(), owner) ?? 0;
  keepName(names, value, text);
  return value;
}

function keepName(names: Names, value: number, text: string): void {
  const short = text
    .replace(/\s|\*/g, '')
    .replace(/pi/g, 'π')
    .replace(/sqrt\((\w+)\)/g, '√$1')
    .replace(/-/g, '−');
  if (short.length <= LONGEST_NAME) names.set(value, short);
}

/** "-1 < x <= 3": every neighbouring pair is a comparison of its own. */
function readChain(text: string, names: Names, owner: string): Condition {
  const parts = text.split(/(<=|>=|=<|=>|==|!=|[<>=≤≥⩽⩾≠])/);
  if (parts.length < 3) {
    throw new PlotMistake(`${owner}: "${text.slice(0, 60)}" is no inequality; write one such as "x > 2".`);
  }
  const pairs: Condition[] = [];
  for (let index = 1; index < parts.length; index += 2) {
    const sign = Object.entries(comparisons).find(([written]) => written === parts[index])?.[1];
    const [left = '', right = ''] = [parts[index - 1], parts[index + 1]];
    if (sign !== undefined) pairs.push(compare(left.trim(), sign, right.trim(), names, owner));
  }
  return meetAll(pairs);
}

function compare(left: string, sign: Comparison, right: string, names: Names, owner: string): Condition {
  if (isVariable(right) && !isVariable(left)) return compare(right, turned[sign], left, names, owner);
  if (isVariable(left) && !hasVariable(right)) {
    const end = readEnd(right, names, owner);
    return { edges: [end].filter(Number.isFinite), holds: (x) => isHeld[sign](x - end) };
  }
  const [f, g] = [readFunction(left, owner), readFunction(right, owner)];
  const difference = (x: number): number => f(x) - g(x);
  const far = findTurns(difference, FAR);
  const turns = far.length > MOST_EDGES ? findTurns(difference, NEAR) : far;
  const roots = new Set(turns.filter((turn) => turn.isRoot).map((turn) => turn.x));
  return {
    edges: turns.map((turn) => turn.x),
    holds: (x) => {
      const value = roots.has(x) ? 0 : difference(x);
      return Number.isFinite(value) && isHeld[sign](value);
    },
  };
}

function isVariable(text: string): boolean {
  return /^[a-zA-Zα-ωΑ-Ω]$/.test(text) && text !== 'e' && text !== 'π';
}

/** Whether a letter stands in an expression that is neither a constant nor the name of a function. */
function hasVariable(text: string): boolean {
  return /[a-zA-Z]/.test(text.replace(/sqrt|pi|exp|ln|log|inf(?:inity)?|\be\b/gi, ''));
}
