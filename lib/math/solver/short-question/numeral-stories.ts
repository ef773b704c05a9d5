import { type Rational, rational, renderRational } from '../../exact/rational.ts';
import { maybeDecimal } from '../algebra/reduce-numeric.ts';
import { maybeRational, numberPattern } from '../discrete/plain-prompt.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { type Story, story } from '../word-problem/story.ts';
import { checkedReply } from './answer-stories.ts';

type Groups = Readonly<Record<string, string | undefined>>;

const baseNames: Readonly<Record<string, number>> = {
  binary: 2,
  octal: 8,
  decimal: 10,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

function maybeBase(text: string | undefined): number | null {
  const value = baseNames[text ?? ''] ?? Number(text);
  return Number.isInteger(value) && value >= 2 && value <= 10 ? value : null;
}

/** `1011_2 = 11`, digit by digit. */
function toDecimal({ digits = '', base: written }: Groups, say: Say): Reply | null {
  const base = maybeBase(written);
  if (base === null || base === 10 || !/^\d{1,18}$/.test(digits)) return null;
  if ([...digits].some((digit) => Number(digit) >= base)) return null;
  const value = [...digits].reduce((sum, digit) => sum * BigInt(base) + BigInt(digit), 0n);
  const terms = [...digits].map((digit, at) => `${digit} \\cdot ${base}^{${digits.length - 1 - at}}`);
  const why = say(
    `Each place counts ${base} times as much as the one to its right:`,
    `${base} 进制中每一位的权是右边一位的 ${base} 倍：`,
  );
  const steps = [step(say('Write out the places', '按权展开'), why, `${terms.join(' + ')} = ${value}`)];
  return checkedReply({ steps, answer: `${value}`, plotCode: null }, Number.parseInt(digits, base));
}

/** A whole number in another base, by dividing again and again. */
function toBase({ whole = '', base: written }: Groups, say: Say): Reply | null {
  const base = maybeBase(written);
  if (base === null || base === 10 || !/^[1-9]\d{0,11}$/.test(whole)) return null;
  const lines: string[] = [];
  let digits = '';
  for (let left = BigInt(whole); left > 0n; left /= BigInt(base)) {
    lines.push(`${left} = ${left / BigInt(base)} \\cdot ${base} + ${left % BigInt(base)}`);
    digits = `${left % BigInt(base)}${digits}`;
  }
  if (Number.parseInt(digits, base) !== Number(whole)) return null;
  const why = say(
    `Divide by ${base} until nothing is left; the remainders, last one first, are the digits:`,
    `不断除以 ${base} 取余，直到商为 0，再把余数倒着写：`,
  );
  const steps = [step(say('Divide again and again', '除基取余'), why, ...lines)];
  return { steps, answer: `${digits}_{${base}}`, plotCode: null };
}

/** `0.1\overline{36}` as a fraction. */
function repeating({ lead = '0', before = '', period = '' }: Groups, say: Say): Reply | null {
  if (period.length > 6 || before.length > 4 || lead.length > 4) return null;
  const [scale, cycle] = [10n ** BigInt(before.length), 10n ** BigInt(period.length)];
  const [long, short] = [BigInt(`${lead}${before}${period}`), BigInt(`${lead}${before}`)];
  const value = rational(long - short, scale * (cycle - 1n));
  const tail = (shift: bigint) => `${shift}.\\overline{${period}}`;
  const shifted = step(
    say('Shift the point', '移动小数点'),
    say(
      `Call the number $x$. Behind the point of both products there is the period alone, so it cancels when they are subtracted:`,
      `设这个数为 $x$。两个积的小数部分都只剩循环节，相减时抵消：`,
    ),
    `${scale * cycle} x - ${scale === 1n ? '' : scale} x = ${tail(long)} - ${tail(short)} = ${long - short}`,
  );
  const divided = step(
    say('Solve for x', '解出 x'),
    say('So', '所以'),
    `x = \\frac{${long - short}}{${scale * (cycle - 1n)}}${scale * (cycle - 1n) === value.d ? '' : ` = ${renderRational(value)}`}`,
  );
  const decimal = Number(`${lead}.${before}${period.repeat(Math.ceil(20 / period.length))}`);
  return checkedReply({ steps: [shifted, divided], answer: renderRational(value), plotCode: null }, decimal);
}

/** A fraction whose decimal ends. */
function fractionToDecimal(
  { above = '', below = '', typedabove, typedbelow }: Groups,
  say: Say,
): Reply | null {
  const value = maybeRational(`${typedabove ?? above}/${typedbelow ?? below}`);
  const decimal = value === null ? null : maybeDecimal(value);
  if (value === null || decimal === null || value.d === 1n || decimal.length > 12) return null;
  const places = (decimal.split('.')[1] ?? '').length;
  const bottom = 10n ** BigInt(places);
  const given = `\\frac{${typedabove ?? above}}{${typedbelow ?? below}}`;
  const steps = [
    step(
      say('Make the denominator a power of ten', '把分母化为 10 的幂'),
      say('Extend or reduce the fraction:', '扩分或约分：'),
      `${given} = \\frac{${value.mul(rational(bottom)).n}}{${bottom}} = ${decimal}`,
    ),
  ];
  return checkedReply(
    { steps, answer: decimal, plotCode: null },
    Number(typedabove ?? above) / Number(typedbelow ?? below),
  );
}

/** A decimal as a fraction in lowest terms. */
function decimalToFraction({ decimal = '' }: Groups, say: Say): Reply | null {
  const value = maybeRational(decimal);
  const places = decimal.split('.')[1]?.length ?? 0;
  if (value === null || places === 0 || places > 8 || value.d === 1n) return null;
  const bottom = 10n ** BigInt(places);
  const whole = value.mul(rational(bottom)).n;
  const steps = [
    step(
      say('Read the places', '按小数位写成分数'),
      say('Write it over a power of ten, and reduce:', '分母取 10 的幂，再约分：'),
      `${decimal} = \\frac{${whole}}{${bottom}}${bottom === value.d ? '' : ` = ${renderRational(value)}`}`,
    ),
  ];
  return checkedReply({ steps, answer: renderRational(value), plotCode: null }, Number(decimal));
}

/** One over a number. */
function reciprocal({ value: written }: Groups, say: Say): Reply | null {
  const value: Rational | null = maybeRational(written ?? '');
  if (value === null || value.n === 0n) return null;
  const result = value.inverse();
  const formula = `1 \\div ${value.d === 1n && value.s > 0n ? value.n : `\\left(${renderRational(value)}\\right)`} = ${renderRational(result)}`;
  const steps = [
    step(
      say('Divide 1 by it', '用 1 除以它'),
      say('The product of both has to be 1:', '两数的积为 1：'),
      formula,
    ),
  ];
  return checkedReply({ steps, answer: renderRational(result), plotCode: null }, 1 / value.valueOf());
}

const verb = '(?:what is|convert|write|express|find|evaluate|change)';
const base = '_\\{?(?<base>\\d+)\\}?';
const expressed = '(?:expressed |written |represented )?(?:to|into|in|as an? (?:integer|number) in)';
const decimal = '(?<decimal>\\d+\\.\\d+)';
const typed =
  '(?:\\\\frac ?\\{(?<above>\\d+)\\}\\{(?<below>\\d+)\\}|(?<typedabove>\\d+)/(?<typedbelow>\\d+))';
const recurring = '(?<lead>\\d+)\\.(?<before>\\d*)\\\\overline ?\\{?(?<period>\\d+)\\}?';
const asFraction =
  '(?:as|to|into) an? (?:common |simplified |reduced |proper |improper )*fraction(?: in (?:lowest|simplest) (?:terms|form))?';

/** Numerals: other bases, repeating decimals, fractions and decimals, reciprocals. */
export const numeralStories: readonly Story[] = [
  story(
    `${verb} (?:the (?:base \\d+ )?number )?(?<digits>\\d+)${base} ${expressed} (?:base (?:10|ten)|decimal)(?: form| notation)?`,
    toDecimal,
  ),
  story(
    `(?:把|将)? ?(?:二进制数|八进制数)? ?(?<digits>\\d+)${base} ?(?:化为|化成|转化为|转换为|转换成|写成|用)(?:十进制|10 ?进制)数?(?:表示)?`,
    toDecimal,
  ),
  story(
    `${verb} (?:the number )?(?<whole>\\d+)(?:_\\{?10\\}?| base 10)? ${expressed} (?:base (?<base>\\d)|(?:a )?(?<basename>binary|octal))`,
    (groups, say) => toBase({ ...groups, base: groups.base ?? groups.basename }, say),
  ),
  story(
    `(?:把|将)? ?(?:十进制数?)? ?(?<whole>\\d+) ?(?:化为|化成|转化为|转换为|转换成|写成|用) ?(?<base>[二三四五六七八九]|\\d) ?进制数?(?:表示)?`,
    toBase,
  ),
  story(`${verb} ${recurring} ${asFraction}`, repeating),
  story(`(?:把|将)? ?(?:循环小数)? ?${recurring} ?(?:化为|化成|写成)(?:最简)?分数`, repeating),
  story(`${verb} ${typed} (?:expressed |written )?(?:as|to|into) a decimal`, fractionToDecimal),
  story(`(?:把|将)? ?${typed} ?(?:化为|化成|写成)小数`, fractionToDecimal),
  story(`${verb} ${decimal} (?:expressed |written )?${asFraction}`, decimalToFraction),
  story(`(?:把|将)? ?${decimal} ?(?:化为|化成|写成)(?:最简)?分数`, decimalToFraction),
  story(
    `(?:what is|find|write) the (?:reciprocal|multiplicative inverse) of (?<value>${numberPattern})`,
    reciprocal,
  ),
  story(`(?:求)? ?(?<value>${numberPattern}) ?的倒数(?:是多少|是几)?`, reciprocal),
];
