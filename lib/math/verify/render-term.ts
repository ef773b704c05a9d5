import type { Term } from '../latex/term.ts';

const greek =
  /^(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega)$/;

/** The LaTeX of a letter's name, or of words: `alpha` is `\alpha`, `x_12` is `x_{12}`, `:total cost` is words. */
export function renderName(name: string): string {
  if (name.startsWith(':')) return `\\text{${name.slice(1)}}`;
  const [head = '', ...rest] = name.split('_');
  const base = greek.test(head) ? `\\${head}` : head.length > 1 ? `\\mathrm{${head}}` : head;
  return rest.length === 0 ? base : `${base}_{${rest.join('_')}}`;
}

/** The LaTeX of a short value, such as a number or a fraction; null for what is longer. */
export function maybeRenderShort(term: Term): string | null {
  switch (term.kind) {
    case 'number':
      return renderDecimal(term);
    case 'symbol':
      return renderName(term.name);
    case 'constant':
      return { pi: '\\pi', e: 'e', i: 'i', infinity: '\\infty' }[term.name];
    case 'negate': {
      const inner = maybeRenderShort(term.operand);
      return inner === null ? null : `-${inner}`;
    }
    case 'quantity':
      return maybeRenderShort(term.value);
    case 'divide': {
      const [top, bottom] = [maybeRenderShort(term.numerator), maybeRenderShort(term.denominator)];
      return top === null || bottom === null ? null : `\\frac{${top}}{${bottom}}`;
    }
    default:
      return null;
  }
}

function renderDecimal({ numerator, denominator, decimals }: Term & { kind: 'number' }): string {
  if (denominator === 1n) return String(numerator);
  if (decimals !== null) return String(Number(numerator) / Number(denominator));
  return `\\frac{${numerator}}{${denominator}}`;
}
