/** Whether a formula holds chemistry or units that KaTeX's mhchem sets: `\ce{...}`, `\pu{...}`. */
export function hasChemistry(latex: string): boolean {
  return /\\(?:ce|pu)\s*\{/.test(latex);
}
