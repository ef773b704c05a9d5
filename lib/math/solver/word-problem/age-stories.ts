import { isInteger, one, type Rational, signOf } from '../../exact/rational.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import type { Step } from '../solution.ts';
import { relationOf } from './split-total.ts';
import { maybePositive, type Story, showAmount, story } from './story.ts';

type Groups = Readonly<Record<string, string | undefined>>;

function personOf(text: string | undefined): string {
  return (text ?? '').replace(/^(?:his|her|the|a|an) /, '').trim();
}

/** `t·x + m` for the first one, where x is the age of the second. */
function renderFirst(times: Rational, more: Rational): string {
  const lead = times.equals(1) ? 'x' : `${showAmount(times)}x`;
  return signOf(more) === 0 ? lead : `${lead} ${signOf(more) < 0 ? '-' : '+'} ${showAmount(more.abs())}`;
}

/** The second one's age with the equation for it, from what else is told. */
function maybeAge(
  groups: Groups,
  [times, more]: readonly [Rational, Rational],
): { readonly age: Rational; readonly equation: string } | null {
  const first = renderFirst(times, more);
  const [sum, later, then, gap, total] = [
    groups.sum,
    groups.later,
    groups.then,
    groups.gap,
    groups.total,
  ].map(maybePositive);
  if (sum != null) {
    return { age: sum.sub(more).div(times.add(one)), equation: `x + ${first} = ${showAmount(sum)}` };
  }
  if (later != null && then != null && !then.equals(times)) {
    const [l, s] = [showAmount(later), showAmount(then)];
    const age = more.add(later).sub(then.mul(later)).div(then.sub(times));
    return { age, equation: `${first} + ${l} = ${s}(x + ${l})` };
  }
  if (gap != null && total != null) {
    const age = total.sub(gap.mul(2)).sub(more).div(times.add(one));
    return {
      age,
      equation: `(x + ${showAmount(gap)}) + (${first} + ${showAmount(gap)}) = ${showAmount(total)}`,
    };
  }
  return null;
}

/** Two people of whom one age is told by the other: their sum, or how they compare in some years, decides both. */
function ages(groups: Groups, say: Say): Reply | null {
  const relation = relationOf(groups);
  const found = relation === null ? null : maybeAge(groups, relation);
  const [first, second] = [personOf(groups.first), personOf(groups.second)];
  const [who, whom] = [personOf(groups.who), personOf(groups.whom)];
  if (relation === null || found === null || first === second || first === '' || second === '') return null;
  const isSame =
    (who === '' || /^(?:he|she)$/.test(who) || who === first) &&
    (whom === '' || /^(?:he|she|him|her)$/.test(whom) || whom === second);
  const { age, equation } = found;
  const old = age.mul(relation[0]).add(relation[1]);
  if (!isSame || !isInteger(age) || !isInteger(old) || signOf(age) <= 0 || signOf(old) <= 0) return null;
  const asked = personOf(groups.asked ?? groups.askedtwo);
  if (groups.both === undefined && asked !== first && asked !== second) return null;
  const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const [x, y] = [showAmount(age), showAmount(old)];
  const steps: readonly Step[] = [
    step(
      say('Set up the equation', '列方程'),
      say(
        `Let $x$ be the age of ${title(second)} now; the age of ${title(first)} is $${renderFirst(...relation)}$:`,
        `设${second}今年 $x$ 岁，则${first}今年 $${renderFirst(...relation)}$ 岁：`,
      ),
      `${equation} \\iff x = ${x}`,
    ),
    step(
      say('Find the other age', '求另一个年龄'),
      say(`The age of ${title(first)} is`, `${first}今年的年龄为`),
      `${relation[0].equals(1) ? x : `${showAmount(relation[0])} \\cdot ${x}`}${signOf(relation[1]) === 0 ? '' : ` ${signOf(relation[1]) < 0 ? '-' : '+'} ${showAmount(relation[1].abs())}`} = ${y}`,
    ),
  ];
  const both = `\\text{${title(first)}} = ${y},\\ \\text{${title(second)}} = ${x}`;
  return { steps, answer: groups.both === undefined ? (asked === second ? x : y) : both, plotCode: null };
}

/** In how many years one is so many times as old as the other. */
function yearsUntil({ old, young, then, first, second, who, whom }: Groups, say: Say): Reply | null {
  const [a, b, s] = [old, young, then].map(maybePositive);
  if (a == null || b == null || s == null || s.compare(1) <= 0 || a.compare(b) <= 0) return null;
  if (personOf(first) === personOf(second) || personOf(who) !== personOf(first)) return null;
  if (personOf(whom) !== personOf(second)) return null;
  const years = a.sub(s.mul(b)).div(s.sub(one));
  if (!isInteger(years) || signOf(years) <= 0) return null;
  const [x, y, t, n] = [a, b, s, years].map(showAmount);
  const steps = [
    step(
      say('Set up the equation', '列方程'),
      say('In $x$ years both are $x$ years older:', '设 $x$ 年后，两人都增加 $x$ 岁：'),
      `${x} + x = ${t}(${y} + x) \\iff x = ${n}`,
    ),
    step(
      say('Check', '检验'),
      say('The ages then:', '那时的年龄：'),
      `${x} + ${n} = ${t} \\cdot (${y} + ${n})`,
    ),
  ];
  return { steps, answer: n ?? '', plotCode: null };
}

const person = '(?:(?:a|the|his|her) )?[a-z]+';
const than = '(?:#times times as old as|#more years? older than|#less years? younger than)';
const clause = `(?:(?:the sum of their ages is|together they are|their ages add up to|their combined age is|the total of their ages is) #sum(?: years)?(?: old)?|in #later years?(?: time)?,? (?<who>${person}) will (?:only )?be #then times as old(?: as (?<whom>${person}))?|in #gap years?(?: time)?,? (?:the sum of their ages|their combined age|the total of their ages) will be #total(?: years)?)`;
const asking = `(?:how old is (?<asked>${person})(?: now| today)?|(?<both>how old is each(?: of them)?(?: now)?|how old are they(?: now)?|how old is each (?:person|1)(?: now)?|(?:find|what are) their (?:present |current )?ages)|(?:find|what is) (?<askedtwo>${person})'s (?:present |current )?age)`;
const han = '[\\u4e00-\\u9fff]{1,3}?';

/** Ages of two people. */
export const ageStories: readonly Story[] = [
  story(`(?<first>${person}) is ${than} (?<second>${person})[.,;]? (?:and )?${clause}[.,;]? ${asking}`, ages),
  story(
    `(?<first>${han})(?:今年)?(?:的年龄)?(?:是(?<second>${han})(?:的年龄)?的 ?#times ?倍|比(?<secondtwo>${han})大 ?#more ?岁|比(?<secondthree>${han})小 ?#less ?岁)[,.]? ?(?:(?:两人|他们|父子|母子|母女|父女|两人的|他们的)?(?:的)?年龄(?:之|的)?和(?:是|为) ?#sum ?岁?|#later ?年后[,.]? ?(?<who>${han})(?:的年龄)?(?:将)?是(?<whom>${han})(?:的年龄)?的 ?#then ?倍)[,.]? ?(?:(?<both>求?(?:父亲和儿子|母亲和女儿|两人|他们|父子|母子)(?:各|今年各|的年龄|两人的年龄|今年)*(?:各)?(?:是)?(?:多少岁|几岁)?)|求?(?<asked>${han})(?:今年)?(?:的年龄)?(?:是)?(?:多少岁|几岁|是多少)?)`,
    (groups, say) =>
      ages({ ...groups, second: groups.second ?? groups.secondtwo ?? groups.secondthree }, say),
  ),
  story(
    `(?<first>${han})今年 ?#old ?岁[,.]? ?(?<second>${han})(?:今年)? ?#young ?岁[,.]? ?(?:再过)?(?:几|多少)年后?[,.]? ?(?<who>${han})(?:的年龄)?(?:是|恰好是|正好是)(?<whom>${han})(?:的年龄|年龄)?的 ?#then ?倍`,
    yearsUntil,
  ),
  story(
    `(?<first>${person}) is #old(?: years old)? and (?<second>${person}) is #young(?: years old)?[.,;]? in how many years will (?<who>${person}) be #then times as old as (?<whom>${person})`,
    yearsUntil,
  ),
];
