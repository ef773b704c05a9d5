import { one, type Rational } from '../../exact/rational.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { hundred, maybePositive, type Story, showAmount, story } from './story.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** One step with one formula, whose value is the answer. */
function single(title: string, why: string, formula: string, value: Rational): Reply {
  return {
    steps: [step(title, why, `${formula} = ${showAmount(value)}`)],
    answer: showAmount(value),
    plotCode: null,
  };
}

const timeWords = {
  h: /^(?:hours?|h|小时|时)$/,
  s: /^(?:seconds?|s|秒)$/,
  min: /^(?:minutes?|min|分钟?)$/,
} as const;
const perWords = {
  h: /(?:per hour|an hour|mph|km\/h|\/h|每小时|千米\/时|千米\/小时)$/,
  s: /(?:per second|m\/s|\/s|每秒|米\/秒)$/,
  min: /(?:per minute|\/min|每分钟?|米\/分)$/,
} as const;

function haveSameTime(time: string | undefined, per: string | undefined): boolean {
  const units = ['h', 's', 'min'] as const;
  return units.some((each) => timeWords[each].test(time ?? '') && perWords[each].test(per ?? ''));
}

const lengthStems: readonly RegExp[] = [
  /^(?:km|kilomet|千米|公里)/,
  /^(?:miles?|mph)/,
  /^(?:m|meters?|metres?|米)(?![a-z])/,
  /^(?:meter|metre)/,
  /^(?:feet|foot|ft)/,
];

function haveSameLength(length: string | undefined, per: string | undefined): boolean {
  return lengthStems.some((stem) => stem.test(length ?? '') && stem.test(per ?? ''));
}

function distance(groups: Groups, say: Say): Reply | null {
  const [speed, time] = [maybePositive(groups.speed), maybePositive(groups.time)];
  if (speed === null || time === null || !haveSameTime(groups.timeunit, groups.per)) return null;
  if (groups.asked !== undefined && !haveSameLength(groups.asked, groups.per)) return null;
  const why = say('Distance is speed times time:', '路程 = 速度 × 时间：');
  return single(
    say('Find the distance', '求路程'),
    why,
    `${showAmount(speed)} \\cdot ${showAmount(time)}`,
    speed.mul(time),
  );
}

function speedOf(groups: Groups, say: Say): Reply | null {
  const [length, time] = [maybePositive(groups.length), maybePositive(groups.time)];
  if (length === null || time === null) return null;
  const why = say('Speed is distance over time:', '速度 = 路程 ÷ 时间：');
  return single(
    say('Find the speed', '求速度'),
    why,
    `\\frac{${showAmount(length)}}{${showAmount(time)}}`,
    length.div(time),
  );
}

function timeOf(groups: Groups, say: Say): Reply | null {
  const [length, speed] = [maybePositive(groups.length), maybePositive(groups.speed)];
  const isSame = haveSameLength(groups.lengthunit, groups.per);
  if (length === null || speed === null || !isSame) return null;
  const why = say('Time is distance over speed:', '时间 = 路程 ÷ 速度：');
  return single(
    say('Find the time', '求时间'),
    why,
    `\\frac{${showAmount(length)}}{${showAmount(speed)}}`,
    length.div(speed),
  );
}

function discount(groups: Groups, say: Say): Reply | null {
  const [price, percent] = [maybePositive(groups.price), maybePositive(groups.percent)];
  if (price === null || percent === null || percent.compare(1) >= 0) return null;
  const rest = one.sub(percent);
  const title = say('Take off the discount', '减去折扣');
  return single(
    title,
    say(
      `What remains is $${showAmount(rest.mul(hundred))}\\%$ of the price:`,
      `现价是原价的 $${showAmount(rest.mul(hundred))}\\%$：`,
    ),
    `${showAmount(price)} \\cdot ${showAmount(rest)}`,
    price.mul(rest),
  );
}

function original(groups: Groups, say: Say): Reply | null {
  const [price, percent] = [maybePositive(groups.price), maybePositive(groups.percent)];
  if (price === null || percent === null || percent.compare(1) >= 0) return null;
  const rest = one.sub(percent);
  const title = say('Go back to the original price', '求原价');
  return single(
    title,
    say(
      `The price paid is $${showAmount(rest.mul(hundred))}\\%$ of the original one:`,
      `现价是原价的 $${showAmount(rest.mul(hundred))}\\%$：`,
    ),
    `\\frac{${showAmount(price)}}{${showAmount(rest)}}`,
    price.div(rest),
  );
}

/** 打八折 leaves 80%, 打八五折 85%. */
function folded({ price, fold = '' }: Groups, say: Say): Reply | null {
  const digits = [...fold.replace('.', '')].map((sign) => '零一二三四五六七八九'.indexOf(sign));
  const shown = digits.some((digit) => digit < 0) ? fold.replace('.', '') : digits.join('');
  const left = Number(shown.length === 1 ? `${shown}0` : shown);
  return discount({ price, percent: `${100 - left}%` }, say);
}

function interest(groups: Groups, say: Say): Reply | null {
  const [capital, percent, years] = [
    maybePositive(groups.capital),
    maybePositive(groups.percent),
    maybePositive(groups.years),
  ];
  if (capital === null || percent === null || years === null) return null;
  const earned = capital.mul(percent).mul(years);
  const first = step(
    say('Find the simple interest', '求单利利息'),
    say('Capital times rate times years:', '本金 × 年利率 × 年数：'),
    `${showAmount(capital)} \\cdot ${showAmount(percent)} \\cdot ${showAmount(years)} = ${showAmount(earned)}`,
  );
  if (!/total|balance|amount|本息和|本利和/.test(groups.asked ?? ''))
    return { steps: [first], answer: showAmount(earned), plotCode: null };
  const total = capital.add(earned);
  const second = step(
    say('Add it to the capital', '加上本金'),
    say('Capital and interest:', '本金与利息之和：'),
    `${showAmount(capital)} + ${showAmount(earned)} = ${showAmount(total)}`,
  );
  return { steps: [first, second], answer: showAmount(total), plotCode: null };
}

function work(groups: Groups, say: Say): Reply | null {
  const [first, second] = [maybePositive(groups.first), maybePositive(groups.second)];
  const isSame =
    groups.unit !== undefined && groups.unit.replace(/s$/, '') === (groups.unittwo ?? '').replace(/s$/, '');
  if (first === null || second === null || !isSame) return null;
  if (groups.asked !== undefined && groups.asked.replace(/s$/, '') !== groups.unit?.replace(/s$/, ''))
    return null;
  const rate = one.div(first).add(one.div(second));
  const time = one.div(rate);
  const steps = [
    step(
      say('Add the rates', '求效率之和'),
      say('In one unit of time they do together', '单位时间内两者合作完成'),
      `\\frac{1}{${showAmount(first)}} + \\frac{1}{${showAmount(second)}} = ${showFraction(rate)}`,
    ),
    step(
      say('Find the time', '求时间'),
      say('The whole job takes', '完成全部工作需要'),
      `1 \\div ${showFraction(rate)} = ${showFraction(time)}`,
    ),
  ];
  return { steps, answer: showFraction(time), plotCode: null };
}

function showFraction(value: Rational): string {
  return value.d === 1n ? `${value.n}` : `\\frac{${value.n}}{${value.d}}`;
}

function sameRate(groups: Groups, say: Say): Reply | null {
  const [money, time, later] = [
    maybePositive(groups.money),
    maybePositive(groups.time),
    maybePositive(groups.later),
  ];
  if (money === null || time === null || later === null) return null;
  const each = money.div(time);
  const steps = [
    step(
      say('Find the rate', '求单价'),
      say('For one of them:', '每一份：'),
      `\\frac{${showAmount(money)}}{${showAmount(time)}} = ${showAmount(each)}`,
    ),
    step(
      say('Multiply', '相乘'),
      say('At the same rate:', '按同样的比率：'),
      `${showAmount(each)} \\cdot ${showAmount(later)} = ${showAmount(each.mul(later))}`,
    ),
  ];
  return { steps, answer: showAmount(each.mul(later)), plotCode: null };
}

const vehicle = '(?:car|train|bus|truck|plane|bicycle|bike|boat|cyclist|runner|ship|motorcycle|van)';
const per =
  '(?<per>miles per hour|mph|km/h|kilomet(?:er|re)s per hour|meters per second|metres per second|m/s|feet per second|feet per minute|meters per minute|miles an hour)';
const length = '(?<lengthunit>miles|km|kilomet(?:er|re)s|m|meters|metres|feet)';
const goes = '(?:travels?|drives?|moves?|goes|go|runs?|flies|covers?|sails?|traveled|travelled)';
const goods =
  '(?:shirt|jacket|coat|dress|book|bicycle|bike|computer|phone|laptop|pair of shoes|toy|game|television|tv|sweater|lamp|chair|table|item|watch|hat)';

const simple =
  '(?:an? )?(?:annual |yearly )?(?:simple )?(?:interest )?(?:rate of )?#percent(?: simple interest| interest| per year| per annum| a year| annually| annual interest)?';

/** Motion, prices, interest, work and coins. */
export const rateStories: readonly Story[] = [
  story(
    `a ${vehicle} ${goes} at (?:a )?(?:constant |average |steady )?(?:speed of )?#speed ${per} for #time (?<timeunit>hours?|seconds?|minutes?)[.,]? how (?:far|many (?<asked>miles|kilometers|km|meters|feet)) (?:does|did|will|has|would) (?:it|the ${vehicle}) (?:travel|go|cover|traveled)`,
    distance,
  ),
  story(
    `at (?:a )?(?:constant |average )?(?:speed of )?#speed ${per}, how far (?:would|will|does|can) (?:a|the) ${vehicle} (?:travel|go) in #time (?<timeunit>hours?|seconds?|minutes?)`,
    distance,
  ),
  story(
    `(?:一辆|1辆|一列|1列)?(?:汽车|火车|自行车|客车|货车|列车)(?:以)?(?:每小时|时速) ?#speed ?(?:千米|公里)的速度(?:行驶|行驶了|开了) ?#time ?小时[,.]? ?(?:共|一共)?(?:行驶|走|开)了?(?:多少千米|多远|多少公里)`,
    (groups, say) => distance({ ...groups, timeunit: '小时', per: '每小时' }, say),
  ),
  story(
    `a ${vehicle} ${goes} #length (?<lengthunit>miles|km|kilomet(?:er|re)s|meters|metres|feet) in #time (?<timeunit>hours?|seconds?|minutes?)[.,]? what is (?:its|the) (?:average )?speed(?: of the ${vehicle})?`,
    (groups, say) => (/minute/.test(groups.timeunit ?? '') ? null : speedOf(groups, say)),
  ),
  story(
    `how (?:long|many hours) (?:does|will|would) it take (?:a ${vehicle} |)(?:to )?(?:travel|drive|go|cover) #length ${length} at (?:a )?(?:constant |average )?(?:speed of )?#speed ${per}`,
    timeOf,
  ),
  story(
    `a ${goods} (?:that )?(?:originally |normally |usually )?(?:costs|cost|is priced at|sells for) #price dollars[.,]? (?:and )?(?:it )?(?:is |goes )?(?:on sale (?:for|at)|discounted(?: by)?|marked down(?: by)?|reduced by) #percent(?: off)?[.,]? what is (?:the|its) (?:sale|new|discounted|final|reduced) price(?: of the ${goods})?(?: in dollars)?`,
    discount,
  ),
  story(
    `a ${goods}'s sale price is (?:marked )?#price dollars, which is #percent off (?:of )?the original price[.,]? (?:how many dollars was|what was|what is) the original price(?: of the ${goods})?(?: in dollars)?`,
    original,
  ),
  story(
    `a ${goods} costs #price dollars after (?:a )?#percent discount[.,]? what (?:was|is) (?:its|the) original price(?: of the ${goods})?`,
    original,
  ),
  story(
    `(?:一件|1件)?(?:商品|衣服|衬衫|外套)(?:的)?原价(?:是|为)? ?#price ?元[,.]? ?(?:现在|现)?打 ?(?<fold>[一二三四五六七八九]{1,2}|\\d(?:\\.\\d)?) ?折(?:出售|销售)?(?:后)?[,.]? ?(?:现价|售价|现在的价格|卖)?(?:是|为)?多少(?:元|钱)`,
    folded,
  ),
  story(
    `after (?:a )?#percent discount, a ${goods} costs #price dollars[.,]? what (?:was|is) (?:its|the) original price(?: of the ${goods})?`,
    original,
  ),
  story(
    `(?:一件|1件)?(?:商品|衣服|衬衫|外套)(?:的)?原价(?:是|为)? ?#price ?元[,.]? ?(?:现在)?(?:降价|优惠|便宜了?) ?#percent[,.]? ?(?:现价|现在的价格|售价)(?:是|为)?多少(?:元)?`,
    discount,
  ),
  story(
    `(?:if )?#capital dollars (?:is|are) (?:invested|deposited|borrowed) at (?:an annual |a yearly |a )?(?:simple interest rate of )?#percent(?: (?:per year|annual|annually|a year))?(?: simple interest)?(?: per year| a year)? for #years years[.,]? (?<asked>(?:how much|what is the)(?: simple)? interest (?:is earned|is paid|is due|earned)?)`,
    (groups, say) => interest(groups, say),
  ),
  story(
    `(?<n>[a-z]+) can (?<task>[a-z]+ (?:a|the|an) [a-z]+) in #first (?<unit>hours?|days?|minutes?)[.,;]? (?:and |while )?(?<m>[a-z]+) can (?:\\k<task>|do it|do the same job|[a-z]+ (?:it|the same [a-z]+)) in #second (?<unittwo>hours?|days?|minutes?)[.,;]? (?:how long|how many (?<asked>hours|days|minutes)) (?:will|would|does) it take (?:them )?(?:to \\k<task> )?(?:if they work |working )?together(?: to \\k<task>)?`,
    work,
  ),
  story(
    `(?:一项工程|1项工程|一件工作|1件工作)[,.]? ?甲(?:队)?单独做(?:需要?|要) ?#first ?(?<unit>天|小时)(?:完成)?[,.]? ?乙(?:队)?单独做(?:需要?|要) ?#second ?(?<unittwo>天|小时)(?:完成)?[,.]? ?(?:甲乙|甲、乙|两队|两人|甲, 乙)(?:两队|两人)?合作?做?(?:需要?|要)?(?:多少|几)(?<asked>天|小时)(?:完成|可以完成)?`,
    work,
  ),
  story(
    `[a-z]+ (?:earned|earns|paid|pays|made) #money dollars (?:for|in) #time hours of [a-z]+(?: [a-z]+)?[.,]? if (?:he|she|they) continues? to [a-z]+(?: [a-z]+)? at the same rate, how much (?:would|will|does) (?:he|she|they) (?:earn|make|pay) (?:after|for|in) #later hours`,
    sameRate,
  ),
  story(
    `(?:find|what is|calculate|compute) the simple interest (?:on|for|earned on) #capital dollars (?:invested |borrowed )?at ${simple} (?:for|over|in|after) #years years?`,
    interest,
  ),
  story(
    `how much simple interest (?:does|will|would|do) #capital dollars earn at ${simple} (?:for|over|in|after) #years years?`,
    interest,
  ),
  story(
    `(?:[\\u4e00-\\u9fff]{2,3})?(?:把|将) ?#capital ?元(?:钱)?存入银行[,.]? ?(?:年)?利率(?:是|为)? ?#percent[,.]? ?(?:定期)?存(?:期)? ?#years ?年[,.]? ?(?:按)?(?:单利)?(?:计算)?[,.]? ?(?:到期)?(?:后)?(?:可)?(?:得到?|取回|的)?(?<asked>利息|本息和|本利和)(?:共)?(?:是|有)?多少元?`,
    interest,
  ),
  story(
    `a ${vehicle} ${goes} #money (?<lengthunit>miles|km|kilomet(?:er|re)s|m|meters|metres|feet) in #time (?<unit>hours|minutes|seconds)[.,]? (?:at (?:the same|this) (?:speed|rate),? )?how (?:far|many \\k<lengthunit>) (?:does|will|can|would) it (?:travel|go|drive|cover) in #later \\k<unit>(?: at (?:the same|this) (?:speed|rate))?`,
    sameRate,
  ),
  story(
    `(?:一辆|1辆|一列|1列)?(?:汽车|火车|自行车|客车|货车|列车) ?#time ?小时(?:行驶|行|走)了? ?#money ?千米[,.]? ?(?:照这样计算|照这样的速度|以同样的速度)[,.]? ?#later ?小时(?:可以|能)?(?:行驶|行|走)多少千米`,
    sameRate,
  ),
  story(
    `(?:一辆|1辆|一列|1列)?(?:汽车|火车|自行车|客车|货车|列车) ?#time ?小时(?:行驶|行|走)了? ?#length ?千米[,.]? ?(?:它)?(?:的)?(?:平均)?(?:每小时(?:行驶|行|走)多少千米|速度是多少)`,
    speedOf,
  ),
];
