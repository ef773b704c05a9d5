import { type Box, findBoxes } from '../../answer/find-box.ts';

/** The answer that a text gives, as it is written: one formula or phrase, or several that belong together. */
export interface AnswerText {
  /** LaTeX or words, without delimiters; several are an unordered list. */
  readonly parts: readonly string[];
  /** Whether nothing else in the text could be its answer. */
  readonly isCertain: boolean;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

const delimited =
  /\$\$([\s\S]+?)\$\$|(?<!\\)\\\[([\s\S]+?)(?<!\\)\\\]|(?<!\\)\\\(([\s\S]+?)(?<!\\)\\\)|(?<!\\)\$((?:\\.|[^$\\])+)\$/g;
const connective =
  /^(?:[\s,;.、，；+&|{}()[\]]|\\[,;:!> ]|\\q?quad|\\\\|\\?\$|\\\[|\\\]|\\\(|\\\)|\\(?:text|mathrm|textbf)\s*\{\s*(?:and|or|或|和|及|与)?[\s,;]*\}|\b(?:and|or)\b|[或和及与且])*$/i;
const announcement =
  /(?:####|\banswer(?:\s+(?:is|would be|to .{1,60} is))?\b|\bsolutions? (?:are|is)\b|(?:最终)?答案(?:是|为)?|解得|结果(?:是|为))\s*[:：=]?\s*/gi;
const unitTail =
  /^\s*(%|\\%|‰|percent(?:age)?|per cent|°|degrees?|cm|mm|km|dm|kg|mg|ml|miles?|met(?:er|re)s?|inch(?:es)?|feet|foot|yards?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|dollars?|cents?|pounds?|grams?|lit(?:er|re)s?|gallons?|平方厘米|立方厘米|平方米|立方米|厘米|毫米|千米|公里|米|元|角|度|小时|分钟|秒|天|千克|克)(?![\p{L}])(?:\s*(?:²|\^2|squared))?/iu;

/** Finds what a bare answer, a formula with delimiters, or whole sentences that end in an answer say. */
export function extractAnswer(text: string): AnswerText {
  const trimmed = text.replaceAll('\\\\boxed', '\\boxed').replaceAll('**', '').trim();
  const boxes = findBoxes(trimmed);
  if (boxes.length > 0)
    return { parts: lastGroup(trimmed, boxes).map(({ content }) => content), isCertain: true };
  const pieces = findPieces(trimmed);
  if (pieces.length > 0) return readPieces(trimmed, pieces);
  return readBare(trimmed);
}

function findPieces(text: string): readonly Piece[] {
  return [...text.matchAll(delimited)].flatMap((match) => {
    const content = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    if (match[4] !== undefined && isMoney(content)) return [];
    return content.trim() === ''
      ? []
      : [{ start: match.index, end: match.index + match[0].length, content: content.trim() }];
  });
}

/** `$5 and then $6`: the dollars are money and stand for no delimiters. */
function isMoney(content: string): boolean {
  return /^\d/.test(content) && /\s$/.test(content) && /(?<!\\)\b[A-Za-z]{3,}\b/.test(content);
}

/** The last piece, and those before it that only commas and "and" hold apart. */
function lastGroup<Found extends Piece | Box>(text: string, pieces: readonly Found[]): readonly Found[] {
  let first = pieces.length - 1;
  for (; first > 0; first -= 1) {
    const [before, after] = [pieces[first - 1], pieces[first]];
    if (before === undefined || after === undefined) break;
    if (!connective.test(text.slice(before.end, after.start))) break;
  }
  return pieces.slice(first);
}

function readPieces(text: string, pieces: readonly Piece[]): AnswerText {
  const announced = [...text.matchAll(announcement)].at(-1);
  const from = announced === undefined ? 0 : announced.index + announced[0].length;
  const after = pieces.filter(({ start }) => start >= from);
  const group =
    announced === undefined || after.length === 0 ? lastGroup(text, pieces) : firstGroup(text, after);
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return readBare(text);
  const tail = unitTail.exec(text.slice(last.end))?.[0] ?? '';
  const head = text.slice(0, first.start);
  const rest = text.slice(last.end + tail.length);
  const parts = group.map(({ content }) => content);
  return {
    parts: tail === '' ? parts : [...parts.slice(0, -1), withTail(last.content, tail.trim())],
    isCertain: announced !== undefined || (group.length === pieces.length && !/\d/.test(head + rest)),
  };
}

function withTail(content: string, tail: string): string {
  return /^\\?%$/.test(tail) ? `${content}\\%` : `${content} \\text{ ${tail}}`;
}

function firstGroup(text: string, pieces: readonly Piece[]): readonly Piece[] {
  let last = 0;
  for (; last < pieces.length - 1; last += 1) {
    const [before, after] = [pieces[last], pieces[last + 1]];
    if (before === undefined || after === undefined) break;
    if (!connective.test(text.slice(before.end, after.start))) break;
  }
  return pieces.slice(0, last + 1);
}

const number = String.raw`[-+−]?\s?(?:[$€£¥]|\\\$)?\s?(?:\d[\d,]*(?:\.\d+)?|\.\d+)`;
const lastNumber = new RegExp(
  String.raw`${number}(?:\s*\/\s*\d+)?(?:\s*(?:\\?%|[€£¥$°]|(?:[cdkm]?m)[²³]?(?![\p{L}])))?`,
  'gu',
);

/** A text without a delimiter is one answer, or a sentence that holds one. */
function readBare(text: string): AnswerText {
  const announced = [...text.matchAll(announcement)].at(-1);
  const rest = announced === undefined ? text : text.slice(announced.index + announced[0].length);
  if (announced !== undefined && rest.trim() !== '') return readBare(rest);
  if (!isSentence(text)) return { parts: [text], isCertain: true };
  const equation = /(?<![<>!\\])=\s*([^=]{1,80})$/.exec(text.replace(/[.。]\s*$/, ''));
  const value = equation?.[1];
  const isProse = value !== undefined && /(?:^|\s)\p{L}{3,}/u.test(value);
  if (value !== undefined && !isProse && !isSentence(value))
    return { parts: [value.trim()], isCertain: false };
  const numbers = [...(isProse ? value : text).matchAll(lastNumber)];
  const found = numbers.at(isProse ? 0 : -1)?.[0].trim();
  return found === undefined ? { parts: [text], isCertain: true } : { parts: [found], isCertain: false };
}

/** Four words or more with a number somewhere behind the first: prose, and no quantity such as `64 square feet`. */
function isSentence(text: string): boolean {
  const plain = text.replace(/\\[A-Za-z]+\s*(?:\{[^{}]*\})?/g, ' ');
  const words = plain.match(/\p{L}{2,}/gu) ?? [];
  const isLong = words.length >= 4 || (plain.match(/\p{Script=Han}/gu) ?? []).length >= 4;
  return isLong && /\p{L}{2,}.*\d/su.test(plain);
}
