import { renderMath } from '../../../answer/render-math.ts';
import { escapeLatex, mathSigns } from './escape-latex.ts';

/** Commands that KaTeX takes, and that would define, load or link something in a document, or mean another thing there. */
const forbidden =
  /\\(?:[egx]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand|includegraphics|href|url|html[A-Za-z]+|csname|char|catcode|verb|and|newline)(?![A-Za-z])|\^\^|#/;

/** Commands of KaTeX that no package of the preamble has. */
const unknown =
  /\\(?:utilde|phase|angln?|over(?:line)?(?:group|segment)|under(?:line)?(?:group|segment)|[Oo]verrightharpoon|Overrightarrow|xtwohead(?:left|right)arrow|xtofrom|hdashline|KaTeX|notni|ratio|circledR|text(?:bb|scr|frak)[A-Za-z]*)(?![A-Za-z])/;

/** Environments that stand on their own in LaTeX; within others they have the name of an inner one. */
const inner: Readonly<Record<string, string>> = {
  align: 'aligned',
  gather: 'gathered',
  alignat: 'alignedat',
  equation: 'gathered',
  multline: 'gathered',
  eqnarray: 'aligned',
  flalign: 'aligned',
  split: 'aligned',
};

/**
 * A formula as LaTeX takes it. KaTeX decides what is one: what it cannot set, and what would reach beyond the formula,
 * is set as its source.
 */
export function writeFormulaLatex(latex: string, display: boolean): string {
  const clean = cleanFormula(latex);
  if (
    clean === '' ||
    forbidden.test(clean) ||
    unknown.test(clean) ||
    !renderMath(clean, { display: true }).ok
  ) {
    return `\\texttt{${escapeLatex(latex.trim().replace(/\s+/g, ' '))}}`;
  }
  return display ? `\\[${clean}\\]` : `$${clean}$`;
}

/** Without comments and blank lines, which would end a formula in the middle; signs by their commands. */
function cleanFormula(latex: string): string {
  const bare = latex
    .replace(/(\\[\s\S])|%[^\n]*\n?/g, (_, kept: string | undefined) => kept ?? '')
    .replace(/\n\s*\n/g, '\n')
    .replace(/\\tag\*?\{([^{}]*)\}/g, '\\qquad\\text{($1)}')
    .trim();
  return nameSigns(nameInner(bare));
}

function nameInner(latex: string): string {
  return latex.replace(/\\(begin|end)\{([a-z]+)\*?\}/g, (whole, edge: string, name: string) => {
    const other = Object.hasOwn(inner, name) ? inner[name] : undefined;
    return other === undefined ? whole : `\\${edge}{${other}}`;
  });
}

const cjk = /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+/g;

/** Chinese in a formula is text, and signs beyond ASCII are commands; in a text, both do no harm. */
function nameSigns(latex: string): string {
  const raised = latex
    .replace(/[⁰¹²³⁴-⁹⁺⁻ⁿ]+/g, (run) => `^{${spell(run, superscripts)}}`)
    .replace(/[₀-₉₊₋]+/g, (run) => `_{${spell(run, subscripts)}}`)
    .replace(/′/g, "'")
    .replace(/″/g, "''");
  const named = Array.from(raised, (sign) => {
    const command = mathSigns.get(sign);
    return command === undefined ? sign : `\\ensuremath{${command}}`;
  }).join('');
  return named.replace(cjk, (run) => `\\text{${run}}`);
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ';
const subscripts = '₀₁₂₃₄₅₆₇₈₉₊₋';

function spell(run: string, signs: string): string {
  return Array.from(run, (sign) => '0123456789+-n'[signs.indexOf(sign)]).join('');
}
