import { one, type Rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import { areSameMultinomials, orderTerms, variablesOf } from '../../polynomial/divide-multinomials.ts';
import {
  contentOfMultinomial,
  type MultinomialFactoring,
  maybeFactorMultinomial,
  sharedPowers,
} from '../../polynomial/factor-multinomial.ts';
import {
  type Multinomial,
  makeMultinomial,
  maybeMultiplyMultinomials,
} from '../../polynomial/multinomial.ts';
import { coefficientOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { parenthesize } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeSplitByMethod } from './factoring-methods.ts';
import { type Splitting, unit, wrap } from './splitting.ts';

/** `2x(x - 1)^{2}` as LaTeX. */
export function renderFactoring({ content, factors }: MultinomialFactoring): string {
  const shown = factors.map(({ multinomial, multiplicity }) => {
    const body =
      factors.length === 1 && multiplicity === 1 && content.equals(1)
        ? renderMultinomial(multinomial)
        : wrap(multinomial);
    return multiplicity === 1 ? body : `${body}^{${multiplicity}}`;
  });
  const lead =
    content.equals(1) && shown.length > 0
      ? ''
      : content.equals(-1) && shown.length > 0
        ? '-'
        : renderRational(content);
  return lead + shown.join('');
}

/** The multinomial as coefficients of its only variable; null when it has several or none. */
export function maybeUnivariate(
  multinomial: Multinomial,
): { readonly variable: string; readonly polynomial: Polynomial } | null {
  const [variable, ...others] = variablesOf(multinomial);
  if (variable === undefined || others.length > 0) {
    return null;
  }
  const coefficients: Rational[] = [];
  for (const { coefficient, exponents } of multinomial.values()) {
    coefficients[exponents[variable] ?? 0] = coefficient;
  }
  return { variable, polynomial: Array.from(coefficients, (coefficient) => coefficient ?? zero) };
}

function multiplyAll(factors: readonly Multinomial[]): Multinomial {
  return factors.reduce((product, factor) => maybeMultiplyMultinomials(product, factor) ?? product, unit);
}

/** All ways to deal a list into two parts that are not empty, the smaller first part first. */
function partitions<Item>(items: readonly Item[]): readonly (readonly [readonly Item[], readonly Item[]])[] {
  const masks = Array.from({ length: 2 ** Math.min(items.length - 1, 6) - 1 }, (_, index) => index + 1);
  return masks
    .map(
      (mask) =>
        [
          items.filter((_, index) => ((mask >> index) & 1) === 1),
          items.filter((_, index) => ((mask >> index) & 1) === 0),
        ] as const,
    )
    .sort(([left], [right]) => left.length - right.length);
}

/** The linear factor of a root, with the value that shows the root. */
function splitAtRoot(whole: Multinomial, pieces: readonly Multinomial[], say: Say): Splitting {
  const linear = pieces.find((piece) => {
    const own = maybeUnivariate(piece);
    return own !== null && own.polynomial.length === 2;
  });
  const [first = unit] = linear === undefined ? pieces : [linear];
  const index = pieces.indexOf(first);
  const rest = multiplyAll(pieces.filter((_, place) => place !== index));
  const own = linear === undefined ? null : maybeUnivariate(linear);
  const target = maybeUnivariate(whole);
  if (own === null || target === null) {
    return {
      reason: say('Multiplying out the right side confirms', '把右边乘开即可验证'),
      between: [],
      factors: [first, rest],
    };
  }
  const root = coefficientOf(own.polynomial, 0).neg().div(coefficientOf(own.polynomial, 1));
  const shown = renderRational(root);
  const value = renderPolynomial(target.polynomial, parenthesize(shown));
  return {
    reason: say(
      `For $${own.variable} = ${shown}$ the value is $${value} = 0$, so $${renderMultinomial(first)}$ divides it:`,
      `当 $${own.variable} = ${shown}$ 时，$${value} = 0$，所以有因式 $${renderMultinomial(first)}$：`,
    ),
    between: [],
    factors: [first, rest],
  };
}

/** Writes a product, with equal factors as one power. */
function renderProduct(factors: readonly Multinomial[]): string {
  const kinds = factors.filter(
    (factor, index) => factors.findIndex((other) => areSameMultinomials(factor, other)) === index,
  );
  return kinds
    .map((kind) => {
      const count = factors.filter((factor) => areSameMultinomials(factor, kind)).length;
      return count === 1 ? wrap(kind) : `${wrap(kind)}^{${count}}`;
    })
    .join('');
}

function splitPiece(whole: Multinomial, pieces: readonly Multinomial[], say: Say): Splitting {
  for (const [left, right] of partitions(pieces)) {
    const found = maybeSplitByMethod(whole, [multiplyAll(left), multiplyAll(right)], say);
    if (found !== null) {
      return found;
    }
  }
  const [first] = pieces;
  if (first !== undefined && pieces.every((piece) => areSameMultinomials(piece, first))) {
    return {
      reason: say('The binomial formula, read from right to left, gives', '逆用二项式公式得'),
      between: [],
      factors: pieces,
    };
  }
  return splitAtRoot(whole, pieces, say);
}

function piecesOf(multinomial: Multinomial): readonly Multinomial[] {
  const factoring = maybeFactorMultinomial(multinomial);
  return (factoring?.factors ?? []).flatMap(({ multinomial: piece, multiplicity }) =>
    Array.from({ length: multiplicity }, () => piece),
  );
}

function splitFurther(start: Multinomial, say: Say): readonly Step[] {
  const steps: Step[] = [];
  const open = [start];
  for (let piece = open.shift(); piece !== undefined && steps.length < 12; piece = open.shift()) {
    const pieces = piecesOf(piece);
    if (pieces.length < 2) {
      continue;
    }
    const { reason, between, factors } = splitPiece(piece, pieces, say);
    const chain = [renderMultinomial(piece), ...between, renderProduct(factors)];
    steps.push({
      title: steps.length === 0 ? say('Factor', '分解') : say('Factor further', '继续分解'),
      body: `${reason}${display(chain.join(' = '))}`,
    });
    open.push(
      ...factors.filter(
        (factor, index) => factors.findIndex((other) => areSameMultinomials(other, factor)) === index,
      ),
    );
  }
  return steps;
}

/** The steps that factor a polynomial, each an identity. */
export function explainFactoring(
  multinomial: Multinomial,
  factoring: MultinomialFactoring,
  say: Say,
): readonly Step[] {
  const content = contentOfMultinomial(multinomial);
  const powers = sharedPowers(multinomial);
  const shared = makeMultinomial([{ ...powers, coefficient: content }]);
  const isShared = !areSameMultinomials(shared, unit) && multinomial.size > 1;
  const rest = isShared ? multiplyAll(piecesOf(multinomial).filter((piece) => piece.size > 1)) : multinomial;
  const first: readonly Step[] = isShared
    ? [
        {
          title: say('Take out the common factor', '提取公因式'),
          body: say(
            `All terms share the factor $${renderMultinomial(shared)}$:`,
            `各项有公因式 $${renderMultinomial(shared)}$：`,
          ).concat(
            display(
              `${renderMultinomial(multinomial)} = ${showLead(shared)}\\left(${renderMultinomial(rest)}\\right)`,
            ),
          ),
        },
      ]
    : [];
  const others = splitFurther(rest, say);
  const total = `${renderMultinomial(multinomial)} = ${renderFactoring(factoring)}`;
  const closing: Step = {
    title: say('Put the factors together', '写出结果'),
    body: say(
      'None of these factors can be split further over the rational numbers, so',
      '各因式在有理数范围内都不能再分解，所以',
    ).concat(display(total)),
  };
  return first.length + others.length === 0 ? [] : [...first, ...others, closing];
}

function showLead(shared: Multinomial): string {
  const latex = renderMultinomial(shared);
  return latex === '-1' ? '-' : latex;
}

/** Whether there is nothing to split: no common factor and one factor alone. */
export function isIrreducible({ content, factors }: MultinomialFactoring): boolean {
  return content.equals(one) && factors.length === 1 && factors[0]?.multiplicity === 1;
}

/** Why a polynomial cannot be split over the rationals. */
export function explainIrreducible(multinomial: Multinomial, say: Say): Step {
  const own = maybeUnivariate(multinomial);
  const title = say('Look for factors', '寻找因式');
  const latex = renderMultinomial(multinomial);
  if (own === null || own.polynomial.length !== 3) {
    const terms = orderTerms(multinomial).length;
    return {
      title,
      body: say(
        `No product of two polynomials with rational coefficients gives these ${terms} terms, so it stays as it is: $${latex}$.`,
        `在有理系数范围内，没有两个次数更低的多项式之积等于它，所以不能再分解：$${latex}$。`,
      ),
    };
  }
  const [a, b, c] = [2, 1, 0].map((power) => coefficientOf(own.polynomial, power));
  const delta = (b ?? zero).mul(b ?? zero).sub((a ?? zero).mul(c ?? zero).mul(4));
  const bracketed = (value: Rational | undefined): string =>
    value === undefined ? '' : signOf(value) < 0 ? `(${renderRational(value)})` : renderRational(value);
  return {
    title,
    body: say(
      'It would split into linear factors with rational coefficients only if the discriminant were the square of a rational number, but',
      '只有判别式是有理数的平方时，它才能在有理数范围内分解成一次因式，而',
    ).concat(
      display(
        `\\Delta = ${bracketed(b)}^{2} - 4 \\cdot ${bracketed(a)} \\cdot ${bracketed(c)} = ${renderRational(delta)}`,
      ),
      signOf(delta) < 0
        ? say('is negative.', '小于零。')
        : say('is not such a square.', '不是有理数的平方。'),
    ),
  };
}
