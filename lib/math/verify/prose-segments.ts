import { describeUnit, maybeReadUnit } from '../latex/units.ts';
import type { ProseToken } from './prose-tokens.ts';

/** A run of tokens that is an expression or a comparison, as far as one can tell without reading it. */
export interface ProseSegment {
  readonly tokens: readonly ProseToken[];
  /** Words that stood behind values. */
  readonly units: readonly string[];
  /** Words right before it. */
  readonly lead: readonly ProseToken[];
  /** Words right after it. */
  readonly tail: readonly ProseToken[];
  /** What stands after those words. */
  readonly next: ProseToken | null;
  /** It begins or ends at a sign that is not known. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

const maxUnitWords = 4;
const noUnit =
  /^(?:and|or|is|are|was|were|so|then|gives?|to|in|for|because|since|which|that|plus|minus|times|divided|if|but|we|he|she|they|it|the|on|at|from|with|by|as|equals?|than|get|when|where|now|thus|hence|therefore|remainder|squared|cubed|dozens?|hundred|thousand|million|billion|half|third|quarter|choose|mod|factorial)$/i;
/** "m 的方程": what follows is another expression. */
const noHanUnit = /^的|方程|不等式|函数/;
const lettersOnly = /^(?:[xyz]{2,3}|ab|bc|ac|abc|mn|pq|rs|(?!by|my|ex|at|it)[a-z][xyzt]|[abcdxyz]i)$/;

/** Cuts prose into segments: at breaks, and at words that are no units. */
export function splitSegments(tokens: readonly ProseToken[]): readonly ProseSegment[] {
  const splitter = new Splitter(tokens);
  for (let at = 0; at < tokens.length; ) at += splitter.take(at);
  splitter.close([]);
  return splitter.segments;
}

class Splitter {
  readonly segments: ProseSegment[] = [];
  private readonly tokens: readonly ProseToken[];
  private current: ProseToken[] = [];
  private units: string[] = [];
  private lead: readonly ProseToken[] = [];
  private depth = 0;
  private lastOpen = -1;
  private isCutBefore = false;

  constructor(tokens: readonly ProseToken[]) {
    this.tokens = tokens;
  }

  /** Ends a segment before the words `tail`. */
  close(tail: readonly ProseToken[], next: ProseToken | null = null): void {
    const isCutAfter = next?.kind === 'unknown' || isCompound(this.current.at(-1), tail, next);
    const { current, units, lead, isCutBefore } = this;
    if (current.length > 0)
      this.segments.push({ tokens: current, units, lead, tail, next, isCutBefore, isCutAfter });
    this.current = [];
    this.units = [];
    this.lead = tail;
    this.depth = 0;
    this.isCutBefore = isCutAfter;
  }

  /** Takes the token at a place; returns how many tokens that were. */
  take(at: number): number {
    const token = this.tokens[at];
    if (token === undefined) return 1;
    if (token.kind === 'unknown') this.close([], token);
    else if (token.kind === 'break') this.takeBreak(token, this.tokens[at + 1]);
    else if (token.kind === 'word') return this.takeWords(token, at);
    else this.takeSign(token, at);
    return 1;
  }

  /** A comma between arguments belongs to them. */
  private takeBreak(token: ProseToken, next: ProseToken | undefined): void {
    const hasRelation = this.current.some((part) => part.kind === 'relation' && part.start > this.lastOpen);
    const isArgument = token.text === ',' && this.depth > 0 && isValueStart(next) && !hasRelation;
    if (isArgument) this.current.push({ ...token, latex: ',' });
    else this.close([]);
  }

  private takeWords(token: ProseToken, at: number): number {
    const run = readWordRun(this.tokens, at);
    const next = this.tokens[at + run.length];
    const previous = this.current.at(-1);
    if (run.length === 1 && lettersOnly.test(token.text) && isLetterPlace(previous, token)) {
      this.current.push({
        ...token,
        kind: 'name',
        latex: [...token.text].join(' '),
      });
      return 1;
    }
    const spoken = maybeSpoken(run, this.current, this.lead);
    if (spoken !== null && isValueEnd(previous) && isValueStart(next))
      this.current.push({ ...token, ...spoken });
    else if (isOf(run) && isShare(this.current) && isValueStart(next)) {
      this.current.push({ ...token, kind: 'operator', latex: '\\cdot' });
    } else if (isUnitRun(run, previous, next)) {
      if (previous?.text === '/') this.current.pop();
      this.units.push(...run.map((word) => word.text.toLowerCase()));
    } else this.close(run, next ?? null);
    return run.length;
  }

  private takeSign(token: ProseToken, at: number): void {
    const following = this.tokens.slice(at + 1, at + 3);
    const previous = this.current.at(-1);
    if (isBullet(token, previous, following[0]) || isApart(token, previous, following)) {
      if (this.current.length > 0 || !this.isCutBefore)
        this.close([], this.current.length > 0 ? { ...token, kind: 'unknown' } : null);
      if (token.kind !== 'operator') this.current.push(token);
      return;
    }
    if (token.kind === 'open') {
      this.depth += 1;
      this.lastOpen = token.start;
    }
    if (token.kind === 'close') this.depth -= 1;
    this.current.push(token);
  }
}

/** "4 hours 48 minutes": an amount goes on with the next number. */
function isCompound(
  last: ProseToken | undefined,
  tail: readonly ProseToken[],
  next: ProseToken | null,
): boolean {
  const [unit, ...others] = tail;
  if (last?.kind !== 'number' || next?.kind !== 'number' || unit === undefined || others.length > 0)
    return false;
  const name = maybeReadUnit(unit.text);
  return name !== null && describeUnit(name).isKnown;
}

/** The words from `at` on. */
function readWordRun(tokens: readonly ProseToken[], at: number): readonly ProseToken[] {
  let end = at;
  while (tokens[end]?.kind === 'word') end += 1;
  return tokens.slice(at, end);
}

function isUnitRun(
  run: readonly ProseToken[],
  previous: ProseToken | undefined,
  next: ProseToken | undefined,
): boolean {
  if (
    previous === undefined ||
    run.length > maxUnitWords ||
    run.some(({ text }) => noUnit.test(text) || noHanUnit.test(text))
  )
    return false;
  const isPer = previous.text === '/';
  const isAfterValue = isPer || isValueEnd(previous);
  const leadsOn =
    next !== undefined && (next.kind === 'operator' || next.kind === 'relation' || next.kind === 'close');
  return isAfterValue && (leadsOn || (isPer && (next === undefined || next.kind === 'break')));
}

/** Whether a token can end a value. */
export function isValueEnd(token: ProseToken | undefined): boolean {
  return token !== undefined && /^(?:number|percent|power|close|name|formula|currency)$/.test(token.kind);
}

function isValueStart(token: ProseToken | undefined): boolean {
  if (token === undefined) return false;
  return /^(?:number|currency|open|name|function|formula)$/.test(token.kind) || token.latex === '-';
}

function isOf(run: readonly ProseToken[]): boolean {
  return run[0]?.text === 'of' && (run.length === 1 || (run.length === 2 && run[1]?.text === 'the'));
}

const spokenOperators: Readonly<Record<string, string>> = {
  plus: '+',
  minus: '-',
  times: '\\cdot',
  'multiplied by': '\\cdot',
  'divided by': '\\div',
  加: '+',
  减: '-',
  乘: '\\cdot',
  乘以: '\\cdot',
  除以: '\\div',
};
const spokenEquals =
  /^(?:which )?(?:equals|is equal to|equal to|gives|gives us|results in)$|^(?:等于|得|得到)$/;

/** "5 plus 3 equals 8"; "is" counts after a share alone ("30% of 50 is 15"). */
function maybeSpoken(
  run: readonly ProseToken[],
  current: readonly ProseToken[],
  lead: readonly ProseToken[],
): { readonly kind: 'operator' | 'relation'; readonly latex: string } | null {
  const words = run.map((word) => word.text.toLowerCase()).join(' ');
  const operator = spokenOperators[words];
  if (operator !== undefined) return { kind: 'operator', latex: operator };
  const isOfShare = words === 'is' && current.some((token) => token.text === 'of');
  const isPlain = words === 'is' && isPlainArithmetic(current, lead);
  return spokenEquals.test(words) || isOfShare || isPlain ? { kind: 'relation', latex: '=' } : null;
}

/** "so 12 - 3 is 9": an operation on numbers right behind a word that only leads on. */
function isPlainArithmetic(current: readonly ProseToken[], lead: readonly ProseToken[]): boolean {
  const kinds = current.map((token) => token.kind);
  const isOperation = kinds.length >= 3 && kinds.includes('operator') && !kinds.includes('relation');
  const word = lead.at(-1)?.text ?? 'so';
  return (
    isOperation &&
    kinds.every((kind) => /^(?:number|operator|currency)$/.test(kind)) &&
    /^(?:so|then|since|because|that|thus|therefore|and|but|now)$/i.test(word)
  );
}

/** "30% of", "1/3 of". */
function isShare(current: readonly ProseToken[]): boolean {
  const last = current.at(-1);
  if (last?.kind === 'percent') return last.latex === '\\%';
  return last?.kind === 'number' && current.at(-2)?.text === '/';
}

function isLetterPlace(previous: ProseToken | undefined, token: ProseToken): boolean {
  if (previous === undefined) return false;
  return (
    previous.kind === 'operator' ||
    previous.kind === 'relation' ||
    (previous.kind === 'number' && previous.end === token.start)
  );
}

/** The mark of a list, or a hyphen before a word. */
function isBullet(
  token: ProseToken,
  previous: ProseToken | undefined,
  next: ProseToken | undefined,
): boolean {
  if (token.kind !== 'operator') return false;
  if (previous === undefined)
    return !/^[-−–±]$/.test(token.text) || next === undefined || next.start > token.end;
  return token.latex === '-' && next?.kind === 'word' && next.start === token.end;
}

/** Two values without an operator between them, apart from mixed numbers and products of letters. */
function isApart(
  token: ProseToken,
  previous: ProseToken | undefined,
  [sign, below]: readonly ProseToken[],
): boolean {
  if (previous === undefined || !isValueEnd(previous) || previous.kind === 'currency') return false;
  if (token.kind === 'number')
    return previous.kind !== 'number' || sign?.text !== '/' || below?.kind !== 'number';
  if (token.kind === 'formula' || token.kind === 'currency') return token.kind === 'formula';
  const isProduct = previous.kind === 'name' || previous.kind === 'number' || !/^[AaI]$/.test(token.text);
  return token.kind === 'name' && token.start > previous.end && !isProduct;
}
