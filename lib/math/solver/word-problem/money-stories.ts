import { one, type Rational, rational, signOf } from '../../exact/rational.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { hundred, maybePositive, type Story, showAmount, story } from './story.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** Money to the cent: exact where it ends there, else marked as rounded. */
function showMoney(value: Rational): string {
  const cents = value.mul(hundred);
  return cents.d === 1n ? showAmount(value) : `\\approx ${value.valueOf().toFixed(2)}`;
}

const periods: Readonly<Record<string, number>> = {
  annually: 1,
  yearly: 1,
  'semi-annually': 2,
  semiannually: 2,
  quarterly: 4,
  monthly: 12,
};

/** C(1 + p/m)^(mn), and the interest in it. */
function compound(groups: Groups, say: Say): Reply | null {
  const [capital, percent, years] = [groups.capital, groups.percent, groups.years ?? groups.yearstwo].map(
    maybePositive,
  );
  const times = periods[groups.period ?? 'annually'];
  if (capital == null || percent == null || years == null || times === undefined || percent.compare(1) >= 0)
    return null;
  const count = years.mul(times);
  if (count.d !== 1n || count.n > 600n) return null;
  const rate = percent.div(times);
  const factor = one.add(rate).pow(rational(count.n));
  if (factor === null) return null;
  const total = capital.mul(factor);
  const direct = capital.valueOf() * (1 + percent.valueOf() / times) ** Number(count.n);
  if (Math.abs(total.valueOf() - direct) > 1e-8 * direct) return null;
  const isShort = showAmount(total).length <= 12 && !showAmount(total).includes('frac');
  const claim = isShort ? `= ${showAmount(total)}` : `\\approx ${total.valueOf().toFixed(2)}`;
  const base = times === 1 ? `1 + ${showAmount(percent)}` : `1 + \\frac{${showAmount(percent)}}{${times}}`;
  const first = step(
    say('Use the compound interest formula', '用复利公式'),
    say(
      `Each ${times === 1 ? 'year' : 'period'} multiplies the money by $${base}$; there are ${count.n} of them:`,
      `每期本利和是上期的 $${base}$ 倍，共 ${count.n} 期：`,
    ),
    `${showAmount(capital)} \\cdot \\left(${base}\\right)^{${count.n}} ${claim}`,
  );
  const wantsInterest = /interest|利息/.test(groups.asked ?? '');
  if (!wantsInterest) return { steps: [first], answer: showMoney(total), plotCode: null };
  const earned = total.sub(capital);
  const second = step(
    say('Take the capital away', '减去本金'),
    say('What is more than the capital is the interest:', '超出本金的部分就是利息：'),
    isShort
      ? `${showAmount(total)} - ${showAmount(capital)} = ${showAmount(earned)}`
      : `${total.valueOf().toFixed(2)} - ${showAmount(capital)} = ${(Number(total.valueOf().toFixed(2)) - capital.valueOf()).toFixed(2)}`,
  );
  return { steps: [first, second], answer: showMoney(earned), plotCode: null };
}

const down = /decreas|reduc|lower|discount|mark(?:ed)? down|off|fell|drop|降|减|优惠|便宜/;

/** A price after one change by some percent, and then another one. */
function chain(groups: Groups, say: Say): Reply | null {
  const price = groups.price === undefined ? rational(1) : maybePositive(groups.price);
  const [p, q] = [maybePositive(groups.p), maybePositive(groups.q)];
  if (price === null || p === null || q === null || p.compare(1) >= 0 || q.compare(1) >= 0) return null;
  const [first, second] = [groups.first ?? '', groups.second ?? groups.first ?? ''];
  const factor = (size: Rational, way: string): Rational => (down.test(way) ? one.sub(size) : one.add(size));
  return explainFactors(price, [factor(p, first), factor(q, second)], groups.price === undefined, say);
}

function explainFactors(price: Rational, factors: readonly Rational[], isShare: boolean, say: Say): Reply {
  const result = factors.reduce((value, factor) => value.mul(factor), price);
  const reason = factors
    .map((factor) => `$${showAmount(factor.mul(hundred))}\\%$`)
    .join(say(' and then ', '，再变为'));
  const shown = isShare ? `${showAmount(result.mul(hundred))}\\%` : showAmount(result);
  const product = factors.map(showAmount).join(' \\cdot ');
  const steps = [
    step(
      say('Multiply by what is left each time', '连乘每次变化后的比例'),
      say(`The price becomes ${reason} of what it was before:`, `价格先变为原来的${reason}：`),
      isShare
        ? `${product} = ${showAmount(result)}`
        : `${showAmount(price)} \\cdot ${product} = ${showAmount(result)}`,
    ),
  ];
  return { steps, answer: shown, plotCode: null };
}

/** 八折 is 80%, 七五折 75%. */
function foldOf(fold: string | undefined): Rational | null {
  const digits = [...(fold ?? '').replace('.', '')].map((sign) =>
    /\d/.test(sign) ? Number(sign) : '零一二三四五六七八九'.indexOf(sign),
  );
  const [tens, units = 0] = digits;
  return tens === undefined || tens < 1 || digits.length > 2 || digits.some((digit) => digit < 0)
    ? null
    : rational(tens * 10 + units, 100);
}

function folds({ price, fold, foldtwo }: Groups, say: Say): Reply | null {
  const [amount, first] = [maybePositive(price), foldOf(fold)];
  const second = foldtwo === undefined ? undefined : foldOf(foldtwo);
  if (amount === null || first === null || second === null) return null;
  return explainFactors(amount, second === undefined ? [first] : [first, second], false, say);
}

/** From an old price to a new one: by how many percent. */
function change({ before, after, way = '' }: Groups, say: Say): Reply | null {
  const [from, to] = [maybePositive(before), maybePositive(after)];
  if (from === null || to === null) return null;
  const isDown = down.test(way);
  const difference = isDown ? from.sub(to) : to.sub(from);
  if (signOf(difference) <= 0) return null;
  const share = difference.div(from).mul(hundred);
  const exact = showAmount(share);
  const value = exact.includes('frac') ? `\\approx ${share.valueOf().toFixed(2)}\\%` : `= ${exact}\\%`;
  const [a, b] = isDown ? [from, to] : [to, from];
  const steps = [
    step(
      say('Divide the change by the old value', '用变化量除以原价'),
      say('The change as a part of the old price:', '变化量占原价的百分之几：'),
      `\\frac{${showAmount(a)} - ${showAmount(b)}}{${showAmount(from)}} ${value}`,
    ),
  ];
  return { steps, answer: value.replace(/^= /, ''), plotCode: null };
}

function withTax({ price, percent }: Groups, say: Say): Reply | null {
  const [amount, rate] = [maybePositive(price), maybePositive(percent)];
  return amount === null || rate === null || rate.compare(1) >= 0
    ? null
    : explainFactors(amount, [one.add(rate)], false, say);
}

function isSameThing(first: string | undefined, second: string | undefined): boolean {
  const stem = (thing: string | undefined): string => (thing ?? '').trim().replace(/(?:es|s)$/, '');
  return second === undefined || second.trim() === '' || stem(first) === stem(second);
}

/** So many cost so much: what do others of them cost? */
function unitPrice({ count, thing, money, later, same }: Groups, say: Say): Reply | null {
  const [number, cost, wanted] = [count, money, later].map(maybePositive);
  if (number == null || cost == null || wanted == null || !isSameThing(thing, same)) return null;
  const each = cost.div(number);
  const first = step(
    say('Find what one costs', '求单价'),
    say('One costs', '单价为'),
    `\\frac{${showAmount(cost)}}{${showAmount(number)}} = ${showAmount(each)}`,
  );
  if (wanted.equals(1)) return { steps: [first], answer: showAmount(each), plotCode: null };
  const second = step(
    say('Multiply', '求总价'),
    say('All of them cost', '总价为'),
    `${showAmount(each)} \\cdot ${showAmount(wanted)} = ${showAmount(each.mul(wanted))}`,
  );
  return { steps: [first, second], answer: showAmount(each.mul(wanted)), plotCode: null };
}

const goods = '(?:[a-z]+(?: of [a-z]+)?)';
const rate =
  '(?:an? )?(?:annual |yearly )?(?:interest )?(?:rate of )?#percent(?: annual interest| annual| interest| per year| per annum| a year)?';
const per = 'compounded (?<period>annually|yearly|semi-annually|semiannually|quarterly|monthly)';
const worth =
  '(?:how much (?:money )?(?:is it worth|will it be worth|is in the account|will be in the account|will there be|is there|do you have|will you have)|what is (?:the |its )?(?:final |total |future )?(?:amount|balance|value|value of the investment))';
const raised = '(?:increased|decreased|reduced|raised|lowered|discounted|marked down|marked up)';
const item =
  '(?:shirt|jacket|coat|dress|book|bicycle|bike|computer|phone|laptop|toy|game|television|tv|sweater|lamp|chair|table|item|watch|hat|product|bag)';
const finalPrice = `what is (?:the|its) (?:final|new|sale|discounted) price(?: of the ${item})?(?: in dollars)?`;
const units = '(?:千克|公斤|斤|支|个|本|件|瓶|袋|盒|米|张|块|双|把|枝|箱)';

/** Interest on interest, changes one after the other, unit prices. */
export const moneyStories: readonly Story[] = [
  story(
    `(?:if )?#capital dollars (?:is|are) (?:invested|deposited|put in a bank|placed in an account) at ${rate},? ${per}(?: for #years years)?[.,]? ${worth}(?: after #yearstwo years)?`,
    compound,
  ),
  story(
    `(?:find|what is|calculate) the (?<asked>compound interest) (?:on|for|earned on) #capital dollars at ${rate} for #years years(?:,? ${per})?`,
    compound,
  ),
  story(
    `(?:1笔)?本金(?:是|为)? ?#capital ?元[,.]? ?年利率(?:是|为)? ?#percent[,.]? ?(?:按)?(?:每年)?复利(?:计算|计息)?[,.]? ?(?:存 ?)?#years ?年(?:后|到期)?(?:的)?(?<asked>本利和|本息和|利息)(?:共|一共)?(?:是|有|为)?多少元?`,
    compound,
  ),
  story(
    `(?:a |an )?(?:the price of a )?(?:#price dollars ${item}|${item} (?:costs|is priced at|originally costs|sells for) #pricetwo dollars[.,]? (?:it|its price|the price))(?:'s price)? is (?<first>${raised}) (?:by )?#p,? (?:and )?then (?:(?<second>${raised}) )?(?:by )?(?:another |an additional |a further |an extra )?#q[.,]? ${finalPrice}`,
    (groups, say) => chain({ ...groups, price: groups.price ?? groups.pricetwo }, say),
  ),
  story(
    `(?:某商品|一件商品|1件商品|某种商品|1种商品)(?:的)?(?:原价(?:是|为)? ?#price ?元[,.]? ?)?先(?:是)?(?<first>提价|涨价|降价|加价|减价)了? ?#p[,.]? ?(?:再|然后|后又|又)(?<second>提价|涨价|降价|加价|减价)了? ?#q[,.]? ?(?:现价|现在的价格|最后的价格|最终价格)(?:是|为)?(?:原价的百分之几|多少元?|原来的百分之几)`,
    chain,
  ),
  story(
    `(?:某商品|一件商品|1件商品|一件衣服|1件衣服|一件衬衫|某种商品)(?:的)?原价(?:是|为)? ?#price ?元[,.]? ?(?:现在|现)?(?:先)?打 ?(?<fold>[一二三四五六七八九]{1,2}|\\d(?:\\.\\d)?) ?折(?:出售)?(?:[,.]? ?(?:再|又|然后再)打 ?(?<foldtwo>[一二三四五六七八九]{1,2}|\\d(?:\\.\\d)?) ?折)?[,.]? ?(?:后|后的)?(?:现价|价格|现在的价格|售价)?(?:是|为)?多少(?:元|钱)?`,
    folds,
  ),
  story(
    `(?:某商品|一件商品|1件商品|一件衣服|1件衣服)(?:的)?原价(?:是|为)? ?#before ?元[,.]? ?现价(?:是|为)? ?#after ?元[,.]? ?(?:这件商品)?(?<way>降价|降低|涨价|提价|便宜)了?(?:百分之几|百分之多少)`,
    change,
  ),
  story(
    `(?:the|a) price (?:of (?:a|an|the) [a-z]+ )?(?<way>rises|rose|increases|increased|went up|falls|fell|drops|dropped|decreases|decreased) from #before(?: dollars)? to #after(?: dollars)?[.,]? (?:what is|find|by) (?:the |what )?percent(?:age)?(?: (?:increase|decrease|change|did it (?:rise|fall|increase|decrease)))?`,
    change,
  ),
  story(
    `a #price dollars ${item} is (?:on sale for|discounted|discounted by|marked down|marked down by|reduced by|sold at) #percent(?: off| discount)?[.,]? ${finalPrice}`,
    ({ price, percent }, say) => {
      const [amount, share] = [maybePositive(price), maybePositive(percent)];
      return amount === null || share === null || share.compare(1) >= 0
        ? null
        : explainFactors(amount, [one.sub(share)], false, say);
    },
  ),
  story(
    `what is the total (?:cost|price) of a #price dollars ${item} (?:with|including|after) (?:a )?#percent (?:sales )?tax`,
    withTax,
  ),
  story(
    `(?:if )?#count (?<thing>${goods}) costs? #money dollars[.,]? (?:how much|what) (?:do|does|will|would) #later (?<same>${goods}) cost`,
    unitPrice,
  ),
  story(
    `(?:if )?#count (?<thing>${goods}) costs? #money dollars[.,]? what is the (?:cost|price) of #later (?<same>${goods})`,
    unitPrice,
  ),
  story(
    `(?:买)? ?#count ?(?<unit>${units})(?<thing>[\\u4e00-\\u9fff]{0,4}?)(?:要|需要|卖|共|花了?|的价格是|是|共花)? ?#money ?元[,.]? ?(?:(?:买|那么|照这样计算)[,.]? ?)*#later ?\\k<unit>(?<same>[\\u4e00-\\u9fff]{0,4}?)(?:要|需要|要花|要用|需|卖)?多少(?:元|钱|元钱)`,
    unitPrice,
  ),
];
