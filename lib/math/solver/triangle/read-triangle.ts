import { maybeReadRadical } from '../../exact/radical-sum.ts';
import { rational } from '../../exact/rational.ts';
import {
  exactReal,
  maybeRationalReal,
  multiplyReals,
  type Real,
  rootOfReal,
  subtractReals,
  toReal,
} from '../../exact/real.ts';
import { maybeParse } from '../algebra/algebra-words.ts';
import {
  type Angle,
  angleOf,
  angleOfDegrees,
  type Corner,
  corners,
  type Letters,
  type Parts,
} from './triangle.ts';

/** What a text says about a triangle. */
export interface TriangleText {
  readonly letters: Letters;
  /** Whether the sides are called by their ends: `AB`. */
  readonly hasPairNames: boolean;
  readonly parts: Parts;
  /** The parts that stand in the text without a value: what is asked for. */
  readonly asked: readonly { readonly kind: 'side' | 'angle' | 'cosine' | 'sine'; readonly corner: Corner }[];
  readonly height: { readonly base: Real; readonly height: Real } | null;
  /** A unit of length behind the numbers, as LaTeX text; empty for none. */
  readonly unit: string;
  /** The words that are left over. */
  readonly prose: string;
}

const sideSigns = ['ⓐ', 'ⓑ', 'ⓒ'] as const;
const cornerSigns = ['Ⓐ', 'Ⓑ', 'Ⓒ'] as const;

/** No English article stands here: "a triangle". */
const notWord = String.raw`(?!\s+(?!(?:and|or|if|is|be|to|when|given|in|equals|measures)\b)[A-Za-z]{2})`;

const atom = String.raw`(?:\\[dt]?frac\s*\{(?:[^{}]|\{[^{}]*\})*\}\s*\{(?:[^{}]|\{[^{}]*\})*\}|\d+(?:\.\d+)?|√\s*\d+|√\(\d+\)|\\?sqrt\s*\d+|\\?sqrt\s*[({]\d+[)}]|\\?pi|π)`;
const number = String.raw`${atom}(?:\s*[*/·+-]?\s*${atom})*`;

function normalize(prompt: string): string {
  return prompt
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\$|\\[()[\]]|\\(?:left|right|[,;!])|\\(?:mathrm|text|rm)\s*(?=\{)/g, ' ')
    .replace(/\^\s*\{?\s*(?:\\circ|∘|◦)\s*\}?|\\degree|\s*degrees?(?![a-z])|(?<=\d)\s*度|º/gi, '°')
    .replace(/\\triangle|Δ|\\Delta/g, '△')
    .replace(/\\angle|＜(?=[A-Z])/g, '∠')
    .replace(/\\c?dots?(?![a-z])|\\times/g, '·')
    .replace(/(cos|sin|tan)(?=[A-Z](?![a-z]))/g, '$1 ')
    .replace(/\s+/g, ' ');
}

function nameParts(text: string): {
  readonly text: string;
  readonly letters: Letters;
  readonly hasPairNames: boolean;
} {
  const named = /(?:triangle|△|三角形)\s*([A-Z])([A-Z])([A-Z])(?![A-Za-z])/.exec(text);
  const [p = 'A', q = 'B', r = 'C'] = named?.slice(1) ?? [];
  const sides = [p, q, r].map((letter) => letter.toLowerCase());
  const pairs = [q + r, p + r, p + q].map(
    (pair) => `(?<![A-Za-z])\\|?(?:${pair}|${[...pair].reverse().join('')})(?![A-Za-z])\\|?`,
  );
  let result = text.replace(new RegExp(`((?:triangle|△|三角形)\\s*)${p}${q}${r}`, 'g'), '$1');
  result = corners.reduce((current, corner) => {
    const letter = [p, q, r][corner] ?? '';
    return current
      .replace(
        new RegExp(`(?:∠|angle\\s|角\\s*)\\s*[${p}${q}${r}]${letter}[${p}${q}${r}](?![A-Za-z])`, 'g'),
        cornerSigns[corner] ?? '',
      )
      .replace(
        new RegExp(
          `(?:∠\\s*|angle\\s+|(?<!夹|锐|钝|直)角\\s*)?(?<![A-Za-z])${letter}(?![A-Za-z])${notWord}`,
          'g',
        ),
        cornerSigns[corner] ?? '',
      );
  }, result);
  const unpaired = result;
  result = corners.reduce(
    (current, corner) => current.replace(new RegExp(pairs[corner] ?? '', 'g'), sideSigns[corner] ?? ''),
    result,
  );
  const hasPairNames = result !== unpaired;
  result = corners.reduce(
    (current, corner) =>
      current.replace(
        new RegExp(`(?<![A-Za-z\\\\])${sides[corner]}(?![A-Za-z])${notWord}`, 'g'),
        sideSigns[corner] ?? '',
      ),
    result,
  );
  return {
    text: result,
    hasPairNames,
    letters: { corners: [p, q, r], sides: [p.toLowerCase(), q.toLowerCase(), r.toLowerCase()] },
  };
}

function maybeReal(text: string): Real | null {
  const expression = maybeParse(text.replace(/·/g, '*'));
  const exact = expression === null ? null : maybeReadRadical(expression);
  return exact === null ? null : exactReal(exact);
}

function maybeAngle(text: string, isDegrees: boolean): Angle | null {
  const isRadians = /π|pi/.test(text);
  const real = isRadians
    ? maybeReal(text.replace(/\\?pi|π/g, '(180)').replace(/(\d)\s*\(180\)/g, '$1*180'))
    : maybeReal(text);
  const degrees = real === null ? null : maybeRationalReal(real);
  if (degrees === null || (isRadians && isDegrees) || (!isDegrees && !isRadians && degrees.valueOf() < 4))
    return null;
  return degrees.valueOf() > 0 && degrees.valueOf() < 180 ? angleOfDegrees(degrees) : null;
}

interface Draft {
  text: string;
  readonly sides: (Real | null)[];
  readonly angles: (Angle | null)[];
  isBroken: boolean;
}

function setSide(draft: Draft, corner: number, side: Real | null): void {
  if (side === null || side.value <= 0 || draft.sides[corner] != null) draft.isBroken = true;
  draft.sides[corner] = side;
}

function setAngle(draft: Draft, corner: number, angle: Angle | null): void {
  if (angle === null || draft.angles[corner] != null) draft.isBroken = true;
  draft.angles[corner] = angle;
}

const equals = String.raw`\s*(?:=|is equal to|equals|is|be|measures|为|是|等于)\s*`;

function readNamed(draft: Draft): void {
  const chain = new RegExp(`([ⓐⓑⓒⒶⒷⒸ])\\s*=\\s*([ⓐⓑⓒⒶⒷⒸ])${equals}(${number})(°?)`, 'g');
  const spread = (_: string, first: string, second: string, value: string, unit: string): string =>
    `${first} = ${value}${unit}, ${second} = ${value}${unit}`;
  draft.text = draft.text.replace(chain, spread).replace(chain, spread);
  draft.text = draft.text.replace(
    new RegExp(`\\\\?cos\\s*([ⒶⒷⒸ])\\s*=\\s*(-?\\s*${number})`, 'g'),
    (_, sign: string, value: string) => {
      const isNegative = value.startsWith('-');
      const size = maybeReal(value.replace('-', ''));
      const cosine = size === null ? null : isNegative ? subtractReals(toReal(0), size) : size;
      const corner = cornerSigns.findIndex((one) => one === sign);
      setAngle(
        draft,
        corner,
        cosine === null || Math.abs(cosine.value) >= 1
          ? null
          : angleOf(cosine, rootOfReal(subtractReals(toReal(1), multiplyReals(cosine, cosine)))),
      );
      return ' □ ';
    },
  );
  draft.text = draft.text.replace(
    new RegExp(`([ⓐⓑⓒⒶⒷⒸ])${equals}(${number})(\\s*°)?`, 'g'),
    (_, sign: string, value: string, unit: string | undefined) => {
      const side = sideSigns.findIndex((one) => one === sign);
      if (side >= 0) setSide(draft, side, unit === undefined ? maybeReal(value) : null);
      else
        setAngle(
          draft,
          cornerSigns.findIndex((one) => one === sign),
          maybeAngle(value, unit !== undefined),
        );
      return ' □ ';
    },
  );
}

const joined = String.raw`(?:\s*,?\s*(?:and|和|与|[,、，])\s*)`;

/** Sides and angles that are told by their place: "two sides are 5 and 8 and the angle between them is 60°". */
function readPlaced(draft: Draft): void {
  const sidesWord = String.raw`(?:(?:(?:two|three|its) )?side(?:s| lengths)(?: have)?(?: of)?(?: the)?(?: lengths?)?|(?:的)?(?:三|两)条?边(?:的长|长|的长度)?|(?:的)?边长)(?: of (?:a|the) triangle)?(?: are| is| equal to| measure| with lengths| have lengths)*(?: of(?: length)?)?\s*(?:分别)?(?:是|为|:)?\s*`;
  const place = (pattern: string, take: (values: readonly string[]) => void): void => {
    draft.text = draft.text.replace(new RegExp(pattern, 'i'), (_, ...rest: readonly unknown[]) => {
      take(rest.filter((part) => typeof part === 'string').slice(0, -1));
      return ' □ ';
    });
  };
  const sideAt =
    (...at: readonly number[]) =>
    (values: readonly string[]): void => {
      for (const [index, corner] of at.entries()) setSide(draft, corner, maybeReal(values[index] ?? ''));
    };
  place(`${sidesWord}(${number})${joined}(${number})${joined}(${number})`, sideAt(0, 1, 2));
  place(
    `(?<![a-z])(?:the )?(?:legs|两条?直角边)(?: are| is| of length| of lengths| have lengths?| measure)*(?:of )?(?:的长|长)?(?:分别)?(?:为|是)?\\s*(${number})${joined}(${number})`,
    sideAt(0, 1),
  );
  const hypotenuse = String.raw`(?:hypotenuse|斜边)(?: of (?:a|the) right(?:[- ]angled)? triangle)?(?: is| of length| of| has length| measures)*(?:的长|长)?(?:为|是)?\s*(${number})`;
  const leg = String.raw`(?:(?:one|a|an|the)?(?: other)? ?leg|一条直角边|直角边)(?: is| of length| of| has length| measures)*(?:的长|长)?(?:为|是)?\s*(${number})`;
  place(hypotenuse, sideAt(2));
  if (draft.sides[0] === null) place(leg, sideAt(0));
  place(
    `(?:equilateral triangle|等边三角形|正三角形)(?:[^□\\d]*?)(?:side(?: length)?s?|的?边长)(?: is| of| has length)*(?:为|是)?\\s*(${number})`,
    (values) => {
      for (const corner of corners) setSide(draft, corner, maybeReal(values[0] ?? ''));
    },
  );
  place(
    `(?:equal sides|legs|腰长|腰)(?: are| of length| of lengths| of)*(?:为|是)?\\s*(${number})${joined}?(?: a)?(?: ?base|底边长|底边|底)(?: is| of length| of)*(?:长)?(?:为|是)?\\s*(${number})`,
    (values) => {
      setSide(draft, 0, maybeReal(values[0] ?? ''));
      setSide(draft, 1, maybeReal(values[0] ?? ''));
      setSide(draft, 2, maybeReal(values[1] ?? ''));
    },
  );
  const between = String.raw`(?:the )?(?:included angle|angle between them|angle between (?:these|those|the)(?: two)? sides|它们的夹角|夹角|其夹角|两边夹角|两边的夹角)(?: is| of| are)*(?:为|是)?\s*(${number})\s*(°?)`;
  if (new RegExp(between, 'i').test(draft.text)) {
    place(`${sidesWord}(${number})${joined}(${number})`, sideAt(0, 1));
    place(between, (values) => setAngle(draft, 2, maybeAngle(values[0] ?? '', values[1] === '°')));
  }
}

function readUnit(draft: Draft): string {
  const units = [...draft.text.matchAll(/(?<=\d\s*)(cm|mm|km|dm|m|厘米|毫米|千米|分米|米)(?![A-Za-z])/g)].map(
    (match) => match[1] ?? '',
  );
  if (new Set(units).size > 1) draft.isBroken = true;
  draft.text = draft.text.replace(/(?<=\d\s*)(?:cm|mm|km|dm|m|厘米|毫米|千米|分米|米)(?![A-Za-z])/g, ' ');
  const names: Readonly<Record<string, string>> = { 厘米: 'cm', 毫米: 'mm', 千米: 'km', 分米: 'dm', 米: 'm' };
  const [unit = ''] = units;
  return names[unit] ?? unit;
}

function readHeight(draft: Draft): TriangleText['height'] {
  const pattern = new RegExp(
    `(?:base|底边长|底边|底)(?: is| of length| of)*(?:长)?(?:为|是)?\\s*(${number})${joined}?(?:its |the |a )?(?: ?height|altitude|底边上的高|高)(?: is| of length| of| to it is)*(?:为|是)?\\s*(${number})`,
    'i',
  );
  const found = pattern.exec(draft.text);
  const [base, height] = [maybeReal(found?.[1] ?? ''), maybeReal(found?.[2] ?? '')];
  if (found === null || base === null || height === null) return null;
  draft.text = draft.text.replace(pattern, ' □ ');
  return { base, height };
}

const opposites =
  /(?:的?内角|的?三个内角)?\s*Ⓐ\s*[,、，]\s*Ⓑ\s*[,、，]\s*Ⓒ\s*(?:所对的边|的对边|所对边|的对应边|对应的边)(?:长)?分别(?:为|是)?\s*ⓐ\s*[,、，]\s*ⓑ\s*[,、，]\s*ⓒ/g;

const rightAngle = /right(?:[- ]angled)?(?=[ -]triangle)|直角(?=三角形)|Rt\s*(?=△|三角形)/i;

/** Reads what a prompt says about a triangle; null where it gives nothing, or two things that do not go together. */
export function maybeReadTriangle(prompt: string): TriangleText | null {
  const { text, letters, hasPairNames } = nameParts(normalize(prompt));
  const draft: Draft = {
    text: text.replace(opposites, ' '),
    sides: [null, null, null],
    angles: [null, null, null],
    isBroken: false,
  };
  const unit = readUnit(draft);
  readNamed(draft);
  const isRight = rightAngle.test(draft.text);
  readPlaced(draft);
  const height = readHeight(draft);
  if (isRight && draft.angles.every((angle) => angle?.exact?.equals(90) !== true)) {
    const isLettered = /[ⓐⓑⓒⒶⒷⒸ]/.test(text);
    if (!isLettered || draft.angles[2] === null) setAngle(draft, 2, angleOfDegrees(rational(90)));
  }
  const asked = [...draft.text.matchAll(/(\\?(?:cos|sin)\s*)?([ⓐⓑⓒⒶⒷⒸ])/g)].flatMap(([, call, sign]) => {
    const kind: 'side' | 'angle' | 'cosine' | 'sine' =
      call !== undefined
        ? call.includes('cos')
          ? 'cosine'
          : 'sine'
        : sideSigns.some((one) => one === sign)
          ? 'side'
          : 'angle';
    const corner = corners.find((one) => sideSigns[one] === sign || cornerSigns[one] === sign);
    return corner === undefined ? [] : [{ kind, corner }];
  });
  const prose = draft.text.replace(/(?:\\?(?:cos|sin)\s*)?[ⓐⓑⓒⒶⒷⒸ]/g, ' □ ').replace(rightAngle, '');
  return draft.isBroken
    ? null
    : { letters, hasPairNames, parts: draft, asked, height, unit, prose: prose.toLowerCase() };
}
