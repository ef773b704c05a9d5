import { rational, renderRational } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { childrenOf, findFreeVariables } from '../../expression/free-variables.ts';
import { maybeNumber } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeParse } from './algebra-words.ts';

const trigonometric: readonly string[] = ['sin', 'cos', 'tan', 'cot', 'sec', 'csc'];
const degree = /(\d+)\s*(?:°|\^\s*\{?\s*\\circ\s*\}?|\\degree|\^\s*\{?\s*∘\s*\}?)/g;

/** Whether a number such as `sin 30` is probably meant in degrees, though it is not said. */
export function isProbablyDegrees(expression: Expression): boolean {
  const isSuspect =
    expression.kind === 'call' &&
    trigonometric.includes(expression.name) &&
    expression.args.some((argument) => {
      const value = maybeNumber(argument);
      return value !== null && value.n % (5n * value.d) === 0n && value.n !== 0n;
    });
  return isSuspect || childrenOf(expression).some(isProbablyDegrees);
}

/** An expression that was written with degrees, and the same in radians. */
export interface InDegrees {
  readonly expression: Expression;
  /** As it was written, in LaTeX. */
  readonly latex: string;
  readonly step: (say: Say) => Step;
}

/** Reads a number with angles in degrees: `sin 30° + cos 60°`; null when there is none. */
export function maybeReadDegrees(text: string): InDegrees | null {
  const angles = [...text.matchAll(degree)].map(([, value = '0']) => BigInt(value));
  const plain = text.replace(/\s*=\s*$/, '');
  const radians = maybeParse(
    plain.replace(degree, (_, value: string) => `(${rational(BigInt(value), 180n).toFraction()} π)`),
  );
  const written = maybeParse(plain.replace(degree, '($1)'));
  if (angles.length === 0 || radians === null || written === null || findFreeVariables(radians).length > 0) {
    return null;
  }
  const latex = renderLatex(written).replace(
    /\\(sin|cos|tan|cot|sec|csc)(\^\{\d+\})?\((\d+)\)/g,
    '\\$1$2 $3^{\\circ}',
  );
  if ((latex.match(/\\circ/g) ?? []).length !== angles.length) {
    return null;
  }
  return {
    expression: radians,
    latex,
    step: (say) => ({
      title: say('Go over to radians', '化为弧度'),
      body: say('An angle of $180^{\\circ}$ is $\\pi$, so', '因为 $180^{\\circ} = \\pi$，所以').concat(
        display(
          [...new Set(angles)]
            .map((angle) => `${angle}^{\\circ} = ${renderMultiple(angle)}`)
            .join(',\\quad '),
        ),
      ),
    }),
  };
}

function renderMultiple(angle: bigint): string {
  const share = rational(angle, 180n);
  return share.equals(1) ? '\\pi' : share.n === 0n ? '0' : `${renderRational(share)}\\pi`;
}
