import type { PythonToken } from './lex.ts';
import { PythonRefusal } from './refusal.ts';

/** Words that are no names; those that a translation knows are asked for by their text. */
const keywords: ReadonlySet<string> = new Set([
  ...[
    'and',
    'or',
    'not',
    'if',
    'else',
    'elif',
    'for',
    'in',
    'while',
    'def',
    'return',
    'import',
    'from',
    'break',
  ],
  ...[
    'continue',
    'pass',
    'lambda',
    'class',
    'try',
    'except',
    'finally',
    'with',
    'as',
    'global',
    'nonlocal',
    'del',
  ],
  ...['is', 'assert', 'raise', 'yield', 'async', 'await', 'match'],
]);

/** Tokens that are taken one after the other. */
export class TokenStream {
  readonly #tokens: readonly PythonToken[];
  #at = 0;

  constructor(tokens: readonly PythonToken[]) {
    this.#tokens = tokens;
  }

  get next(): PythonToken {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  /** Whether a token of a kind comes next. */
  isKind(kind: PythonToken['kind']): boolean {
    return this.next.kind === kind;
  }

  /** Whether a sign or a keyword comes next. */
  is(text: string): boolean {
    const { kind, text: found } = this.next;
    return (kind === 'sign' || kind === 'name') && found === text;
  }

  /** The token after the next one. */
  get second(): PythonToken {
    return this.#tokens[this.#at + 1] ?? { kind: 'end', text: '' };
  }

  take(): PythonToken {
    const token = this.next;
    this.#at += 1;
    return token;
  }

  /** Takes a sign or a keyword if it comes next. */
  maybeTake(text: string): boolean {
    if (!this.is(text)) return false;
    this.#at += 1;
    return true;
  }

  /** Whether a `for` comes before the bracket closes in which the stream stands, or before a comma. */
  hasComprehension(): boolean {
    let depth = 0;
    for (let index = this.#at; index < this.#tokens.length; index += 1) {
      const { kind, text } = this.#tokens[index] ?? { kind: 'end', text: '' };
      if (depth === 0 && kind === 'name' && text === 'for') return true;
      if (kind !== 'sign') continue;
      if (text === '(' || text === '[') depth += 1;
      if (text === ')' || text === ']') depth -= 1;
      if (depth < 0 || (depth === 0 && text === ',')) return false;
    }
    return false;
  }

  /** How many names stand before the `=` of an assignment to names alone; 0 where this is none. */
  countTargets(): number {
    for (let count = 1; ; count += 1) {
      const name = this.#tokens[this.#at + 2 * count - 2];
      const sign = this.#tokens[this.#at + 2 * count - 1];
      if (name?.kind !== 'name' || sign?.kind !== 'sign') return 0;
      if (sign.text === '=') return count;
      if (sign.text !== ',') return 0;
    }
  }

  /** @throws PythonRefusal when something else comes. */
  expect(text: string): void {
    if (!this.maybeTake(text)) throw new PythonRefusal(describe(this.next));
  }

  /** @throws PythonRefusal when something else comes. */
  expectKind(kind: PythonToken['kind']): string {
    if (this.next.kind !== kind) throw new PythonRefusal(describe(this.next));
    return this.take().text;
  }

  /** A name that is no keyword. @throws PythonRefusal when something else comes. */
  expectName(): string {
    if (keywords.has(this.next.text)) throw new PythonRefusal(describe(this.next));
    return this.expectKind('name');
  }
}

function describe({ kind, text }: PythonToken): string {
  return text === ''
    ? kind === 'end'
      ? 'an end too early'
      : 'lines put together in this way'
    : `\`${text}\``;
}
