/** A formula as it stands on the page. */
export interface SetFormula {
  readonly latex: string;
  readonly mathml: string;
}

/** Reads a formula back from what KaTeX has set: its MathML, and the LaTeX that this quotes. */
export function maybeReadSetFormula(formula: Element): SetFormula | null {
  const math = formula.querySelector('.katex-mathml math');
  const latex = math?.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
  if (math == null || latex == null) return null;
  const copy = math.cloneNode(true);
  if (!(copy instanceof Element)) return null;
  copy.setAttribute('xmlns', 'http://www.w3.org/1998/Math/MathML');
  for (const part of copy.querySelectorAll('[style=""]')) part.removeAttribute('style');
  return { latex: latex.trim(), mathml: copy.outerHTML };
}
