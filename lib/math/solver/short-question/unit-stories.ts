import { type Rational, renderRational } from '../../exact/rational.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { maybePositive, type Story, showAmount, story } from '../word-problem/story.ts';
import { checkedReply } from './answer-stories.ts';
import { type Conversion, maybeConversion, unitPattern } from './unit-sizes.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** "One foot is 12 inches", whichever of the two is larger. */
function sizes(
  { ratio, ...names }: Conversion,
  [from, to]: readonly (string | undefined)[],
  say: Say,
): string {
  return ratio.compare(1) >= 0
    ? say(
        `One ${names.oneFrom} is ${showAmount(ratio)} ${names.manyTo}`,
        `1${from} = ${showAmount(ratio)}${to}`,
      )
    : say(
        `One ${names.oneTo} is ${showAmount(ratio.inverse())} ${names.manyFrom}`,
        `1${to} = ${showAmount(ratio.inverse())}${from}`,
      );
}

/** `5 \cdot 12`, or `\frac{60}{12}` where the new unit is larger. */
function product(value: Rational, ratio: Rational): string {
  return ratio.compare(1) >= 0
    ? `${showAmount(value)} \\cdot ${showAmount(ratio)}`
    : `\\frac{${showAmount(value)}}{${showAmount(ratio.inverse())}}`;
}

function convert({ amount, from, to }: Groups, say: Say): Reply | null {
  const [value, conversion] = [maybePositive(amount ?? '1'), maybeConversion(from, to)];
  if (value === null || conversion === null || conversion.ratio.equals(1)) return null;
  const { ratio } = conversion;
  const result = value.mul(ratio);
  const why = `${sizes(conversion, [from, to], say)}${say(':', '，所以')}`;
  const formula = `${product(value, ratio)} = ${showAmount(result)}`;
  const steps = [step(say('Convert', '换算'), why, formula)];
  return checkedReply(
    { steps, answer: showAmount(result), plotCode: null },
    value.valueOf() * ratio.valueOf(),
  );
}

/** What part of one amount another one is. */
function share({ amount, from, part, to }: Groups, say: Say): Reply | null {
  const [whole, piece, conversion] = [maybePositive(amount), maybePositive(part), maybeConversion(from, to)];
  if (whole === null || piece === null || conversion === null) return null;
  const inSame = whole.mul(conversion.ratio);
  const result = piece.div(inSame);
  const same = step(
    say('Use one unit', '统一单位'),
    `${sizes(conversion, [from, to], say)}${say(`, so the whole in ${to} is`, `，整体是多少${to}：`)}`,
    `${product(whole, conversion.ratio)} = ${showAmount(inSame)}`,
  );
  const divide = step(
    say('Divide', '相除'),
    say('The part over the whole:', '部分除以整体：'),
    `\\frac{${showAmount(piece)}}{${showAmount(inSame)}} = ${renderRational(result)}`,
  );
  return checkedReply(
    { steps: [same, divide], answer: renderRational(result), plotCode: null },
    piece.valueOf() / (whole.valueOf() * conversion.ratio.valueOf()),
  );
}

/** A speed or another rate in other units. */
function convertRate({ amount, from, per, to, each }: Groups, say: Say): Reply | null {
  const [value, above, below] = [
    maybePositive(amount),
    maybeConversion(from, to),
    maybeConversion(per, each),
  ];
  if (value === null || above === null || below === null) return null;
  const upper = value.mul(above.ratio);
  const result = upper.div(below.ratio);
  const first = step(
    say('Convert the unit above', '换算分子的单位'),
    `${sizes(above, [from, to], say)}${say(`, so it is this many ${to} in one ${below.oneFrom}:`, `，所以每${per}是`)}`,
    `${product(value, above.ratio)} = ${showAmount(upper)}`,
  );
  const second = step(
    say('Convert the unit below', '换算分母的单位'),
    `${sizes(below, [per, each], say)}${say(`, so it is this many ${to} in one ${below.oneTo}:`, `，所以每${each}是`)}`,
    `${product(upper, below.ratio.inverse())} = ${showAmount(result)}`,
  );
  return checkedReply(
    { steps: [first, second], answer: showAmount(result), plotCode: null },
    (value.valueOf() * above.ratio.valueOf()) / below.ratio.valueOf(),
  );
}

const unit = (name: string) => `(?<${name}>${unitPattern})`;
const rate = (amount: string, per: string) => `#amount ?${unit(amount)} ?(?:per |an? |\\/ ?)${unit(per)}`;
const target = `${unit('to')} ?(?:per |an? |\\/ ?)${unit('each')}`;

/** Amounts and rates in other units of the same family, and parts of amounts. */
export const unitStories: readonly Story[] = [
  story(
    `how many ${unit('to')} (?:are )?(?:there )?(?:in|make up|equal|make) (?:#amount|an?) ?${unit('from')}`,
    convert,
  ),
  story(`(?:convert|change|express|write) #amount ?${unit('from')} (?:to|into|in) ${unit('to')}`, convert),
  story(`what is #amount ?${unit('from')} in ${unit('to')}`, convert),
  story(`#amount ?${unit('from')} (?:is|are|equals?) how many ${unit('to')}`, convert),
  story(`what fraction of #amount ?${unit('from')} is #part ?${unit('to')}`, share),
  story(
    `(?:convert|express|change) (?:a speed of )?${rate('from', 'per')} (?:to|into|in) ${target}`,
    convertRate,
  ),
  story(
    `an? [a-z]+ (?:is )?(?:travel(?:s|ing)|mov(?:es|ing)|go(?:es|ing)|runs?|running) at (?:a speed of )?${rate('from', 'per')}. what is (?:the [a-z]+'s|its) speed (?:expressed )?in ${target}`,
    convertRate,
  ),
  story(`#amount ?${unit('from')} ?(?:等于|是|合|=) ?(?:多少|几) ?(?:个)?${unit('to')}`, convert),
  story(
    `(?:把|将)? ?#amount ?${unit('from')} ?(?:换算成|换算为|化成|化为|转换成|转化为) ?${unit('to')}`,
    convert,
  ),
  story(`#part ?${unit('to')} ?是 ?#amount ?${unit('from')} ?的几分之几`, share),
  story(
    `(?:把|将)? ?#amount ?${unit('from')}(?:每|\\/)${unit('per')} ?(?:换算成|换算为|化成|化为) ?${unit('to')}(?:每|\\/)${unit('each')}`,
    convertRate,
  ),
];
