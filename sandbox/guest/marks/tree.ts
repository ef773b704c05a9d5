import type { Json } from '../../../lib/chart/chart.ts';
import type { Drawing, Mark } from '../drawing.ts';
import { layOutTree, type PlacedText, type TreeLayout } from '../statistics/lay-out-tree.ts';
import { type Branch, readTree } from '../statistics/read-tree.ts';
import { readOptions } from '../values.ts';

/**
 * `.tree([{label, p, children}, ...])`: a probability tree from left to right, without axes. The probability `p` of
 * each branch stands on it as it was typed: "3/5", 0.6, "60%", or a letter such as "p"; the probabilities of the
 * branches that leave one node must add up to 1. Beside each end stands the product along its path: an exact
 * fraction where fractions were typed. `{label, children}` names the root.
 *
 * @example
 * plot({ title: "Two draws" }).tree([
 *   { label: "red", p: "3/5", children: [{ label: "red", p: "1/2" }, { label: "blue", p: "1/2" }] },
 *   { label: "blue", p: "2/5", children: [{ label: "red", p: "3/4" }, { label: "blue", p: "1/4" }] },
 * ])
 */
export function readTreeMark(args: readonly unknown[]): Mark {
  readOptions(args[1], 'tree', []);
  const tree = readTree(args[0]);
  const layout = layOutTree(tree);
  const paths = describe(tree.children, [], layout).join('; ');
  return {
    noun: {
      en: `a probability tree (${paths})`,
      zh: `概率树（${paths}）`,
    },
    frame: {
      axes: 'none',
      x: layout.x,
      y: layout.y,
      heightPx: layout.y[1] - layout.y[0],
      adviceForSecond: 'A chart holds one tree. Write a chart of its own for the other one.',
    },
    draw: () => draw(layout),
  };
}

function draw({ branches, names, leafNames, products }: TreeLayout): Drawing {
  return {
    lines: branches.map(({ from, to }) => ({ points: [from, to], dashed: false })),
    dots: [],
    isColoured: false,
    readOut: [],
    label: undefined,
    over: [
      ...writeTexts(names, 'lemma-name', 'center'),
      ...writeTexts(leafNames, 'lemma-name', 'left'),
      ...writeTexts(
        branches.map(({ middle, p }) => ({ point: middle, text: p })),
        'lemma-label',
        'center',
      ),
      ...writeTexts(products, 'lemma-label', 'left'),
    ],
  };
}

/** Texts with a halo, so that a branch that runs beneath one does not strike it through. */
function writeTexts(texts: readonly PlacedText[], style: string, align: string): readonly Json[] {
  const values = texts
    .filter(({ text }) => text !== '')
    .map(({ point: [x, y], text }) => ({
      x: Number(x.toFixed(1)),
      y: Number(y.toFixed(1)),
      label: text,
    }));
  if (values.length === 0) return [];
  return ['lemma-halo', style].map((each) => ({
    data: { values },
    mark: { type: 'text', style: each, align, baseline: 'middle' },
    encoding: { text: { field: 'label', type: 'nominal' } },
  }));
}

/** "red, blue: 3/10" for each path, in the order of the layout. */
function describe(
  branches: readonly Branch[],
  before: readonly string[],
  layout: TreeLayout,
): readonly string[] {
  const paths = (level: readonly Branch[], start: readonly string[]): readonly (readonly string[])[] =>
    level.flatMap(({ label, children }) =>
      children.length === 0 ? [[...start, label]] : paths(children, [...start, label]),
    );
  return paths(branches, before).map((path, index) => {
    const leaf = layout.leaves[index];
    return `${path.join(', ')}: ${leaf?.result ?? leaf?.factors ?? ''}`;
  });
}
