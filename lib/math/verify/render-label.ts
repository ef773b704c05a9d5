import { renderName } from '../latex/render-name.ts';
import { constants } from '../latex/render-tables.ts';
import type { Term } from '../latex/term.ts';

/** The LaTeX of a symbol's name, or of the words that stand for one: `:total cost`. */
export function renderLabel(name: string): string {
  return name.startsWith(':') ? `\\text{${name.slice(1)}}` : renderName(name);
}

/** The LaTeX of a short value, such as a number or a fraction; null for what is longer. */
export function maybeRenderShort(term: Term): string | null {
  switch (term.kind) {
    case 'number':
      return renderDecimal(term);
    case 'symbol':
      return renderLabel(term.name);
    case 'constant':
      return constants[term.name];
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
