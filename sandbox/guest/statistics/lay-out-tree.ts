import { estimateWidth } from '../../../lib/chart/plane/place-labels.ts';
import type { Interval, Point } from '../../../lib/chart/plane/view.ts';
import { multiplyPath, type PathProduct, type Probability } from './exact-probability.ts';
import type { Branch, ProbabilityTree } from './read-tree.ts';

/** A branch as it is drawn: a line with its probability on it, and the name of where it leads. */
export interface PlacedBranch {
  readonly from: Point;
  readonly to: Point;
  readonly p: string;
  /** Where the probability stands. */
  readonly middle: Point;
}

/** A text of the tree with its place. */
export interface PlacedText {
  readonly point: Point;
  readonly text: string;
}

/** A tree in pixels of a chart of the usual width, y upwards. */
export interface TreeLayout {
  readonly x: Interval;
  readonly y: Interval;
  readonly branches: readonly PlacedBranch[];
  /** Centred on their places. */
  readonly names: readonly PlacedText[];
  /** Names at the ends of paths; they begin at their places, as the products do. */
  readonly leafNames: readonly PlacedText[];
  /** The product of each path, beside its end. */
  readonly products: readonly PlacedText[];
  readonly leaves: readonly PathProduct[];
}

const WIDTH = 640;
const LEAF_PX = 54;
const LEAST_HEIGHT = 200;
const MOST_HEIGHT = 760;
const EDGE_PX = 12;
const GAP_PX = 9;
/** Where along a branch its probability stands: nearer to the end, where branches are further apart. */
const LABEL_SHARE = 0.6;
/** Room for names at the ends of paths: on a phone the plane is half as wide and the names are not. */
const NAME_ROOM = 2;

interface Walk {
  readonly columns: readonly number[];
  readonly leafPx: number;
  readonly branches: PlacedBranch[];
  readonly names: PlacedText[];
  readonly leafNames: PlacedText[];
  readonly ends: { readonly point: Point; readonly product: PathProduct }[];
}

/** Places a tree from left to right, the first branch at the top, a node in the middle of its branches. */
export function layOutTree(tree: ProbabilityTree): TreeLayout {
  const leafCount = countLeaves(tree.children);
  const height = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, leafCount * LEAF_PX + 24));
  const rootPx = tree.label === '' ? 0 : estimateWidth(tree.label) + GAP_PX;
  const paths = listPaths(tree.children, []);
  const productPx = Math.max(...paths.map((path) => estimateWidth(writeProduct(multiplyPath(path)))));
  const leafPx = findLeafWidth(tree.children) * NAME_ROOM + 2 * GAP_PX;
  const walk: Walk = {
    columns: placeColumns(findWidths(tree.children), rootPx, leafPx + productPx),
    leafPx: (height - 24) / leafCount,
    branches: [],
    names: [],
    leafNames: [],
    ends: [],
  };
  const middle = place(tree.children, [EDGE_PX + rootPx, 0], 0, height - 12, [], walk);
  const root = { point: [EDGE_PX + (rootPx - GAP_PX) / 2, middle] as const, text: tree.label };
  const right = Math.max(...walk.leafNames.map(({ point }) => point[0])) + leafPx;
  return {
    x: [0, WIDTH],
    y: [0, height],
    branches: walk.branches,
    names: [root, ...walk.names],
    leafNames: walk.leafNames,
    // One column, however deep the paths are.
    products: walk.ends.map(({ point, product }) => ({
      point: [right, point[1]],
      text: writeProduct(product),
    })),
    leaves: walk.ends.map(({ product }) => product),
  };
}

/** "3/5 × 1/2 = 3/10"; a single factor needs no product. */
function writeProduct({ factors, result }: PathProduct): string {
  if (result === undefined) return factors;
  return factors === result ? result : `${factors} = ${result}`;
}

function countLeaves(branches: readonly Branch[]): number {
  return branches.reduce((sum, { children }) => sum + (children.length === 0 ? 1 : countLeaves(children)), 0);
}

function listPaths(
  branches: readonly Branch[],
  before: readonly Probability[],
): readonly (readonly Probability[])[] {
  return branches.flatMap(({ p, children }) =>
    children.length === 0 ? [[...before, p]] : listPaths(children, [...before, p]),
  );
}

/** The widest name at the end of a path, in pixels. */
function findLeafWidth(branches: readonly Branch[]): number {
  return Math.max(
    ...branches.map(({ label, children }) =>
      children.length === 0 ? estimateWidth(label) : findLeafWidth(children),
    ),
  );
}

/** The widest name of each step of the tree that has branches after it, in pixels. */
function findWidths(branches: readonly Branch[]): readonly number[] {
  if (branches.length === 0) return [];
  const inner = branches.filter(({ children }) => children.length > 0);
  const own = Math.max(0, ...inner.map(({ label }) => estimateWidth(label)));
  return [own, ...findWidths(branches.flatMap(({ children }) => children))];
}

/** The middle of each step's names: what is left of the width goes to the branches in equal parts. */
function placeColumns(widths: readonly number[], rootPx: number, productPx: number): readonly number[] {
  const taken = widths.reduce((sum, width) => sum + width + 2 * GAP_PX, 0);
  const free = WIDTH - 2 * EDGE_PX - rootPx - productPx - taken;
  const branchPx = Math.max(50, free / widths.length);
  let left = EDGE_PX + rootPx;
  return widths.map((width) => {
    const column = left + branchPx + GAP_PX + width / 2;
    left += branchPx + 2 * GAP_PX + width;
    return column;
  });
}

/** Places branches below `top` and gives the height of the node that they start from. */
function place(
  branches: readonly Branch[],
  start: Point,
  depth: number,
  top: number,
  before: readonly Probability[],
  walk: Walk,
): number {
  const column = walk.columns[depth] ?? 0;
  let under = top;
  const ends = branches.map((branch) => {
    const path = [...before, branch.p];
    const isLeaf = branch.children.length === 0;
    const half = isLeaf ? 0 : estimateWidth(branch.label) / 2 + GAP_PX;
    const y = isLeaf
      ? under - walk.leafPx / 2
      : place(branch.children, [column + half, 0], depth + 1, under, path, walk);
    under -= (isLeaf ? 1 : countLeaves(branch.children)) * walk.leafPx;
    const name = { point: [isLeaf ? column + GAP_PX : column, y] as const, text: branch.label };
    (isLeaf ? walk.leafNames : walk.names).push(name);
    if (isLeaf) walk.ends.push({ point: name.point, product: multiplyPath(path) });
    return { to: [branch.label === '' ? column : column - half, y] as const, p: branch.p.text };
  });
  const [first, last] = [ends[0], ends.at(-1)];
  const middle = ((first?.to[1] ?? 0) + (last?.to[1] ?? 0)) / 2;
  const from: Point = [start[0], middle];
  for (const { to, p } of ends) {
    const along = (index: 0 | 1): number => from[index] + LABEL_SHARE * (to[index] - from[index]);
    walk.branches.push({ from, to, p, middle: [along(0), along(1)] });
  }
  return middle;
}
