import { type Rational, renderRational, signOf } from '../../exact/rational.ts';
import { claimReal, type Real, rootOfReal, toReal } from '../../exact/real.ts';
import type { Expression } from '../../expression/expression.ts';
import { integer, power } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { type Multinomial, maybeConstant } from '../../polynomial/multinomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { agreesAtPlaces } from './agrees-at-places.ts';
import { maybeReadRatio } from './rational-form.ts';
import {
  maybeSymmetricForm,
  type Pair,
  type PairLatex,
  pairLatex,
  renderInLetters,
  renderInNumbers,
  type SymmetricForm,
  valueOfForm,
} from './symmetric-form.ts';

/** Two numbers of which the sum or difference and the product are known. */
export interface KnownPair {
  readonly pair: Pair;
  readonly sum: Rational;
  readonly product: Rational;
}

/** The value of an expression in two numbers, with the way to it. */
export interface SymmetricValue {
  readonly steps: readonly Step[];
  /** LaTeX. */
  readonly answer: string;
}

interface Rewritten {
  readonly letters: string;
  readonly numbers: string;
  readonly value: Rational;
}

function renderQuotient(above: string, below: string): string {
  return below === '1' ? above : `\\frac{${above}}{${below}}`;
}

/** A quotient of polynomials in two numbers with their sum and product; null where it cannot be written so, or divides by 0. */
export function maybeRewrite(
  [above, below]: readonly [Multinomial, Multinomial],
  { pair, sum, product }: KnownPair,
  latex: PairLatex = pairLatex(pair),
): Rewritten | null {
  const [top, bottom] = [maybeSymmetricForm(above, pair), maybeSymmetricForm(below, pair)];
  if (top === null || bottom === null) return null;
  const [over, under] = [valueOfForm(top, sum, product), valueOfForm(bottom, sum, product)];
  if (signOf(under) === 0) return null;
  const write = (form: SymmetricForm): string => renderInNumbers(form, sum, product, latex);
  return {
    letters: renderQuotient(renderInLetters(top, latex), renderInLetters(bottom, latex)),
    numbers: renderQuotient(write(top), write(bottom)),
    value: over.div(under),
  };
}

/** `left = letters = numbers = value`, without what says the same twice. */
export function chainOf(left: string, { letters, numbers, value }: Rewritten): string {
  const parts = [left, letters, numbers, renderRational(value)];
  const squeezed = parts.map((part) => part.replaceAll(/\s/g, ''));
  return parts.filter((_, index) => index === 0 || squeezed[index] !== squeezed[index - 1]).join(' = ');
}

function rewriteStep(chain: string, { pair }: KnownPair, say: Say): Step {
  const isSum = pair.sign === 1;
  return {
    title: say(
      `Write it with the ${isSum ? 'sum' : 'difference'} and the product`,
      `用${isSum ? '和' : '差'}与积表示`,
    ),
    body: say(
      `Only the ${isSum ? 'sum' : 'difference'} and the product are known, so write it with them and put the numbers in:`,
      `已知的是两数的${isSum ? '和' : '差'}与积，把式子用它们表示，再代入：`,
    ).concat(display(chain)),
  };
}

function maybePlain(target: Expression, known: KnownPair, say: Say): SymmetricValue | null {
  const ratio = maybeReadRatio(target);
  const found = ratio === null ? null : maybeRewrite([ratio.above, ratio.below], known);
  if (found === null || !agreesAtPlaces(target, found.letters)) return null;
  const answer = renderRational(found.value);
  return { steps: [rewriteStep(chainOf(renderLatex(target), found), known, say)], answer };
}

/** Its square is found first: then it is one of two numbers, or the positive one where its absolute value is asked. */
function maybeBySquare(target: Expression, known: KnownPair, say: Say): SymmetricValue | null {
  const isAbsolute = target.kind === 'call' && target.name === 'abs';
  const inside = isAbsolute ? target.args[0] : target;
  const ratio = inside === undefined ? null : maybeReadRatio(inside);
  if (inside === undefined || ratio === null || maybeConstant(ratio.above) !== null) return null;
  const square = power(inside, integer(2));
  const found = maybePlain(square, known, say);
  const [squared] = found === null ? [] : [maybeReadRatio(square)];
  const value = squared == null ? null : maybeRewrite([squared.above, squared.below], known)?.value;
  if (found === null || value == null || signOf(value) < 0) return null;
  const root: Real = rootOfReal(toReal(value));
  const sign = isAbsolute || signOf(value) === 0 ? '' : '\\pm ';
  const answer =
    sign +
    claimReal(root)
      .replace(/^= /, '')
      .replace(/ \\approx .*$/, '');
  const name = renderLatex(target);
  const body = isAbsolute
    ? say('The absolute value is the square root of the square:', '绝对值等于平方的算术平方根：')
    : say(
        'The two numbers may be exchanged, so both signs are possible:',
        '两数可以互换，所以正负两个值都可能：',
      );
  const claim = isAbsolute
    ? `${name} = \\sqrt{${renderRational(value)}} = ${answer}`
    : `${name} = \\pm\\sqrt{${renderRational(value)}} = ${answer}`;
  return {
    steps: [...found.steps, { title: say('Take the root', '开平方'), body: body + display(claim) }],
    answer,
  };
}

/**
 * The value of an expression in two numbers of which just the sum or difference and the product are known: `a^2 + b^2`,
 * `1/a + 1/b`, `|a - b|`; null where these do not decide it.
 */
export function maybeExplainSymmetric(target: Expression, known: KnownPair, say: Say): SymmetricValue | null {
  return maybePlain(target, known, say) ?? maybeBySquare(target, known, say);
}
