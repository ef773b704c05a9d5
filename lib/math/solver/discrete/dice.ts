import { rational, renderRational } from '../../exact/rational.ts';
import type { Say } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import { countInDigits, hanCountInDigits } from './plain-prompt.ts';
import { type Reply, step, withDecimal } from './reply.ts';

interface Test {
  readonly pattern: RegExp;
  readonly holds: (value: number, limit: number) => boolean;
}

const isPrime = (value: number): boolean =>
  value > 1 &&
  Array.from({ length: value - 2 }, (_, index) => index + 2).every((factor) => value % factor !== 0);

/** What may be said of a number; `#` stands for another one. */
const tests: readonly Test[] = [
  [
    /^(?:is |are |equals |equal to |of |being |是|为|等于)?(?:exactly )?#$/,
    (value: number, limit: number) => value === limit,
  ],
  [
    /^(?:is |are |being )?(?:greater than|more than|larger than|over|above) #$|^大于 ?#$/,
    (value: number, limit: number) => value > limit,
  ],
  [
    /^(?:is |are |being )?(?:less than|smaller than|under|below|fewer than) #$|^小于 ?#$/,
    (value: number, limit: number) => value < limit,
  ],
  [
    /^(?:is |are |being )?(?:at least #|# or (?:more|greater|higher)|greater than or equal to #|no less than #)$|^(?:不小于|大于或?等于|至少(?:为|是)?) ?#$/,
    (value: number, limit: number) => value >= limit,
  ],
  [
    /^(?:is |are |being )?(?:at most #|# or (?:less|fewer|lower)|less than or equal to #|no more than #)$|^(?:不大于|小于或?等于|至多(?:为|是)?) ?#$/,
    (value: number, limit: number) => value <= limit,
  ],
  [/^(?:is |are |being )?(?:an )?even(?: number)?$|^(?:是|为)偶数$/, (value: number) => value % 2 === 0],
  [/^(?:is |are |being )?(?:an )?odd(?: number)?$|^(?:是|为)奇数$/, (value: number) => value % 2 === 1],
  [/^(?:is |are |being )?(?:a )?prime(?: number)?$|^(?:是|为)(?:质数|素数)$/, isPrime],
  [
    /^(?:is |are |being )?(?:a )?multiple of #$|^(?:is |are )?divisible by #$|^(?:是|为) ?# ?的倍数$|^能?被 ?# ?整除$/,
    (value: number, limit: number) => limit > 0 && value % limit === 0,
  ],
].map(([pattern, holds]) => ({ pattern, holds }) as Test);

const subjects: readonly (readonly [RegExp, (first: number, second: number) => number])[] = [
  [
    /^(?:that )?(?:the |a )?(?:sum|total)(?: of (?:the |their )?(?:2 )?(?:numbers|dice|values|rolls|faces)(?: (?:rolled|shown|showing|that (?:are rolled|show|come up)))?)? /,
    (first, second) => first + second,
  ],
  [
    /^(?:that )?(?:the |a )?product(?: of (?:the |their )?(?:2 )?(?:numbers|dice|values|rolls|faces)(?: (?:rolled|shown|showing))?)? /,
    (first, second) => first * second,
  ],
  [
    /^(?:朝上的?)?(?:(?:两|2)个?(?:枚骰子)?(?:的|向上的)?)?(?:朝上的?)?点数(?:之|的)?和/,
    (first, second) => first + second,
  ],
  [
    /^(?:朝上的?)?(?:(?:两|2)个?(?:枚骰子)?(?:的|向上的)?)?(?:朝上的?)?点数(?:之|的)?积/,
    (first, second) => first * second,
  ],
];

const opening =
  /^(?:if )?(?:(?:2|a pair of) (?:fair,? |standard |ordinary )*,?\s?(?:6-sided |six-sided |standard )?dice are (?:rolled|thrown|tossed)(?: (?:at the same time|simultaneously|together|once))?|(?:you )?(?:roll|throw|toss) (?:2|a pair of) (?:fair,? |standard )*(?:6-sided )?dice|(?:同时)?(?:抛)?(?:掷|抛掷|投掷) ?(?:2 ?[枚个颗])(?:质地均匀的|均匀的)?(?:正方体)?骰子(?:1次)?)\s?[,.，。:]?\s*(?:what is|find|calculate|求)?\s*(?:the )?(?:probability|chance)?\s*(?:of (?:getting |rolling )?)?/i;

const one =
  /^(?:if )?(?:(?:a|1) (?:fair |standard |ordinary )*(?:6-sided )?(?:die|dice) is (?:rolled|thrown|tossed)(?: once)?|you roll a (?:fair |standard )*(?:6-sided )?(?:die|dice)(?: once)?|(?:抛)?(?:掷|抛掷|投掷) ?1 ?[枚个颗](?:质地均匀的|均匀的)?(?:正方体)?骰子(?:1次)?)\s?[,.，。:]?\s*(?:what is|find|calculate|求)?\s*(?:the )?(?:probability|chance)?\s*(?:that (?:the (?:number|result|outcome|roll|value)(?: rolled| shown| showing)? |it |you (?:get|roll) )|of (?:getting|rolling) |(?:朝上的?|向上的?)?(?:的)?点数)/i;

function maybeTest(text: string): ((value: number) => boolean) | null {
  const numbers = text.match(/\d+/g) ?? [];
  const shown = text
    .replace(/\d+/g, '#')
    .replace(/(?:的?概率)?(?:是多少|为多少|是)?\s*$/, '')
    .replace(/^(?:a|an) (?=#)/, '')
    .trim();
  if (numbers.length > 1) return null;
  const found = tests.find(({ pattern }) => pattern.test(shown));
  const limit = Number(numbers[0] ?? 0);
  return found === undefined ? null : (value) => found.holds(value, limit);
}

const faces = [1, 2, 3, 4, 5, 6] as const;

function reply(favourable: readonly string[], total: number, say: Say): Reply {
  const chance = rational(favourable.length, total);
  const list = favourable.slice(0, 18).join(',\\ ');
  const shown =
    favourable.length === 0
      ? ''
      : `${say(' They are ', '，即 ')}$${list}${favourable.length > 18 ? ',\\ \\ldots' : ''}$`;
  const why = say(
    `All ${total} outcomes are equally likely, and ${favourable.length} of them are favourable.${shown}:`,
    `共有 ${total} 个等可能的结果，其中符合条件的有 ${favourable.length} 个${shown}：`,
  );
  const formula = `\\frac{${favourable.length}}{${total}} = ${withDecimal(chance)}`;
  return {
    steps: [step(say('Count the outcomes', '数出结果'), why, formula)],
    answer: renderRational(chance),
    plotCode: null,
  };
}

function answerTwo(rest: string, say: Say): Reply | null {
  const doubles =
    /^(?:that )?(?:(?:both|the 2|the) (?:dice|numbers) (?:show|are) the same(?: number)?|doubles|a double|两?2?个?点数相同)(?:的?概率)?(?:是多少)?$/;
  const pairs = faces.flatMap((first) => faces.map((second) => [first, second] as const));
  const write = ([first, second]: readonly [number, number]): string => `(${first}, ${second})`;
  if (doubles.test(rest))
    return reply(pairs.filter(([first, second]) => first === second).map(write), 36, say);
  for (const [pattern, combine] of subjects) {
    const match = pattern.exec(rest);
    const test = match === null ? null : maybeTest(rest.slice(match[0].length));
    if (test === null) continue;
    const heights = Array.from(
      { length: 11 },
      (_, index) => pairs.filter(([a, b]) => a + b === index + 2).length,
    );
    const isSum = combine(2, 2) === 4 && combine(1, 1) === 2;
    const plotCode = isSum
      ? writePlotCode({ title: say('Outcomes for each sum', '各点数和的结果数') }, [
          { kind: 'call', name: 'bars', args: [heights.map((_, index) => `${index + 2}`), heights] },
        ])
      : null;
    return { ...reply(pairs.filter(([a, b]) => test(combine(a, b))).map(write), 36, say), plotCode };
  }
  return null;
}

const cards: readonly (readonly [RegExp, number])[] = [
  [/^(?:a |an )?(?:ace|king|queen|jack|10|[2-9])$|^(?:A|K|Q|J|王后|国王)$/i, 4],
  [/^(?:a |an )?(?:hearts?|spades?|clubs?|diamonds?)$|^(?:红桃|黑桃|梅花|方块|方片)$/, 13],
  [/^(?:a )?(?:red|black)(?: card)?$/, 26],
  [/^(?:a )?face card$/, 12],
];

const cardOpening =
  /^(?:if )?(?:(?:a|1) card is (?:randomly )?(?:drawn|chosen|selected|picked)(?: at random)? from (?:a |an )?(?:standard |ordinary |well-shuffled |shuffled )*(?:52-card )?(?:deck|pack)(?: of (?:52 )?(?:playing )?cards)?|从(?:一副|1副)(?:没有大小王的|去掉大小王的|52 ?张的?)(?:扑克牌|牌)?(?:\(52 ?张\))?中(?:任意|随机)?(?:抽取|抽出|抽) ?1 ?张(?:牌)?)\s?[,.，。]?\s*(?:what is|find|求)?\s*(?:the probability )?(?:that (?:it is|the card is|it's)|of (?:drawing|getting)|(?:抽到|它是|是))\s?/i;

/** Answers questions about one die, two dice or one card. */
export function maybeAnswerDice(plain: string, say: Say): Reply | null {
  const text = hanCountInDigits(countInDigits(plain)).toLowerCase().replace(/[“”"]/g, '');
  const card = cardOpening.exec(text);
  if (card !== null) {
    const rest = text
      .slice(card[0].length)
      .replace(/的?概率(?:是多少)?$/, '')
      .trim();
    const count = cards.find(([pattern]) => pattern.test(rest))?.[1];
    if (count === undefined) return null;
    const chance = rational(count, 52);
    const why = say(`${count} of the 52 cards are of this kind:`, `52 张牌中有 ${count} 张符合条件：`);
    return {
      steps: [step(say('Count the cards', '数出牌数'), why, `\\frac{${count}}{52} = ${withDecimal(chance)}`)],
      answer: renderRational(chance),
      plotCode: null,
    };
  }
  const double = opening.exec(text);
  if (double !== null && /probab|chance|概率/.test(text))
    return answerTwo(text.slice(double[0].length).trim(), say);
  const single = one.exec(text);
  const test =
    single === null || !/probab|chance|概率/.test(text)
      ? null
      : maybeTest(text.slice(single[0].length).trim());
  return test === null ? null : reply(faces.filter((face) => test(face)).map(String), 6, say);
}
