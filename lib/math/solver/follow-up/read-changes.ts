import { Fraction } from 'fraction.js';
import type { Rational } from '../../exact/rational.ts';

/** A length along an axis: `of`, or `of` times π. */
export interface Distance {
  readonly of: Rational;
  readonly isPi: boolean;
}

/** What is done to a graph. */
export type Change =
  /** Moved along an axis, to the right or up where `by` is positive. */
  | { readonly kind: 'move'; readonly axis: 'x' | 'y'; readonly by: Distance }
  | { readonly kind: 'reflect'; readonly through: 'x-axis' | 'y-axis' | 'origin' }
  /** All distances from the x-axis (`vertical`) or the y-axis are multiplied by a positive factor. */
  | { readonly kind: 'stretch'; readonly direction: 'vertical' | 'horizontal'; readonly factor: Rational }
  /** A quarter turn about the origin; `left` is counterclockwise. A half turn is a reflection in the origin. */
  | { readonly kind: 'rotate'; readonly turn: 'left' | 'right' };

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

const amount = String.raw`(\d*pi(?:\/\d+)?|\d+\/\d+|\d+(?:\.\d+)?|${Object.keys(numberWords)
  .sort((left, right) => right.length - left.length)
  .join('|')})`;
const units = '(?: ?units?)?';
const thing = '(?:function|graph|curve|parabola|line|picture|equation|one|plot|circle|ellipse|hyperbola)';
const object = `(?: (?:it|this|that|(?:the|this|that|its) (?:same )?${thing}(?: (?:of )?(?:it|f|y))?))?`;
const towards = '(?:to the )?(right|left|up|down)(?:wards?)?';
const piece = `(?:(?:by )?${amount}${units} )?${towards}(?:,? (?:by )?${amount}${units})?`;
const chinesePiece = `(?:再|先|然后|并|，|,|、|接着| )*(?:沿 ?[xy] ?轴)?(?:的)?(?:正方向|负方向)?(?:向|往)?(右|左|上|下)(?:平移|移动|移)了? ?${amount} ?个?(?:单位(?:长度)?)?`;
const size = `by (?:a factor of )?${amount}(?: times)?`;
const chinesePoints = '(?:(?:图[像象])?上?(?:的)?(?:所有|每一?个?|各)点的)?';

const patterns = {
  moveVerb: new RegExp(String.raw`\b(?:shift|move|translate|slide)${object} (?=${piece})`, 'g'),
  movePiece: new RegExp(`(?:,? ?(?:and then|and|then)? ?)?${piece}`, 'y'),
  chineseMove: new RegExp(chinesePiece, 'g'),
  vector: new RegExp(
    String.raw`(?:\b(?:shift|move|translate)${object} by (?:the )?(?:vector )?|按(?:向量)? ?)\( ?([−-]?\d+) ?[,，] ?([−-]?\d+) ?\)(?: ?平移)?`,
    'g',
  ),
  reflect: new RegExp(
    String.raw`\b(?:reflect|flip|mirror)${object} (?:in|about|across|over|through|on) (?:the )?(?:(x|y)[- ]?axis|(origin))`,
    'g',
  ),
  chineseReflect:
    /(?<!是否.*)(?:关于|沿|以) ?(?:(x|y) ?轴|(原点))(?:为对称轴)?(?:作|做)?的?(?:对称|翻折|翻转)(?:变换|图形|图像|图象)?(?!.{0,3}吗)/g,
  rotate: new RegExp(
    String.raw`\brotate${object}(?: by| through)?(?: an angle of)? \$?(90|180|270) ?(?:°|degrees?\b|\^\{?\\circ\}?)?\$?(?: (clockwise|counter-?clockwise|anti-?clockwise))?(?: (?:about|around) the origin)?(?: (clockwise|counter-?clockwise|anti-?clockwise))?`,
    'g',
  ),
  chineseRotate:
    /(?:绕(?:着)?(?:坐标)?原点|绕点? ?o)?(?:按|沿)?(逆时针|顺时针)?(?:方向)?旋转 ?\$?(90|180|270) ?(?:°|度|\^\{?\\circ\}?)\$?/g,
  upsideDown: new RegExp(String.raw`\b(?:flip|turn)${object} upside down|上下(?:翻转|翻折|颠倒)`, 'g'),
  chineseSides: /左右(?:翻转|翻折|颠倒)/g,
  stretch: new RegExp(
    String.raw`\b(stretch|scale|compress|shrink)${object} (vertically|horizontally),? ${size}`,
    'g',
  ),
  stretchAfter: new RegExp(
    String.raw`\b(vertically|horizontally) (stretch|scale|compress|shrink)${object} ${size}`,
    'g',
  ),
  chineseStretch: new RegExp(
    `${chinesePoints}(纵|横)(?:坐标|向)(?:伸长|缩短|拉伸|压缩|变)(?:到|为|成)原来的 ?${amount} ?倍?(?:[（(，,]?(?:纵|横)坐标不变[）)]?)?`,
    'g',
  ),
} as const;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly changes: readonly Change[];
}

/** Writes π plainly, and without the signs of LaTeX, where it is a length. */
function spellPi(text: string): string {
  return text
    .replace(/\$? ?\\[dt]?frac ?\{(\d*) ?\\pi ?\}\{(\d+)\} ?\$?/g, '$1pi/$2')
    .replace(/(\d*) ?\*? ?(?:\\pi(?![a-z])|π)/g, '$1pi')
    .replace(/\$(\d*pi(?:\/\d+)?|\d+(?:[./]\d+)?|\([^()$]*\))\$/g, '$1');
}

function readDistance(word: string): Distance {
  const [, times, parts = '1'] = /^(\d*)pi(?:\/(\d+))?$/.exec(word) ?? [];
  return times === undefined
    ? { of: new Fraction(numberWords[word] ?? word), isPi: false }
    : { of: new Fraction(times === '' ? 1 : times).div(parts), isPi: true };
}

function move(direction: string | undefined, { of, isPi }: Distance): Change {
  const axis = /^(?:right|left|右|左)$/.test(direction ?? '') ? 'x' : 'y';
  const isBack = /^(?:left|down|左|下)$/.test(direction ?? '');
  return { kind: 'move', axis, by: { of: isBack ? of.neg() : of, isPi } };
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
      found.push({ start, end: at + whole.length, changes: [move(direction, readDistance(by))] });
      at += whole.length;
      start = at;
    }
  }
  return found;
}

interface Finder {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => readonly Change[];
}

function reflect(axis: string | undefined, origin: string | undefined): Change {
  const through = axis === 'x' ? 'x-axis' : axis === 'y' ? 'y-axis' : 'origin';
  return { kind: 'reflect', through: origin === undefined ? through : 'origin' };
}

/** A stretch by a number; by a multiple of π it is none. */
function stretch(isVertical: boolean, isInverse: boolean, word: string): readonly Change[] {
  const { of, isPi } = readDistance(word);
  if (isPi || of.n === 0n) return [];
  const direction = isVertical ? 'vertical' : 'horizontal';
  // "Compressed by a factor of 2" and "of 1/2" are the same.
  return [{ kind: 'stretch', direction, factor: isInverse && of.compare(1) > 0 ? of.inverse() : of }];
}

/** A turn about the origin: counterclockwise where nothing else is said. */
function rotate(degrees: string | undefined, way: string | undefined): readonly Change[] {
  if (degrees === '180') return [{ kind: 'reflect', through: 'origin' }];
  const isClockwise = way === 'clockwise' || way === '顺时针';
  return [{ kind: 'rotate', turn: isClockwise === (degrees === '90') ? 'right' : 'left' }];
}

function isShrinking(verb: string | undefined): boolean {
  return /^(?:compress|shrink)$/.test(verb ?? '');
}

const finders: readonly Finder[] = [
  {
    pattern: patterns.chineseMove,
    read: ([, way, by = '']) => [move(way, readDistance(by))],
  },
  {
    pattern: patterns.vector,
    read: ([, x = '', y = '']) =>
      (
        [
          ['x', x],
          ['y', y],
        ] as const
      ).map(([axis, by]) => ({
        kind: 'move',
        axis,
        by: { of: new Fraction(by.replace('−', '-')), isPi: false },
      })),
  },
  { pattern: patterns.reflect, read: ([, axis, origin]) => [reflect(axis, origin)] },
  { pattern: patterns.chineseReflect, read: ([, axis, origin]) => [reflect(axis, origin)] },
  { pattern: patterns.rotate, read: ([, degrees, before, after]) => rotate(degrees, before ?? after) },
  { pattern: patterns.chineseRotate, read: ([, way, degrees]) => rotate(degrees, way) },
  { pattern: patterns.upsideDown, read: () => [reflect('x', undefined)] },
  { pattern: patterns.chineseSides, read: () => [reflect('y', undefined)] },
  {
    pattern: patterns.stretch,
    read: ([, verb, way, by = '']) => stretch(way === 'vertically', isShrinking(verb), by),
  },
  {
    pattern: patterns.stretchAfter,
    read: ([, way, verb, by = '']) => stretch(way === 'vertically', isShrinking(verb), by),
  },
  { pattern: patterns.chineseStretch, read: ([, way, by = '']) => stretch(way === '纵', false, by) },
];

/** Reads what a prompt, in lower case, does to a graph; null when it cannot be read with certainty. */
export function maybeReadChanges(prompt: string): ReadChanges | null {
  const text = spellPi(prompt);
  const moves = findMoves(text);
  if (moves === null) return null;
  const others = finders.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      changes: read(match),
    })),
  );
  if (others.some(({ changes }) => changes.length === 0)) return null;
  const all = [...moves, ...others].sort((left, right) => left.start - right.start);
  const rest = all
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return { changes: all.flatMap(({ changes }) => changes), rest };
}
