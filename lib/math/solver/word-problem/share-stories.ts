import { isInteger, type Rational, rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import { isRational, maybeSquareRoot } from '../../exact/surd.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import type { Step } from '../solution.ts';
import { maybePositive, type Story, showAmount, story } from './story.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** A total that is split in a ratio: the steps, and the parts in the order of the ratio. */
function explainShares(
  total: Rational,
  ratio: readonly Rational[],
  say: Say,
): { readonly steps: readonly Step[]; readonly parts: readonly Rational[] } {
  const sum = ratio.reduce((all, part) => all.add(part));
  const one_ = total.div(sum);
  const parts = ratio.map((part) => one_.mul(part));
  return {
    parts,
    steps: [
      step(
        say('Count the parts', '求总份数'),
        say('Together there are', '总份数为'),
        `${ratio.map(showAmount).join(' + ')} = ${showAmount(sum)}`,
      ),
      step(
        say('Find one part', '求每份'),
        say('One part is', '每份为'),
        `\\frac{${showAmount(total)}}{${showAmount(sum)}} = ${showAmount(one_)}`,
      ),
      step(
        say('Multiply', '求各部分'),
        say('The shares are', '各部分为'),
        ...ratio.map(
          (part, index) =>
            `${showAmount(part)} \\cdot ${showAmount(one_)} = ${showAmount(parts[index] ?? zero)}`,
        ),
      ),
    ],
  };
}

function ratioOf({ a, b, c }: Groups): readonly Rational[] | null {
  const [first, second, third] = [
    maybePositive(a),
    maybePositive(b),
    c === undefined ? undefined : maybePositive(c),
  ];
  if (first === null || second === null || third === null) return null;
  return third === undefined ? [first, second] : [first, second, third];
}

function shares(groups: Groups, say: Say): Reply | null {
  const [total, ratio] = [maybePositive(groups.total), ratioOf(groups)];
  if (total === null || ratio === null) return null;
  const { steps, parts } = explainShares(total, ratio, say);
  const asked = groups.asked ?? '';
  const sorted = parts.toSorted((left, right) => left.compare(right));
  const only = /larg|great|大/.test(asked) ? sorted.at(-1) : /small|小/.test(asked) ? sorted[0] : undefined;
  const shown = only === undefined ? parts.map(showAmount).join(',\\ ') : showAmount(only);
  return { steps, answer: shown, plotCode: null };
}

/** The angles of a triangle in a ratio: their sum is 180 degrees. */
function angles(groups: Groups, say: Say): Reply | null {
  const ratio = ratioOf(groups);
  if (ratio?.length !== 3) return null;
  const { steps, parts } = explainShares(rational(180), ratio, say);
  const asked = groups.asked ?? '';
  const sorted = parts.toSorted((left, right) => left.compare(right));
  const only = /larg|great|大/.test(asked) ? sorted.at(-1) : /small|小/.test(asked) ? sorted[0] : undefined;
  const known = only === undefined ? parts : [only];
  return { steps, answer: known.map((part) => `${showAmount(part)}^\\circ`).join(',\\ '), plotCode: null };
}

/** Two angles that make a right or a straight angle together. */
function pairOfAngles({ kind = '', more }: Groups, say: Say): Reply | null {
  const total = rational(/comp|余/.test(kind) ? 90 : 180);
  const difference = maybePositive(more);
  if (difference === null || difference.compare(total) >= 0) return null;
  const [small, large] = [total.sub(difference).div(2), total.add(difference).div(2)];
  const [t, d, s, l] = [total, difference, small, large].map(showAmount);
  const steps = [
    step(
      say('Set up the equation', '列方程'),
      say(
        `Let $x$ be the smaller angle in degrees; together they make ${t} degrees:`,
        `设较小的角为 $x$ 度，两角之和为 ${t} 度：`,
      ),
      `x + x + ${d} = ${t} \\iff x = ${s}`,
    ),
    step(say('Find the other one', '求另一个角'), say('It is', '另一个角为'), `${s} + ${d} = ${l}`),
  ];
  return { steps, answer: `${s}^\\circ,\\ ${l}^\\circ`, plotCode: null };
}

/** Two numbers from their sum, or difference, and their product. */
function sumAndProduct({ sum, product, difference }: Groups, say: Say): Reply | null {
  const [total, gap, area] = [maybeNumberOf(sum), maybePositive(difference), maybeNumberOf(product)];
  if (area === null || (total === null) === (gap === null)) return null;
  const s = total ?? gap ?? zero;
  const isSum = total !== null;
  const discriminant = isSum ? s.mul(s).sub(area.mul(4)) : s.mul(s).add(area.mul(4));
  const root = signOf(discriminant) < 0 ? null : maybeSquareRoot(discriminant);
  if (root === null || !isRational(root)) return null;
  const high = isSum ? s.add(root.rational).div(2) : root.rational.sub(s).div(2);
  const other = isSum ? s.sub(high) : high.add(s);
  const [a, b] = high.compare(other) > 0 ? [other, high] : [high, other];
  if (!isSum && signOf(a) < 0) return null;
  const second = isSum ? `${renderRational(s)} - x` : `x + ${renderRational(s)}`;
  const roots = isSum && !a.equals(b) ? [a, b] : [a];
  const alternatives = [...roots, ...(isSum ? [] : [b.neg()])].map((value) => `x = ${renderRational(value)}`);
  const steps = [
    step(
      say('Set up the equation', '列方程'),
      say(
        `Let $x$ be one of them; the other one is $${second}$, and`,
        `设其中一个数为 $x$，则另一个数为 $${second}$，`,
      ),
      `x(${second}) = ${renderRational(area)} \\iff ${alternatives.join(say(' \\quad\\text{or}\\quad ', ' \\quad\\text{或}\\quad '))}`,
    ),
    step(
      say('Check', '检验'),
      say('Their product:', '两数之积：'),
      `${bracket(a)} \\cdot ${bracket(b)} = ${renderRational(area)}`,
    ),
  ];
  return { steps, answer: `${renderRational(a)},\\ ${renderRational(b)}`, plotCode: null };
}

function bracket(value: Rational): string {
  return signOf(value) < 0 ? `(${renderRational(value)})` : renderRational(value);
}

function maybeNumberOf(text: string | undefined): Rational | null {
  const isNegative = text?.startsWith('-') === true;
  const size = maybePositive(isNegative ? text?.slice(1) : text);
  return size === null ? null : isNegative ? size.neg() : size;
}

/** Two consecutive numbers whose product is known; both pairs unless they have to be positive. */
function consecutiveProduct({ product, kind = '', positive }: Groups, say: Say): Reply | null {
  const area = maybePositive(product);
  const gap = /even|odd|偶|奇/.test(kind) ? 2 : 1;
  const root = area === null ? null : maybeSquareRoot(area.mul(4).add(gap * gap));
  if (area === null || root === null || !isRational(root)) return null;
  const first = root.rational.sub(gap).div(2);
  const isEven = first.div(2).d === 1n;
  const isFit = isInteger(first) && signOf(first) > 0 && (gap === 1 || /even|偶/.test(kind) === isEven);
  if (!isFit) return null;
  const second = first.add(gap);
  const [a, b] = [first, second].map(renderRational);
  const isOne = positive !== undefined || /自然|whole|natural/.test(kind);
  const steps = [
    step(
      say('Set up the equation', '列方程'),
      say(
        `Let $x$ be the smaller one; the next one is $x + ${gap}$:`,
        `设较小的数为 $x$，则另一个为 $x + ${gap}$：`,
      ),
      `x(x + ${gap}) = ${renderRational(area)} \\iff x = -${b} ${say('\\quad\\text{or}\\quad', '\\quad\\text{或}\\quad')} x = ${a}`,
    ),
    step(
      say('Check', '检验'),
      say('The product:', '两数之积：'),
      `${a} \\cdot ${b} = ${renderRational(area)}`,
    ),
  ];
  const negative = `${say('\\ \\text{or}\\ ', '\\ \\text{或}\\ ')}-${b},\\ -${a}`;
  return { steps, answer: `${a},\\ ${b}${isOne ? '' : negative}`, plotCode: null };
}

/** Two that come towards each other from both ends of a way. */
function meeting({ way, first, second }: Groups, say: Say): Reply | null {
  const [length, u, v] = [way, first, second].map(maybePositive);
  if (length == null || u == null || v == null) return null;
  const speed = u.add(v);
  const steps = [
    step(
      say('Add the speeds', '求速度和'),
      say('Together they come closer each hour by', '每小时两者共走'),
      `${showAmount(u)} + ${showAmount(v)} = ${showAmount(speed)}`,
    ),
    step(
      say('Find the time', '求相遇时间'),
      say('The whole way takes', '相遇时间等于路程除以速度和：'),
      `\\frac{${showAmount(length)}}{${showAmount(speed)}} = ${showAmount(length.div(speed))}`,
    ),
  ];
  return { steps, answer: showAmount(length.div(speed)), plotCode: null };
}

const ratio = '#a ?: ?#b(?: ?: ?#c)?';
const findNumbers =
  '(?:find|what are|determine) (?<asked>(?:the |both |these )?(?:2 |3 )?numbers|they|them|the (?:larger|greater|smaller) (?:number|1))';

/** Totals that are split: by a ratio, as angles, as two numbers with a product, or on the way. */
export const shareStories: readonly Story[] = [
  story(
    `(?:divide|split|share) #total(?: dollars)? (?:in|into|according to) (?:the|a) ratio (?:of )?${ratio}`,
    shares,
  ),
  story(
    `(?:把|将) ?#total ?(?:元|个|千克|本|棵|米)?按(?:照)? ?${ratio} ?(?:的比|的比例)?(?:来)?(?:进行)?(?:分成|分配|分给|分)(?:成)?(?:(?:两|三|2|3|甲乙|甲、乙)?(?:个)?(?:部分|份|人|班)?)?[,.]? ?(?:各是多少|每部分是多少|求各部分|两部分各是多少|各多少)?`,
    shares,
  ),
  story(
    `(?:2 numbers are in the ratio (?:of )?|the ratio of 2 numbers is )${ratio}[.,;]? ?(?:and )?(?:their sum is|the sum of the (?:2 )?numbers is) #total[.,;]? ${findNumbers}`,
    shares,
  ),
  story(
    `(?:两个?|2个|甲乙两|甲、乙两|甲, 乙两)数的?(?:之)?比(?:是|为) ?${ratio}[,.]? ?(?:它们的|这两个数的|这2个数的|两数之|两数的)?和(?:是|为) ?#total[,.]? ?求?(?<asked>(?:这)?(?:两个?|2个|甲乙两|甲、乙两)数|较大的数|较小的数)(?:各|分别)?(?:是多少|为多少)?`,
    shares,
  ),
  story(
    `(?:the )?(?:measures of the )?(?:3 )?angles (?:of|in) a triangle are in (?:the|a) ratio (?:of )?${ratio}[.,;]? (?:find|what are|what is|determine) (?:the )?(?:measures? of )?(?<asked>(?:the |each |all )?(?:3 )?angles?|the (?:largest|smallest|greatest) angle|they|them)(?: of the triangle)?`,
    angles,
  ),
  story(
    `(?:1个|一个)?三角形的?(?:三个|3个)?内?角(?:的度数|度数)?(?:之|的)?比(?:是|为) ?${ratio}[,.]? ?求?(?<asked>(?:各|三个|3个|这三个)?内?角|最大的?内?角|最小的?内?角)(?:的度数)?(?:各|分别)?(?:是多少|是多少度)?(?:度)?`,
    angles,
  ),
  story(
    `2 (?<kind>complementary|supplementary) angles (?:differ by|have a difference of) #more ?(?:degrees?|°|\\^\\{?\\\\circ\\}?)?[.,;]? (?:find|what are) (?:the |both )?(?:angles|they|them)`,
    pairOfAngles,
  ),
  story(
    `2 angles are (?<kind>complementary|supplementary)[.,;]? (?:and )?(?:1|1 of them|1 angle) is #more ?(?:degrees?|°|\\^\\{?\\\\circ\\}?)? (?:more|larger|greater) than the other(?: 1| angle)?[.,;]? (?:find|what are) (?:the |both )?(?:2 )?(?:angles|they|them)`,
    pairOfAngles,
  ),
  story(
    `(?:find|what are) 2 numbers (?:whose|with) sum (?:is |of )?(?<sum>-?\\d+) and (?:whose )?(?:a )?product (?:is |of )?(?<product>-?\\d+)`,
    sumAndProduct,
  ),
  story(
    `(?:the sum of 2 numbers is|2 numbers have a sum of) (?<sum>-?\\d+)[.,;]? (?:and )?(?:their product is|the product of the (?:2 )?numbers is|a product of) (?<product>-?\\d+)[.,;]? (?:find|what are|determine) (?:the (?:2 )?numbers|they|them)`,
    sumAndProduct,
  ),
  story(
    `(?:the product of 2 positive numbers is) (?<product>\\d+)[.,;]? (?:and )?(?:their difference is) #difference[.,;]? (?:find|what are|determine) (?:the (?:2 )?numbers|they|them)`,
    sumAndProduct,
  ),
  story(
    '(?:已知)?(?:两个?|2个)数的?和(?:是|为) ?(?<sum>-?\\d+)[,.]? ?(?:它们的)?积(?:是|为) ?(?<product>-?\\d+)[,.]? ?求?(?:这)?(?:两个?|2个)数(?:各|分别)?(?:是多少|为多少)?',
    sumAndProduct,
  ),
  story(
    `the product of 2 consecutive (?<positive>positive )?(?<kind>even |odd )?(?:positive )?(?:integers|numbers|whole numbers) is #product[.,;]? (?:find|what are|determine) (?:the (?:2 )?(?:integers|numbers)|they|them)`,
    consecutiveProduct,
  ),
  story(
    '(?:两个?|2个)连续(?:的)?(?<positive>正)?(?<kind>偶数|奇数|整数|自然数)的?(?:乘)?积(?:是|为|等于) ?#product[,.]? ?求?(?:这)?(?:两个?|2个)数(?:各|分别)?(?:是多少|为多少)?',
    consecutiveProduct,
  ),
  story(
    `2 (?:trains|cars|buses|cyclists|people|trucks) (?:are|start) #way (?:km|miles|kilometers) apart(?: and|,)? (?:travel|traveling|drive|move|moving|going|go)(?:ing)? (?:toward|towards) each other at #first (?:km/h|mph|miles per hour|kilometers per hour)? ?and #second (?:km/h|mph|miles per hour|kilometers per hour)[.,;]? (?:when do they meet|in how many hours (?:do|will) they meet|how (?:long|many hours) (?:until|before|does it take until|will it take until|will it be until) they meet|after how many hours do they meet)`,
    meeting,
  ),
  story(
    `(?:甲, 乙|甲乙|甲、乙|a, b|ab)(?:两地)?(?:相距|的路程是|的距离是) ?#way ?(?:千米|公里|km)[,.]? ?(?:甲乙|甲, 乙|两车|甲、乙|两人|一辆客车和一辆货车)?(?:两车|两人)?(?:同时)?(?:分别)?从两地(?:同时)?(?:出发[,.]? ?)?相(?:向|对)而行[,.]? ?(?:它们的)?(?:速度)?(?:分别)?(?:为|是)?(?:每小时|时速)? ?#first ?(?:千米)?(?:和|与|, ) ?(?:每小时)? ?#second ?(?:千米|公里|km/h)(?:每小时|/小时|/时)?[,.]? ?(?:经过)?(?:几|多少)(?:个)?小时(?:后)?(?:两车|两人)?相遇`,
    meeting,
  ),
];
