import katex from 'katex';
import { renderDerivation, type Solution } from '#lib/math/solver/solution.ts';

/** The first formula of a derivation that KaTeX refuses, with its reason; null when all are set. */
export function maybeUnrenderable(solution: Solution): string | null {
  const markdown = renderDerivation(solution).join('');
  for (const [, block, inline] of markdown.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$]+)\$/g)) {
    const latex = block ?? inline ?? '';
    try {
      katex.renderToString(latex, { throwOnError: true, displayMode: block !== undefined, strict: 'error' });
    } catch (error) {
      if (error instanceof katex.ParseError) return `does not render: ${latex} (${error.message})`;
      throw error;
    }
  }
  return null;
}
