import type { ChartSpec, Json } from './chart.ts';
import { tabulateChart } from './table.ts';

type JsonObject = { readonly [key: string]: Json };

const nouns: ReadonlyMap<string, string> = new Map([
  ['arc', 'a pie or ring chart'],
  ['area', 'an area chart'],
  ['bar', 'a bar chart'],
  ['boxplot', 'a box plot'],
  ['circle', 'a scatter plot'],
  ['errorband', 'a band of errors'],
  ['errorbar', 'error bars'],
  ['geoshape', 'a map'],
  ['line', 'a line chart'],
  ['point', 'a scatter plot'],
  ['rect', 'a chart of rectangles'],
  ['rule', 'lines'],
  ['square', 'a scatter plot'],
  ['text', 'texts'],
  ['tick', 'a strip plot'],
  ['trail', 'a line of changing width'],
]);
const mostParts = 6;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Found {
  readonly nouns: Set<string>;
  readonly fields: Set<string>;
}

function collect(view: JsonObject, found: Found): void {
  const { mark, encoding } = view;
  const kind = isObject(mark) ? mark.type : mark;
  const noun = typeof kind === 'string' ? nouns.get(kind) : undefined;
  if (noun !== undefined) found.nouns.add(noun);
  if (isObject(encoding)) {
    for (const definition of Object.values(encoding)) {
      const name = isObject(definition) ? describeField(definition) : undefined;
      if (name !== undefined) found.fields.add(name);
    }
  }
  const parts = ['layer', 'concat', 'hconcat', 'vconcat'].flatMap((joint) => {
    const list = view[joint];
    return Array.isArray(list) ? list : [];
  });
  for (const part of [...parts, view.spec]) if (isObject(part)) collect(part, found);
}

function describeField({ field, aggregate, title }: JsonObject): string | undefined {
  if (typeof title === 'string' && title.trim() !== '') return title;
  const name = typeof field === 'string' ? field : undefined;
  if (typeof aggregate !== 'string') return name;
  return name === undefined ? aggregate : `${aggregate} of ${name}`;
}

function joinWords(words: Iterable<string>): string {
  const list = [...words];
  const shown = list.length > mostParts ? [...list.slice(0, mostParts), 'others'] : list;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function readTitle({ title }: JsonObject): string {
  const text = isObject(title) ? title.text : title;
  if (typeof text === 'string') return text;
  return Array.isArray(text) ? text.filter((line) => typeof line === 'string').join(' ') : '';
}

/**
 * One sentence for people who do not see a chart: its own description, else one made of its marks, its fields and the
 * number of its rows.
 */
export function describeSpec(spec: ChartSpec): string {
  if (typeof spec.description === 'string' && spec.description.trim() !== '') return spec.description;
  const found: Found = { nouns: new Set(), fields: new Set() };
  collect(spec, found);
  const title = readTitle(spec);
  const start = title === '' ? 'A chart' : `A chart titled “${title}”`;
  const kinds = found.nouns.size === 0 ? '' : `: ${joinWords(found.nouns)}`;
  const fields = found.fields.size === 0 ? '' : ` of ${joinWords(found.fields)}`;
  const { rowCount } = tabulateChart(spec, 1);
  const rows = rowCount === 0 ? '' : `, from ${rowCount} ${rowCount === 1 ? 'row' : 'rows'} of data`;
  return `${start}${kinds}${fields}${rows}.`;
}
