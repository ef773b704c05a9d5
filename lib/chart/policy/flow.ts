import { isRecord, type Place, type Problem, refuse } from './rules.ts';

/** What a chart may cost in all. */
export const costBounds = {
  /** Rows that any step of a view may make. */
  rows: 40_000,
  /** Marks that are drawn one by one. */
  marks: 12_000,
  /** Rows times the parts of the expressions that are computed for each of them. */
  work: 4_000_000,
  /** Characters of all texts that may be drawn. */
  text: 1_000_000,
  /** Characters of one text that an expression makes. */
  textLength: 2_000,
  /** Views with axes of their own, facets counted one by one. */
  views: 120,
  /** Values of a discrete axis. */
  axisValues: 500,
  /** Values of a legend. */
  legendValues: 200,
  /** Numbers and names on all axes and legends. */
  ticks: 10_000,
  /** Bins of one field. */
  bins: 500,
  /** Length of a discrete axis in pixels. */
  axisPx: 20_000,
} as const;

/** The rows that a view draws, as far as they are known without computing them. */
export interface Flow {
  /** Rows at most. */
  readonly rows: number;
  /** Longest text in a row. */
  readonly textLength: number;
  /** Rows as they stand in the spec; what no step has changed is as it is there. */
  readonly values: readonly unknown[];
  /** Fields that steps have made or changed, with the number of values each can have. */
  readonly made: ReadonlyMap<string, number>;
}

/** No rows at all. */
export const emptyFlow: Flow = { rows: 0, textLength: 0, values: [], made: new Map() };

const textLengths = new WeakMap<readonly unknown[], number>();

function longestText(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let longest = 0;
  for (const part of Object.values(value)) longest = Math.max(longest, longestText(part));
  return longest;
}

/** The flow of rows that are written out. */
export function flowOf(values: readonly unknown[]): Flow {
  const textLength = textLengths.get(values) ?? longestText(values);
  textLengths.set(values, textLength);
  return { rows: values.length, textLength, values, made: new Map() };
}

function readSequence(sequence: { readonly [key: string]: unknown }, at: Place): Flow | Problem {
  const [start, stop] = [Number(sequence.start), Number(sequence.stop)];
  const step = Number(sequence.step ?? 1);
  const rows = Math.max(0, Math.ceil((stop - start) / step));
  if (!(rows <= costBounds.rows)) {
    return refuse(at, `is not allowed: it has more than ${costBounds.rows} numbers`);
  }
  const name = typeof sequence.as === 'string' ? sequence.as : 'data';
  return { rows, textLength: 0, values: [], made: new Map([[name, rows]]) };
}

/** The rows that a view's `data` gives; `inherited` when it has none of its own. */
export function readData(
  data: unknown,
  inherited: Flow,
  datasets: { readonly [name: string]: unknown },
  at: Place | undefined,
): Flow | Problem {
  if (data === undefined) return inherited;
  if (!isRecord(data)) return emptyFlow;
  if (Array.isArray(data.values)) return flowOf(data.values);
  if (isRecord(data.sequence))
    return readSequence(data.sequence, { key: 'sequence', within: { key: 'data', within: at } });
  if ('graticule' in data || 'sphere' in data) return { ...emptyFlow, rows: 1 };
  const name = String(data.name);
  const values = Object.hasOwn(datasets, name) ? datasets[name] : undefined;
  if (Array.isArray(values)) return flowOf(values);
  const place = { key: 'name', within: { key: 'data', within: at } };
  return refuse(place, 'is not allowed: the chart has no data set of that name');
}

/** Whether what came back is a refusal. */
export function isProblem(value: object): value is Problem {
  return 'reason' in value;
}

function readValue(row: unknown, field: string): unknown {
  if (isRecord(row)) return Object.hasOwn(row, field) ? row[field] : undefined;
  return field === 'data' ? row : undefined;
}

const plainPath = /^(?:[^.[\]'\\]|\\.)+$/u;

/** The name of the field that a path without steps names. */
function nameOfField(path: string): string | undefined {
  return plainPath.test(path) ? path.replaceAll(/\\(.)/gu, '$1') : undefined;
}

/** How many values a field can have. */
export function countValues(flow: Flow, path: string): number {
  const name = nameOfField(path);
  const made = flow.made.get(path) ?? (name === undefined ? undefined : flow.made.get(name));
  if (made !== undefined) return Math.min(made, flow.rows);
  if (name === undefined || flow.values.length === 0) return flow.rows;
  const seen = new Set<unknown>();
  for (const row of flow.values) {
    const value = readValue(row, name);
    seen.add(typeof value === 'object' && value !== null ? row : value);
  }
  return Math.min(seen.size, flow.rows);
}

/** How many groups rows fall into by these fields. */
export function countGroups(flow: Flow, fields: readonly string[]): number {
  let groups = 1;
  for (const field of fields) groups = Math.min(flow.rows, groups * countValues(flow, field));
  return groups;
}

/** From where to where the numbers of a field go; `undefined` when a step made them. */
export function measureExtent(flow: Flow, path: string): readonly [number, number] | undefined {
  const name = nameOfField(path);
  if (name === undefined || flow.made.has(name) || flow.values.length === 0) return undefined;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of flow.values) {
    const value = readValue(row, name);
    const number = typeof value === 'string' ? readNumber(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) continue;
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return least <= most ? [least, most] : [0, 0];
}

function readNumber(text: string): number {
  const number = Number(text);
  return Number.isNaN(number) ? Date.parse(text) : number;
}

/** Rows after a step that changes nothing but their number. */
export function withRows(flow: Flow, rows: number, made: Iterable<readonly [string, number]> = []): Flow {
  return { ...flow, rows, made: new Map([...flow.made, ...made]) };
}
