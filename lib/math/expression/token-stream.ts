import { ExpressionError } from './expression-error.ts';
import type { Sign } from './signs.ts';
import type { Token } from './tokens.ts';

const depthLimit = 100;

/** Walks over the tokens of one text and words the complaints about it. */
export class TokenStream {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text.trim();
    this.#tokens = tokens;
  }

  /** The token `ahead` places further on; past the end, the last one. */
  peek(ahead = 0): Token {
    const last = this.#tokens.length - 1;
    const token = this.#tokens[Math.min(this.#position + ahead, last)];
    return token ?? { kind: 'end', text: '', at: this.#text.length };
  }

  /** Whether the next token is this sign. */
  isAt(sign: Sign): boolean {
    const token = this.peek();
    return token.kind === 'sign' && token.sign === sign;
  }

  /** Takes the next token. */
  next(): Token {
    const token = this.peek();
    this.#position += 1;
    return token;
  }

  /** Takes the next token if it is this sign, and says whether it was. */
  takes(sign: Sign): boolean {
    const found = this.isAt(sign);
    this.#position += found ? 1 : 0;
    return found;
  }

  /**
   * Takes a sign that has to come here.
   *
   * @throws ExpressionError when something else comes.
   */
  expect(sign: Sign, shown: string): void {
    if (!this.takes(sign)) {
      throw this.complain(`"${shown}" is missing`);
    }
  }

  /**
   * Reads one level deeper.
   *
   * @throws ExpressionError beyond 100 levels.
   */
  nest<Result>(read: () => Result): Result {
    this.#depth += 1;
    if (this.#depth > depthLimit) {
      throw new ExpressionError(
        `I cannot read mathematics nested more than ${depthLimit} levels deep.`,
        this.peek().at + 1,
      );
    }
    const result = read();
    this.#depth -= 1;
    return result;
  }

  /** An error about the next token. */
  complain(problem: string, token: Token = this.peek()): ExpressionError {
    const shown = this.#text.length > 60 ? `${this.#text.slice(0, 57)}...` : this.#text;
    const where = token.kind === 'end' ? 'at the end' : `at "${token.text}" (column ${token.at + 1})`;
    return new ExpressionError(`I cannot read \`${shown}\`: ${problem} ${where}.`, token.at + 1);
  }
}
