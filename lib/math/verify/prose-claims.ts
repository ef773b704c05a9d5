import { isValueEnd, type ProseSegment } from './prose-segments.ts';
import type { ProseToken } from './prose-tokens.ts';

/** Arithmetic that was found in prose. */
export interface ProseArithmetic {
  readonly start: number;
  readonly end: number;
  readonly latex: string;
  readonly units: readonly string[];
  readonly isStartUnsure: boolean;
  readonly isEndUnsure: boolean;
}

const unsureLead =
  /^(?:times|minus|plus|by|over|per|twice|double|triple|half|quarter|squared|than|less|more|to|and|or|between|from|divided|multiplied|added|subtracted|every|除以|乘以|减|加|乘|除|倍|一半)$/i;
const shareOf =
  /^(?:half|third|thirds|quarter|quarters|fourth|fifth|sixth|tenth|percent|times|out|power|root|most|each|double|twice|multiple|factor|one|two|three|all|none|log|logarithm|square|cube|inverse|reciprocal|negative|opposite)$/i;
const operating =
  /^(?:squar|doubl|halv|tripl|divi|multipl|add|subtract|increas|decreas|cub|root|round|tak|subst|plug|convert|rais|sum)/i;
const unsureTail =
  /^(?:o['’]clock|[ap]m|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|times|percent|squared|cubed|pairs?|half|halves|thirds?|quarters?|r|remainder|plus|minus|of|more|less|fewer|factorial|choose|mod|modulo|sin|cos|tan|ln|log|sqrt|tenths|hundredths|pi|k|to|or|over|万.*|千.*|百.*|亿.*|倍.*|余.*|又.*|半.*)$/i;

/** The comparison that a segment makes, null where it makes none. */
export function maybeArithmetic(segment: ProseSegment): ProseArithmetic | null {
  let tokens = trimEnds(dropSpoken(segment.tokens));
  const label = tokens[0]?.kind === 'relation' ? readLabel(segment.lead) : null;
  if (tokens[0]?.kind === 'relation' && label === null) tokens = trimEnds(tokens.slice(1));
  const body = balance(openBrackets(tokens));
  if (body === null) return null;
  const hasRelation = body
    .slice(0, -1)
    .some((token, at) => token.kind === 'relation' && (at > 0 || label !== null));
  if (!hasRelation) return null;
  const [first, last] = [body[0], body.at(-1)];
  if (first === undefined || last === undefined) return null;
  const wasCut = last !== segment.tokens.at(-1) && segment.tokens.at(-1)?.kind !== 'close';
  return {
    start: label === null ? first.start : label.start,
    end: last.end,
    latex: `${label === null ? '' : `\\text{${label.text}}`}${renderTokens(body)}`,
    units: [...segment.units, ...unitsAround(segment)],
    isStartUnsure:
      segment.isCutBefore ||
      isHeadCut(segment) ||
      (label === null && first.kind !== 'name' && isLeadUnsure(segment.lead, body)),
    isEndUnsure: segment.isCutAfter || wasCut || isTailUnsure(segment),
  };
}

/** An operator stood before it, or a word right before its bracket: `sec(x) = 2`. */
function isHeadCut({ tokens, lead }: ProseSegment): boolean {
  const [first] = tokens;
  if (first === undefined) return false;
  const isSign = first.kind === 'operator' && first.latex !== '-';
  return (
    isSign ||
    first.kind === 'power' ||
    first.kind === 'close' ||
    (first.kind === 'open' && lead.at(-1)?.end === first.start)
  );
}

/** Currency signs, and the words behind the last number: "= 2747 cents". */
function unitsAround({ tokens, tail }: ProseSegment): readonly string[] {
  const money = tokens.some((token) => token.kind === 'currency') ? ['dollar'] : [];
  return [...money, ...tail.slice(0, 2).map((word) => word.text.toLowerCase())];
}

/** "10x gives 9x = 7" states what comes after "gives". */
function dropSpoken(tokens: readonly ProseToken[]): readonly ProseToken[] {
  const isSpoken = (token: ProseToken) => token.kind === 'relation' && /[a-z\u3400-\u9fff]/.test(token.text);
  const hasSign = tokens.some(
    (token) =>
      (token.kind === 'relation' && !isSpoken(token)) ||
      (token.kind === 'formula' && /[=<>]/.test(token.latex)),
  );
  return hasSign ? tokens.slice(tokens.findLastIndex(isSpoken) + 1) : tokens;
}

function isLeadUnsure(lead: readonly ProseToken[], body: readonly ProseToken[]): boolean {
  const isSpoken = body.some((token) => token.kind === 'relation' && /[a-z]/.test(token.text));
  if (isSpoken && lead.some((word) => operating.test(word.text))) return true;
  if (lead.length > 0 && body[1]?.kind === 'relation') return true;
  const [before, last] = [lead.at(-2)?.text ?? '', lead.at(-1)?.text ?? ''];
  return unsureLead.test(last) || (last === 'of' && (shareOf.test(before) || before === ''));
}

/** "5 dozen", "5 and 3/4". */
function isTailUnsure({ tail, next }: ProseSegment): boolean {
  const word = tail[0]?.text ?? '';
  return unsureTail.test(word) || (/^(?:and|又)$/.test(word) && tail.length === 1 && next?.kind === 'number');
}

function readLabel(lead: readonly ProseToken[]): { readonly text: string; readonly start: number } | null {
  const words = lead.slice(-6);
  const first = words[0];
  if (first === undefined) return null;
  return { text: words.map((word) => word.text).join(' '), start: first.start };
}

/** Without what can neither begin nor end an expression. */
function trimEnds(tokens: readonly ProseToken[]): readonly ProseToken[] {
  let [from, to] = [0, tokens.length];
  while (to > from && !isValueEnd(tokens[to - 1])) to -= 1;
  while (from < to && !canBegin(tokens, from)) from += 1;
  if (tokens[to - 1]?.kind === 'currency' && tokens[to - 2]?.kind !== 'number') to -= 1;
  return tokens.slice(from, to);
}

function canBegin(tokens: readonly ProseToken[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  if (token.kind === 'name') {
    const isArticle = /^[AaI]$/.test(token.text);
    return !isArticle || next === undefined || /^(?:relation|operator|open)$/.test(next.kind);
  }
  return /^(?:number|currency|open|function|formula|relation)$/.test(token.kind) || token.latex === '-';
}

/** The inside of the brackets that hold the only comparison: "Choice C (x = 7)". */
function openBrackets(tokens: readonly ProseToken[]): readonly ProseToken[] {
  let depth = 0;
  let from = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'open' && depth++ === 0) from = at + 1;
    if (token.kind === 'close') depth -= 1;
    if (token.kind === 'relation' && depth <= 0) return tokens;
    if (token.kind === 'relation') break;
  }
  if (from === -1) return tokens;
  depth = 1;
  const end = tokens.findIndex((token, at) => {
    if (at >= from && token.kind === 'open') depth += 1;
    if (at >= from && token.kind === 'close') depth -= 1;
    return at >= from && depth === 0;
  });
  return tokens.slice(from, end === -1 ? undefined : end);
}

/** Cuts brackets off that belong to the words around; null where brackets do not fit at all. */
function balance(tokens: readonly ProseToken[]): readonly ProseToken[] | null {
  let kept = tokens;
  while (kept.length >= 2) {
    const { unopened, unclosed } = findUnbalanced(kept);
    if (unopened === null && unclosed.length === 0) return kept;
    if (unopened !== null) {
      if (unopened < kept.length - 2) return null;
      kept = kept.slice(0, unopened);
    } else {
      kept = unclosed[0] === 0 ? kept.slice(1) : kept.slice(0, unclosed.at(-1));
    }
  }
  return null;
}

/** The first closing bracket without an opening one, and the opening ones that nothing closes. */
function findUnbalanced(tokens: readonly ProseToken[]): {
  readonly unopened: number | null;
  readonly unclosed: readonly number[];
} {
  const unclosed: number[] = [];
  for (const [at, { kind }] of tokens.entries()) {
    if (kind === 'open') unclosed.push(at);
    else if (kind === 'close' && unclosed.pop() === undefined) return { unopened: at, unclosed };
  }
  return { unopened: null, unclosed };
}

function renderTokens(tokens: readonly ProseToken[]): string {
  const parts: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.latex === '^') {
      const end = endOfExponent(tokens, at + 1);
      parts.push(`^{${renderTokens(tokens.slice(at + 1, end))}}`);
      at = end - 1;
    } else if (token.latex === '\\sqrt') {
      const end = endOfExponent(tokens, at + 1);
      parts.push(`\\sqrt{${renderTokens(tokens.slice(at + 1, end))}}`);
      at = end - 1;
    } else if (isMixed(tokens, at)) {
      parts.push(`(${token.latex}+\\frac{${tokens[at + 1]?.latex}}{${tokens[at + 3]?.latex}})`);
      at += 3;
    } else parts.push(token.latex);
  }
  return parts.filter((part) => part !== '').join(' ');
}

/** `3 1/2`. */
function isMixed(tokens: readonly ProseToken[], at: number): boolean {
  const kinds = tokens
    .slice(at, at + 4)
    .map((token) => token.kind)
    .join(' ');
  return kinds === 'number number operator number' && tokens[at + 2]?.text === '/';
}

function endOfExponent(tokens: readonly ProseToken[], from: number): number {
  let at = tokens[from]?.latex === '-' ? from + 1 : from;
  if (tokens[at]?.kind !== 'open') return at + 1;
  for (let depth = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind === 'open') depth += 1;
    if (tokens[at]?.kind === 'close') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return at;
}
