import { Cursor, type Scope } from './cursor.ts';
import { joinThousands } from './join-thousands.ts';
import { buildNodes, type Node } from './nodes.ts';
import { prepareLatex } from './prepare-latex.ts';
import { readFactor } from './read-factor.ts';
import { readStatementNodes } from './read-relations.ts';
import { readImplied, readProduct, readSum, readSumAfter, readTerm } from './read-sum.ts';
import type { Statement } from './term.ts';
import { readTokens } from './tokens.ts';
import { UnreadError } from './unread-error.ts';

/** What became of reading a formula. */
export type Reading =
  | { readonly kind: 'read'; readonly statement: Statement }
  /** Not of the language, or readable in two ways; `reason` is a short English phrase for logs and verdicts. */
  | { readonly kind: 'unread'; readonly reason: string };

/** What is known about the letters around a formula. */
export interface ReadingContext {
  /**
   * Names of functions, besides f, g, F and G: `h(x+1)` applies `h` where it is one of these, and is a product otherwise.
   * A letter before a bracket with one letter or numeral in it, `p(0)`, is an application in any case.
   */
  readonly functions: ReadonlySet<string>;
}

/** A longer formula is not read. */
export const maxReadableLength = 5_000;

const grammar = {
  statement: readStatementNodes,
  term: readTerm,
  sum: readSum,
  sumAfter: readSumAfter,
  product: readProduct,
  implied: readImplied,
  factor: readFactor,
};

const comparing: ReadonlySet<string> = new Set(['=', '<', '<=', '>', '>=', 'in', '!=', ',']);

/** `e` and `i` are quantities of their own where they are compared with something: `i = 1, 2`, `e = \frac{c}{a}`. */
function findQuantities(nodes: readonly Node[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [index, node] of nodes.entries()) {
    if (node.kind !== 'name' || (node.name !== 'e' && node.name !== 'i')) continue;
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    const isFirst =
      before === undefined ||
      (before.kind === 'sign' && /^(?:,|;|when|and|or|quad|\\\\|<|<=)$/.test(before.sign));
    const isCompared = after?.kind === 'sign' && comparing.has(after.sign) && after.sign !== ',';
    if (isFirst && isCompared) found.add(node.name);
  }
  return found;
}

/** Letters that are not followed by a bracket somewhere, or have an exponent. */
function findBareNames(nodes: readonly Node[], found: Set<string> = new Set()): ReadonlySet<string> {
  for (const [index, node] of nodes.entries()) {
    const after = nodes[index + 1];
    if (node.kind === 'name' && !(after?.kind === 'sign' && (after.sign === '(' || after.sign === '_')))
      found.add(node.name);
    if (node.kind === 'group') findBareNames(node.nodes, found);
    if (node.kind === 'environment') for (const cell of node.rows.flat()) findBareNames(cell, found);
  }
  return found;
}

/** A formula that is one group, or a box around everything. */
function unwrapGroup(nodes: readonly Node[]): readonly Node[] {
  const [only] = nodes;
  const isFrame =
    only?.kind === 'group' &&
    !only.nodes.some((node) => node.kind === 'command' && /^(?:choose|over)$/.test(node.name));
  return nodes.length === 1 && isFrame && only.nodes.length > 0 ? unwrapGroup(only.nodes) : nodes;
}

/**
 * Reads what a formula states, strictly: what is not of the language or has two readings is `unread`, never guessed.
 *
 * ```
 * text ─▶ prepareLatex ─▶ readTokens ─▶ joinThousands ─▶ buildNodes ─▶ readStatementNodes ─▶ Statement
 *         delimiters,      signs have     1,234           braces and     implication > or > and > list >
 *         comments         one spelling                   environments   relation > sum > product > factor
 * ```
 *
 * It takes LaTeX, with or without delimiters, and typed mathematics, of at most 5,000 characters. It never throws.
 */
export function readStatement(latex: string, context?: ReadingContext): Reading {
  if (latex.length > maxReadableLength) return { kind: 'unread', reason: 'longer than 5,000 characters' };
  try {
    const nodes = unwrapGroup(buildNodes(joinThousands(readTokens(prepareLatex(latex)))));
    if (nodes.length === 0) return { kind: 'unread', reason: 'empty' };
    const scope: Scope = {
      grammar,
      functions: context?.functions ?? new Set(),
      isCongruence: nodes.some((node) => node.kind === 'sign' && node.sign === '=='),
      isTyped: !/[\\{]/.test(latex),
      quantities: findQuantities(nodes),
      bareNames: findBareNames(nodes),
      state: { bound: [], integral: null, depth: 0 },
    };
    const cursor = new Cursor(nodes, scope);
    const statement = readStatementNodes(cursor);
    cursor.expectEnd();
    return { kind: 'read', statement };
  } catch (error) {
    if (error instanceof UnreadError) return { kind: 'unread', reason: error.message };
    throw error;
  }
}
