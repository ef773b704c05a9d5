import type { Token } from './token.ts';
import { UnreadError } from './unread-error.ts';

const openers: ReadonlySet<string> = new Set(['(', '[', '\\{']);
const closers: ReadonlySet<string> = new Set([')', ']', '\\}']);

interface Bracket {
  readonly sign: string;
  commas: number;
  hasSpacedComma: boolean;
  hasOperator: boolean;
  hasName: boolean;
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.sign === sign;
}

/** For each token the bracket around it, with what else is directly in that bracket. */
function findBrackets(tokens: readonly Token[]): readonly Bracket[] {
  const open = (sign: string): Bracket => ({
    sign,
    commas: 0,
    hasSpacedComma: false,
    hasOperator: false,
    hasName: false,
  });
  const stack = [open('')];
  return tokens.map((token, index) => {
    const current = stack.at(-1) ?? open('');
    if (token.kind === 'sign') {
      if (openers.has(token.sign) || token.sign === '{') stack.push(open(token.sign));
      else if ((closers.has(token.sign) || token.sign === '}') && stack.length > 1) stack.pop();
      else if (token.sign === ',') {
        current.commas += 1;
        current.hasSpacedComma ||= tokens[index + 1]?.spaced === true;
      } else if (/^[-+×*·÷/]$/.test(token.sign)) current.hasOperator = true;
    }
    if (token.kind === 'name') current.hasName = true;
    return current;
  });
}

/** The groups of three digits, each after a comma, that follow the number at `start`. */
function findGroups(tokens: readonly Token[], start: number): readonly string[] {
  const groups: string[] = [];
  for (let at = start + 1; ; at += 2) {
    const [comma, digits] = [tokens[at], tokens[at + 1]];
    if (!isSign(comma, ',') || comma?.spaced !== false || digits?.kind !== 'number' || digits.spaced)
      return groups;
    if (!/^\d{3}(?:\.\d+)?$/.test(digits.text)) return [];
    groups.push(digits.text);
    if (digits.text.includes('.')) return groups;
  }
}

function areThousands(bracket: Bracket, groups: readonly string[]): boolean {
  if (!openers.has(bracket.sign)) return true;
  if (groups.some((group) => group.startsWith('0')) || bracket.hasSpacedComma) return true;
  if (!bracket.hasOperator) return false;
  if (bracket.hasName) throw new UnreadError('a comma that may separate thousands or items');
  return true;
}

/**
 * Joins `1,234` to one number where the comma separates thousands: groups of three digits without a space, and in
 * brackets only where other signs say that they hold no list of numbers.
 */
export function joinThousands(tokens: readonly Token[]): readonly Token[] {
  const brackets = findBrackets(tokens);
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const bracket = brackets[at];
    const isStart = token.kind === 'number' && /^[1-9]\d{0,2}$/.test(token.text);
    const isContinued = isSign(tokens[at - 1], ',') && !token.spaced && tokens[at - 2]?.kind === 'number';
    const groups = isStart && !isContinued ? findGroups(tokens, at) : [];
    if (
      token.kind === 'number' &&
      bracket !== undefined &&
      groups.length > 0 &&
      areThousands(bracket, groups)
    ) {
      joined.push({ ...token, text: token.text + groups.join('') });
      at += 2 * groups.length;
    } else joined.push(token);
  }
  return joined;
}
