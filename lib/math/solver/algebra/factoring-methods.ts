import { numeratorOf, type Rational, rational, signOf } from '../../exact/rational.ts';
import { maybeSquareRoot } from '../../exact/surd.ts';
import { areSameMultinomials, orderTerms } from '../../polynomial/divide-multinomials.ts';
import {
  addMultinomials,
  type Monomial,
  type Multinomial,
  makeMultinomial,
  maybeMultiplyMultinomials,
  scaleMultinomial,
} from '../../polynomial/multinomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import type { Say } from '../language.ts';
import { maybeGroup } from './group-terms.ts';
import { joinSigned, type Splitting, wrap } from './splitting.ts';

function raise(multinomial: Multinomial, exponent: number): string {
  const latex = renderMultinomial(multinomial);
  const isPlain = /^(?:\d+|[a-z])$/.test(latex);
  return `${isPlain ? latex : `\\left(${latex}\\right)`}^{${exponent}}`;
}

function monomial(term: Monomial): Multinomial {
  return makeMultinomial([term]);
}

function maybeIntegerRoot(value: Rational, degree: number): Rational | null {
  const parts = [value.abs().n, value.d].map((part) => {
    const near = BigInt(Math.round(Number(part) ** (1 / degree)));
    return near ** BigInt(degree) === part ? near : null;
  });
  const [above, below] = parts;
  if (above === undefined || above === null || below === undefined || below === null) {
    return null;
  }
  return rational(signOf(value) < 0 ? -above : above, below);
}

/** The monomial whose power a monomial is, up to the sign; null when there is none. */
function maybeRootOfTerm(term: Monomial, degree: number): Monomial | null {
  const coefficient = maybeIntegerRoot(term.coefficient.abs(), degree);
  const entries = Object.entries(term.exponents);
  return coefficient === null || entries.some(([, exponent]) => exponent % degree !== 0)
    ? null
    : {
        coefficient,
        exponents: Object.fromEntries(entries.map(([name, exponent]) => [name, exponent / degree])),
      };
}

function combine(left: Multinomial, right: Multinomial, sign: number): Multinomial {
  return addMultinomials([left, scaleMultinomial(right, rational(sign))]);
}

/** Powers of two terms: a² − b², a³ ± b³. */
function maybeSplitPowers(terms: readonly Monomial[], say: Say): Splitting | null {
  const [first, second] = terms;
  if (first === undefined || second === undefined || terms.length !== 2) {
    return null;
  }
  const signs = [signOf(first.coefficient), signOf(second.coefficient)] as const;
  const squares = [first, second].map((term) => maybeRootOfTerm(term, 2));
  const [a, b] = squares;
  if (a !== undefined && a !== null && b !== undefined && b !== null && signs[0] !== signs[1]) {
    const [plus, minus] = signs[0] > 0 ? [monomial(a), monomial(b)] : [monomial(b), monomial(a)];
    return {
      reason: say(
        'It is a difference of two squares, $a^{2} - b^{2} = (a + b)(a - b)$:',
        '这是平方差，用公式 $a^{2} - b^{2} = (a + b)(a - b)$：',
      ),
      between: [`${raise(plus, 2)} - ${raise(minus, 2)}`],
      factors: [combine(plus, minus, 1), combine(plus, minus, -1)],
    };
  }
  const cubes = [first, second].map((term) => maybeRootOfTerm(term, 3));
  const [p, q] = cubes;
  if (p === undefined || p === null || q === undefined || q === null || signs[0] < 0) {
    return null;
  }
  const [u, v] = [monomial(p), monomial(q)];
  const products = [
    maybeMultiplyMultinomials(u, u),
    maybeMultiplyMultinomials(u, v),
    maybeMultiplyMultinomials(v, v),
  ];
  const [uu, uv, vv] = products;
  if (!uu || !uv || !vv) {
    return null;
  }
  const sign = signs[1];
  const formula =
    sign > 0 ? 'a^{3} + b^{3} = (a + b)(a^{2} - ab + b^{2})' : 'a^{3} - b^{3} = (a - b)(a^{2} + ab + b^{2})';
  return {
    reason: say(
      `It is a ${sign > 0 ? 'sum' : 'difference'} of two cubes, $${formula}$:`,
      `这是立方${sign > 0 ? '和' : '差'}，用公式 $${formula}$：`,
    ),
    between: [`${raise(u, 3)} ${sign > 0 ? '+' : '-'} ${raise(v, 3)}`],
    factors: [combine(u, v, sign), addMultinomials([uu, scaleMultinomial(uv, rational(-sign)), vv])],
  };
}

/** a² ± 2ab + b². */
function maybeSplitSquare(whole: Multinomial, terms: readonly Monomial[], say: Say): Splitting | null {
  const roots = [terms[0], terms[2]].map((term) =>
    term === undefined || signOf(term.coefficient) < 0 ? null : maybeRootOfTerm(term, 2),
  );
  const [a, b] = roots;
  if (terms.length !== 3 || a === undefined || a === null || b === undefined || b === null) {
    return null;
  }
  for (const sign of [1, -1]) {
    const base = combine(monomial(a), monomial(b), sign);
    const square = maybeMultiplyMultinomials(base, base);
    if (square !== null && areSameMultinomials(square, whole)) {
      const [u, v] = [monomial(a), monomial(b)];
      const signText = sign > 0 ? '+' : '-';
      return {
        reason: say(
          `It is a perfect square, $a^{2} ${signText} 2ab + b^{2} = (a ${signText} b)^{2}$:`,
          `这是完全平方式，$a^{2} ${signText} 2ab + b^{2} = (a ${signText} b)^{2}$：`,
        ),
        between: [`${raise(u, 2)} ${signText} 2 \\cdot ${wrap(u)} \\cdot ${wrap(v)} + ${raise(v, 2)}`],
        factors: [base, base],
      };
    }
  }
  return null;
}

/** px² + qx + r by splitting the middle term; the two factors are known. */
function maybeSplitTrinomial(
  terms: readonly Monomial[],
  [left, right]: readonly [Multinomial, Multinomial],
  say: Say,
): Splitting | null {
  const [p, q] = orderTerms(left);
  const [r, s] = orderTerms(right);
  const [first, middle, last] = terms;
  if (
    !p ||
    !q ||
    !r ||
    !s ||
    !first ||
    !middle ||
    !last ||
    left.size !== 2 ||
    right.size !== 2 ||
    terms.length !== 3
  ) {
    return null;
  }
  const [m, n] = [q.coefficient.mul(r.coefficient), p.coefficient.mul(s.coefficient)];
  const [ac, sum] = [first.coefficient.mul(last.coefficient), middle.coefficient];
  if (!m.mul(n).equals(ac) || !m.add(n).equals(sum)) {
    return null;
  }
  const [shownM, shownN] = [m, n].map((value) =>
    signOf(value) < 0 ? `(${numeratorOf(value)})` : `${numeratorOf(value)}`,
  );
  const check = `${numeratorOf(m)} \\cdot ${shownN} = ${numeratorOf(ac)}$${say(' and ', '，')}$${numeratorOf(m)} + ${shownN} = ${numeratorOf(sum)}`;
  const isMonic = first.coefficient.equals(1);
  const parts = [monomial({ ...middle, coefficient: m }), monomial({ ...middle, coefficient: n })];
  const [onePart = '', two = ''] = parts.map(renderMultinomial);
  const split = `${renderMultinomial(monomial(first))} ${joinSigned(onePart)} ${joinSigned(two)} ${joinSigned(renderMultinomial(monomial(last)))}`;
  return {
    reason: isMonic
      ? say(
          `Look for two numbers with the product $${numeratorOf(ac)}$ and the sum $${numeratorOf(sum)}$: $${shownM} \\cdot ${shownN} = ${numeratorOf(ac)}$ and $${shownM} + ${shownN} = ${numeratorOf(sum)}$. So`,
          `十字相乘：找两个数，积为 $${numeratorOf(ac)}$，和为 $${numeratorOf(sum)}$。由 $${shownM} \\cdot ${shownN} = ${numeratorOf(ac)}$，$${shownM} + ${shownN} = ${numeratorOf(sum)}$ 得`,
        )
      : say(
          `Split the middle term with two numbers whose product is that of the outer coefficients: $${check}$. So`,
          `十字相乘：首末两项系数的积为 $${numeratorOf(ac)}$，而 $${check}$，据此拆开中间项：`,
        ),
    between: isMonic ? [] : [split],
    factors: [left, right],
  };
}

/** x⁴ + px² + q = (x² + s)² − (kx)². */
function maybeCompleteQuartic(terms: readonly Monomial[], say: Say): Splitting | null {
  const [first, last] = [terms[0], terms.at(-1)];
  const [u, v] = [first, last].map((term) =>
    term === undefined || signOf(term.coefficient) < 0 ? null : maybeRootOfTerm(term, 2),
  );
  if (!first || !last || !u || !v || terms.length < 2 || terms.length > 3) {
    return null;
  }
  for (const sign of [1, -1]) {
    const base = combine(monomial(u), monomial(v), sign);
    const square = maybeMultiplyMultinomials(base, base);
    const excess = square === null ? null : combine(square, makeMultinomial(terms), -1);
    const [only] = excess === null || excess.size !== 1 ? [] : orderTerms(excess);
    const root =
      only === undefined ||
      signOf(only.coefficient) <= 0 ||
      maybeSquareRoot(only.coefficient)?.radicand !== 1n
        ? null
        : maybeRootOfTerm(only, 2);
    if (root !== null) {
      const side = monomial(root);
      return {
        reason: say(
          'Add and subtract a term to make a difference of two squares:',
          '添项、减项，凑成平方差：',
        ),
        between: [`${raise(base, 2)} - ${raise(side, 2)}`],
        factors: [combine(base, side, 1), combine(base, side, -1)],
      };
    }
  }
  return null;
}

/**
 * Splits a polynomial without common factor by the first school method that fits.
 *
 * @param pair a splitting in two factors that is known to be right.
 */
export function maybeSplitByMethod(
  whole: Multinomial,
  pair: readonly [Multinomial, Multinomial],
  say: Say,
): Splitting | null {
  const terms = orderTerms(whole);
  return (
    maybeSplitPowers(terms, say) ??
    maybeSplitSquare(whole, terms, say) ??
    maybeSplitTrinomial(terms, pair, say) ??
    maybeGroup(terms, say) ??
    maybeCompleteQuartic(terms, say)
  );
}
