import type { Node } from './nodes.ts';
import type { Statement, Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

/** The levels of the grammar, from loose to tight; parts of the reader find each other through it. */
export interface Grammar {
  readonly statement: (cursor: Cursor) => Statement;
  /** Sums, unions and intersections. */
  readonly term: (cursor: Cursor) => Term;
  readonly sum: (cursor: Cursor) => Term;
  /** The rest of a sum whose first product is read. */
  readonly sumAfter: (first: Term, cursor: Cursor) => Term;
  /** Factors with signs between them, and without. */
  readonly product: (cursor: Cursor) => Term;
  /** Factors side by side, one after the other. */
  readonly implied: (cursor: Cursor) => readonly Term[];
  /** One factor with its powers, primes and indices. */
  readonly factor: (cursor: Cursor) => Term;
}

/** What holds for a whole formula, and what its levels note for one another. */
export interface Scope {
  readonly grammar: Grammar;
  /** Names that are functions. */
  readonly functions: ReadonlySet<string>;
  /** Whether it states a congruence, so that `\bmod 5` is its modulus and no remainder. */
  readonly isCongruence: boolean;
  /** Whether it was typed rather than written in LaTeX: `x^12` then has the exponent 12. */
  readonly isTyped: boolean;
  /** Of `e`, `i` and `d`, those that are quantities of their own here. */
  readonly quantities: ReadonlySet<string>;
  /** Letters that stand somewhere without brackets after them. */
  readonly bareNames: ReadonlySet<string>;
  /** Variables bound by the sums around the place of reading, and the integral that is being read. */
  readonly state: { bound: readonly string[]; integral: IntegralFrame | null; depth: number };
}

/** An integral under way: its variable once found, and the level at which its `dx` ends it. */
export interface IntegralFrame {
  variable: string | null;
  readonly level: Cursor;
}

const depthLimit = 60;

/** Walks over the nodes of one level. */
export class Cursor {
  readonly scope: Scope;
  readonly #nodes: readonly Node[];
  #position = 0;
  /** How many `|` are open. */
  bars = 0;
  /** How many `\left|` are open. */
  leftBars = 0;

  constructor(nodes: readonly Node[], scope: Scope) {
    this.#nodes = nodes;
    this.scope = scope;
  }

  /** The node `ahead` places further on. */
  peek(ahead = 0): Node | undefined {
    return this.#nodes[this.#position + ahead];
  }

  /** The node before the next one. */
  previous(): Node | undefined {
    return this.#nodes[this.#position - 1];
  }

  /** Takes the next node. */
  next(): Node {
    const node = this.#nodes[this.#position];
    if (node === undefined) throw new UnreadError('ends too early');
    this.#position += 1;
    return node;
  }

  /** Moves over `count` nodes. */
  skip(count = 1): void {
    this.#position += count;
  }

  /** Where the cursor stands, to come back to with {@link rewind}. */
  mark(): number {
    return this.#position;
  }

  /** Goes back to a mark. */
  rewind(mark: number): void {
    this.#position = mark;
  }

  /** Whether nothing is left. */
  isAtEnd(): boolean {
    return this.#position >= this.#nodes.length;
  }

  /** The sign that comes next, null where something else does. */
  sign(ahead = 0): string | null {
    const node = this.peek(ahead);
    return node?.kind === 'sign' ? node.sign : null;
  }

  /** The command that comes next. */
  command(ahead = 0): string | null {
    const node = this.peek(ahead);
    return node?.kind === 'command' ? node.name : null;
  }

  /** The letter or word that comes next. */
  name(ahead = 0): string | null {
    const node = this.peek(ahead);
    return node?.kind === 'name' ? node.name : null;
  }

  /** Takes the next sign if it is this one. */
  takes(sign: string): boolean {
    if (this.sign() !== sign) return false;
    this.#position += 1;
    return true;
  }

  /** Takes a sign that has to come here. */
  expect(sign: string): void {
    if (!this.takes(sign)) throw new UnreadError(`"${sign}" is missing`);
  }

  /** A cursor over the nodes of a group. */
  inside(nodes: readonly Node[]): Cursor {
    return new Cursor(nodes, this.scope);
  }

  /** Takes a group, or the one node that LaTeX takes where the braces are left out. */
  argument(): readonly Node[] {
    const node = this.next();
    if (node.kind === 'group') return node.nodes;
    if (node.kind === 'number' && node.text.length > 1 && !this.scope.isTyped) {
      throw new UnreadError('an argument of several digits without braces');
    }
    return [node];
  }

  /** Reads nodes as one term, to their end. */
  readAll(nodes: readonly Node[]): Term {
    const cursor = this.inside(nodes);
    const term = this.nest(() => this.scope.grammar.term(cursor));
    cursor.expectEnd();
    return term;
  }

  /** Complains where something is left. */
  expectEnd(): void {
    const node = this.peek();
    if (node !== undefined) throw new UnreadError(`${describeNode(node)} where a formula ends`);
  }

  /** Reads one level deeper. */
  nest<Result>(read: () => Result): Result {
    const { state } = this.scope;
    state.depth += 1;
    if (state.depth > depthLimit) throw new UnreadError('nested too deep');
    try {
      return read();
    } finally {
      state.depth -= 1;
    }
  }
}

/** How a reason names a node. */
export function describeNode(node: Node): string {
  switch (node.kind) {
    case 'number':
      return 'a number';
    case 'name':
      return `"${node.name}"`;
    case 'function':
      return `"${node.name}"`;
    case 'sign':
      return `"${node.sign}"`;
    case 'command':
      return `"\\${node.name}"`;
    case 'text':
      return 'words';
    case 'group':
      return 'braces';
    default:
      return `"${node.kind === 'environment' ? node.name : node.environment}"`;
  }
}
