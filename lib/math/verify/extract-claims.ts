import { type MathSpan, scanMath } from '../../answer/scan-math.ts';
import type { Claim } from './claim.ts';
import { readMood, splitRemainder } from './claim-mood.ts';
import { maybeArithmetic, type ProseArithmetic } from './prose-claims.ts';
import { splitSegments } from './prose-segments.ts';
import { readProse } from './prose-tokens.ts';
import { maybeRewording, type Rewording } from './rewording.ts';
import { findSpokenArithmetic } from './spoken-arithmetic.ts';

/** How far the words after a claim may still change its meaning, in characters. */
const afterLength = 240;

const comparing = /[=<>≈≤≥]|\\(?:leq?|geq?|approx|equiv|in|lt|gt|sim)(?![a-zA-Z])/;

/** What a text states in formulas. */
export interface ClaimScan {
  readonly claims: readonly Claim[];
}

/**
 * Finds the formulas of a derivation and the plain arithmetic in its prose ("2 + 1 = 3 bolts"), each with the words
 * around that change its meaning.
 *
 * With `complete: false` the text is the beginning of a longer one. A claim is left out until {@link afterLength}
 * characters stand after it, so that what was found never changes.
 */
export function extractClaims(text: string, options: { readonly complete: boolean }): ClaimScan {
  const scan = scanMath(text, options);
  const known = scan.openAt ?? text.length;
  const blanked = blankCode(text.slice(0, known));
  const spoken = findSpokenArithmetic(blanked).filter(isFirstOf);
  const written = findArithmetic(blanked, scan.spans).filter(
    (item) => !spoken.some((other) => overlap(item, other)),
  );
  const found = [...spoken.map((item): Place => ({ ...item, source: 'prose' })), ...written];
  const formulas = scan.spans.filter(
    (span) => !found.some((item) => item.start <= span.start && span.end <= item.end),
  );
  const places = [...found, ...formulas.map(toPlace)].sort((a, b) => a.start - b.start);
  const claims: Claim[] = [];
  let previousEnd = 0;
  let last: Place | null = null;
  for (const place of joinAlternatives(text, places)) {
    if (!options.complete && place.end + afterLength > known) break;
    claims.push(toClaim(text, place, { previousEnd, last }));
    last = place;
    if (comparing.test(place.latex)) previousEnd = Math.max(previousEnd, place.end);
  }
  return { claims };
}

function overlap(one: ProseArithmetic, other: ProseArithmetic): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Two wordings of one place: the first of them counts. */
function isFirstOf(item: ProseArithmetic, at: number, all: readonly ProseArithmetic[]): boolean {
  return !all.slice(0, at).some((other) => overlap(item, other));
}

function toPlace({ start, end, latex }: MathSpan): Place {
  return { start, end, latex, source: 'formula', units: [], isStartUnsure: false, isEndUnsure: false };
}

/** The formula before a place, and where the last comparison before it ended. */
interface Previous {
  readonly previousEnd: number;
  readonly last: Place | null;
}

function toClaim(text: string, place: Place, { previousEnd, last }: Previous): Claim {
  const before = text.slice(previousEnd, place.start).replace(/<<[^<>]*$/, '');
  const mood = readMood({
    before: wordsBefore(text, place.start),
    sinceLast: before,
    after: text.slice(place.end, place.end + afterLength),
    written: `${place.latex} ${place.source === 'prose' ? text.slice(place.start, place.end) : ''}`,
  });
  const { latex, remainder } = splitRemainder(continueLine(text, place, last));
  const rewording = last === null ? null : rewordingBetween(text, last, place);
  const reworded = last === null || rewording === null ? null : { latex: last.latex, rewording };
  const isMove = rewording === 'same' && comparing.test(last?.latex ?? '') && comparing.test(latex);
  const lead = isMove ? 'algebra' : mood.lead;
  return {
    ...place,
    latex,
    before,
    reworded,
    mood: { ...mood, lead, remainder: mood.remainder ?? remainder },
  };
}

/** A display that begins with `=` goes on from the one right before it; by itself it states what its sides do. */
function continueLine(text: string, place: Place, last: Place | null): string {
  const head = /^\s*&?\s*=/.exec(place.latex);
  if (head === null || place.source !== 'formula') return place.latex;
  const rest = place.latex.slice(head[0].length);
  const side = last === null ? '' : last.latex.slice(last.latex.lastIndexOf('=') + 1);
  const isWhole =
    !/\\begin|\\\\|[<>~]|\\(?:le|ge|approx|text)/.test(side) && countOf(side, '{') === countOf(side, '}');
  if (last !== null && /^\s*$/.test(text.slice(last.end, place.start)) && isWhole) return `${side} =${rest}`;
  return comparing.test(rest) ? rest : place.latex;
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length;
}

function rewordingBetween(text: string, last: Place, place: Place): Rewording | null {
  return maybeRewording({
    before: wordsBefore(text, last.start),
    between: text.slice(last.end, place.start),
    after: text.slice(place.end, place.end + 40),
  });
}

type Place = ProseArithmetic & Pick<Claim, 'source'>;

/** "$x = 2$ or $x = 3$" is one claim. */
function joinAlternatives(text: string, places: readonly Place[]): readonly Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, place.start);
    const isEither = /^\s*[,，]?\s*(?:or|或者?)\s*$/.test(between) && comparing.test(place.latex);
    if (last === undefined || !isEither || !comparing.test(last.latex)) joined.push(place);
    else
      joined[joined.length - 1] = {
        ...last,
        end: place.end,
        latex: `${last.latex} \\text{ or } ${place.latex}`,
        isStartUnsure: last.isStartUnsure || place.isStartUnsure,
        isEndUnsure: last.isEndUnsure || place.isEndUnsure,
      };
  }
  return joined;
}

function findArithmetic(text: string, spans: readonly MathSpan[]): readonly Place[] {
  return splitSegments(readProse(text, spans))
    .filter((segment) => segment.tokens.some((token) => token.kind === 'relation'))
    .flatMap((segment) => maybeArithmetic(segment) ?? [])
    .map((item) => ({ ...item, source: 'prose' }));
}

/** The words of the paragraph so far. */
function wordsBefore(text: string, at: number): string {
  const from = Math.max(0, at - 400, text.lastIndexOf('\n\n', at - 1));
  return text.slice(from, at);
}

/** Fenced code and the `<<3*4=12>>` of calculator marks, made blank so that offsets stay. */
function blankCode(text: string): string {
  return text
    .replace(/^(`{3,}|~{3,})[\s\S]*?(?:^\1[`~]*[ \t]*$|(?![\s\S]))/gm, (code) => code.replace(/[^\n]/g, ' '))
    .replace(/<<[^<>\n]*>>/g, (mark) => ' '.repeat(mark.length));
}
