import {
  numeratorOf,
  one,
  type Rational,
  rational,
  renderRational,
  signOf,
  zero,
} from '../../exact/rational.ts';
import { coefficientOf, degreeOf, dividePolynomials, type Polynomial } from '../../polynomial/polynomial.ts';
import { splitRationalRoots } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { parenthesize } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { orWord, renderAlternatives, renderRootFactor } from './quadratic-task.ts';
import { distinctRoots, type Root, rationalRoot, renderName } from './root.ts';

/** A polynomial without some of its rational roots. */
export interface SplitRoots {
  readonly steps: readonly Step[];
  readonly roots: readonly Root[];
  /** What is left: degree 2 or less, or without a rational root. */
  readonly rest: Polynomial;
}

function listDivisors(value: bigint): readonly bigint[] {
  const divisors: bigint[] = [];
  for (let divisor = 1n; divisor <= value && divisors.length < 9; divisor += 1n) {
    if (value % divisor === 0n) {
      divisors.push(divisor);
    }
    if (divisor > 5000n) {
      return [];
    }
  }
  return divisors;
}

function describeCandidates(polynomial: Polynomial, say: Say): string {
  const [constant, lead] = [coefficientOf(polynomial, 0), polynomial.at(-1) ?? one].map((value) =>
    numeratorOf(value.abs()),
  );
  const [above, below] = [listDivisors(constant ?? 0n), listDivisors(lead ?? 0n)];
  const candidates = above.flatMap((p) => below.map((q) => rational(p, q)));
  const distinct = candidates.filter(
    (value, index) => candidates.findIndex((other) => other.equals(value)) === index,
  );
  const sorted = distinct.sort((left, right) => left.compare(right));
  const list =
    sorted.length === 0 || sorted.length > 10
      ? ''
      : say(', that is', '，即') +
        ` $${sorted.map((value) => `\\pm ${renderRational(value)}`).join(',\\ ')}$`;
  return say(
    `A rational root in lowest terms has a numerator that divides $${constant}$ and a denominator that divides $${lead}$${list}. `,
    `有理根的分子整除常数项 $${constant}$，分母整除首项系数 $${lead}$${list}。`,
  );
}

function renderQuotient(quotient: Polynomial, name: string): string {
  return degreeOf(quotient) === 0
    ? renderPolynomial(quotient, name)
    : parenthesize(renderPolynomial(quotient, name));
}

function takeCommonPower(polynomial: Polynomial, unknown: string, say: Say): SplitRoots | null {
  const lowest = polynomial.findIndex((coefficient) => signOf(coefficient) !== 0);
  if (lowest < 1) {
    return null;
  }
  const name = renderName(unknown);
  const rest = polynomial.slice(lowest);
  const power = lowest === 1 ? name : `${name}^{${lowest}}`;
  const product = `${renderPolynomial(polynomial, name)} = ${power}${renderQuotient(rest, name)}`;
  const zeros = `${renderPolynomial(polynomial, name)} = 0 \\iff ${name} = 0${orWord(say)}${renderPolynomial(rest, name)} = 0`;
  return {
    steps: [
      {
        title: say('Take out the common factor', '提取公因式'),
        body: say(
          `Every term holds $${power}$:${display(product)}A product is zero exactly when one of its factors is:${display(zeros)}`,
          `各项都含有因式 $${power}$：${display(product)}乘积为零，当且仅当有一个因式为零：${display(zeros)}`,
        ),
      },
    ],
    roots: [rationalRoot(zero, lowest)],
    rest,
  };
}

interface Division {
  readonly root: Rational;
  readonly quotient: Polynomial;
}

function divideOut(polynomial: Polynomial, roots: readonly Rational[]): readonly Division[] {
  const divisions: Division[] = [];
  let rest = polynomial;
  for (const root of roots) {
    if (degreeOf(rest) <= 2) {
      break;
    }
    rest = dividePolynomials(rest, [rational(-numeratorOf(root)), rational(root.d)]).quotient;
    divisions.push({ root, quotient: rest });
  }
  return divisions;
}

/** Splits off rational roots until a quadratic is left, or none is found; null when there is none at all. */
export function maybeSplitRoots(given: Polynomial, unknown: string, say: Say): SplitRoots | null {
  const common = takeCommonPower(given, unknown, say);
  if (common !== null) {
    return common;
  }
  const { tidy } = tidyPolynomial(given);
  const all = splitRationalRoots(tidy)
    .rationalRoots.flatMap(({ value, multiplicity }) => Array.from({ length: multiplicity }, () => value))
    .sort((left, right) => left.abs().compare(right.abs()));
  const divisions = divideOut(tidy, all);
  const last = divisions.at(-1);
  if (last === undefined) {
    return null;
  }
  const name = renderName(unknown);
  const letter = unknown === 'f' ? 'g' : 'f';
  const lines = divisions.map(({ root, quotient }, index) => {
    const factors = divisions.slice(0, index + 1).map((each) => `(${renderRootFactor(each.root, name)})`);
    const value = renderRational(root);
    return `$${letter}${parenthesize(value)} = 0$${say(', so', '，所以')} $${renderRootFactor(root, name)}$ ${say('is a factor; polynomial division gives', '是因式，用多项式除法得')}${display(`${letter}(${name}) = ${factors.join('')}${renderQuotient(quotient, name)}`)}`;
  });
  const found = divisions.map(({ root }) => rationalRoot(root));
  const alternatives = renderAlternatives(distinctRoots(found), unknown, say);
  const remaining =
    degreeOf(last.quotient) < 1 ? '' : `${orWord(say)}${renderPolynomial(last.quotient, name)} = 0`;
  const ending = `${say('So', '所以')}${display(`${letter}(${name}) = 0 \\iff ${alternatives}${remaining}`)}`;
  return {
    steps: [
      {
        title: say('Find rational roots', '寻找有理根'),
        body: `${say('Let', '设')} $${letter}(${name}) = ${renderPolynomial(tidy, name)}$${say('. ', '。')}${describeCandidates(tidy, say)}\n\n${lines.join('')}${ending}`,
      },
    ],
    roots: found,
    rest: last.quotient,
  };
}
