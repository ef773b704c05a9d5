import type { Expression } from '../../expression/expression.ts';
import { integer, maybeNumber } from '../../expression/make-expression.ts';
import { neutralPhrases } from '../algebra/algebra-words.ts';
import {
  type IntegerReply,
  maybeExplainDivisors,
  maybeExplainGcd,
  maybeExplainLcm,
  maybeExplainPrimes,
  maybeExplainRemainder,
} from '../algebra/explain-integers.ts';
import { maybeExplainPrimality } from '../algebra/explain-primality.ts';
import { speak } from '../language.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

type Ask = 'isPrime' | 'gcd' | 'lcm' | 'primes' | 'divisors' | 'count' | 'remainder' | 'units';

const lexicon: Lexicon<Ask | 'neutral'> = {
  isPrime:
    'prime|a prime|prime number|a prime number|prime or composite|composite|prime or not|or not|whether|质数|素数|质数还是合数|是质数|是素数|判断|合数|是不是质数|是否为质数|是否是质数|是不是素数|是否为素数|还是合数|不是'.split(
      '|',
    ),
  gcd: [
    ...'gcd|gcf|hcf|greatest common divisor|greatest common factor|highest common factor|largest common divisor'.split(
      '|',
    ),
    ...'最大公约数|最大公因数|的最大公约数|的最大公因数'.split('|'),
  ],
  lcm: [
    ...'lcm|least common multiple|lowest common multiple|smallest common multiple'.split('|'),
    '最小公倍数',
  ],
  primes: [
    ...'prime factorization|prime factorisation|prime factors|factor|factorize|factorise|product of primes|product of prime factors|prime decomposition'.split(
      '|',
    ),
    ...'into primes|into prime factors|prime factorization of'.split('|'),
    ...'分解质因数|质因数分解|分解素因数|质因数|素因数分解|分解成质因数的积|质因数的积'.split('|'),
  ],
  divisors: [
    ...'divisors|factors|positive divisors|all divisors|all factors|list the factors|list the divisors|list'.split(
      '|',
    ),
    ...'约数|因数|正约数|正因数|所有约数|所有因数|所有的约数|所有的因数|全部因数|所有正约数|列出'.split('|'),
  ],
  count: [
    ...'how many positive whole-number divisors|how many whole-number divisors|how many positive integer divisors|how many positive factors|how many positive integer factors|how many divisors|how many factors|how many positive divisors|number of divisors|number of factors|number of positive divisors'.split(
      '|',
    ),
    ...'约数的个数|因数的个数|约数个数|因数个数|正约数的个数|有多少个约数|有几个约数|有多少个因数|有几个因数|有多少个正约数'.split(
      '|',
    ),
  ],
  remainder: [
    ...'mod|modulo|remainder|remainder when|is divided by|divided by|remainder of'.split('|'),
    ...'除以|的余数|余数|余几|余多少|被|模|除的余数|除'.split('|'),
  ],
  units: ['units digit', 'ones digit', 'last digit', 'unit digit', '个位数字', '个位数', '末位数字'],
  neutral: neutralPhrases,
};

function maybeWhole(expression: Expression): bigint | null {
  const value = maybeNumber(expression);
  return value === null || value.d !== 1n ? null : value.s * value.n;
}

/** The numbers of a formula: one, or those of `gcd(12, 18)`. */
function numbersOf(formula: Formula): readonly bigint[] | null {
  if (formula.kind === 'expression') {
    const value = maybeWhole(formula.expression);
    return value === null ? null : [value];
  }
  if (formula.kind === 'interval' && !formula.isClosed && formula.variable === null) {
    const ends = [formula.from, formula.to].map(maybeWhole).filter((value) => value !== null);
    return ends.length === 2 ? ends : null;
  }
  const list =
    formula.kind === 'unreadable'
      ? /^(?:gcd|lcm|hcf|\\gcd|\\operatorname\{lcm\})?\s*\(([\d\s,]+)\)$/.exec(formula.text)
      : null;
  const numbers = list?.[1]?.split(',').map((part) => part.trim()) ?? [];
  return numbers.length < 2 || numbers.some((part) => !/^\d{1,12}$/.test(part)) ? null : numbers.map(BigInt);
}

function maybeRemainder(question: Question): IntegerReply | null {
  const [first, second] = question.formulas;
  const say = speak(question.language);
  const isReversed =
    /^.*□ ?除 ?□|被 ?□ ?除/.test(question.prose) &&
    !question.prose.includes('除以') &&
    !/被 ?□ ?除/.test(question.prose);
  if (
    first?.kind !== 'expression' ||
    second?.kind !== 'expression' ||
    question.formulas.length !== 2 ||
    isReversed
  ) {
    return null;
  }
  const modulus = maybeWhole(second.expression);
  const base = maybeWhole(first.expression);
  if (modulus === null) {
    return null;
  }
  if (base !== null) {
    return maybeExplainRemainder(base, null, modulus, say);
  }
  const power =
    first.expression.kind === 'power'
      ? [first.expression.base, first.expression.exponent].map(maybeWhole)
      : [];
  const [bottom, top] = power;
  return bottom === undefined || bottom === null || top === undefined || top === null || bottom < 2n
    ? null
    : maybeExplainRemainder(bottom, top, modulus, say);
}

function nameIn(question: Question): Ask | null {
  const [formula] = question.formulas;
  const text = formula?.kind === 'unreadable' ? formula.text : '';
  return /^\\?gcd|^hcf/.test(text) ? 'gcd' : /lcm/.test(text) ? 'lcm' : null;
}

function maybeReply(question: Question, asked: ReadonlySet<string>): IntegerReply | null {
  const say = speak(question.language);
  if (asked.has('remainder')) {
    // Without this word, what is divided is asked for its quotient.
    const isNamed = /余|模|mod|remainder/i.test(question.text);
    return asked.size === 1 && isNamed ? maybeRemainder(question) : null;
  }
  if (asked.has('units')) {
    const ten: Formula = { kind: 'expression', expression: integer(10) };
    return asked.size === 1 ? maybeRemainder({ ...question, formulas: [...question.formulas, ten] }) : null;
  }
  const lists = question.formulas.map(numbersOf);
  const numbers = lists.flatMap((list) => list ?? []);
  const [first] = numbers;
  if (first === undefined || lists.includes(null) || asked.size !== 1) {
    return null;
  }
  if (asked.has('gcd')) {
    return maybeExplainGcd(numbers, say);
  }
  if (asked.has('lcm')) {
    return maybeExplainLcm(numbers, say);
  }
  if (numbers.length > 1) {
    return null;
  }
  if (asked.has('isPrime')) {
    return maybeExplainPrimality(first, say);
  }
  return asked.has('primes')
    ? maybeExplainPrimes(first, say)
    : maybeExplainDivisors(first, asked.has('count'), say);
}

function solveWhole(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  if (request === null) {
    return null;
  }
  const named = nameIn(question);
  const asked = new Set([...request, ...(named === null ? [] : [named])]);
  asked.delete('neutral');
  const reply = maybeReply(question, asked);
  return reply === null
    ? null
    : { topicId: 'whole-numbers', language: question.language, ...reply, plotCode: null };
}

/** Common divisors and multiples, primes, divisors and remainders of whole numbers. */
export const wholeNumbers: Topic = {
  id: 'whole-numbers',
  title: {
    en: 'divisors, multiples, prime factors and remainders of whole numbers',
    zh: '整数的约数、倍数、质因数和余数',
  },
  examples: {
    en: [
      'Find the greatest common divisor of 84 and 36',
      'Prime factorization of 360',
      'Find the remainder when 2^100 is divided by 7',
    ],
    zh: ['求 84 和 36 的最大公约数', '把 360 分解质因数', '求 2^100 除以 7 的余数'],
  },
  solve: solveWhole,
};
