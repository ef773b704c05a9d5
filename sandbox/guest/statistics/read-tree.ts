import { PlotMistake } from '../mistake.ts';
import { maybeReadText, showValue } from '../values.ts';
import { writeLabel } from '../write-label.ts';
import { isWhole, maybeReadProbability, maybeSum, type Probability } from './exact-probability.ts';
import { isRecord } from './read-data.ts';

/** A branch of a probability tree, and what follows after it. */
export interface Branch {
  readonly label: string;
  readonly p: Probability;
  readonly children: readonly Branch[];
}

/** A probability tree: what its root is called, if it is, and its first branches. */
export interface ProbabilityTree {
  readonly label: string;
  readonly children: readonly Branch[];
}

const MOST_LEAVES = 40;
const DEEPEST = 6;
const fields: readonly string[] = ['label', 'p', 'children'];
const example = 'tree([{label: "A", p: "3/5", children: [...]}, {label: "B", p: "2/5"}])';

/** Reads `[{label, p, children}]`, or the root with its children. */
export function readTree(value: unknown): ProbabilityTree {
  const root: Readonly<Record<string, unknown>> = isRecord(value) ? value : { children: value };
  const children = readBranches(root.children, 'tree', 1);
  const leaves = countLeaves(children);
  if (leaves > MOST_LEAVES) {
    throw new PlotMistake(`tree: ${leaves} paths are too many; ${MOST_LEAVES} are the most.`);
  }
  return { label: writeLabel(maybeReadText(root.label, 'tree: label') ?? ''), children };
}

function countLeaves(branches: readonly Branch[]): number {
  return branches.reduce((sum, { children }) => sum + (children.length === 0 ? 1 : countLeaves(children)), 0);
}

function readBranches(value: unknown, place: string, depth: number): readonly Branch[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new PlotMistake(
      `${place}: the branches must be a list such as ${example}, not ${showValue(value)}.`,
    );
  }
  if (depth > DEEPEST) throw new PlotMistake(`${place}: a tree goes at most ${DEEPEST} steps deep.`);
  if (value.length > MOST_LEAVES) throw new PlotMistake(`${place}: at most ${MOST_LEAVES} branches.`);
  const branches = value.map((each, index) => readBranch(each, `${place}[${index}]`, depth));
  const probabilities = branches.map(({ p }) => p);
  const sum = maybeSum(probabilities);
  if (sum !== undefined && !isWhole(sum, probabilities)) {
    const list = probabilities.map(({ text }) => text).join(' + ');
    throw new PlotMistake(
      `${place}: the probabilities of its branches must add up to 1, but ${list} = ${sum.toFraction()}.`,
    );
  }
  return branches;
}

function readBranch(value: unknown, place: string, depth: number): Branch {
  if (!isRecord(value)) {
    throw new PlotMistake(`${place} must be a branch {label, p, children}, not ${showValue(value)}.`);
  }
  const unknown = Object.keys(value).find((key) => !fields.includes(key));
  if (unknown !== undefined) {
    throw new PlotMistake(`${place}: a branch has label, p and children, but no ${unknown.slice(0, 40)}.`);
  }
  const p = maybeReadProbability(value.p);
  if (p === undefined) {
    throw new PlotMistake(
      `${place}: p must be a probability such as "3/5" or 0.6, not ${showValue(value.p)}.`,
    );
  }
  const { children } = value;
  const isLeaf =
    children === undefined || children === null || (Array.isArray(children) && children.length === 0);
  return {
    label: writeLabel(maybeReadText(value.label, `${place}: label`) ?? ''),
    p,
    children: isLeaf ? [] : readBranches(children, `${place}.children`, depth + 1),
  };
}
