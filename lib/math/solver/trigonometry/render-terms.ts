import { rational } from '../../exact/rational.ts';
import { renderSurd } from '../../exact/render-surd.ts';
import { negateSurd, type Surd, signOfSurd } from '../../exact/surd.ts';
import { type Angle, renderCall } from './render-call.ts';
import type { TrigTerm } from './trigonometric-form.ts';

function renderSize(size: Surd, factors: string): string {
  const shown = renderSurd(size);
  if (factors === '') {
    return shown;
  }
  const isSum = size.radicand !== 1n && !size.rational.equals(rational(0));
  return shown === '1' ? factors : `${isSum ? `\\left(${shown}\\right)` : shown}${factors}`;
}

/** A polynomial in sine, cosine and tangent of one angle as LaTeX: `2\sin x\cos x - \sin x`. */
export function renderTerms(terms: readonly TrigTerm[], angle: Angle): string {
  return terms
    .filter(({ coefficient }) => signOfSurd(coefficient) !== 0)
    .map((term, index) => {
      const factors = (['sin', 'cos', 'tan'] as const)
        .filter((name) => term[name] > 0)
        .map((name) => renderCall(name, angle, term[name]))
        .join('');
      const isNegative = signOfSurd(term.coefficient) < 0;
      const size = renderSize(isNegative ? negateSurd(term.coefficient) : term.coefficient, factors);
      return `${isNegative ? (index === 0 ? '-' : ' - ') : index === 0 ? '' : ' + '}${size}`;
    })
    .join('');
}
