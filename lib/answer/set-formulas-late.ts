import type { FormulaSetter } from './formula-setter.ts';
import { hasChemistry } from './has-chemistry.ts';

let renderMath: typeof import('./render-math.ts').renderMath | null = null;
let loading: Promise<void> | null = null;
let chemistry: 'none' | 'there' = 'none';
let loadingChemistry: Promise<void> | null = null;

async function fetchRenderer(): Promise<void> {
  try {
    ({ renderMath } = await import('./render-math.ts'));
  } catch (error) {
    loading = null;
    throw error;
  }
}

async function fetchChemistry(): Promise<void> {
  try {
    await import('katex/contrib/mhchem');
    chemistry = 'there';
  } catch (error) {
    loadingChemistry = null;
    throw error;
  }
}

function isReady(latex: string): boolean {
  return renderMath !== null && (chemistry === 'there' || !hasChemistry(latex));
}

/**
 * Sets formulas after KaTeX was fetched; in the browser, which the server sends its first formulas set. The first formula
 * of chemistry fetches that part.
 */
export const formulaSetter: FormulaSetter = {
  isReady,
  maybeSet: (latex, options) => (isReady(latex) ? (renderMath?.(latex, options) ?? null) : null),
  load: async (latex) => {
    loading ??= fetchRenderer();
    if (hasChemistry(latex)) loadingChemistry ??= fetchChemistry();
    await Promise.all([loading, hasChemistry(latex) ? loadingChemistry : null]);
  },
};
