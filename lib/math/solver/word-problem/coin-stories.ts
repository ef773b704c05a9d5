import { type Rational, rational } from '../../exact/rational.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { hundred, maybePositive, type Story, showAmount, story } from './story.ts';

type Groups = Readonly<Record<string, string | undefined>>;

const coinValues: Readonly<Record<string, number>> = { pennies: 1, nickels: 5, dimes: 10, quarters: 25 };

/** Two kinds of things, so many together, with a total of what each one counts for. */
function explainTwoKinds(
  [count, total]: readonly [Rational, Rational],
  [high, low]: readonly [Rational, Rational],
  [highName, lowName]: readonly [string, string],
  say: Say,
): { readonly steps: Reply['steps']; readonly high: Rational; readonly low: Rational } | null {
  const more = total.sub(low.mul(count)).div(high.sub(low));
  const less = count.sub(more);
  if (more.d !== 1n || more.s < 0n || less.s < 0n || !more.mul(high).add(less.mul(low)).equals(total))
    return null;
  const [n, t, h, l] = [count, total, high, low].map(showAmount);
  const steps = [
    step(
      say(`Suppose all were ${lowName}`, `假设全是${lowName}`),
      say('Then the total would be', '则总数为'),
      `${n} \\cdot ${l} = ${showAmount(low.mul(count))}`,
    ),
    step(
      say(`Exchange for ${highName}`, `换成${highName}`),
      say(
        `Each exchange adds $${h} - ${l} = ${showAmount(high.sub(low))}$, so the number of ${highName} is`,
        `每换一个增加 $${h} - ${l} = ${showAmount(high.sub(low))}$，所以${highName}的数目为`,
      ),
      `\\frac{${t} - ${showAmount(low.mul(count))}}{${showAmount(high.sub(low))}} = ${showAmount(more)}`,
    ),
    step(
      say('Find the others and check', '求另一种并检验'),
      say('Together they give the total:', '合起来为'),
      `${showAmount(more)} \\cdot ${h} + ${showAmount(less)} \\cdot ${l} = ${t}`,
    ),
  ];
  return { steps, high: more, low: less };
}

function coins(groups: Groups, say: Say): Reply | null {
  const [count, worth] = [maybePositive(groups.count), maybePositive(groups.worth)];
  const [one_, two] = [groups.one ?? '', groups.two ?? ''];
  const [first, second] = [coinValues[one_], coinValues[two]];
  if (count === null || worth === null || first === undefined || second === undefined || first === second)
    return null;
  const total = groups.unit === 'cents' ? worth : worth.mul(hundred);
  const [high, low] = first > second ? [one_, two] : [two, one_];
  const found = explainTwoKinds(
    [count, total],
    [rational(Math.max(first, second)), rational(Math.min(first, second))],
    [high, low],
    say,
  );
  const asked = groups.asked;
  return found === null || (asked !== high && asked !== low)
    ? null
    : { steps: found.steps, answer: showAmount(asked === high ? found.high : found.low), plotCode: null };
}

function cage(groups: Groups, say: Say): Reply | null {
  const [count, legs] = [maybePositive(groups.heads), maybePositive(groups.legs)];
  const found =
    count === null || legs === null
      ? null
      : explainTwoKinds(
          [count, legs],
          [rational(4), rational(2)],
          [say('rabbits', '兔'), say('chickens', '鸡')],
          say,
        );
  if (found === null) return null;
  const [chickens, rabbits] = [showAmount(found.low), showAmount(found.high)];
  return {
    steps: found.steps,
    answer: `\\text{${say('chickens', '鸡')}} = ${chickens},\\ \\text{${say('rabbits', '兔')}} = ${rabbits}`,
    plotCode: null,
  };
}

/** Two solutions of different strength that make a third: `x·p + v·q = r·(x + v)`; pure salt has strength 1, water 0. */
function mixture({ p, q, r, volume, adding = '' }: Groups, say: Say): Reply | null {
  const strength =
    p === undefined ? rational(/盐|糖|salt|sugar|acid/.test(adding) ? 1 : 0) : maybePositive(p);
  const [weak, wanted, amount] = [q, r, volume].map(maybePositive);
  if (strength === null || weak == null || wanted == null || amount == null || strength.equals(wanted))
    return null;
  const x = amount.mul(wanted.sub(weak)).div(strength.sub(wanted));
  if (x.s < 0n || x.n === 0n || wanted.compare(1) >= 0) return null;
  const [a, b, c, v, added] = [strength, weak, wanted, amount, x].map(showAmount);
  const lead = a === '0' ? '' : `${a === '1' ? '' : a}x + `;
  const steps = [
    step(
      say('Set up the equation', '列方程'),
      say(
        'Let $x$ be the amount that is added. What is dissolved stays the same:',
        '设加入的量为 $x$，溶质的量不变：',
      ),
      `${lead}${b} \\cdot ${v} = ${c}(x + ${v}) \\iff x = ${added}`,
    ),
    step(
      say('Check', '检验'),
      say('Both sides with this amount:', '代入检验：'),
      `${a === '0' ? '' : `${a} \\cdot ${added} + `}${b} \\cdot ${v} = ${c} \\cdot (${added} + ${v})`,
    ),
  ];
  return { steps, answer: added ?? '', plotCode: null };
}

const amounts = '(?:liters?|litres?|ml|milliliters|gallons|ounces|grams|g|l|quarts|pints)';
const matter = '(?:(?:acid|salt|alcohol|saline|sugar|antifreeze|chemical) )?(?:solution|mixture)';

/** So many things of two kinds, with a total: coins, chickens and rabbits. */
export const coinStories: readonly Story[] = [
  story(
    `[a-z]+ has #count coins[.,]? (?:all (?:of them )?|consisting of |which are (?:all )?|only )?(?:of )?(?:either )?(?<one>pennies|nickels|dimes|quarters) (?:and|or) (?<two>pennies|nickels|dimes|quarters)[.,]? (?:that are |with a total (?:value )?of |worth (?:a total of )?|totaling |(?:the coins|they) are worth (?:a total of )?)#worth (?<unit>dollars|cents)[.,]? how many (?<asked>pennies|nickels|dimes|quarters) (?:does (?:he|she|[a-z]+) have|are there)`,
    coins,
  ),
  story(
    `(?:今有)?(?:鸡兔同笼|笼子里有鸡和兔|鸡和兔关在同一个笼子里)[,.]? ?(?:共有|上有|有|共) ?#heads ?(?:个头|头|只)[,.]? ?(?:下有|共有|有)? ?#legs ?(?:条腿|只脚|足|条脚|只腿)[,.]? ?(?:问|求)?(?:鸡(?:和|、|, )?兔|鸡、兔)(?:各|分别)(?:有)?(?:多少|几)(?:只)?`,
    cage,
  ),
  story(
    `how many (?<unit>${amounts}) of a #p ${matter} (?:must|should|need to) be (?:mixed with|added to|combined with) #volume (?<unittwo>${amounts}) of a #q ${matter} to (?:get|make|obtain|produce|form) a #r ${matter}`,
    (groups, say) => (groups.unit === groups.unittwo ? mixture(groups, say) : null),
  ),
  story(
    '(?:现)?有 ?#volume ?(?:克|千克)(?:浓度(?:是|为) ?|含盐率(?:是|为) ?|含糖率(?:是|为) ?)#q ?的(?:盐水|糖水)[,.]? ?要(?:使|把|将)?(?:它的|其)?(?:浓度|含盐率|含糖率)(?:变(?:为|成)|降(?:为|到)|提高到|增加到|稀释为) ?#r[,.]? ?(?:需要|需|应|要)?(?:再)?加(?:入)?(?:多少|几)(?:克|千克)(?<adding>盐|糖|水)',
    mixture,
  ),
];
