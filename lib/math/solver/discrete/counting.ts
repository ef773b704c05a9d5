import type { Say } from '../language.ts';
import { type Reply, step } from './reply.ts';

/** n! for 0 to a few thousand. */
function factorial(n: number): bigint {
  let product = 1n;
  for (let factor = 2n; factor <= BigInt(n); factor += 1n) product *= factor;
  return product;
}

/** How many ways there are to choose k of n, order not counting; 0 for k > n. */
export function choose(n: number, k: number): bigint {
  return k > n ? 0n : arrange(n, k) / factorial(k);
}

/** How many ways there are to arrange k of n in a row; 0 for k > n. */
export function arrange(n: number, k: number): bigint {
  return k > n ? 0n : factorial(n) / factorial(n - k);
}

const most = 400;
const shownFactors = 12;

function falling(n: number, k: number): string {
  return Array.from({ length: k }, (_, index) => `${n - index}`).join(' \\cdot ');
}

/** `\binom{7}{3}`, or C₇³ as Chinese schools write it. */
function writeChoose(n: number, k: number, say: Say): string {
  return say(`\\binom{${n}}{${k}}`, `C_{${n}}^{${k}}`);
}

/** The chain from `\binom{7}{3}` to its value. */
export function chainChoose(n: number, k: number, say: Say): string {
  const value = choose(n, k);
  const start = writeChoose(n, k, say);
  if (k === 0 || k === n || k > shownFactors) return `${start} = ${value}`;
  return `${start} = \\frac{${falling(n, k)}}{${k}!} = ${value}`;
}

/** The chain from P(7, 3), A₇³ in Chinese schools, to its value. */
export function chainArrange(n: number, k: number, say: Say): string {
  const start = say(`\\frac{${n}!}{${n - k}!}`, `A_{${n}}^{${k}}`);
  const middle = k === 0 || k > shownFactors ? '' : ` = ${falling(n, k)}`;
  return `${start}${middle} = ${arrange(n, k)}`;
}

/** A number of ways: what is counted and how. */
export type Count =
  | { readonly kind: 'choose' | 'arrange'; readonly n: number; readonly k: number }
  | { readonly kind: 'circle' | 'factorial'; readonly n: number }
  | { readonly kind: 'diagonals' | 'subsets'; readonly n: number }
  /** Choices made one after the other, each free of the others. */
  | { readonly kind: 'product'; readonly choices: readonly (readonly [n: number, k: number])[] }
  | { readonly kind: 'word'; readonly word: string }
  /** n like things into k boxes that can be told apart. */
  | { readonly kind: 'share'; readonly n: number; readonly k: number; readonly isEachFilled: boolean }
  | { readonly kind: 'independent'; readonly n: number; readonly k: number }
  | { readonly kind: 'path'; readonly right: number; readonly up: number };

function oneStep(title: string, why: string, formula: string, answer: bigint): Reply {
  return { steps: [step(title, why, formula)], answer: `${answer}`, plotCode: null };
}

function countLetters(word: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of word.toUpperCase()) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function explainWord(word: string, say: Say): Reply {
  const n = word.length;
  const repeated = [...countLetters(word)].filter(([, count]) => count > 1);
  const below = repeated.reduce((product, [, count]) => product * factorial(count), 1n);
  const value = factorial(n) / below;
  if (repeated.length === 0) {
    return oneStep(
      say('Arrange different letters', '排列不同的字母'),
      say(`The ${n} letters of ${word} are all different:`, `${word} 的 ${n} 个字母各不相同：`),
      `${n}! = ${value}`,
      value,
    );
  }
  const names = repeated.map(([letter, count]) =>
    say(`${letter} ${count} times`, `${letter} 出现 ${count} 次`),
  );
  return oneStep(
    say('Arrange letters with repeats', '有重复元素的排列'),
    say(
      `${word} has ${n} letters, ${names.join(', ')}. Swapping equal letters changes nothing, so divide by those swaps:`,
      `${word} 共 ${n} 个字母，其中 ${names.join('，')}。相同字母互换不产生新排列，所以除以它们的排列数：`,
    ),
    `\\frac{${n}!}{${repeated.map(([, count]) => `${count}!`).join(' \\cdot ')}} = ${value}`,
    value,
  );
}

function explainShare(n: number, k: number, isEachFilled: boolean, say: Say): Reply | null {
  if (k < 1 || n + k > most) return null;
  if (isEachFilled && n < k) return null;
  const [top, bottom] = isEachFilled ? [n - 1, k - 1] : [n + k - 1, k - 1];
  const why = isEachFilled
    ? say(
        `Lay the ${n} in a row; ${k - 1} of the ${n - 1} gaps between them divide them into ${k} parts that are not empty:`,
        `隔板法：在 ${n} 个元素之间的 ${n - 1} 个空隙中选 ${k - 1} 个放隔板：`,
      )
    : say(
        `Stars and bars: ${n} stars and ${k - 1} bars stand in a row of ${top} places, and the places of the bars decide:`,
        `隔板法：${n} 个元素与 ${k - 1} 块隔板共占 ${top} 个位置，从中选出隔板的位置：`,
      );
  return oneStep(say('Stars and bars', '隔板法'), why, chainChoose(top, bottom, say), choose(top, bottom));
}

function explainProduct(choices: readonly (readonly [number, number])[], say: Say): Reply {
  const steps = choices.map(([n, k]) =>
    step(
      say(`Choose ${k} of ${n}`, `从 ${n} 个中选 ${k} 个`),
      say('The order does not matter:', '与顺序无关：'),
      chainChoose(n, k, say),
    ),
  );
  const values = choices.map(([n, k]) => choose(n, k));
  const product = values.reduce((left, right) => left * right, 1n);
  const closing = step(
    say('Multiply', '相乘'),
    say('Each choice goes with every other one:', '由分步乘法计数原理：'),
    `${values.join(' \\cdot ')} = ${product}`,
  );
  return { steps: [...steps, closing], answer: `${product}`, plotCode: null };
}

function explainSingle(count: Extract<Count, { readonly n: number }>, say: Say): Reply | null {
  const { n } = count;
  switch (count.kind) {
    case 'choose':
      return oneStep(
        say('Choose without order', '组合'),
        say(
          `${count.k} of ${n} are chosen, and their order does not matter:`,
          `从 ${n} 个中选 ${count.k} 个，与顺序无关：`,
        ),
        chainChoose(n, count.k, say),
        choose(n, count.k),
      );
    case 'arrange':
      return oneStep(
        say('Choose in order', '排列'),
        say(
          `There are ${n} possibilities for the first place, and one fewer for each place after it:`,
          `从 ${n} 个中取 ${count.k} 个按顺序排列：`,
        ),
        chainArrange(n, count.k, say),
        arrange(n, count.k),
      );
    case 'circle':
      return oneStep(
        say('Arrange around a circle', '环形排列'),
        say(
          `Turning the circle changes nothing: one place is fixed, and the other ${n - 1} are arranged.`,
          `旋转后相同的算一种，固定一个，其余 ${n - 1} 个全排列：`,
        ),
        `(${n} - 1)! = ${n - 1}! = ${factorial(n - 1)}`,
        factorial(n - 1),
      );
    case 'factorial':
      return oneStep(
        say('Arrange all in a row', '全排列'),
        say(
          `There are ${n} possibilities for the first place, and one fewer for each place after it:`,
          `${n} 个元素的全排列：`,
        ),
        `${n}! = ${factorial(n)}`,
        factorial(n),
      );
    default:
      return explainSpecial(count, say);
  }
}

type SpecialCount = Extract<Count, { readonly kind: 'diagonals' | 'subsets' | 'independent' | 'share' }>;

function explainSpecial(count: SpecialCount, say: Say): Reply | null {
  const { n } = count;
  switch (count.kind) {
    case 'diagonals':
      return oneStep(
        say('Count diagonals', '计算对角线'),
        say(
          `Each of the ${n} vertices is joined to ${n - 3} that are not its neighbours, and each diagonal is counted twice:`,
          `每个顶点引出 ${n - 3} 条对角线，每条算了两次：`,
        ),
        `\\frac{${n} \\cdot (${n} - 3)}{2} = ${(n * (n - 3)) / 2}`,
        BigInt((n * (n - 3)) / 2),
      );
    case 'subsets':
      return oneStep(
        say('Decide for each element', '逐个元素决定'),
        say('Each element is in the subset or is not:', '每个元素都有“选”与“不选”两种可能：'),
        `2^{${n}} = ${2n ** BigInt(n)}`,
        2n ** BigInt(n),
      );
    case 'independent':
      return oneStep(
        say('Decide one by one', '逐个决定'),
        say(
          `Each of the ${count.k} has ${n} possibilities, whatever the others have:`,
          `每一个都有 ${n} 种可能，共 ${count.k} 个：`,
        ),
        `${n}^{${count.k}} = ${BigInt(n) ** BigInt(count.k)}`,
        BigInt(n) ** BigInt(count.k),
      );
    case 'share':
      return explainShare(n, count.k, count.isEachFilled, say);
  }
}

/** Counts, with the reason; null for numbers that make no sense or are too large to show. */
export function maybeExplainCount(count: Count, say: Say): Reply | null {
  switch (count.kind) {
    case 'word':
      return count.word.length > 30 ? null : explainWord(count.word, say);
    case 'product':
      return count.choices.every(([n, k]) => k <= n && n <= most) ? explainProduct(count.choices, say) : null;
    case 'path':
      return explainPath(count.right, count.up, say);
    default:
      return isShowable(count) ? explainSingle(count, say) : null;
  }
}

function explainPath(right: number, up: number, say: Say): Reply | null {
  const total = right + up;
  if (total > most || right < 1 || up < 1) return null;
  const why = say(
    `A path is a row of ${total} moves, ${right} one way and ${up} the other; choose which ones are which:`,
    `每条路径共走 ${total} 步，其中 ${right} 步向一个方向，${up} 步向另一个方向：`,
  );
  const formula = chainChoose(total, Math.min(right, up), say);
  return oneStep(say('Choose the places of the moves', '选择步的位置'), why, formula, choose(total, right));
}

function isShowable(count: Extract<Count, { readonly n: number }>): boolean {
  const { n } = count;
  const k = 'k' in count ? count.k : 1;
  if (n > most || n < 1 || k > most || k < 1) return false;
  const isTooMany = (count.kind === 'choose' || count.kind === 'arrange') && k > n;
  const digits = count.kind === 'independent' ? k * Math.log10(n) : count.kind === 'choose' ? 0 : n;
  return !isTooMany && digits <= 70 && (count.kind !== 'diagonals' || n >= 4);
}
