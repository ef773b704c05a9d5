import { numeratorOf } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { maybeNumber } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { orderTerms } from '../../polynomial/divide-multinomials.ts';
import {
  addMultinomials,
  type Multinomial,
  makeMultinomial,
  maybeMultiplyMultinomials,
  maybeReadMultinomial,
} from '../../polynomial/multinomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { wrap } from './splitting.ts';

interface Draft {
  readonly steps: Step[];
  readonly say: Say;
}

/** `x^{2} - 2x + x - 2`: every product of two terms, not yet collected. */
function renderProducts(left: Multinomial, right: Multinomial): string {
  const products = orderTerms(left).flatMap((a) =>
    orderTerms(right).map((b) => {
      const product = maybeMultiplyMultinomials(makeMultinomial([a]), makeMultinomial([b]));
      return product === null ? '0' : renderMultinomial(product);
    }),
  );
  return products.reduce((sum, term) =>
    term.startsWith('-') ? `${sum} - ${term.slice(1)}` : `${sum} + ${term}`,
  );
}

function push({ steps, say }: Draft, reason: string, chain: readonly string[]): void {
  const parts = chain.filter((part, index) => part !== chain[index - 1]);
  if (parts.length > 1) {
    steps.push({
      title: steps.length === 0 ? say('Expand', '展开') : say('Go on', '继续'),
      body: reason + display(parts.join(' = ')),
    });
  }
}

function multiplyOut(left: Multinomial, right: Multinomial, draft: Draft): Multinomial | null {
  const product = maybeMultiplyMultinomials(left, right);
  const { say } = draft;
  if (product !== null && left.size > 1 && right.size > 1) {
    push(
      draft,
      say(
        'Multiply every term of one bracket by every term of the other, then collect like terms:',
        '用一个括号的每一项去乘另一个括号的每一项，再合并同类项：',
      ),
      [
        `${wrap(left)}${wrap(right)}`,
        left.size * right.size <= 12 ? renderProducts(left, right) : renderMultinomial(product),
        renderMultinomial(product),
      ],
    );
  }
  return product;
}

function raise(base: Multinomial, exponent: number, draft: Draft): Multinomial | null {
  const { say } = draft;
  let power: Multinomial | null = base;
  for (let count = 1; count < exponent && power !== null; count += 1) {
    power = maybeMultiplyMultinomials(power, base);
  }
  if (power === null || base.size < 2 || exponent < 2) {
    return power;
  }
  const reason =
    base.size === 2 && exponent === 2
      ? say(
          'Use $(a + b)^{2} = a^{2} + 2ab + b^{2}$:',
          '用完全平方公式 $(a + b)^{2} = a^{2} + 2ab + b^{2}$：',
        )
      : base.size === 2
        ? say('Use the binomial theorem:', '用二项式定理：')
        : say('Multiply out and collect like terms:', '展开并合并同类项：');
  const between = base.size === 2 && exponent < 7 ? renderBinomial(base, exponent) : renderMultinomial(power);
  push(draft, reason, [
    `\\left(${renderMultinomial(base)}\\right)^{${exponent}}`,
    between,
    renderMultinomial(power),
  ]);
  return power;
}

function renderBinomial(base: Multinomial, exponent: number): string {
  const [a = '', b = ''] = orderTerms(base).map((term) => {
    const latex = renderMultinomial(makeMultinomial([term]));
    return /^[a-z\d]$/.test(latex) ? latex : `\\left(${latex}\\right)`;
  });
  const power = (latex: string, count: number): readonly string[] =>
    count === 0 ? [] : [count === 1 ? latex : `${latex}^{${count}}`];
  let binomial = 1;
  return Array.from({ length: exponent + 1 }, (_, index) => {
    const factors = [
      ...(binomial === 1 ? [] : [`${binomial}`]),
      ...power(a, exponent - index),
      ...power(b, index),
    ];
    binomial = (binomial * (exponent - index)) / (index + 1);
    return factors.join(' \\cdot ');
  }).join(' + ');
}

function maybeExpand(expression: Expression, draft: Draft): Multinomial | null {
  switch (expression.kind) {
    case 'add': {
      const terms = expression.terms.map((term) => maybeExpand(term, draft));
      const known = terms.filter((term) => term !== null);
      return known.length === terms.length ? addMultinomials(known) : null;
    }
    case 'negate': {
      const operand = maybeExpand(expression.operand, draft);
      return operand === null ? null : maybeReadMultinomial(expression);
    }
    case 'multiply': {
      const factors = expression.factors.map((factor) => maybeExpand(factor, draft));
      return factors.reduce((product, factor) =>
        product === null || factor === null ? null : multiplyOut(product, factor, draft),
      );
    }
    case 'power': {
      const base = maybeExpand(expression.base, draft);
      const exponent = maybeNumber(expression.exponent);
      return base === null || exponent === null || exponent.d !== 1n || exponent.s < 0n
        ? null
        : exponent.n === 0n
          ? maybeReadMultinomial(expression)
          : raise(base, Number(numeratorOf(exponent)), draft);
    }
    default:
      return maybeReadMultinomial(expression);
  }
}

/**
 * Multiplies a polynomial expression out, an identity a step.
 *
 * @returns null when it is no polynomial, or too large.
 */
export function maybeExplainExpansion(
  expression: Expression,
  say: Say,
): { readonly steps: readonly Step[]; readonly result: Multinomial } | null {
  const draft: Draft = { steps: [], say };
  const result = maybeExpand(expression, draft);
  if (result === null) {
    return null;
  }
  const total = `${renderLatex(expression)} = ${renderMultinomial(result)}`;
  const [only] = draft.steps;
  const isComplete =
    draft.steps.length === 1 && only?.body.endsWith(`= ${renderMultinomial(result)}\n$$\n\n`) === true;
  const closing: Step = {
    title: say('Collect like terms', '合并同类项'),
    body: say('Remove the brackets and collect like terms:', '去括号，合并同类项：').concat(display(total)),
  };
  return { steps: isComplete && only !== undefined ? [only] : [...draft.steps, closing], result };
}
