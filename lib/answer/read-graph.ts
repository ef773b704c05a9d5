import { compileExpression } from '../math/expression/compile-expression.ts';
import type { Expression } from '../math/expression/expression.ts';
import { ExpressionError } from '../math/expression/expression-error.ts';
import { findFreeVariables } from '../math/expression/free-variables.ts';
import { parseExpression } from '../math/expression/parse-expression.ts';
import { typeExpression } from '../math/expression/type-expression.ts';

/** What a formula draws, in the language of the plotting library. */
export interface Graph {
  /** A function of x, or all points that fulfil an equation in x and y. */
  readonly kind: 'curve' | 'implicit';
  readonly expression: string;
  /** Letters without a value, which sliders can give one. */
  readonly parameters: readonly string[];
}

/** What became of reading a formula; `near` is the beginning of what could not be read. */
export type GraphReading =
  | { readonly ok: true; readonly graph: Graph }
  | {
      readonly ok: false;
      readonly reason:
        | 'empty'
        | 'unfinished'
        | 'inequality'
        | 'no-graph'
        | 'too-many-letters'
        | 'letters-beside-y';
    }
  | {
      readonly ok: false;
      readonly reason: 'unreadable';
      readonly near: string;
    };

/** More letters than this are no formula that a reader turns by sliders. */
const maxParameters = 4;

const defined = /^\s*(?:y|[a-zA-Z]\s*(?:\\left)?\(\s*([a-z])\s*(?:\\right)?\))\s*$/;

/**
 * Reads a formula, LaTeX as people and MathLive write it, as something to draw: `y = ...`, `f(x) = ...`, an equation in x
 * and y, or a lone expression in x. Of `y = a = b` the first right side counts.
 */
export function readGraph(latex: string): GraphReading {
  const text = tidy(latex);
  if (text === '') return { ok: false, reason: 'empty' };
  if (/\\placeholder|\\error|\\text\{\s*\}|\\blacksquare/.test(text))
    return { ok: false, reason: 'unfinished' };
  if (/[<>≤≥≠]|\\(?:leq?|geq?|lt|gt|neq?)(?:slant)?(?![a-zA-Z])/.test(text))
    return { ok: false, reason: 'inequality' };
  if (/\\begin|\\\\|&/.test(text)) return { ok: false, reason: 'no-graph' };
  const sides = text.split('=');
  if (sides.some((side) => side.trim() === '')) return { ok: false, reason: 'unfinished' };
  try {
    return readSides(sides);
  } catch (error) {
    if (!(error instanceof UnreadSide)) throw error;
    const { near } = error;
    return near === '' ? { ok: false, reason: 'unfinished' } : { ok: false, reason: 'unreadable', near };
  }
}

/** How much of what cannot be read is quoted. */
const quoted = 24;

class UnreadSide extends Error {
  readonly near: string;

  constructor(near: string, cause: unknown) {
    super(`This cannot be read: ${near}`, { cause });
    this.near = near;
  }
}

/** @throws UnreadSide when the text is not of the language of expressions. */
function parseSide(text: string): Expression {
  try {
    return parseExpression(text);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const from = error.column === null ? 0 : error.column - 1;
    throw new UnreadSide(text.slice(from, from + quoted).trim(), error);
  }
}

function readSides(sides: readonly string[]): GraphReading {
  const [left = '', right] = sides;
  const head = defined.exec(left);
  if (right === undefined) return readFunction(parseSide(left), 'x');
  if (head !== null) {
    const body = parseSide(right);
    const variable = head[1] ?? 'x';
    if (head[1] !== undefined || !findFreeVariables(body).includes('y')) return readFunction(body, variable);
  }
  if (sides.length > 2) return { ok: false, reason: 'no-graph' };
  const terms = [parseSide(left), parseSide(right)];
  const names = findFreeVariables(...terms);
  if (!names.includes('x') && !names.includes('y')) return { ok: false, reason: 'no-graph' };
  if (names.some((name) => name !== 'x' && name !== 'y')) return { ok: false, reason: 'letters-beside-y' };
  const expression = terms.map((term) => typeExpression(term)).join(' = ');
  return { ok: true, graph: { kind: 'implicit', expression, parameters: [] } };
}

function readFunction(body: Expression, variable: string): GraphReading {
  const parameters = findFreeVariables(body).filter((name) => name !== variable);
  if (parameters.length > maxParameters) return { ok: false, reason: 'too-many-letters' };
  if (parameters.includes('y') || (variable !== 'x' && parameters.includes('x')))
    return { ok: false, reason: 'no-graph' };
  return { ok: true, graph: { kind: 'curve', expression: typeExpression(body, variable), parameters } };
}

/** MathLive's own commands and what people put around a formula. */
function tidy(latex: string): string {
  const text = latex
    .trim()
    .replace(/^\\boxed\{(.*)\}$/s, '$1')
    .replace(/\\exponentialE(?![a-zA-Z])/g, 'e')
    .replace(/\\(?:lparen|lbrack)(?![a-zA-Z])/g, '(')
    .replace(/\\(?:rparen|rbrack)(?![a-zA-Z])/g, ')')
    .replace(/\\(?:mleft|mright|mathopen|mathclose)(?![a-zA-Z])/g, '')
    .replace(/\\(?:tag\*?|label)\{[^{}]*\}/g, '')
    .replace(/\\mathrm\{e\}/g, 'e');
  return text.replace(/(?:\s|\\[,;:! ]|\\q?quad|[.,;。，；])+$/, '');
}

/**
 * The part of a formula that defines a curve which can be drawn: a definition of y or of a function, or an equation in x
 * and y, LaTeX. Of several lines it is the first, of `y = a = b` the first two sides; null where there is none.
 */
export function maybeGraphPart(latex: string): string | null {
  const [first = ''] = tidy(latex)
    .replace(/^\\begin\{(aligned|align\*?|split|gathered)\}(.*)\\end\{\1\}$/s, '$2')
    .split(/\\\\(?:\[[^\]]*\])?/);
  const sides = tidy(first.replaceAll('&', ' ')).split('=');
  const part = sides
    .slice(0, 2)
    .map((side) => side.trim())
    .join(' = ');
  const reading = sides.length < 2 ? null : readGraph(defined.test(sides[0] ?? '') ? part : sides.join('='));
  if (reading === null || !reading.ok) return null;
  const { kind, expression, parameters } = reading.graph;
  const letters = expression.replace(/[a-z]{2,}/g, '');
  if (kind === 'implicit') return letters.includes('x') && letters.includes('y') ? part : null;
  return parameters.length > 0 || letters.includes('x') || /^y\s*=/.test(part) ? part : null;
}

const places = [-2.7, -1.3, -0.4, 0.3, 0.9, 1.7, 2.6, 4.1];

/** Whether two graphs are the same curve, however they are written. */
export function isSameGraph(one: Graph, other: Graph): boolean {
  if (one.kind !== other.kind) return false;
  if (one.expression === other.expression) return true;
  if (one.kind === 'implicit' || one.parameters.join() !== other.parameters.join()) return false;
  const [f, g] = [one, other].map(({ expression, parameters }) =>
    compileExpression(parseExpression(expression), ['x', ...parameters]),
  );
  if (f === undefined || g === undefined) return false;
  const values = one.parameters.map((_, index) => 1.37 + index);
  const pairs = places.map((x) => [f(x, ...values), g(x, ...values)] as const);
  const defined = pairs.filter(([a, b]) => Number.isFinite(a) && Number.isFinite(b));
  const close = ([a, b]: readonly [number, number]) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return (
    defined.length >= 3 &&
    defined.length === pairs.filter((pair) => pair.some(Number.isFinite)).length &&
    defined.every(close)
  );
}
