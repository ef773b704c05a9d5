const wrapping =
  /\\(?:text(?:bf|it|rm|sf|tt|normal|up)?|math(?:rm|bf|it|sf|tt)|mbox|operatorname|bf|rm|it)\b\s*/g;

/** The words of an answer without LaTeX's dress: case, blanks, `\text`, braces and closing points do not count. */
export function plainText(latex: string): string {
  return latex
    .replace(wrapping, '')
    .replace(/\\(?:left|right|displaystyle|,|;|:|!|>| )|\\q?quad\b|[{}~]/g, ' ')
    .replace(/\\\s*$/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,;:!?。，；：]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A formula as typed, without what only spaces or sizes it: equal keys are the same formula. */
export function sourceKey(latex: string): string {
  return latex
    .replace(/\\(?:left|right|displaystyle|,|;|:|!|>| )|\\q?quad\b|(?<=[^\\])~/g, '')
    .replace(/\\[dtc]frac\b/g, '\\frac')
    .replace(/[.,;。，；]\s*$|\\\s*$/u, '')
    .replace(/\\(?=\s*$)/, '')
    .replace(/\s+/g, '');
}

const yes = new Set(['yes', 'true', 'correct', '是', '对', '正确', '真', '成立', '是的']);
const no = new Set([
  'no',
  'false',
  'incorrect',
  'wrong',
  '否',
  '错',
  '错误',
  '假',
  '不成立',
  '不是',
  '不对',
  'not true',
  'f',
]);
const nothing = new Set(
  (
    'none|no solution|no solutions|no real solution|no real solutions|no real roots|no roots|empty set|the empty set|empty|' +
    'there is no solution|there are no solutions|\\emptyset|\\varnothing|∅|无解|无实数解|无实根|没有解|空集|没有实数解|不存在实数解'
  ).split('|'),
);
const undefinedWords = new Set([
  'undefined',
  'nan',
  '\\operatornamenan',
  'does not exist',
  'dne',
  'not defined',
  "doesn't exist",
  '不存在',
  '无意义',
  '未定义',
  'the limit does not exist',
  '极限不存在',
  'diverges',
  '发散',
]);

const allReals = new Set([
  'all real numbers',
  'all reals',
  'all real numbers x',
  'any real number',
  'every real number',
  'real numbers',
  'the real numbers',
  'the set of all real numbers',
  '全体实数',
  '任意实数',
  '所有实数',
  '一切实数',
  '实数集',
]);

/** Whether words say that every real number will do. */
export function saysAllReals(text: string): boolean {
  return allReals.has(text);
}

/** What a word or two say of themselves: a truth, that there is nothing, that there is no value. */
export function maybeFixedMeaning(text: string): 'true' | 'false' | 'nothing' | 'undefined' | null {
  if (yes.has(text)) return 'true';
  if (no.has(text)) return 'false';
  if (nothing.has(text)) return 'nothing';
  return undefinedWords.has(text) ? 'undefined' : null;
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const chineseDigits = '零一二三四五六七八九';

/** A number from 0 to 99 that is spelled out, in English or Chinese; null for other words. */
export function maybeSpelledNumber(text: string): number | null {
  const one = units.indexOf(text);
  if (one !== -1) return one;
  const [ten = '', rest, ...more] = text.split(/[\s-]+/);
  const index = tens.indexOf(ten);
  if (index !== -1 && more.length === 0) {
    const unit = rest === undefined ? 0 : units.indexOf(rest);
    return unit < 0 || unit > 9 ? null : (index + 2) * 10 + unit;
  }
  const chinese = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text);
  if (chinese !== null) {
    const [, high = '', low = ''] = chinese;
    return (
      (high === '' ? 1 : chineseDigits.indexOf(high)) * 10 + (low === '' ? 0 : chineseDigits.indexOf(low))
    );
  }
  return text.length === 1 && chineseDigits.includes(text) ? chineseDigits.indexOf(text) : null;
}

/** A letter that is marked as a choice, `(B)`, `\text{B}`, `Choice B`, `选B`, with what stands behind it, if anything. */
export interface Choice {
  readonly letter: string;
  readonly content: string | null;
}

/** Reads a marked choice; null for a letter alone, which may be a name. */
export function maybeChoice(latex: string): Choice | null {
  const plain = latex
    .replace(wrapping, '')
    .replace(/\\[,;: ]|\\q?quad\b|[{}~]|\\left|\\right/g, ' ')
    .trim();
  const named =
    /^(?:(?:the\s+)?(?:choice|option|answer)\s*[:：]?|选项?|选择|答案[:：]?)\s*\(?([A-Ja-j])\)?\s*[.。]?$/i.exec(
      plain,
    );
  const letter = named?.[1];
  if (letter !== undefined) return { letter: letter.toUpperCase(), content: null };
  const marked = /^(?:\(\s*([A-J])\s*\)|([A-J])\s*[).:：、])\s*(.*)$/su.exec(plain);
  const found = marked?.[1] ?? marked?.[2];
  if (marked === null || found === undefined) return null;
  const content = (marked[3] ?? '').replace(/^[.:：、\s]+/, '').trim();
  return { letter: found.toUpperCase(), content: content === '' ? null : content };
}

/** A single capital letter, however it is set; null for anything else. */
export function maybeLetter(latex: string): string | null {
  const plain = latex.replace(wrapping, '').replace(/[{}\s.()]/g, '');
  return /^[A-Za-z]$/.test(plain) ? plain : null;
}

/** Compares words: single words that differ are different, phrases may say the same in other words. */
export function comparePlainTexts(left: string, right: string): 'equal' | 'different' | 'unknown' {
  if (left === right) return 'equal';
  const isWord = (text: string): boolean => /^\p{L}+$/u.test(text) && /^[\p{Script=Latin}]+$/u.test(text);
  // Apple and apples, increase and increasing: one word in two forms.
  const areForms = left.length > 3 && right.length > 3 && left.slice(0, 4) === right.slice(0, 4);
  return isWord(left) && isWord(right) && !areForms ? 'different' : 'unknown';
}
