import { type Rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { integer } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { degreeOfMonomial, orderTerms, variablesOf } from '../../polynomial/divide-multinomials.ts';
import { type Monomial, type Multinomial, maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import { agreesAtPlaces } from '../algebra/agrees-at-places.ts';
import { maybePlainExpression } from '../algebra/algebra-words.ts';
import {
  haveSamePowers,
  maybeReadBinomialPower,
  maybeReadTerm,
  type PowerTerm,
} from '../algebra/binomial-power.ts';
import { type FoundTerm, maybeNth, maybeOfBinomial } from '../algebra/explain-binomial-terms.ts';
import { maybeExplainExpansion } from '../algebra/explain-expansion.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

type Ask = 'coefficient' | 'constant' | 'degree' | 'leading' | 'total' | 'binomials';

const lexicon: Lexicon<Ask | 'nth' | 'choice' | 'neutral'> = {
  coefficient: 'coefficient|coefficient of|the coefficient|系数|的系数|项的系数|的项的系数|项系数'.split('|'),
  constant:
    'constant term|constant term of|constant|term independent of x|常数项|的常数项|中的常数项|中常数项|不含x的项'.split(
      '|',
    ),
  degree: 'degree|degree of|the degree|次数|的次数|几次多项式|是几次多项式|最高次数|的最高次数'.split('|'),
  leading:
    'leading coefficient|leading coefficient of|lead coefficient|首项系数|的首项系数|最高次项系数|最高次项的系数|的最高次项系数|的最高次项的系数'.split(
      '|',
    ),
  total: [
    ...'sum of the coefficients|sum of coefficients|sum of all coefficients|sum of all the coefficients|sum of its coefficients|sum of the numerical coefficients'.split(
      '|',
    ),
    ...'各项系数合计|各项的系数合计|所有项的系数合计|所有项系数合计|系数合计|的系数合计|各项系数总和|系数总和'.split(
      '|',
    ),
  ],
  binomials:
    'sum of the binomial coefficients|二项式系数合计|各项的二项式系数合计|各二项式系数合计|所有二项式系数合计|各项二项式系数合计'.split(
      '|',
    ),
  /** Of a term, without the numbers in it: another question. */
  choice: 'binomial coefficient|binomial coefficients|二项式系数|的二项式系数|项的二项式系数'.split('|'),
  nth: [
    ...'first term|second term|third term|fourth term|fifth term|sixth term|seventh term|1st term|2nd term|3rd term|4th term|5th term|6th term|7th term|8th term'.split(
      '|',
    ),
    ...'第一项|第二项|第三项|第四项|第五项|第六项|第七项|第1项|第2项|第3项|第4项|第5项|第6项|第7项|第8项'.split(
      '|',
    ),
  ],
  neutral: [
    ...'term|polynomial|the polynomial|expansion|the expansion|expansion of|expanded|is expanded|when|expanded form|binomial expansion|product|when expanded|simplified|in the expansion of|after expanding|binomial|what|fully expanded|is multiplied out|which|expression'.split(
      '|',
    ),
    ...'展开式|的展开式|展开式中|的展开式中|展开后|展开|二项式|二项展开式|的二项展开式|中|项|含|多项式|的项|等于|为多少|是几|几|式子|整式|单项式|一个'.split(
      '|',
    ),
  ],
};

const ordinals: readonly (readonly [words: RegExp, place: number])[] = [
  [/first term|1st|第一项|第1项/, 1],
  [/second|2nd|第二项|第2项/, 2],
  [/third|3rd|第三项|第3项/, 3],
  [/fourth|4th|第四项|第4项/, 4],
  [/fifth|5th|第五项|第5项/, 5],
  [/sixth|6th|第六项|第6项/, 6],
  [/seventh|7th|第七项|第7项/, 7],
  [/8th|第8项/, 8],
];

/** A polynomial multiplied out where it is not so already; null when it is none, or too large. */
function maybeSpread(
  expression: Expression,
  say: Say,
): { readonly steps: readonly Step[]; readonly sum: Multinomial } | null {
  const sum = maybeReadMultinomial(expression);
  if (sum === null || sum.size === 0 || !agreesAtPlaces(expression, renderMultinomial(sum))) return null;
  const isSpread = expression.kind !== 'multiply' && expression.kind !== 'power' && !hasBracket(expression);
  const found = isSpread ? null : maybeExplainExpansion(expression, say);
  const order: Step = {
    title: say('Put the terms in order', '按降幂排列'),
    body: say('By descending powers it is', '按字母的降幂排列为').concat(
      display(`${renderLatex(expression)} = ${renderMultinomial(sum)}`),
    ),
  };
  return { steps: found?.steps ?? [order], sum };
}

function hasBracket(expression: Expression): boolean {
  if (expression.kind !== 'add') return false;
  return expression.terms.some((term) => maybeReadTerm(term) === null);
}

function readOff(steps: readonly Step[], what: string, answer: string, say: Say): FoundTerm {
  const [last] = steps.slice(-1);
  const body = `${last?.body ?? ''}${say(`Read off ${what}: $${answer}$.`, `由此读出${what}：$${answer}$。`)}`;
  return { steps: last === undefined ? [] : [...steps.slice(0, -1), { ...last, body }], answer };
}

function leadOf(sum: Multinomial): Monomial | undefined {
  return orderTerms(sum)[0];
}

function maybeOfPolynomial(expression: Expression, ask: Ask, say: Say): FoundTerm | null {
  const spread = maybeSpread(expression, say);
  const lead = spread === null ? undefined : leadOf(spread.sum);
  if (spread === null || lead === undefined) return null;
  if (ask === 'degree')
    return readOff(
      spread.steps,
      say('the highest power', '最高次项的次数'),
      `${degreeOfMonomial(lead)}`,
      say,
    );
  if (ask === 'leading') {
    return variablesOf(spread.sum).length === 1
      ? readOff(spread.steps, say('its first coefficient', '首项系数'), renderRational(lead.coefficient), say)
      : null;
  }
  const value = spread.sum.get('')?.coefficient ?? zero;
  return ask === 'constant'
    ? readOff(spread.steps, say('the constant term', '常数项'), renderRational(value), say)
    : null;
}

/** All letters 1: what is left of a polynomial is the sum of its coefficients. */
function maybeTotal(expression: Expression, say: Say): FoundTerm | null {
  const names = findFreeVariables(expression);
  const value = maybeReadMultinomial(
    names.reduce((current, name) => substitute(current, name, integer(1)), expression),
  );
  const sum = maybeReadMultinomial(expression);
  const total = value === null ? null : (value.get('')?.coefficient ?? zero);
  const counted =
    sum === null
      ? null
      : [...sum.values()].reduce<Rational>((all, { coefficient }) => all.add(coefficient), zero);
  if (names.length === 0 || total === null || (counted !== null && !counted.equals(total))) return null;
  const ones = names.map((name) => `${renderLatex({ kind: 'symbol', name })} = 1`).join(',\\ ');
  const put = names.reduce((current, name) => substitute(current, name, integer(1)), expression);
  const step: Step = {
    title: say('Put 1 for the letter', '令字母等于 1'),
    body: say(
      `With $${ones}$ every power is 1, and the sum of the coefficients is left:`,
      `令 $${ones}$，各项的值就是它的系数，所以系数之和为`,
    ).concat(display(`${renderLatex(put)} = ${renderRational(total)}`)),
  };
  return { steps: [step], answer: renderRational(total) };
}

function maybeCoefficient(expressions: readonly Expression[], say: Say): FoundTerm | null {
  const [first, second, ...more] = expressions;
  if (first === undefined || second === undefined || more.length > 0) return null;
  const [a, b] = [maybeReadTerm(first), maybeReadTerm(second)];
  if ((a === null) === (b === null)) return null;
  const [wanted, expression] = a === null ? [b, first] : [a, second];
  if (wanted === null || !wanted.coefficient.equals(1) || Object.keys(wanted.exponents).length === 0)
    return null;
  if (!findFreeVariables(expression).length) return null;
  const binomial = maybeOfBinomial(expression, wanted, say);
  if (binomial !== null) return binomial;
  const spread = maybeSpread(expression, say);
  const isWhole = Object.values(wanted.exponents).every(
    (exponent) => exponent.d === 1n && signOf(exponent) > 0,
  );
  if (spread === null || !isWhole) return null;
  const found = [...spread.sum.values()].find((monomial) => haveSamePowers(toPowerTerm(monomial), wanted));
  const answer = renderRational(found?.coefficient ?? zero);
  return readOff(spread.steps, say('the coefficient', '系数'), answer, say);
}

function toPowerTerm({ coefficient, exponents }: Monomial): PowerTerm {
  const entries = Object.entries(exponents).map(([name, exponent]) => [name, zero.add(exponent)] as const);
  return { coefficient, exponents: Object.fromEntries(entries) };
}

function maybeFind(
  asked: Ask | 'nth',
  expressions: readonly Expression[],
  prose: string,
  say: Say,
): FoundTerm | null {
  if (asked === 'coefficient') return maybeCoefficient(expressions, say);
  const [expression, ...more] = expressions;
  if (expression === undefined || more.length > 0 || findFreeVariables(expression).length === 0) return null;
  switch (asked) {
    case 'total':
      return maybeTotal(expression, say);
    case 'binomials': {
      const power = maybeReadBinomialPower(expression);
      if (power === null) return null;
      const sum = 2n ** BigInt(power.n);
      const step: Step = {
        title: say('Add the binomial coefficients', '求二项式系数之和'),
        body: say('They count all choices out of n, so together', '二项式系数之和等于').concat(
          display(`2^{${power.n}} = ${sum}`),
        ),
      };
      return { steps: [step], answer: `${sum}` };
    }
    case 'nth': {
      const [place] = ordinals.filter(([words]) => words.test(prose));
      return place === undefined ? null : maybeNth(expression, place[1], say);
    }
    case 'constant':
      return (
        maybeOfBinomial(expression, { coefficient: zero, exponents: {} }, say) ??
        maybeOfPolynomial(expression, asked, say)
      );
    default:
      return maybeOfPolynomial(expression, asked, say);
  }
}

function solveTerms(given: Question): Solution | null {
  const prose = given.prose.replace(/系数(?:之|的)?和(?! ?□)/g, '系数合计');
  const question = { ...given, prose };
  const request = maybeReadRequest(question, lexicon);
  if (request === null || request.has('choice')) return null;
  const asks = (
    ['coefficient', 'constant', 'degree', 'leading', 'total', 'binomials', 'nth'] as const
  ).filter((word) => request.has(word));
  const [asked] = asks;
  const expressions = question.formulas.map((formula) =>
    formula.kind === 'function' ? formula.body : maybePlainExpression(formula),
  );
  const known = expressions.flatMap((expression) => expression ?? []);
  const found =
    asked === undefined || asks.length > 1 || known.length < expressions.length
      ? null
      : maybeFind(asked, known, prose, speak(question.language));
  return found === null
    ? null
    : { topicId: 'polynomial-terms', language: question.language, ...found, plotCode: null };
}

/** Coefficients, the constant term and the degree of polynomials, and the terms of binomial expansions. */
export const polynomialTerms: Topic = {
  id: 'polynomial-terms',
  title: {
    en: 'coefficients, degree and terms of polynomials and binomial expansions',
    zh: '多项式的系数与次数、二项展开式的项',
  },
  examples: {
    en: [
      'What is the coefficient of x^3 in (2x - 1)^5?',
      'Find the constant term in (x + 1/x)^6',
      'What is the degree of (x^2 + 1)(x^3 - 2)?',
    ],
    zh: ['求 (2x - 1)^5 展开式中 x^3 的系数', '求 (x + 1/x)^6 展开式中的常数项'],
  },
  solve: solveTerms,
};
