import type { Comparison, Expression, Relation } from '../expression/expression.ts';
import { ExpressionError } from '../expression/expression-error.ts';
import { findFreeVariables } from '../expression/free-variables.ts';
import { parseExpression, parseRelation } from '../expression/parse-expression.ts';
import { freeSymbols } from '../latex/free-symbols.ts';
import { readStatement } from '../latex/read-statement.ts';
import { renderTerm } from '../latex/render-term.ts';
import { type CalculusFormula, maybeReadCalculus } from './read-calculus.ts';

/** What one piece of mathematics in a question says. */
export type Formula =
  | CalculusFormula
  | { readonly kind: 'function'; readonly name: string; readonly variable: string; readonly body: Expression }
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'expression'; readonly expression: Expression }
  | {
      readonly kind: 'interval';
      readonly from: Expression;
      readonly to: Expression;
      readonly isClosed: boolean;
      /** Whether the lower and the upper end belong to it. */
      readonly closedEnds: readonly [boolean, boolean];
      /** The variable that is said to lie in it, where one is named. */
      readonly variable: string | null;
    }
  /** `1 < 2x + 3 <= 7`: n + 1 sides and the n signs between them, n > 1. */
  | {
      readonly kind: 'chain';
      readonly sides: readonly Expression[];
      readonly comparisons: readonly Comparison[];
    }
  /** A name such as `f(x)` or `y` that points at another formula. */
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly text: string };

const comparisons: readonly Comparison[] = ['=', '<', '<=', '>', '>='];
const definition = /^(?:y\s*=\s*)?([fgh])\s*\(\s*([a-z])\s*\)\s*=([^=]+)$/;
const reference = /^(?:([fgh])\s*(?:\(\s*[a-z]\s*\))?|(y))$/;
const interval = /^(?:([a-z])\s*(?:∈|\\in(?![a-z]))\s*)?([[(])([^,]+),([^,]+)([\])])$/;
const chain = /^([^<=>]+)(<=?)\s*([a-z])\s*(<=?)([^<=>]+)$/;

/** A system between braces, `{x + y = 3, x - y = 1}`, without them. */
function withoutBrace(text: string): string {
  const [, inside] = /^\s*\{([^{}]*[=<>≤≥][^{}]*)\}?\s*$/.exec(text) ?? [];
  return inside ?? text;
}

/** Splits at commas, semicolons and line ends that stand in no bracket, and at the rows of `cases`. */
export function splitFormulas(text: string): readonly string[] {
  const rows = withoutBrace(text)
    .replace(/\\(?:begin|end)\{(?:cases|aligned)\}/g, '')
    .replace(/\\left\s*\\\{|\\right\s*\.|&/g, '')
    .replace(/\\[,;:!]/g, ' ')
    .split(/\\\\|\n/);
  return rows.flatMap((row) => {
    const parts: string[] = [];
    let depth = 0;
    let part = '';
    for (const sign of row) {
      depth += /[([{]/.test(sign) ? 1 : /[)\]}]/.test(sign) ? -1 : 0;
      if (depth === 0 && /[,;]/.test(sign)) {
        parts.push(part);
        part = '';
      } else {
        part += sign;
      }
    }
    return [...parts, part].map((piece) => piece.trim().replace(/\.$/, '')).filter((piece) => piece !== '');
  });
}

function readInterval(text: string): Formula | null {
  const brackets = interval.exec(text);
  if (brackets !== null) {
    const [, variable, open, from = '', to = '', close] = brackets;
    return {
      kind: 'interval',
      from: parseExpression(from),
      to: parseExpression(to),
      isClosed: open === '[' && close === ']',
      closedEnds: [open === '[', close === ']'],
      variable: variable ?? null,
    };
  }
  const bounds = chain.exec(text);
  if (bounds === null) {
    return null;
  }
  const [, from = '', first, variable = null, second, to = ''] = bounds;
  return {
    kind: 'interval',
    from: parseExpression(from),
    to: parseExpression(to),
    isClosed: first === '<=' && second === '<=',
    closedEnds: [first === '<=', second === '<='],
    variable,
  };
}

function readPlain(text: string): Formula {
  const named = definition.exec(text);
  if (named !== null) {
    const [, name = '', variable = '', body = ''] = named;
    return { kind: 'function', name, variable, body: parseExpression(body) };
  }
  const pointer = reference.exec(text);
  if (pointer !== null) {
    return { kind: 'reference', name: pointer[1] ?? pointer[2] ?? '' };
  }
  const calculus = maybeReadCalculus(text);
  if (calculus !== null) {
    return calculus;
  }
  const found = readInterval(text);
  if (found !== null) {
    return found;
  }
  const signs = text.match(/[<>]=?|=/g) ?? [];
  if (signs.length > 1) {
    return {
      kind: 'chain',
      sides: text.split(/[<>]=?|=/).map(parseExpression),
      comparisons: signs.flatMap((sign) => comparisons.find((known) => known === sign) ?? []),
    };
  }
  return signs.length === 1
    ? { kind: 'relation', relation: parseRelation(text) }
    : { kind: 'expression', expression: parseExpression(text) };
}

/** Reads one piece of mathematics; what the expression language refuses is `unreadable`. */
export function readFormula(source: string): Formula {
  const text = source
    .replace(/\\(?:left|right)\s*(?=[[\]()])/g, '')
    .replace(/\\leq?(?:slant)?(?![A-Za-z])|≤|⩽|≦/g, '<=')
    .replace(/\\geq?(?:slant)?(?![A-Za-z])|≥|⩾|≧/g, '>=')
    .trim();
  // `ln x / x` has one reading as mathematics is spoken; `sin x / 2` has two.
  const unambiguous = text.replace(/(\\?(?:sin|cos|tan|ln|lg))\s*(\d*[a-z])(?=\s*\/\s*[a-z(\\])/g, '($1 $2)');
  if (/^d\s*\/\s*d\s*[a-z]$/.test(text)) {
    return { kind: 'unreadable', text };
  }
  return maybePlain(unambiguous) ?? maybeClosed(text) ?? { kind: 'unreadable', text };
}

function maybePlain(text: string): Formula | null {
  try {
    return readPlain(text);
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}

/** A number in LaTeX that the expression language does not have, `\log_264` or `0.\overline{3}`, in its own words. */
function maybeClosed(text: string): Formula | null {
  const reading = /\\(?:log|overline)/.test(text) ? readStatement(text, { functions: new Set() }) : null;
  if (reading?.kind !== 'read' || reading.statement.kind !== 'term') return null;
  const { term } = reading.statement;
  return freeSymbols(term).size === 0 ? maybePlain(renderTerm(term)) : null;
}

/** Takes `f(x) = ...`, `y = ...` or a lone expression as a function of `variable`; null for anything else. */
export function maybeFunction(
  formula: Formula,
  variable: string,
): { readonly name: string; readonly body: Expression } | null {
  if (formula.kind === 'function') {
    const isOwn = findFreeVariables(formula.body).every((name) => name === variable);
    return formula.variable === variable && isOwn
      ? { name: `${formula.name}(${variable})`, body: formula.body }
      : null;
  }
  if (formula.kind === 'expression') {
    const names = findFreeVariables(formula.expression);
    return names.length === 1 && names[0] === variable ? { name: 'y', body: formula.expression } : null;
  }
  if (formula.kind !== 'relation' || formula.relation.comparison !== '=') {
    return null;
  }
  const { left, right } = formula.relation;
  const isOwn = findFreeVariables(right).every((name) => name === variable);
  return left.kind === 'symbol' && left.name === 'y' && isOwn ? { name: 'y', body: right } : null;
}
