import { type Rational, rational } from '../../exact/rational.ts';
import type { Say } from '../language.ts';
import { maybeExplainRange } from './explain-binomial.ts';
import { countInDigits, hanCountInDigits, maybeCount } from './plain-prompt.ts';
import type { Reply } from './reply.ts';
import { fillerPattern, maybeScanFacts, type Rule, rule } from './scan-facts.ts';

type RollFact =
  | { readonly kind: 'rolls'; readonly count: number }
  /** How often a face shows, both ends included; null is an open end. */
  | {
      readonly kind: 'range';
      readonly low: number | null;
      readonly high: number | null;
      readonly p: Rational;
    }
  | { readonly kind: 'probability' };

const faces = ['ones', 'twos', 'threes', 'fours', 'fives', 'sixes'] as const;

/** The probability of what a roll is to show: one face, or an even or odd number. */
function maybeChance(face: string): Rational | null {
  if (/even|odd|[偶奇]/.test(face)) return rational(1, 2);
  const isFace = /^[1-6]/.test(face) || faces.some((name) => name === face.toLowerCase());
  return isFace ? rational(1, 6) : null;
}

function readRolls([text]: readonly string[]): RollFact | null {
  const count = maybeCount(text);
  return count === null || count < 1 || count > 100 ? null : { kind: 'rolls', count };
}

function maybeRange(bound: string, k: number | null, face: string): RollFact | null {
  const p = maybeChance(face);
  if (p === null || k === null) return null;
  const word = bound.toLowerCase();
  if (/more than/.test(word) && !/no/.test(word)) return { kind: 'range', low: k + 1, high: null, p };
  if (/fewer than|less than/.test(word) && !/no/.test(word))
    return { kind: 'range', low: null, high: k - 1, p };
  if (/at least|no fewer|no less|至少|不少于/.test(word)) return { kind: 'range', low: k, high: null, p };
  if (/at most|no more|至多|最多|不超过/.test(word)) return { kind: 'range', low: null, high: k, p };
  return { kind: 'range', low: k, high: k, p };
}

const die = '(?:a |1 )?(?:fair |standard |ordinary |regular |6-sided )*(?:die|dice|number cube)';
const getting =
  '(?:(?:getting|obtaining|rolling|throwing|get|roll|there (?:is|are|will be)|you (?:get|roll)|we get) )?';
const bound = '(exactly|at least|at most|more than|fewer than|less than|no fewer than|no more than)';
const face = "([1-6](?:'?s)?|ones|twos|threes|fours|fives|sixes|(?:even|odd) (?:numbers?|rolls?|results?))";
const hanDie = '(?:1 ?[枚个颗])?(?:质地均匀的|均匀的)?(?:正方体)?骰子';
const hanRoll = '(?:连续|先后|独立|重复)*(?:抛掷|投掷|抛|掷)(?:了|出)?';
const hanBound = '(恰好?有?|至少有?|至多有?|最多有?|不少于|不超过)';
const hanFace = '(?:点数(?:为|是)?)?([1-6](?= ?点?)|偶数|奇数) ?点?(?:朝上|向上)?';

const rules: readonly Rule<RollFact>[] = [
  rule(`${die} is (?:rolled|thrown|tossed|cast) (\\d+) times`, readRolls),
  rule(`(?:roll|throw|toss)(?:s|ed|ing)? ${die} (\\d+) times`, readRolls),
  rule(`(\\d+) (?:independent )?(?:rolls|throws)(?: of ${die})?`, readRolls),
  rule(
    '(\\d+) (?:fair |standard |ordinary |regular |6-sided )*dice are (?:rolled|thrown)(?: at the same time| simultaneously| together)?',
    readRolls,
  ),
  rule(`${hanRoll} ?${hanDie} ?(\\d+) ?次`, readRolls),
  rule(`${hanRoll} ?(\\d+) ?次 ?${hanDie}`, readRolls),
  rule(`${hanDie}${hanRoll} ?(\\d+) ?次`, readRolls),
  rule('同时(?:抛掷|投掷|抛|掷) ?(\\d+) ?[枚个颗](?:质地均匀的|均匀的)?(?:正方体)?骰子', readRolls),
  rule(`${getting}${bound} (\\d+) ${face}`, ([word = '', k, what = '']) =>
    maybeRange(word, maybeCount(k), what),
  ),
  rule(`${getting}(?:an? )?${face} ${bound} (\\d+) times?`, ([what = '', word = '', k]) =>
    maybeRange(word, maybeCount(k), what),
  ),
  rule(`${getting}(?:an? )?${face} ${bound} once`, ([what = '', word = '']) => maybeRange(word, 1, what)),
  rule(`${getting}no ${face}`, ([what = '']) => maybeRange('exactly', 0, what)),
  rule(
    `${hanBound} ?(?:出现|掷出|得到|掷得)? ?(\\d+) ?[次枚个颗] ?(?:骰子)?(?:出现|掷出|得到|掷得|是|为)?(?:的是)? ?${hanFace}`,
    ([word = '', k, what = '']) => maybeRange(word, maybeCount(k), what),
  ),
  rule(
    `(?:出现|掷出|得到|掷得)? ?${hanFace} ?(?:的次数)?${hanBound}(?:为|是)? ?(\\d+) ?次?`,
    ([what = '', word = '', k]) => maybeRange(word, maybeCount(k), what),
  ),
  rule('probability|chance|概率|可能性', () => ({ kind: 'probability' })),
];

const filler = fillerPattern(
  'a|an|the|if|let|suppose|what is|what are|find|calculate|compute|determine|of|and|with|that|is|are|in|it|then|you|we|i|when|getting|rolling|求|设|若|的|是|为|则|多少|在|中|将|把|各次|其中|试求|出现|有',
);

/** Answers how likely it is that a face shows so many times when a die is rolled again and again. */
export function maybeAnswerRolls(plain: string, say: Say): Reply | null {
  const text = hanCountInDigits(countInDigits(plain.replace(/\bsix-sided\b/gi, '6-sided')));
  const facts = maybeScanFacts(text, rules, filler);
  if (facts === null || !facts.some(({ kind }) => kind === 'probability')) return null;
  const rolls = facts.filter((fact) => fact.kind === 'rolls');
  const ranges = facts.filter((fact) => fact.kind === 'range');
  const [roll, range] = [rolls[0], ranges[0]];
  if (roll === undefined || range === undefined || rolls.length > 1 || ranges.length > 1) return null;
  const law = { n: roll.count, p: range.p, isDecimal: false };
  return maybeExplainRange(law, range.low, range.high, say);
}
