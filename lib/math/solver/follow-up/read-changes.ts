import { Fraction } from 'fraction.js';
import type { Rational } from '../../exact/rational.ts';

/** What is done to a graph. */
export type Change =
  /** Moved by `right` along x and by `up` along y. */
  | { readonly kind: 'move'; readonly right: Rational; readonly up: Rational }
  | { readonly kind: 'reflect'; readonly through: 'x-axis' | 'y-axis' | 'origin' }
  /** All distances from the x-axis (`vertical`) or the y-axis are multiplied by a positive factor. */
  | { readonly kind: 'stretch'; readonly direction: 'vertical' | 'horizontal'; readonly factor: Rational };

/** The changes that a prompt asks for, in its order, and the words that are left. */
export interface ReadChanges {
  readonly changes: readonly Change[];
  readonly rest: string;
}

const numberWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten'
      .split(' ')
      .map((word, index) => [word, `${index + 1}`]),
  ),
  ...Object.fromEntries([...'一二三四五六七八九十'].map((word, index) => [word, `${index + 1}`])),
  两: '2',
  half: '1/2',
  一半: '1/2',
};

const amount = String.raw`(\d+\/\d+|\d+(?:\.\d+)?|${Object.keys(numberWords)
  .sort((left, right) => right.length - left.length)
  .join('|')})`;
const units = '(?: ?units?)?';
const thing = '(?:function|graph|curve|parabola|line|picture|equation|one|plot|circle|ellipse|hyperbola)';
const object = `(?: (?:it|this|that|(?:the|this|that|its) (?:same )?${thing}(?: of (?:it|f|y))?))?`;
const towards = '(?:to the )?(right|left|up|down)(?:wards?)?';
const piece = `(?:(?:by )?${amount}${units} )?${towards}(?:,? (?:by )?${amount}${units})?`;
const chinesePiece = `(?:再|先|然后|并|，|,|、|接着)*(?:沿[xy]轴)?(?:的)?(?:正方向|负方向)?(?:向|往)?(右|左|上|下)(?:平移|移动|移)了?${amount}个?(?:单位(?:长度)?)?`;

const patterns = {
  moveVerb: new RegExp(String.raw`\b(?:shift|move|translate|slide)${object} (?=${piece})`, 'g'),
  movePiece: new RegExp(`(?:,? ?(?:and then|and|then)? ?)?${piece}`, 'y'),
  chineseMove: new RegExp(chinesePiece, 'g'),
  reflect: new RegExp(
    String.raw`\b(?:reflect|flip|mirror)${object} (?:in|about|across|over|through|on) the (?:(x|y)[- ]axis|(origin))`,
    'g',
  ),
  chineseReflect: /关于(?:(x|y) ?轴|(原点))(?:作|做)?的?(?:对称|翻折|翻转)(?:变换|图形|图像|图象)?/g,
  stretch: new RegExp(
    String.raw`\b(stretch|scale|compress|shrink)${object} (vertically|horizontally),? by (?:a factor of )?${amount}`,
    'g',
  ),
  chineseStretch: new RegExp(
    `(纵|横)坐标(?:伸长|缩短|变)(?:到|为|成)原来的${amount}倍?(?:[（(，,]?(?:纵|横)坐标不变[）)]?)?`,
    'g',
  ),
} as const;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly change: Change;
}

function readAmount(word: string): Rational {
  return new Fraction(numberWords[word] ?? word);
}

function move(direction: string | undefined, by: Rational): Change {
  const none = new Fraction(0);
  switch (direction) {
    case 'right':
    case '右':
      return { kind: 'move', right: by, up: none };
    case 'left':
    case '左':
      return { kind: 'move', right: by.neg(), up: none };
    case 'up':
    case '上':
      return { kind: 'move', right: none, up: by };
    default:
      return { kind: 'move', right: none, up: by.neg() };
  }
}

/** `shift it two units right and up by 1`; null when a direction stands without a number, or with two. */
function findMoves(text: string): readonly Found[] | null {
  const found: Found[] = [];
  for (const verb of text.matchAll(patterns.moveVerb)) {
    let at = verb.index + verb[0].length;
    let start = verb.index;
    for (;;) {
      patterns.movePiece.lastIndex = at;
      const match = patterns.movePiece.exec(text);
      if (match === null) break;
      const [whole, before, direction, after] = match;
      const by = before ?? after;
      if (by === undefined || (before !== undefined && after !== undefined)) return null;
      found.push({ start, end: at + whole.length, change: move(direction, readAmount(by)) });
      at += whole.length;
      start = at;
    }
  }
  return found;
}

function findOthers(text: string): readonly Found[] {
  const all: Found[] = [];
  const add = (match: RegExpExecArray, change: Change): void => {
    all.push({ start: match.index, end: match.index + match[0].length, change });
  };
  for (const match of text.matchAll(patterns.chineseMove)) {
    add(match, move(match[1], readAmount(match[2] ?? '')));
  }
  for (const match of [...text.matchAll(patterns.reflect), ...text.matchAll(patterns.chineseReflect)]) {
    const through = match[1] === 'x' ? 'x-axis' : match[1] === 'y' ? 'y-axis' : 'origin';
    add(match, { kind: 'reflect', through });
  }
  for (const match of text.matchAll(patterns.stretch)) {
    const [, verb = '', way, by = ''] = match;
    const factor = /^(?:compress|shrink)/.test(verb) ? readAmount(by).inverse() : readAmount(by);
    add(match, { kind: 'stretch', direction: way === 'vertically' ? 'vertical' : 'horizontal', factor });
  }
  for (const match of text.matchAll(patterns.chineseStretch)) {
    const direction = match[1] === '纵' ? 'vertical' : 'horizontal';
    add(match, { kind: 'stretch', direction, factor: readAmount(match[2] ?? '') });
  }
  return all;
}

/** Reads what a prompt, in lower case, does to a graph; null when a movement cannot be read with certainty. */
export function maybeReadChanges(text: string): ReadChanges | null {
  const moves = findMoves(text);
  if (moves === null) return null;
  const all = [...moves, ...findOthers(text)].sort((left, right) => left.start - right.start);
  if (all.some(({ change }) => change.kind === 'stretch' && change.factor.n === 0n)) return null;
  const rest = all
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return { changes: all.map(({ change }) => change), rest };
}
