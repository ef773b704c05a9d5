import katex from 'katex';
import { renderDerivation, type Solution } from '../../../../lib/math/solver/solution.ts';

/** Renders every formula of a derivation, and throws at the first one that KaTeX refuses. */
export function renderAllFormulas(solution: Solution): number {
  const markdown = renderDerivation(solution).join('');
  const formulas = [...markdown.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$]+)\$/g)];
  for (const [, block, inline] of formulas) {
    katex.renderToString(block ?? inline ?? '', {
      throwOnError: true,
      displayMode: block !== undefined,
      strict: 'error',
    });
  }
  return formulas.length;
}
