import type { Cursor } from './cursor.ts';
import type { Node } from './nodes.ts';
import type { Statement, Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

type Environment = Extract<Node, { kind: 'environment' }>;
type Rows = readonly (readonly (readonly Node[])[])[];

const matrices: ReadonlySet<string> = new Set([
  'matrix',
  'pmatrix',
  'bmatrix',
  'Bmatrix',
  'smallmatrix',
  'array',
  'vmatrix',
  'psmallmatrix',
  'bsmallmatrix',
]);

function readCells(cursor: Cursor, rows: Rows): readonly (readonly Term[])[] {
  const width = rows[0]?.length ?? 0;
  return rows.map((row) => {
    if (row.length !== width) throw new UnreadError('a matrix with rows of different lengths');
    return row.map((cell) => cursor.readAll(cell));
  });
}

/** Reads a matrix, or a function by cases. */
export function readEnvironment(cursor: Cursor, node: Environment): Term {
  if (node.name === 'cases' || node.name === 'dcases' || node.name === 'rcases')
    return readCases(cursor, node.rows);
  if (!matrices.has(node.name)) throw new UnreadError(`the environment ${node.name}`);
  return { kind: 'matrix', rows: readCells(cursor, node.rows), isDeterminant: node.name === 'vmatrix' };
}

function isConnective(node: Node | undefined): boolean {
  return node?.kind === 'sign' && (node.sign === 'when' || node.sign === ',' || node.sign === 'quad');
}

function trim(nodes: readonly Node[]): readonly Node[] {
  let [start, end] = [0, nodes.length];
  while (isConnective(nodes[start])) start += 1;
  while (isConnective(nodes[end - 1]) || isSign(nodes[end - 1], ';') || isSign(nodes[end - 1], '.')) end -= 1;
  return nodes.slice(start, end);
}

function isSign(node: Node | undefined, sign: string): boolean {
  return node?.kind === 'sign' && node.sign === sign;
}

function readCases(cursor: Cursor, rows: Rows): Term {
  const pieces = rows.map((row) => {
    const [value, condition] = row.length === 1 ? splitAtCondition(row[0] ?? []) : row;
    if (value === undefined || condition === undefined || row.length > 2)
      throw new UnreadError('cases without conditions');
    return { value: cursor.readAll(trim(value)), condition: readCondition(cursor, trim(condition)) };
  });
  return { kind: 'piecewise', pieces };
}

function splitAtCondition(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const at = nodes.findIndex((node) => isSign(node, 'when') || isSign(node, ',') || isSign(node, 'quad'));
  return at === -1 ? [nodes] : [nodes.slice(0, at), nodes.slice(at + 1)];
}

function readCondition(cursor: Cursor, nodes: readonly Node[]): Statement | null {
  if (isSign(nodes[0], 'otherwise') && nodes.length === 1) return null;
  const inner = cursor.inside(nodes);
  const statement = cursor.nest(() => cursor.scope.grammar.statement(inner));
  inner.expectEnd();
  return statement;
}
