import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { readFormula } from '../read-formula.ts';

/** One end of an interval; null is infinite. */
export interface PieceEnd {
  readonly value: number;
  readonly expression: Expression;
  readonly isClosed: boolean;
}

/** One line of a function by cases. */
export interface Piece {
  readonly body: Expression;
  readonly from: PieceEnd | null;
  readonly to: PieceEnd | null;
}

/** A function by cases, its pieces from left to right, and what of the prompt is not its definition. */
export interface PiecewiseText {
  readonly name: string;
  readonly variable: string;
  readonly pieces: readonly Piece[];
  readonly rest: string;
}

const head = String.raw`\$*\s*(?:y\s*=\s*)?(?:([fgh])\s*\(\s*([a-z])\s*\)|y)\s*=\s*`;
const latex = new RegExp(
  String.raw`${head}(?:\\left\s*\\\{)?\s*\\begin\{[dr]?(?:cases|array|aligned)\}(?:\{[lcr ]+\})?([\s\S]+?)\\end\{[dr]?(?:cases|array|aligned)\}\s*(?:\\right\s*\.)?\s*[.,]?\s*\$*`,
);
const braced = new RegExp(String.raw`${head}\\?\{([^{}]+)\\?\}\s*\$*`);
const sign = String.raw`(?:<=|>=|<|>|≤|≥|≠|\\leq?(?![a-z])|\\geq?(?![a-z])|=)`;
const bound = String.raw`[-\w./π√\\]+`;
const condition = String.raw`(?:${bound}\s*${sign}\s*)?[a-z]\s*${sign}\s*${bound}|${bound}\s*${sign}\s*[a-z](?:\s*${sign}\s*${bound})?`;
const joint = String.raw`\s*(?:,|，|;|；|\.|。|、|\band\b|且|而)?\s*(?:and\s+)?`;
const conditionWords = String.raw`\s*,?\s*\$?\s*(?:if|for|when|where|当)?\s*[(（]?\s*\$?\s*(${condition})\s*\$?\s*[)）]?\s*(?:时)?`;
/** `x^2 for x < 0`, `x^2 (x < 0)`: a line in running text. */
const typedLine = new RegExp(String.raw`((?:[^,，;；=<>≤≥()（）]|\([^()]*\))*?)${conditionWords}`, 'y');
const repeatedHead = new RegExp(head, 'y');

function maybeEnd(expression: Expression, isClosed: boolean): PieceEnd | null {
  const isNumber = findFreeVariables(expression).length === 0;
  const value = isNumber ? compileExpression(expression, [])() : Number.NaN;
  return Number.isFinite(value) ? { value, expression, isClosed } : null;
}

function maybeRange(text: string, variable: string): Pick<Piece, 'from' | 'to'> | null {
  const formula = readFormula(text.trim());
  if (formula.kind === 'interval' && formula.variable === variable) {
    const [from, to] = [
      maybeEnd(formula.from, formula.closedEnds[0]),
      maybeEnd(formula.to, formula.closedEnds[1]),
    ];
    return from === null || to === null || from.value >= to.value ? null : { from, to };
  }
  if (formula.kind !== 'relation') return null;
  const { left, comparison, right } = formula.relation;
  const isOwn = (side: Expression): boolean => side.kind === 'symbol' && side.name === variable;
  const isLeft = isOwn(left);
  const other = isLeft ? right : left;
  const end = isLeft || isOwn(right) ? maybeEnd(other, comparison.endsWith('=')) : null;
  if (end === null) return null;
  if (comparison === '=') return { from: end, to: end };
  return comparison.startsWith('<') === isLeft ? { from: null, to: end } : { from: end, to: null };
}

function maybePiece(body: string, range: string, variable: string): Piece | null {
  const formula = readFormula(
    body
      .replaceAll('$', '')
      .replace(/[,，;；.\s]+$/, '')
      .trim(),
  );
  const ends = maybeRange(range.replaceAll('$', '').replace(/[,，;；.\s]+$/, ''), variable);
  return formula.kind === 'expression' && ends !== null ? { body: formula.expression, ...ends } : null;
}

function plainRow(row: string): string {
  return row
    .replace(/\\(?:text|mathrm|mbox|textrm)\s*\{([^{}]*)\}/g, ' $1 ')
    .replace(/\\(?:quad|qquad)|\\[,;:! ]|~/g, ' ')
    .replace(/\b(?:if|for|when|where)\b|当|时/g, ' ')
    .trim();
}

/** The lines of `cases`, each a formula, `&`, and where it holds. */
function readRows(text: string, variable: string): readonly (Piece | null)[] {
  const rows = text.split(/\\\\(?:\[[^\]]*\])?/).filter((row) => row.trim() !== '');
  return rows.map((row) => {
    const [body = '', range, ...more] = row.split('&');
    if (range !== undefined && more.length === 0)
      return maybePiece(plainRow(body), plainRow(range), variable);
    const found = new RegExp(String.raw`^(.*?)[,\s(（]+(${condition})\s*[)）]?[,.]?\s*$`).exec(plainRow(row));
    return found === null || range !== undefined
      ? null
      : maybePiece(found[1] ?? '', found[2] ?? '', variable);
  });
}

/** Lines in running text, from where the first formula begins; how far they go. */
function readTyped(
  text: string,
  start: number,
  variable: string,
): { readonly pieces: readonly (Piece | null)[]; readonly end: number } {
  const pieces: (Piece | null)[] = [];
  let at = start;
  let end = start;
  for (;;) {
    repeatedHead.lastIndex = at;
    const again = repeatedHead.exec(text);
    if (again !== null) at += again[0].length;
    typedLine.lastIndex = at;
    const line = typedLine.exec(text);
    const piece = line === null ? null : maybePiece(line[1] ?? '', line[2] ?? '', variable);
    if (line === null || piece === null) break;
    pieces.push(piece);
    at += line[0].length;
    end = at;
    at += new RegExp(joint, 'y').exec(text.slice(at))?.[0].length ?? 0;
  }
  return { pieces, end };
}

/** The pieces from left to right; null where one is not read, or two overlap. */
function maybeOrder(pieces: readonly (Piece | null)[]): readonly Piece[] | null {
  const known = pieces.flatMap((piece) => piece ?? []);
  const low = ({ from }: Piece): number => from?.value ?? Number.NEGATIVE_INFINITY;
  const sorted = known.toSorted((left, right) => low(left) - low(right));
  const isApart = sorted.every((piece, index) => {
    const before = sorted[index - 1];
    if (before === undefined) return true;
    const [end, start] = [before.to, piece.from];
    return (
      end !== null &&
      start !== null &&
      (end.value < start.value || (end.value === start.value && !(end.isClosed && start.isClosed)))
    );
  });
  return known.length === pieces.length && known.length >= 2 && known.length <= 5 && isApart ? sorted : null;
}

/** Reads `f(x) = \begin{cases} ... \end{cases}`, `f(x) = {x^2 if x < 1, 2x if x >= 1}` or "f(x) = x^2 for x < 0 and f(x) = ..."; null for none. */
export function maybeReadPieces(text: string): PiecewiseText | null {
  const plain = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const found = latex.exec(plain) ?? braced.exec(plain);
  const start = found ?? new RegExp(head).exec(plain);
  if (start === null) return null;
  const [whole, name = 'f', variable = 'x', inside] = start;
  if (found !== null && inside !== undefined) {
    const isRows = /\\\\/.test(inside);
    const typed = isRows ? null : readTyped(inside, 0, variable);
    const pieces = isRows ? readRows(inside, variable) : (typed?.pieces ?? []);
    const isAll = typed === null || inside.slice(typed.end).trim() === '';
    const ordered = isAll ? maybeOrder(pieces) : null;
    const rest = `${plain.slice(0, start.index)} ${plain.slice(start.index + whole.length)}`;
    return ordered === null ? null : { name, variable, pieces: ordered, rest };
  }
  const typed = readTyped(plain, start.index, variable);
  const ordered = maybeOrder(typed.pieces);
  const rest = `${plain.slice(0, start.index)} ${plain.slice(typed.end)}`;
  return ordered === null ? null : { name, variable, pieces: ordered, rest };
}
