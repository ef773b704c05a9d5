import { type Rational, rational } from '../../exact/rational.ts';

/** A number as it is typed: `-3`, `0.25`, `3/4`, `\frac{3}{4}`, `20%`; a pattern's source without groups. */
export const numberPattern: string = String.raw`(?:[-−]\s?)?(?:\\frac\s*(?:\{\s*\d+\s*\}\s*\{\s*\d+\s*\}|\d\d)|\d+(?:\.\d+)?(?:\s?\/\s?\d+)?)(?:\s?\\?%)?`;

const courtesies: readonly RegExp[] = [
  /\s*(?:please )?(?:express|give|write|leave|enter|simplify) (?:your |the )?(?:final )?answer (?:as|in) (?:a |an )?(?:common |reduced |simplified |exact |improper |mixed )*(?:fraction|form|integer|number|decimal|simplest form|lowest terms)(?: in (?:lowest terms|simplest form))?[.!]?\s*$/i,
  /^(?:please|can you|could you|help me|hi|hello|请|请问|帮我)[,，\s]*/i,
  /[\s?.!。]+$/,
];

const spelled: readonly string[] =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'.split(
    '|',
  );

/** Writes a prompt in one plain way: no dollar signs around mathematics, ASCII signs, single spaces. */
export function plainPrompt(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\\\$/g, '￠')
    .replace(/\$|(?<!\\)\\[()[\]]|\\(?:left|right|displaystyle)(?![a-z])/g, '')
    .replace(/￠/g, '\\$')
    .replace(/(?<!\\)\\[,;:! ]|~(?=\s*[?.,!]|\s*$)|　/g, ' ')
    .replace(/\\[dtc]frac/g, '\\frac')
    .replace(/\\[dt]binom/g, '\\binom')
    .replace(/\\(?:text|mathrm|mathbf|textbf|operatorname)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\[lc]?dots[bc]?|\\ldots|[…⋯]+|\.{3,}|。{3,}/g, '…')
    .replace(/[−–]/g, '-')
    .replace(/[、，]/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
  return courtesies.reduce((current, pattern) => current.replace(pattern, ''), plain);
}

/** Writes "three" as 3, up to twenty. */
export function countInDigits(text: string): string {
  return text.replace(/\b[a-z]+\b/gi, (word) => {
    const value = spelled.indexOf(word.toLowerCase());
    return value < 1 ? word : `${value}`;
  });
}

/** The number that a text is; null when it is none, or has a zero below its line or more than 15 digits. */
export function maybeRational(text: string): Rational | null {
  const squeezed = text.replace(/\s/g, '').replace(/−/g, '-').replace('\\%', '%');
  const match =
    /^(-?)(?:\\frac(?:\{(\d{1,15})\}\{(\d{1,15})\}|(\d)(\d))|(\d{1,15})(?:\.(\d{1,12}))?(?:\/(\d{1,15}))?)(%?)$/.exec(
      squeezed,
    );
  if (match === null) return null;
  const [, minus, above, below, digitAbove, digitBelow, whole = '', places = '', under, percent] = match;
  const bottom = BigInt(below ?? digitBelow ?? under ?? 1);
  if (bottom === 0n) return null;
  const top = above ?? digitAbove ?? whole + places;
  const size = rational(BigInt(top), bottom * 10n ** BigInt(places.length) * (percent === '%' ? 100n : 1n));
  return minus === '-' ? size.neg() : size;
}

/** The whole number that a text is, 0 to 10^6; null when it is none. */
export function maybeCount(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}

const hanNumerals = '零一二三四五六七八九十';

/** Writes 三次 and 两个 as 3次 and 2个, up to ten. */
export function hanCountInDigits(text: string): string {
  return text.replace(
    /(?<![一二三四五六七八九十\d])([一二两三四五六七八九十])(?=\s?[次个枚张名颗只位本种])/g,
    (_all, sign: string) => (sign === '两' ? '2' : `${hanNumerals.indexOf(sign)}`),
  );
}
