/** Turns tokens into text as they come. */
export interface TokenReader<Token> {
  /** The text that is certain with this token: none while a character is not whole. */
  push(token: Token): string;
  /** What was held back. */
  end(): string;
}

/** Tokens of one character at most, at four bytes. */
const longestHold = 4;

/** A byte-level token may hold part of a character: such tokens are held back until the rest has come. */
export function createTokenReader<Token>(
  detokenize: (tokens: readonly Token[], before: readonly Token[]) => string,
): TokenReader<Token> {
  let before: readonly Token[] = [];
  let held: readonly Token[] = [];
  const release = (): string => {
    const text = detokenize(held, before);
    before = [...before, ...held].slice(-longestHold);
    held = [];
    return text;
  };
  return {
    push(token) {
      held = [...held, token];
      const isPartial = held.length < longestHold && detokenize(held, before).endsWith('\uFFFD');
      return isPartial ? '' : release();
    },
    end: () => (held.length === 0 ? '' : release()),
  };
}
