type Rule = readonly [words: RegExp, symbols: string | ((all: string, ...parts: string[]) => string)];

/** A number, a letter, or what brackets hold or an earlier rule has written. */
const atom = String.raw`((?<![\w.^{}+*/)-])(?:(?<![\d)}] )(?<!\b[a-z] )-)?(?:\d+(?:\.\d+)?(?:/\d+)?|[a-z](?![a-z'’]))(?:\^\{?\d+\}?)?|\([^()]*\)|\\sqrt(?:\[\d\])?\{[^{}]*\}|\|[^|]*\|)`;
const number = String.raw`(-?\d+(?:\.\d+)?(?:/\d+)?)`;
/** What begins with its name ends where it ends: "the square root of 16 plus 9" can be read in two ways, and stays. */
const end = String.raw`(?!\w|\.\d)(?! ?(?:(?:plus|minus|times|multiplied by|divided by|added to) (?!the )|to the |squared|cubed|factorial|[-+*/^×÷·!]|[加减乘除]))`;
const ordinals = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const shares: Readonly<Record<string, string>> = {
  half: '2',
  third: '3',
  quarter: '4',
  fifth: '5',
  tenth: '10',
};

function rule(words: string, symbols: Rule[1]): Rule {
  return [
    new RegExp(words.replaceAll('#', atom).replaceAll('@', number).replaceAll('~', end), 'giu'),
    symbols,
  ];
}

/** Sign and what it joins; the words stand between two atoms. */
function join(words: string, sign: string): Rule {
  return rule(String.raw`(?<=[\d)}|!²³]|(?<![a-z])[a-z]) ?(?:${words}) ?(?=[-(|\\\d]|[a-z]\b)`, sign);
}

const power = (base: string, exponent: string): string =>
  `${/^[a-z\d]+$/i.test(base) ? base : `(${strip(base)})`}^{${strip(exponent)}}`;

/** In English "-3 squared" may be 9 or -9; in Chinese -3的平方 is 9. */
function isNegative(base: string): boolean {
  return base.startsWith('-');
}

function strip(part: string): string {
  return /^\([^()]*\)$/.test(part) ? part.slice(1, -1) : part;
}

const rules: readonly Rule[] = [
  rule('@ ?per ?cent(?![a-z])', (_, a = '') => `${a}%`),
  rule(
    '^(draw|sketch|plot|graph) (?:a |the )?circle (?:with|of) (?:a )?radius (?:of )?@$',
    '$1 x^2 + y^2 = $2^2',
  ),
  rule('^画(?:出|一个|出一个)? ?半径(?:为|是)? ?@ ?的圆$', '画出 x^2 + y^2 = $1^2'),
  rule('(?:the )?(?:positive )?square root of #~', (_, a = '') => `\\sqrt{${strip(a)}}`),
  rule('(?:the )?cube root of #~', (_, a = '') => `\\sqrt[3]{${strip(a)}}`),
  rule(
    `(?:the )?(${ordinals.slice(1).join('|')}) root of #~`,
    (_, nth = '', a = '') => `\\sqrt[${nthOf(nth)}]{${strip(a)}}`,
  ),
  rule('(?:the )?absolute value of #~', (_, a = '') => `|${strip(a)}|`),
  rule('(?:the )?square of #~', (_, a = '') => power(a, '2')),
  rule('(?:the )?cube of #~', (_, a = '') => power(a, '3')),
  rule('(?:the )?sum of # and #~', (_, a = '', b = '') => `(${a} + ${b})`),
  rule('(?:the )?product of # and #~', (_, a = '', b = '') => `(${a}) \\cdot (${b})`),
  rule('# squared', (all, a = '') => (isNegative(a) ? all : power(a, '2'))),
  rule('# cubed', (all, a = '') => (isNegative(a) ? all : power(a, '3'))),
  rule('# (?:raised )?to the power (?:of )?#', (all, a = '', n = '') => (isNegative(a) ? all : power(a, n))),
  rule(`# (?:raised )?to the (${ordinals.join('|')})(?: power)?(?![a-z])`, (all, a = '', nth = '') =>
    isNegative(a) ? all : power(a, nthOf(nth)),
  ),
  rule('(?:the )?log(?:arithm)?(?: to(?: the)?)? base # of #~', (_, b = '', a = '') => logarithm(b, a)),
  rule('(?:the )?log(?:arithm)?(?: of)? # (?:to(?: the)? |in )?base #~', (_, a = '', b = '') =>
    logarithm(b, a),
  ),
  rule('(?:the )?(?:natural log(?:arithm)? of|ln of) #~', (_, a = '') => `\\ln(${strip(a)})`),
  rule('@ factorial(?![a-z])', (_, n = '') => `${n}!`),
  rule('(?:the )?factorial of @~', (_, n = '') => `${n}!`),
  rule(
    `(?:one |a )?(${Object.keys(shares).join('|')}) of @~`,
    (_, share = '', a = '') => `\\frac{1}{${shares[share.toLowerCase()]}} \\cdot ${a}`,
  ),
  rule('以 ?# ?为底 ?# ?的对数', (_, b = '', a = '') => logarithm(b, a)),
  rule('根号 ?#~|# ?的算术平方根', (_, a, b) => `\\sqrt{${strip(a ?? b ?? '')}}`),
  rule('# ?的(?:立方根|三次方根)', (_, a = '') => `\\sqrt[3]{${strip(a)}}`),
  rule('^(?:求 ?)?@ ?的平方根(?: ?(?:是|等于) ?(?:多少|几))?$', (_, a = '') => `解方程 x^2 = ${a}`),
  rule('# ?的(?:平方|二次方)(?!根|[差和])', (_, a = '') => power(a, '2')),
  rule('# ?的(?:立方|三次方)(?!根|[差和])', (_, a = '') => power(a, '3')),
  rule('# ?的 ?(\\d+) ?次(?:方|幂)', (_, a = '', n = '') => power(a, n)),
  rule('@ ?的阶乘', (_, n = '') => `${n}!`),
  rule('# ?的绝对值', (_, a = '') => `|${strip(a)}|`),
  rule('@ ?的一半', (_, a = '') => `\\frac{1}{2} \\cdot ${a}`),
  join('plus|added to|加上?', ' + '),
  join('minus|减去?', ' - '),
  join('times|multiplied by|乘以?|乘上', ' \\cdot '),
  join('divided by|除以', ' \\div '),
];

function nthOf(word: string): string {
  return String(ordinals.indexOf(word.toLowerCase()) + 3);
}

function logarithm(base: string, of: string): string {
  return `\\log_{${strip(base)}}(${strip(of)})`;
}

const quantities = `(?:surface area|lateral area|area|volume|circumference|perimeter|sum|mean|median|greatest common divisor)`;
const named = new RegExp(
  `^(?:what is |what's |whats |how big is |calculate |compute )?(?:the )?(${quantities} of [^?]+)$`,
  'i',
);
const namedHan = /^(?!求|计算)([^，,？?]+的(?:表面积|侧面积|面积|体积|周长))(?:是多少|是几)?$/;

/** Writes a thing that is only named as the order to find it: "area of a circle with radius 3". Any other prompt stays. */
export function writeOrder(prompt: string): string {
  return prompt.replace(named, 'Find the $1').replace(namedHan, '求$1');
}

/**
 * Writes operations that stand in words as symbols: "the square root of 144" as `\sqrt{144}`, "7 times 8" as `7 \cdot 8`,
 * 2的10次方 as `2^{10}`; all else stays as it is. In Chinese the 平方根 of a number are both of its roots.
 */
export function writeSymbols(prompt: string): string {
  let text = prompt.trim().replace(/[?？。.]+$/, '');
  for (const [words, symbols] of rules)
    text = typeof symbols === 'string' ? text.replace(words, symbols) : text.replace(words, symbols);
  return text;
}
