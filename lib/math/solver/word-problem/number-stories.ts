import { isInteger, one, type Rational, rational } from '../../exact/rational.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { maybePositive, type Story, showAmount, story } from './story.ts';

const units =
  'cm|km|mm|m|inches|feet|ft|meters|metres|centimeters|centimetres|yards|units|厘米|分米|米|years?';

/** A unit in a group of its own, which may be missing. */
function unit(group: string): string {
  return `(?: ?(?<unit${group}>${units}))?`;
}

/** Whether no two different units stand in a story: what is in metres and centimetres at once is another problem. */
function hasOneUnit(groups: Readonly<Record<string, string | undefined>>): boolean {
  const named = Object.entries(groups).filter(([name]) => name.startsWith('unit'));
  return new Set(named.flatMap(([, found]) => (found === undefined ? [] : [found]))).size <= 1;
}

function pair(
  names: readonly [string, string],
  values: readonly [Rational, Rational],
  asked: string | undefined,
): string {
  const index = names.indexOf(asked ?? '');
  const [first, second] = values;
  if (index >= 0) return showAmount(index === 0 ? first : second);
  return `\\text{${names[0]}} = ${showAmount(first)},\\ \\text{${names[1]}} = ${showAmount(second)}`;
}

/** Splits a total into two parts, of which the larger is `times` the smaller and `more` above it. */
function splitTotal(total: Rational, times: Rational, more: Rational): readonly [Rational, Rational] | null {
  const small = total.sub(more).div(times.add(one));
  const large = small.mul(times).add(more);
  return small.s < 0n || small.n === 0n || !small.add(large).equals(total) ? null : [large, small];
}

function renderLarge(name: string, times: Rational, more: Rational): string {
  const lead = times.equals(1) ? name : `${showAmount(times)}${name}`;
  return more.n === 0n ? lead : `${lead} ${more.s < 0n ? '-' : '+'} ${showAmount(more.abs())}`;
}

/** The steps from "the larger is k·x + m, together they are T" to both. */
function explainSplit(
  name: string,
  [total, times, more]: readonly [Rational, Rational, Rational],
  [large, small]: readonly [Rational, Rational],
  [smallWord, largeWord]: readonly [string, string],
  say: Say,
): readonly Reply['steps'][number][] {
  const body = renderLarge(name, times, more);
  const sum = times.add(one);
  const isPlain = more.n === 0n;
  const collected = `${showAmount(sum)}${name}${isPlain ? '' : ` ${more.s < 0n ? '-' : '+'} ${showAmount(more.abs())}`} = ${showAmount(total)}`;
  return [
    step(
      say('Set up the equation', '列方程'),
      say(
        `Let $${name}$ be ${smallWord}; then ${largeWord} is $${body}$, and together`,
        `设${smallWord}为 $${name}$，则${largeWord}为 $${body}$，于是`,
      ),
      `${name} + ${body} = ${showAmount(total)} \\iff ${collected} \\iff ${name} = ${showAmount(small)}`,
    ),
    step(
      say('Find the other one and check', '求另一个量并检验'),
      say('Together they must give the total:', '两者之和为'),
      `${showAmount(small)} + ${showAmount(large)} = ${showAmount(total)}`,
    ),
  ];
}

function relationOf(
  groups: Readonly<Record<string, string | undefined>>,
): readonly [Rational, Rational] | null {
  const [times, more, fewer] = [groups.times, groups.more, groups.less].map(maybePositive);
  if (groups.times !== undefined) return times === null || times === undefined ? null : [times, rational(0)];
  if (groups.more !== undefined) return more === null || more === undefined ? null : [one, more];
  return fewer === null || fewer === undefined ? null : [one, fewer.neg()];
}

function rectangle(groups: Readonly<Record<string, string | undefined>>, say: Say): Reply | null {
  const perimeter = maybePositive(groups.perimeter);
  const relation = relationOf(groups);
  if (perimeter === null || relation === null || !hasOneUnit(groups)) return null;
  const half = perimeter.div(2);
  const parts = splitTotal(half, ...relation);
  if (parts === null || parts[0].compare(parts[1]) < 0) return null;
  const [length, width] = parts;
  const words: readonly [string, string] = [say('the width', '宽'), say('the length', '长')];
  const steps = [
    step(
      say('Halve the perimeter', '求长与宽之和'),
      say('Length and width together are half the perimeter:', '长与宽之和是周长的一半：'),
      `\\frac{${showAmount(perimeter)}}{2} = ${showAmount(half)}`,
    ),
    ...explainSplit('w', [half, ...relation], parts, words, say),
  ];
  const asked = groups.asked ?? '';
  if (/area|面积/.test(asked)) {
    const area = length.mul(width);
    const last = step(
      say('Find the area', '求面积'),
      say('Length times width:', '长乘宽：'),
      `${showAmount(length)} \\cdot ${showAmount(width)} = ${showAmount(area)}`,
    );
    return { steps: [...steps, last], answer: showAmount(area), plotCode: null };
  }
  const name = /^(?:length|长)$/.test(asked)
    ? say('length', '长')
    : /^(?:width|宽)$/.test(asked)
      ? say('width', '宽')
      : undefined;
  return { steps, answer: pair([say('length', '长'), say('width', '宽')], parts, name), plotCode: null };
}

function twoNumbers(groups: Readonly<Record<string, string | undefined>>, say: Say): Reply | null {
  const [total, relation] = [maybePositive(groups.sum), relationOf(groups)];
  const parts = total === null || relation === null ? null : splitTotal(total, ...relation);
  if (total === null || relation === null || parts === null || parts[0].compare(parts[1]) < 0) return null;
  const words: readonly [string, string] = [
    say('the smaller number', '较小的数'),
    say('the larger one', '较大的数'),
  ];
  const steps = explainSplit('x', [total, ...relation], parts, words, say);
  const asked = groups.asked ?? '';
  if (/product|积/.test(asked)) {
    const product = parts[0].mul(parts[1]);
    const last = step(
      say('Multiply', '相乘'),
      say('Their product:', '两数之积：'),
      `${showAmount(parts[0])} \\cdot ${showAmount(parts[1])} = ${showAmount(product)}`,
    );
    return { steps: [...steps, last], answer: showAmount(product), plotCode: null };
  }
  const only = /larg|great|big|大/.test(asked) ? parts[0] : /small|less|小/.test(asked) ? parts[1] : null;
  const [large, small] = parts.map(showAmount);
  return { steps, answer: only === null ? `${large},\\ ${small}` : showAmount(only), plotCode: null };
}

function consecutive(groups: Readonly<Record<string, string | undefined>>, say: Say): Reply | null {
  const [count, total] = [Number(groups.count), Number(groups.sum)];
  const gap = groups.kind === undefined || /整|自然/.test(groups.kind) ? 1 : 2;
  const first = (total - (gap * count * (count - 1)) / 2) / count;
  const wantsEven = /even|偶/.test(groups.kind ?? '');
  const isRight = Number.isInteger(first) && (gap === 1 || Math.abs(first % 2) === (wantsEven ? 0 : 1));
  if (!(count >= 2 && count <= 20) || !isRight || Math.abs(total) > 1e9) return null;
  const numbers = Array.from({ length: count }, (_, index) => first + gap * index);
  const offset = (gap * count * (count - 1)) / 2;
  const signed = numbers.map((number, index) => (number < 0 && index > 0 ? `(${number})` : `${number}`));
  const steps = [
    step(
      say('Set up the equation', '列方程'),
      say(`Let $x$ be the smallest; each next one is ${gap} more:`, `设最小的数为 $x$，其余依次大 ${gap}：`),
      `${count}x + ${offset} = ${total} \\iff x = ${first}`,
    ),
    step(
      say('Check', '检验'),
      say('The numbers add up to the total:', '各数之和为'),
      `${signed.join(' + ')} = ${total}`,
    ),
  ];
  const asked = groups.asked ?? '';
  const middle = count % 2 === 1 ? numbers[(count - 1) / 2] : undefined;
  if (/middle|中间/.test(asked) && middle === undefined) return null;
  const only = /larg|great|大/.test(asked)
    ? numbers.at(-1)
    : /small|least|小/.test(asked)
      ? first
      : /middle|中间/.test(asked)
        ? middle
        : undefined;
  return { steps, answer: only === undefined ? numbers.join(',\\ ') : `${only}`, plotCode: null };
}

function ages(groups: Readonly<Record<string, string | undefined>>, say: Say): Reply | null {
  const [total, relation] = [maybePositive(groups.sum), relationOf(groups)];
  const parts = total === null || relation === null ? null : splitTotal(total, ...relation);
  if (total === null || relation === null || parts === null || groups.first === groups.second) return null;
  const asked = groups.asked;
  const index = asked === groups.first ? 0 : asked === groups.second ? 1 : -1;
  const [first = '', second = ''] = [groups.first, groups.second];
  if (index < 0 || !isInteger(parts[0]) || !isInteger(parts[1])) return null;
  const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const words = [
    say(`${title(second)}'s age`, `${second}的年龄`),
    say(`${title(first)}'s age`, `${first}的年龄`),
  ] as const;
  const steps = explainSplit('x', [total, ...relation], parts, words, say);
  return { steps, answer: showAmount(index === 0 ? parts[0] : parts[1]), plotCode: null };
}

/** Tom is t times as old as Ann; in L years he will be s times as old: t·x + L = s·(x + L). */
function agesLater(groups: Readonly<Record<string, string | undefined>>, say: Say): Reply | null {
  const [times, later, then] = [groups.times, groups.later, groups.then].map(maybePositive);
  if (times == null || later == null || then == null || then.compare(times) >= 0 || then.compare(1) <= 0)
    return null;
  const young = later.mul(then.sub(one)).div(times.sub(then));
  const old = young.mul(times);
  const [first, second] = [groups.first, groups.second].map((person) => person?.replace(/^(?:his|her) /, ''));
  const asked = groups.asked?.replace(/^(?:his|her|the) /, '');
  if (!isInteger(young) || first === second || (asked !== first && asked !== second)) return null;
  const [t, s, years] = [times, then, later].map(showAmount);
  const steps = [
    step(
      say('Set up the equation', '列方程'),
      say(
        `Let $x$ be the younger one's age; the other one is $${t}x$. In ${years} years`,
        `设年龄较小者现在 $x$ 岁，另一人 $${t}x$ 岁，${years} 年后`,
      ),
      `${t}x + ${years} = ${s}(x + ${years}) \\iff x = ${showAmount(young)}`,
    ),
    step(
      say('Check', '检验'),
      say('The ages then:', '届时的年龄关系：'),
      `${showAmount(old)} + ${years} = ${s} \\cdot (${showAmount(young)} + ${years})`,
    ),
  ];
  return { steps, answer: showAmount(asked === second ? young : old), plotCode: null };
}

const relation = `(?:#times times|#more${unit('a')} (?:more|longer|greater) than|#less${unit('b')} (?:less|shorter) than)`;
const name = '[a-z]+';

/** Rectangles, two numbers, consecutive integers and ages. */
export const numberStories: readonly Story[] = [
  story(
    `(?:the perimeter of a (?:rectangle|rectangular (?:garden|field|room|lot|yard|pool|plot)) is #perimeter${unit('c')}|a rectangle's perimeter is #perimetertwo${unit('d')}|a (?:rectangle|rectangular (?:garden|field|room|lot|yard|pool|plot)) has a perimeter of #perimeterthree${unit('e')})[.,;]? (?:and )?(?:if )?(?:its|the) length (?:is )?${relation} (?:its|the) width[.,;]? (?:find|what (?:is|are)|determine|calculate) (?:its|the) (?<asked>dimensions|length and width|length and the width|width and length|length|width|area)(?: of the (?:rectangle|garden|field|room|lot|yard|pool|plot))?${unit('f')}`,
    (groups, say) =>
      rectangle(
        { ...groups, perimeter: groups.perimeter ?? groups.perimetertwo ?? groups.perimeterthree },
        say,
      ),
  ),
  story(
    `(?:一个|1个)?(?:长方形|矩形)的?周长(?:是|为) ?#perimeter${unit('g')}[,.]? ?(?:它的|且)?长(?:是宽的 ?#times ?倍|比宽(?:多|长) ?#more${unit('h')})[,.]? ?求?(?:它的|这个(?:长方形|矩形)的)?(?<asked>长和宽|长与宽|面积|长|宽)(?:各|分别)?(?:是多少|为多少)?${unit('z')}`,
    rectangle,
  ),
  story(
    `the sum of 2 (?:positive )?numbers is #sum[.,;]? (?:and )?(?:(?:their difference|the difference (?:between|of) (?:them|the (?:2 )?numbers)) is #more|(?:1 (?:number|of them)?|the (?:larger|greater)(?: number| 1)?) ?is (?:#times times|#moretwo more than) the (?:other|smaller)(?: number| 1)?)[.,;]? (?:find|what (?:is|are)|determine) (?<asked>(?:the |both |these )?(?:2 )?numbers|they|the (?:larger|greater|bigger|smaller|lesser)(?: of the 2)?(?: numbers?)?|(?:their product|the product of the (?:2 )?numbers))`,
    (groups, say) => twoNumbers({ ...groups, more: groups.more ?? groups.moretwo }, say),
  ),
  story(
    '(?:两个?|2个)数的?和(?:是|为) ?#sum[,.]? ?(?:差(?:是|为) ?#more|(?:其中)?(?:一个数|1个数|大数)是(?:另一个数|另1个数|小数)的 ?#times ?倍)[,.]? ?求?(?<asked>(?:这)?(?:两个?|2个)数|较大的数|较小的数|(?:这)?(?:两个?|2个)数的积)(?:各|分别)?(?:是多少|为多少)?',
    twoNumbers,
  ),
  story(
    'the sum of (?<count>\\d+) consecutive (?:(?<kind>even|odd) )?(?:positive )?(?:integers|numbers|whole numbers) is (?<sum>-?\\d+)[.,;]? (?:find|what (?:is|are)|determine) (?:the )?(?:value of the )?(?<asked>(?:\\d )?(?:integers|numbers)|(?:largest|greatest|smallest|least|middle)(?: (?:integer|number|1))?)(?: of (?:them|these|the (?:\\d )?(?:integers|numbers)|these (?:\\d )?(?:integers|numbers)))?',
    consecutive,
  ),
  story(
    '(?<count>\\d+) ?个连续(?:的)?(?<kind>偶数|奇数|整数|自然数)的?和(?:是|为) ?(?<sum>-?\\d+)[,.]? ?求?(?:这\\d?个数(?:中)?)?(?<asked>最大的(?:数)?|最小的(?:数)?|中间的(?:数)?|这\\d?个数|)(?:各|分别)?(?:是多少|为多少)?',
    consecutive,
  ),
  story(
    `(?<first>${name}) is (?:#times times as old as|#more years? older than|#less years? younger than) (?<second>${name})[.,;]? (?:and )?(?:the sum of their ages is|together they are|their ages add up to|their combined age is) #sum(?: years)?(?: old)?[.,;]? how old is (?<asked>${name})(?: now)?`,
    ages,
  ),
  story(
    `(?<first>${name}) is #times times as old as (?<second>(?:his |her )?${name})[.,;]? (?:and )?in #later years(?: time)?,? (?:he|she|${name}) will (?:only )?be #then times as old(?: as (?:he|she|him|her|(?:his |her )?${name}))?[.,;]? how old is (?<asked>(?:his |her |the )?${name})(?: now)?`,
    agesLater,
  ),
];
