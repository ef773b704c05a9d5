import { one, type Rational, rational, renderRational, signOf } from '../../exact/rational.ts';
import { renderSurd, renderWithDecimal, spellSurd } from '../../exact/render-surd.ts';
import { approximateSurd, type Surd, surd } from '../../exact/surd.ts';
import { coefficientOf, degreeOf, evaluateAt, type Polynomial } from '../../polynomial/polynomial.ts';
import {
  approximateRealRoots,
  discriminantOf,
  maybeSolveQuadratic,
  splitRationalRoots,
} from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import type { Say } from '../language.ts';
import { display } from '../solution.ts';
import { parenthesize, renderPair } from './feature.ts';

/** A real root, ready to be shown. */
export interface Root {
  readonly value: number;
  /** LaTeX with the relation that is true: `= 1`, `= \sqrt{2}`, `\approx 1.532`. */
  readonly claim: string;
  /** The same with a decimal beside an irrational number. */
  readonly fullClaim: string;
  readonly spelled: string;
  readonly multiplicity: number;
}

/** A number as a factor or a power's base: in brackets when it is negative or a fraction. */
function bracketed(latex: string): string {
  return /^\d+$/.test(latex) ? latex : parenthesize(latex);
}

/** The linear factor that a root gives: `x`, `x - 2`, `x + \frac{1}{2}`. */
export function renderLinearFactor(root: Rational): string {
  return renderPolynomial([root.neg(), one], 'x');
}

/** Shows an exact root. */
export function showExactRoot(root: Surd, multiplicity = 1): Root {
  return {
    value: approximateSurd(root),
    claim: `= ${renderSurd(root)}`,
    fullClaim: `= ${renderWithDecimal(root)}`,
    spelled: spellSurd(root),
    multiplicity,
  };
}

/** Shows a root that has no short exact form, with three places; null unless the places are certainly right. */
function maybeShowDecimalRoot(polynomial: Polynomial, value: number): Root | null {
  const shown = value.toFixed(3);
  const thousandths = BigInt(shown.replace('.', '').replace(/^(-?)0+(?=\d)/, '$1'));
  const [below, above] = [-1n, 1n].map((side) =>
    signOf(evaluateAt(polynomial, rational(2n * thousandths + side, 2000n))),
  );
  if (below === undefined || above === undefined || below * above >= 0) {
    return null;
  }
  const claim = `\\approx ${shown}`;
  return { value, claim, fullClaim: claim, spelled: `≈ ${shown.replace('-', '−')}`, multiplicity: 1 };
}

/** `x_1 = 1,\ x_2 = 3`, with every root as often as it occurs; words when there is none. */
export function renderRoots(roots: readonly Root[], say: Say, isFull = false): string {
  const all = roots.flatMap((root) => Array.from({ length: root.multiplicity }, () => root));
  if (all.length === 0) {
    return say('\\text{no real roots}', '\\text{无实数根}');
  }
  const claimOf = (root: Root): string => (isFull ? root.fullClaim : root.claim);
  const [first] = roots;
  if (first !== undefined && roots.length === 1) {
    const names = all.length === 1 ? 'x' : all.map((_, index) => `x_${index + 1}`).join(' = ');
    return `${names} ${claimOf(first)}`;
  }
  return all.map((root, index) => `x_${index + 1} ${claimOf(root)}`).join(',\\ ');
}

/**
 * The derivation of the roots of a quadratic by the formula. They are numbered unless `isPartial`, when they are
 * not yet all roots of the question.
 */
export function explainQuadraticRoots(quadratic: Polynomial, say: Say, isPartial = false): string {
  const [a, b, c] = [2, 1, 0].map((power) => renderRational(coefficientOf(quadratic, power)));
  const discriminant = discriminantOf(quadratic);
  const shown = `\\Delta = b^{2} - 4ac = ${bracketed(b ?? '')}^{2} - 4 \\cdot ${bracketed(a ?? '')} \\cdot ${bracketed(c ?? '')} = ${renderRational(discriminant)}`;
  const setting = say(
    `Here $a = ${a}$, $b = ${b}$ and $c = ${c}$, so the discriminant is`,
    `这里 $a = ${a}$，$b = ${b}$，$c = ${c}$，判别式为`,
  );
  const sign = signOf(discriminant);
  if (sign < 0) {
    return `${setting}${display(`${shown} < 0`)}${say('It is negative: there is no real root.', '判别式小于零，所以没有实数根。')}`;
  }
  const roots = (maybeSolveQuadratic(quadratic) ?? []).map((root) => showExactRoot(root, sign === 0 ? 2 : 1));
  const formula =
    sign === 0
      ? `${isPartial ? 'x' : 'x_1 = x_2'} = -\\frac{b}{2a}`
      : 'x = \\frac{-b \\pm \\sqrt{\\Delta}}{2a}';
  const [only] = roots;
  const result =
    sign === 0 && only !== undefined
      ? `${formula} ${only.fullClaim}`
      : isPartial
        ? roots
            .map(({ fullClaim }) => `x ${fullClaim}`)
            .join(say('\\quad\\text{or}\\quad ', '\\quad\\text{或}\\quad '))
        : renderRoots(roots, say, true);
  const lead = say(
    sign === 0
      ? 'It is zero, so the two roots coincide:'
      : `It is positive, so the formula $${formula}$ gives two roots:`,
    sign === 0 ? '判别式等于零，两个根相等：' : `判别式大于零，由求根公式 $${formula}$ 得两个根：`,
  );
  return `${setting}${display(`${shown}${sign === 0 ? '' : ' > 0'}`)}${lead}${display(result)}`;
}

/** The real roots of a polynomial with how they are found, and what remains without rational roots. */
export interface RootReport {
  readonly roots: readonly Root[];
  readonly explanation: string;
}

function renderFactored(polynomial: Polynomial): string {
  const { rationalRoots, rest } = splitRationalRoots(polynomial);
  const factors = rationalRoots.map(({ value, multiplicity }) => {
    const factor = renderLinearFactor(value);
    const base = signOf(value) === 0 ? factor : `\\left(${factor}\\right)`;
    return multiplicity === 1 ? base : `${base}^{${multiplicity}}`;
  });
  const lead = coefficientOf(rest, 0);
  if (degreeOf(rest) > 0) {
    return `${factors.join('')}\\left(${renderPolynomial(rest, 'x')}\\right)`;
  }
  const shown = lead.equals(1) ? '' : lead.equals(-1) ? '-' : renderRational(lead);
  return `${shown}${factors.join('')}`;
}

/** Finds the real roots of a cubic and explains them; null when a decimal cannot be vouched for. */
export function maybeFindCubicRoots(cubic: Polynomial, name: string, say: Say): RootReport | null {
  const { rationalRoots, rest } = splitRationalRoots(cubic);
  if (rationalRoots.length === 0) {
    const roots = approximateRealRoots(cubic).map((value) => maybeShowDecimalRoot(cubic, value));
    const known = roots.filter((root) => root !== null);
    const explanation = say(
      `The equation $${renderPolynomial(cubic, 'x')} = 0$ has no rational root, so its roots have no short exact form. Between two points where $${name}$ has different signs there is a root; halving such an interval again and again gives, to three decimals,`,
      `方程 $${renderPolynomial(cubic, 'x')} = 0$ 没有有理根，它的根没有简单的精确形式。函数值异号的两点之间必有一根，用二分法逐步逼近，精确到三位小数得`,
    );
    return known.length === roots.length
      ? { roots: known, explanation: `${explanation}${display(renderRoots(known, say))}` }
      : null;
  }
  const exact: Root[] = rationalRoots.map(({ value, multiplicity }) =>
    showExactRoot(surd(value), multiplicity),
  );
  const product = `${renderPolynomial(cubic, 'x')} = ${renderFactored(cubic)}`;
  const factoring = say('Factoring gives', '因式分解得') + display(product);
  if (degreeOf(rest) !== 2) {
    const lead = say(
      'A product is zero exactly when one of its factors is, so',
      '乘积为零当且仅当有一个因式为零，所以',
    );
    const isPlain = renderPolynomial(cubic, 'x') === renderFactored(cubic);
    return {
      roots: exact,
      explanation: `${isPlain ? '' : factoring}${lead}${display(renderRoots(exact, say))}`,
    };
  }
  const others = maybeSolveQuadratic(rest);
  if (others === null) {
    return null;
  }
  const roots = [...exact, ...others.map((root) => showExactRoot(root))].sort((p, q) => p.value - q.value);
  const [rationalRoot] = rationalRoots;
  const first = rationalRoot === undefined ? '' : renderRational(rationalRoot.value);
  const second = say(
    `The linear factor gives $x = ${first}$. The quadratic factor $${renderPolynomial(rest, 'x')}$ remains. `,
    `一次因式给出 $x = ${first}$，再看二次因式 $${renderPolynomial(rest, 'x')}$。`,
  );
  const closing =
    others.length === 0 ? '' : `${say('Altogether', '综上')}${display(renderRoots(roots, say))}`;
  return { roots, explanation: `${factoring}${second}${explainQuadraticRoots(rest, say, true)}${closing}` };
}

/** The points where the graph meets the axis, as LaTeX. */
export function renderRootPoints(roots: readonly Root[], say: Say): string {
  return roots.length === 0
    ? say('\\text{none}', '\\text{无}')
    : roots.map(({ claim }) => renderPair(claim.replace(/^= /, ''), '0')).join(',\\ ');
}
