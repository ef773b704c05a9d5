import { LemmaError } from '../../errors.ts';
import type { Variant } from '../cell.ts';
import { admitCharts } from './admit-charts.ts';
import { type ReadContext, readIpynb } from './ipynb/read-ipynb.ts';
import { readJson } from './json/read-json.ts';
import { parseJsonFile } from './parse-json.ts';
import type { PortableNotebook } from './portable.ts';

/** A notebook that a file brought, ready to be kept, and what of it could not come along. */
export interface ReadNotebook {
  readonly notebook: PortableNotebook;
  /** Outputs of another program that a notebook of ours has no place for, such as pictures. */
  readonly leftOut: number;
  /** Charts that the policy refused; the reason stands in the place of each. */
  readonly refusedCharts: number;
}

/**
 * Reads the text of a file: our own JSON, or a Jupyter notebook.
 *
 * ```
 * text ──depth, JSON──> value ──our schema, or Jupyter's──> notebook ──chart policy──> order of answers ──> notebook
 * ```
 *
 * @throws LemmaError `invalid-request` when it is neither, or where its first wrong place is.
 */
export function readNotebookFile(text: string, context: ReadContext): ReadNotebook {
  const value = parseJsonFile(text.replace(/^\uFEFF/, ''));
  const { notebook, leftOut } = readValue(value, context);
  const { notebook: admitted, refusedCharts } = admitCharts(notebook);
  const cells = admitted.cells.map((cell) => ({ ...cell, variants: keepOrder(cell.variants) }));
  return { notebook: { ...admitted, cells }, leftOut, refusedCharts };
}

function readValue(value: unknown, context: ReadContext) {
  if (typeof value === 'object' && value !== null) {
    if ('format' in value) return { notebook: readJson(value), leftOut: 0 };
    if ('nbformat' in value) return readIpynb(value, context);
  }
  throw new LemmaError(
    'invalid-request',
    'The file is no notebook: Lemma reads its own .json files, archives of them, and Jupyter’s .ipynb.',
  );
}

/** A store orders answers by their time; the order of the file is the one that counts. */
function keepOrder(variants: readonly Variant[]): readonly Variant[] {
  let before = Number.NEGATIVE_INFINITY;
  return variants.map((variant) => {
    const at = Math.max(Date.parse(variant.createdAt), before + 1);
    before = at;
    return { ...variant, createdAt: new Date(at).toISOString() };
  });
}
