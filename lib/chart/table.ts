import { chartBounds } from './bounds.ts';
import type { ChartSpec, Json } from './chart.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { sourceFields } from './plane/graph-source.ts';
import { liveStep } from './plane/view-signals.ts';

/** A chart's data as a table. */
export interface ChartTable {
  readonly columns: readonly string[];
  /** One cell for each column; what a row lacks is `null`. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Rows that the chart has; more than `rows` when the table was cut. */
  readonly rowCount: number;
}

/** Layers of the plotting library that draw the axes or repeat what another layer holds. */
const furniture = /^lemma-(?:axis|arrow|axis-name|tick|tick-halo|halo|label|series-label|value|read-out)$/;
/** Fields that only steer how a line is drawn. */
const innerFields: ReadonlySet<string> = new Set(['piece', 'axis', 'order', liveStep, ...sourceFields]);
const columnsMost = 40;

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function isFurniture({ mark }: JsonObject): boolean {
  const style = isObject(mark) ? mark.style : undefined;
  return typeof style === 'string' && furniture.test(style);
}

function readSequence(sequence: JsonObject): readonly JsonObject[] {
  const [start, stop, step] = [Number(sequence.start), Number(sequence.stop), Number(sequence.step ?? 1)];
  const name = typeof sequence.as === 'string' ? sequence.as : 'data';
  const length = Math.min(chartBounds.rows, Math.max(0, Math.ceil((stop - start) / step) || 0));
  return Array.from({ length }, (_, index) => ({ [name]: start + index * step }));
}

/** The lists of rows that a view and its parts draw, each list once. */
function collectData(view: JsonObject, datasets: JsonObject): readonly (readonly Json[])[] {
  const { data } = view;
  const own: (readonly Json[])[] = [];
  if (isObject(data) && !isFurniture(view)) {
    if (Array.isArray(data.values)) own.push(data.values);
    else if (isObject(data.sequence)) own.push(readSequence(data.sequence));
    else if (typeof data.name === 'string') own.push(listIn(datasets[data.name]));
  }
  const parts = ['layer', 'concat', 'hconcat', 'vconcat'].flatMap((joint) => listIn(view[joint]));
  for (const part of [...parts, view.spec]) {
    if (isObject(part)) own.push(...collectData(part, datasets));
  }
  return own;
}

function toCell(value: Json | undefined): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/**
 * The data that a chart holds, as a table: what a reader who cannot see the chart, or wants its numbers, can use.
 * Axes and labels of the plotting library are left out. Transforms are not computed.
 *
 * @param most - Rows of the table. Default: 500.
 */
export function tabulateChart(spec: ChartSpec, most = 500): ChartTable {
  const datasets = isObject(spec.datasets) ? spec.datasets : {};
  const rows = collectData(spec, datasets)
    .flat()
    .map((row) => (isObject(row) ? row : { data: row }))
    .filter((row) => Object.keys(row).some((name) => !innerFields.has(name)));
  const shown = rows.slice(0, most);
  const names = new Set(shown.flatMap(Object.keys).filter((name) => !innerFields.has(name)));
  const columns = [...names].slice(0, columnsMost);
  return {
    columns,
    rows: shown.map((row) => columns.map((name) => toCell(Object.hasOwn(row, name) ? row[name] : null))),
    rowCount: rows.length,
  };
}

/** A spreadsheet takes a text that starts like this for a formula. */
const formulaStart = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function writeField(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = formulaStart.test(value) && !plainNumber.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Writes a table as CSV with a line of names. Texts that a spreadsheet would run as a formula start with `'`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsv({ columns, rows }: ChartTable): string {
  return [columns, ...rows].map((row) => `${row.map(writeField).join(',')}\r\n`).join('');
}
