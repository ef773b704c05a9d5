import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { explainSplit, relationOf, splitTotal } from './split-total.ts';
import { maybePositive, type Story, showAmount, story } from './story.ts';

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

/** Two numbers with their sum, and consecutive integers. */
export const numberStories: readonly Story[] = [
  story(
    `the sum of 2 (?:positive )?numbers is #sum[.,;]? (?:and )?(?:(?:their difference|the difference (?:between|of) (?:them|the (?:2 )?numbers)) is #more|(?:1 (?:number|of them)?|the (?:larger|greater)(?: number| 1)?) ?is (?:#times times|#moretwo more than) the (?:other|smaller)(?: number| 1)?)[.,;]? (?:find|what (?:is|are)|determine) (?<asked>(?:the |both |these )?(?:2 )?numbers|they|the (?:larger|greater|bigger|smaller|lesser)(?: of the 2)?(?: numbers?)?|(?:their product|the product of the (?:2 )?numbers))`,
    (groups, say) => twoNumbers({ ...groups, more: groups.more ?? groups.moretwo }, say),
  ),
  story(
    '(?:两个?|2个)数的?和(?:是|为) ?#sum[,.]? ?(?:差(?:是|为) ?#more|(?:其中)?(?:一个数|1个数|大数)是(?:另一个数|另1个数|小数)的 ?#times ?倍)[,.]? ?求?(?<asked>(?:这)?(?:两个?|2个)数|较大的数|较小的数|(?:这)?(?:两个?|2个)数的积)(?:各|分别)?(?:是多少|为多少)?',
    twoNumbers,
  ),
  story(
    'the sum of (?<count>\\d+) consecutive (?:(?<kind>even|odd) )?(?:positive )?(?:integers|numbers|whole numbers) is (?<sum>-?\\d+)[.,;]? (?:find|what (?:is|are)|determine) (?:the )?(?:value of the )?(?<asked>(?:\\d )?(?:integers|numbers)|them|they|(?:largest|greatest|smallest|least|middle)(?: (?:integer|number|1))?)(?: of (?:them|these|the (?:\\d )?(?:integers|numbers)|these (?:\\d )?(?:integers|numbers)))?',
    consecutive,
  ),
  story(
    '(?<count>\\d+) ?个连续(?:的)?(?<kind>偶数|奇数|整数|自然数)的?和(?:是|为) ?(?<sum>-?\\d+)[,.]? ?求?(?:这\\d?个数(?:中)?)?(?<asked>最大的(?:数)?|最小的(?:数)?|中间的(?:数)?|这\\d?个数|)(?:各|分别)?(?:是多少|为多少)?',
    consecutive,
  ),
  story(
    '(?:find (?<count>\\d+) consecutive (?:(?<kind>even|odd) )?(?:positive )?(?:integers|numbers|whole numbers) (?:whose sum is|with (?:a )?sum (?:of )?|that add up to) ?(?<sum>-?\\d+))',
    consecutive,
  ),
  story(
    '(?<count>\\d+) consecutive (?:(?<kind>even|odd) )?(?:positive )?(?:integers|numbers|whole numbers) (?:have a sum of|add up to|sum to) (?<sum>-?\\d+)[.,;]? (?:find|what are|what is|determine) (?:the )?(?<asked>(?:\\d )?(?:integers|numbers)|them|they|(?:largest|greatest|smallest|least|middle)(?: (?:integer|number|1))?)(?: of (?:them|these|the (?:\\d )?(?:integers|numbers)))?',
    consecutive,
  ),
  story(
    '甲数?是乙数?的 ?#times ?倍[,.]? ?(?:甲, ?乙|甲乙|甲、乙)?(?:这)?(?:两|2)?(?:个)?数(?:的|之)?和(?:是|为) ?#sum[,.]? ?求?(?:甲数?(?:和|与|, ?)乙数?|(?:甲, ?乙|甲乙|甲、乙)?(?:这)?(?:两|2)(?:个)?数)(?:各|分别)?(?:是多少|为多少)?',
    twoNumbers,
  ),
];
