import { type Real, toReal } from '../../exact/real.ts';
import type { Statement, Term } from '../../latex/term.ts';
import { containsTerm } from '../../verify/term-walk.ts';
import { maybeReadItems } from './read-items.ts';
import { maybeValue, subtractVectors, type Value, type Vector } from './value.ts';

/** A vector or a point of a question. */
export interface NamedVector {
  /** LaTeX: `\vec{a}`, `A`. */
  readonly name: string;
  readonly vector: Vector;
}

/** What a question says about vectors and points. */
export interface VectorText {
  /** The vectors that something is asked of, in reading order. */
  readonly operands: readonly NamedVector[];
  /** A combination of vectors whose value is asked. */
  readonly expression: Term | null;
  /** Coefficients of a line ax + by + c = 0. */
  readonly line: readonly [Real, Real, Real] | null;
  readonly names: ReadonlyMap<string, Value>;
  readonly isColumn: boolean;
  readonly prose: string;
}

function prepare(text: string): string {
  const pointed = text
    .replace(/(?<![A-Za-z\\])([A-Z])\s*(?==?\s*\([^()]*,)=?/g, ' $1 = ')
    .replace(/(?<![A-Za-z_^\\\]})])\[((?:\s*-?[\d./√]+\s*,)+\s*-?[\d./√]+\s*)\]/g, '($1)')
    .replace(/\\hat\s*\{?\s*(?:\\[ij]math|([ijk]))\s*\}?/g, ' $1 ')
    .replace(/\\vec\s*\{?\s*([ijk])\s*\}?/g, ' $1 ');
  const arrowed = /(?<![A-Za-z\\])[A-Z] =/.test(pointed)
    ? pointed.replace(/(?<![A-Za-z\\{])([A-Z]{2})(?![A-Za-z}])/g, '\\vec{$1}')
    : pointed;
  const found = [
    ...arrowed.matchAll(
      /(?:\\vec\s*\{?\s*|(?<![A-Za-z\\]))([a-z])\s*\}?\s*=\s*(?=\(|\\begin|-?\s*\d*\s*[ijk](?![a-z]))/g,
    ),
  ];
  const letters = new Set(found.map(([, letter = '']) => letter));
  return [...letters].reduce(
    (current, letter) =>
      current.replace(
        new RegExp(
          `(?<![A-Za-z\\\\{]|\\\\vec\\s*)${letter}(?![A-Za-z}])(?!\\s+(?!and\\b|onto\\b|on\\b|in\\b|times\\b|dot\\b|cross\\b|is\\b|are\\b|to\\b|with\\b|if\\b)[a-z]{2})`,
          'g',
        ),
        `\\vec{${letter}}`,
      ),
    arrowed,
  );
}

function asVector(value: Value | null): Vector | null {
  if (value?.kind === 'vector') return value.vector;
  const isColumn =
    value?.kind === 'matrix' && value.matrix.length > 1 && value.matrix.every((row) => row.length === 1);
  const isRow = value?.kind === 'matrix' && value.matrix.length === 1 && (value.matrix[0]?.length ?? 0) > 1;
  return value?.kind === 'matrix' && (isColumn || isRow) ? value.matrix.flat() : null;
}

function unitVectorsOf(prompt: string): ReadonlyMap<string, Value> {
  const isUsed = /(?<![A-Za-z])j(?![A-Za-z])/.test(prompt);
  const size = /(?<![A-Za-z])k(?![A-Za-z])/.test(prompt) ? 3 : 2;
  if (!isUsed) return new Map();
  return new Map(
    ['i', 'j', 'k']
      .slice(0, size)
      .map((name, at) => [
        name,
        { kind: 'vector', vector: Array.from({ length: size }, (_, index) => toReal(index === at ? 1 : 0)) },
      ]),
  );
}

/** The names of points give the vectors between them. */
function withArrows(points: ReadonlyMap<string, Vector>): readonly (readonly [string, Value])[] {
  return [...points].flatMap(([from, start]) =>
    [...points].flatMap(([to, end]): readonly (readonly [string, Value])[] =>
      from === to || start.length !== end.length
        ? []
        : [[`${from}${to}`, { kind: 'vector', vector: subtractVectors(end, start) }]],
    ),
  );
}

function maybeLine(statement: Statement): readonly [Real, Real, Real] | null {
  if (statement.kind !== 'relation' || statement.comparisons.join('') !== '=') return null;
  const at = (x: number, y: number): Real | null => {
    const names = new Map<string, Value>([
      ['x', { kind: 'number', number: toReal(x) }],
      ['y', { kind: 'number', number: toReal(y) }],
    ]);
    const [left, right] = statement.terms.map((term) => maybeValue(term, names));
    return left?.kind === 'number' && right?.kind === 'number'
      ? differenceOf(left.number, right.number)
      : null;
  };
  const [c, x, y, both, doubled] = [at(0, 0), at(1, 0), at(0, 1), at(1, 1), at(2, 3)];
  if (c === null || x === null || y === null || both === null || doubled === null) return null;
  const [a, b] = [differenceOf(x, c), differenceOf(y, c)];
  const isLinear =
    Math.abs(a.value + b.value + c.value - both.value) +
      Math.abs(2 * a.value + 3 * b.value + c.value - doubled.value) <
    1e-9;
  return isLinear && a.value ** 2 + b.value ** 2 > 0 ? [a, b, c] : null;
}

function differenceOf(left: Real, right: Real): Real {
  return subtractVectors([left], [right])[0] ?? left;
}

interface Reading {
  readonly names: Map<string, Value>;
  readonly points: Map<string, Vector>;
  readonly defined: NamedVector[];
  readonly asked: NamedVector[];
  readonly expressions: Term[];
  line: readonly [Real, Real, Real] | null;
}

function nameOf(term: Term): string | null {
  return term.kind === 'symbol' && /^(?:vec )?[A-Za-z]{1,2}(?:_\w+)?$/.test(term.name) ? term.name : null;
}

function renderVectorName(name: string): string {
  const plain = name.replace(/^vec /, '');
  return name.startsWith('vec ')
    ? plain.length > 1
      ? `\\overrightarrow{${plain}}`
      : `\\vec{${plain}}`
    : plain;
}

/** Takes up a definition `a = (1, 2)`; false when it is none. */
function takeDefinition(statement: Statement, reading: Reading): boolean {
  if (statement.kind !== 'relation' || statement.terms.length !== 2 || statement.comparisons[0] !== '=')
    return false;
  const [left, right] = statement.terms;
  const name = left === undefined ? null : nameOf(left);
  const vector = right === undefined || name === null ? null : asVector(maybeValue(right, reading.names));
  if (name === null || vector === null) return false;
  const plain = name.replace(/^vec /, '');
  reading.names.set(plain, { kind: 'vector', vector });
  reading.defined.push({ name: renderVectorName(name), vector });
  if (/^[A-Z]$/.test(name)) {
    reading.points.set(plain, vector);
    for (const [arrow, value] of withArrows(reading.points)) reading.names.set(arrow, value);
  }
  return true;
}

function takeTerm(term: Term, reading: Reading): boolean {
  const name = nameOf(term);
  const value = maybeValue(term, reading.names);
  const vector = asVector(value);
  if (value === null) return false;
  if (name !== null && vector !== null) reading.asked.push({ name: renderVectorName(name), vector });
  else if (vector !== null && (term.kind === 'tuple' || term.kind === 'matrix' || reading.names.has('j')))
    reading.asked.push({ name: '', vector });
  else reading.expressions.push(term);
  return true;
}

/** A matrix with several rows and columns is no vector. */
function hasWideMatrix(statement: Statement): boolean {
  const terms =
    statement.kind === 'term' ? [statement.term] : statement.kind === 'relation' ? statement.terms : [];
  return terms.some((term) =>
    containsTerm(
      term,
      (part) =>
        part.kind === 'matrix' &&
        (part.isDeterminant || (part.rows.length > 1 && (part.rows[0]?.length ?? 0) > 1)),
    ),
  );
}

const defaultNames = ['\\vec{u}', '\\vec{v}', '\\vec{w}'];

/** Reads a question about vectors or points; null where a part of it is something else. */
export function maybeReadVectors(prompt: string): VectorText | null {
  const items = maybeReadItems(prompt, prepare);
  if (items === null) return null;
  if (items.statements.some(hasWideMatrix)) return null;
  const reading: Reading = {
    names: new Map(unitVectorsOf(prompt)),
    points: new Map(),
    defined: [],
    asked: [],
    expressions: [],
    line: null,
  };
  for (const statement of items.statements.filter((one) => !takeDefinition(one, reading))) {
    if (statement.kind === 'term') {
      if (!takeTerm(statement.term, reading)) return null;
      continue;
    }
    const line = reading.line === null ? maybeLine(statement) : null;
    if (line === null) return null;
    reading.line = line;
  }
  if (reading.expressions.length > 1) return null;
  const chosen =
    reading.asked.length > 0 && reading.defined.length > 0 && reading.asked.every(({ name }) => name !== '')
      ? reading.asked
      : [...reading.defined, ...reading.asked];
  const operands = chosen.map(({ name, vector }, at) => ({
    name: name === '' ? (defaultNames[at] ?? '') : name,
    vector,
  }));
  return {
    operands,
    expression: reading.expressions[0] ?? null,
    line: reading.line,
    names: reading.names,
    isColumn: /\\begin\{[pb]matrix\}[^&]*\\end/.test(prompt),
    prose: items.prose,
  };
}
