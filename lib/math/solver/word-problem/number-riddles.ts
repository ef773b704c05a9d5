import { one, type Rational, rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import type { Polynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { maybeRational, numberPattern } from '../discrete/plain-prompt.ts';
import { factorOf, type Reply, step, termOf } from '../discrete/reply.ts';
import type { Say } from '../language.ts';

/** `constant + slope·x`: what a phrase about an unknown number says. */
type Linear = readonly [constant: Rational, slope: Rational];

const unknown: Linear = [zero, one];
const n = numberPattern;
/** What stands for the number that is looked for. */
const name = '(?:a|the|some|an unknown|a certain|this|that) number|it|x';

function plus([c, m]: Linear, value: Rational): Linear {
  return [c.add(value), m];
}

function times([c, m]: Linear, factor: Rational): Linear {
  return [c.mul(factor), m.mul(factor)];
}

const fractions: Readonly<Record<string, Rational>> = {
  half: rational(1, 2),
  'one half': rational(1, 2),
  'one-half': rational(1, 2),
  'a third': rational(1, 3),
  'one third': rational(1, 3),
  'one-third': rational(1, 3),
  'a quarter': rational(1, 4),
  'one fourth': rational(1, 4),
};

type Shape = readonly [pattern: RegExp, make: (value: Rational, inside: Linear) => Linear | null];

/** Outermost first: "5 less than 3 times a number" is less than, then times. The number is the first group, the rest the second. */
const shapes: readonly Shape[] = [
  [new RegExp(`^(${n}) (?:more|greater|larger) than (.+)$`), (value, inside) => plus(inside, value)],
  [new RegExp(`^(${n}) (?:less|fewer|smaller) than (.+)$`), (value, inside) => plus(inside, value.neg())],
  [new RegExp(`^(${n}) added to (.+)$`), (value, inside) => plus(inside, value)],
  [new RegExp(`^(${n}) subtracted from (.+)$`), (value, inside) => plus(inside, value.neg())],
  [new RegExp(`^the sum of (${n}) and (.+)$`), (value, inside) => plus(inside, value)],
  [
    new RegExp(`^the difference (?:of|between) (${n}) and (.+)$`),
    (value, inside) => plus(times(inside, one.neg()), value),
  ],
  [new RegExp(`^the product of (${n}) and (.+)$`), (value, inside) => times(inside, value)],
  [
    new RegExp(`^(${n}) times (?=the (?:sum|difference|product))(.+)$`),
    (value, inside) => times(inside, value),
  ],
];

/** The rest is the first group and the number the second. */
const tails: readonly Shape[] = [
  [new RegExp(`^the sum of (.+) and (${n})$`), (value, inside) => plus(inside, value)],
  [
    new RegExp(`^the difference (?:of|between) (.+) and (${n})$`),
    (value, inside) => plus(inside, value.neg()),
  ],
  [new RegExp(`^the product of (.+) and (${n})$`), (value, inside) => times(inside, value)],
  [new RegExp(`^(.+) (?:increased by|plus|\\+) (${n})$`), (value, inside) => plus(inside, value)],
  [
    new RegExp(`^(.+) (?:decreased by|diminished by|reduced by|minus|less|-) (${n})$`),
    (value, inside) => plus(inside, value.neg()),
  ],
  [new RegExp(`^(${name}) (?:multiplied by|times) (${n})$`), (value, inside) => times(inside, value)],
  [
    new RegExp(`^(${name}) divided by (${n})$`),
    (value, inside) => (signOf(value) === 0 ? null : times(inside, one.div(value))),
  ],
];

function maybeEnglish(phrase: string): Linear | null {
  if (new RegExp(`^(?:${name})$`).test(phrase)) return unknown;
  const value = maybeRational(phrase);
  if (value !== null) return [value, zero];
  for (const [pattern, make] of shapes) {
    const [, number = '', rest] = pattern.exec(phrase) ?? [];
    const [found, inside] = [maybeRational(number), rest === undefined ? null : maybeEnglish(rest)];
    if (found !== null && inside !== null) return make(found, inside);
  }
  for (const [pattern, make] of tails) {
    const [, rest, number = ''] = pattern.exec(phrase) ?? [];
    const [found, inside] = [maybeRational(number), rest === undefined ? null : maybeEnglish(rest)];
    if (found !== null && inside !== null) return make(found, inside);
  }
  const [, factor = '', share = ''] =
    new RegExp(`^(?:(${n}) times |(${Object.keys(fractions).join('|')}) (?:of )?)(?:${name})$`).exec(
      phrase,
    ) ?? [];
  const multiple = maybeRational(factor) ?? fractions[share];
  return multiple === undefined || multiple === null ? null : times(unknown, multiple);
}

const sequence = new RegExp(
  `^(?:if|when) (?:${name}) is (doubled|tripled|multiplied by (${n})|increased by (${n})|decreased by (${n})|divided by (${n}))(?:,? and (?:then )?(?:(${n}) is added(?: to the (?:result|product))?|(${n}) is subtracted(?: from the (?:result|product))?|increased by (${n})|decreased by (${n})))?,? (?:the result is|the answer is|we get|you get|it becomes|the result equals) (${n})$`,
);

function maybeSequence(text: string): readonly [Linear, Linear] | null {
  const groups = sequence.exec(text);
  if (groups === null) return null;
  const [, verb = '', by, more, less, into, added, subtracted, up, down, result = ''] = groups;
  const read = (part: string | undefined): Rational =>
    part === undefined ? zero : (maybeRational(part) ?? zero);
  const factor =
    verb === 'doubled' ? rational(2) : verb === 'tripled' ? rational(3) : by === undefined ? one : read(by);
  if (into !== undefined && signOf(read(into)) === 0) return null;
  const scaled = times(unknown, into === undefined ? factor : one.div(read(into)));
  const first = plus(plus(scaled, read(more)), read(less).neg());
  const second = plus(plus(first, read(added).add(read(up))), read(subtracted).add(read(down)).neg());
  return [second, [read(result), zero]];
}

const hanOperation = new RegExp(
  `(?:的 ?(${n}) ?倍|的 ?(一半)|(?:再|后|先)?(?:加上?|增加) ?(${n})|(?:再|后|先)?(?:减去?|减少) ?(${n})|(再|后)?乘(?:以|上)? ?(${n})|(再|后)?除以 ?(${n})|[的,]|后)\\s*`,
  'y',
);

/** One operation of a Chinese riddle; null where it would need a bracket that nobody said. */
function maybeApply(current: Linear, groups: readonly (string | undefined)[]): Linear | null {
  const [, multiple, half, added, taken, again, factor, then, divisor] = groups;
  const read = (part: string | undefined): Rational | null =>
    part === undefined ? null : maybeRational(part);
  const isSum = signOf(current[0]) !== 0;
  const isScaled = half !== undefined || multiple !== undefined;
  const isLoose =
    (factor !== undefined && again === undefined) || (divisor !== undefined && then === undefined);
  const by = read(divisor);
  if ((isSum && (isScaled || isLoose)) || (by !== null && signOf(by) === 0)) return null;
  const share = half === undefined ? one : rational(1, 2);
  const scaled = times(current, (read(multiple) ?? read(factor) ?? share).div(by ?? one));
  return plus(scaled, (read(added) ?? zero).sub(read(taken) ?? zero));
}

/** 一个数的 3 倍加上 4: the operations one after the other; a product of a sum has to be said by 再. */
function maybeHan(phrase: string): Linear | null {
  const start = /^(?:1个数|一个数|某数|某个数|这个数|它)\s*/.exec(phrase);
  let current: Linear | null = start === null ? null : unknown;
  let at = start?.[0].length ?? 0;
  while (current !== null && at < phrase.length) {
    hanOperation.lastIndex = at;
    const found = hanOperation.exec(phrase);
    if (found === null || found[0] === '') return null;
    current = maybeApply(current, [...found]);
    at += found[0].length;
  }
  return current;
}

/** 比一个数的 3 倍多 4 的数是 25. */
function maybeHanSides(text: string): readonly [Linear, Linear] | null {
  const [, phrase, way, by = '', result = ''] =
    new RegExp(`^比 ?(.+?)(多|大|少|小) ?(${n}) ?的?数?(?:是|等于|为) ?(${n})$`).exec(text) ?? [];
  const [inside, change, total] = [
    phrase === undefined ? null : maybeHan(phrase),
    maybeRational(by),
    maybeRational(result),
  ];
  if (inside !== null && change !== null && total !== null) {
    return [plus(inside, /多|大/.test(way ?? '') ? change : change.neg()), [total, zero]];
  }
  const [, left = '', right = ''] =
    new RegExp(
      `^(.+?)(?:,)? ?(?:等于|是|得|得到|结果是|结果为|的结果是|和是|差是|的和是|的差是|和为|的和为) ?(${n})$`,
    ).exec(text) ?? [];
  const [side, value] = [maybeHan(left.trim()), maybeRational(right)];
  return side === null || value === null ? null : [side, [value, zero]];
}

const english =
  /^(.+?)[.,;]? (?:find|what is|what's|determine) (?:the|this|that) (?:original |unknown )?number$/;
const chinese =
  /^(.+?)[,.]? ?(?:求|则|那么)? ?(?:这个数|某数|这1个数|此数|这个数字)(?:是多少|是几|为多少|等于多少)?$/;

function maybeSides(text: string): readonly [Linear, Linear] | null {
  const [, told] = english.exec(text) ?? [];
  if (told !== undefined) {
    const plain = told.replace(
      /^(?:if|suppose|given that) (?!(?:a|the) number is (?:doubled|tripled|multiplied|increased|decreased|divided))/,
      '',
    );
    const found = maybeSequence(plain);
    if (found !== null) return found;
    for (const match of plain.matchAll(/ (?:is equal to|equals|is the same as|is|gives|results in) /g)) {
      const sides = [plain.slice(0, match.index), plain.slice(match.index + match[0].length)].map(
        maybeEnglish,
      );
      const [left, right] = sides;
      if (left != null && right != null) return [left, right];
    }
    return null;
  }
  const [, han] = chinese.exec(text) ?? [];
  return han === undefined
    ? null
    : maybeHanSides(
        han
          .replace(/^(?:已知|如果|若)/, '')
          .replace(/\s+/g, ' ')
          .trim(),
      );
}

function renderSide([c, m]: Linear): string {
  const polynomial: Polynomial = signOf(m) === 0 ? [c] : [c, m];
  return renderPolynomial(polynomial, 'x');
}

/** Answers "5 less than twice a number is 11. What is the number?"; null for what is not certainly such a riddle. */
export function maybeAnswerRiddle(text: string, say: Say): Reply | null {
  const sides = maybeSides(text);
  if (sides === null) return null;
  const [[a, b], [c, d]] = sides;
  const slope = b.sub(d);
  if (signOf(slope) === 0) return null;
  const x = c.sub(a).div(slope);
  const value = (side: Linear): Rational => side[0].add(side[1].mul(x));
  if (Math.abs(value(sides[0]).valueOf() - value(sides[1]).valueOf()) > 1e-9) return null;
  const equation = `${renderSide(sides[0])} = ${renderSide(sides[1])}`;
  const check = ([constant, factor]: Linear): string => {
    if (signOf(factor) === 0) return renderRational(constant);
    const product = `${factor.equals(1) ? '' : `${factorOf(factor)} \\cdot `}${factorOf(x)}`;
    return signOf(constant) === 0 ? product : `${product} + ${termOf(constant)}`;
  };
  const steps = [
    step(
      say('Set up the equation', '列方程'),
      say('Let $x$ be the number. The words say', '设这个数为 $x$，由题意得'),
      `${equation} \\iff x = ${renderRational(x)}`,
    ),
    step(
      say('Check', '检验'),
      say('Put into the words again:', '代入题目检验：'),
      `${check(sides[0])} = ${renderRational(value(sides[0]))}`,
    ),
  ];
  return { steps, answer: renderRational(x), plotCode: null };
}
