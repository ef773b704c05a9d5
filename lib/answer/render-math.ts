import katex from 'katex';
import { maxFormulaLength } from './scan-math.ts';

/** A formula as KaTeX's HTML, or why it is shown as source instead. */
export type RenderedMath =
  | { readonly ok: true; readonly html: string }
  | { readonly ok: false; readonly reason: 'too-long' | 'too-deep' | 'invalid'; readonly message: string };

/** KaTeX recurses once per level; past some thousands it overflows the stack. */
const maxDepth = 120;

/**
 * Sets a formula. Never throws for what the formula holds: KaTeX's own limits bound neither its time nor its
 * stack, so length and depth are capped before it, and what it throws becomes a result.
 *
 * @see {@link https://katex.org/docs/options.html}
 */
export function renderMath(latex: string, options: { readonly display: boolean }): RenderedMath {
  if (latex.length > maxFormulaLength) {
    return {
      ok: false,
      reason: 'too-long',
      message: `The formula is longer than ${maxFormulaLength} characters.`,
    };
  }
  if (measureDepth(latex) > maxDepth) {
    return {
      ok: false,
      reason: 'too-deep',
      message: `The formula is nested more than ${maxDepth} levels deep.`,
    };
  }
  try {
    return { ok: true, html: katex.renderToString(latex, toKatexOptions(options.display)) };
  } catch (error) {
    if (error instanceof katex.ParseError) return { ok: false, reason: 'invalid', message: error.message };
    if (error instanceof RangeError)
      return { ok: false, reason: 'too-deep', message: 'The formula is nested too deep.' };
    throw error;
  }
}

/** A new object each time: `\gdef` writes into `macros`, and one formula must not define for another. */
function toKatexOptions(display: boolean): katex.KatexOptions {
  return {
    displayMode: display,
    throwOnError: true,
    strict: 'ignore',
    trust: false,
    maxExpand: 500,
    maxSize: 50,
    output: 'htmlAndMathml',
    macros: {},
  };
}

/** Levels of braces, `\left` and environments. */
function measureDepth(latex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of latex.matchAll(/\\(?:begin|end|left|right)\b|\\.|[{}]/gs)) {
    if (token === '{' || token === '\\begin' || token === '\\left') depth += 1;
    else if (token === '}' || token === '\\end' || token === '\\right') depth = Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
