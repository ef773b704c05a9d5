import type { ChartSpec } from './chart.ts';
import { type DescriptionLocale, type Descriptions, readDescription } from './description.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { tabulateChart } from './table.ts';

/** Kinds of marks by what a reader calls them. */
const nouns: ReadonlyMap<string, Descriptions> = new Map([
  ['arc', { en: 'a pie or ring chart', zh: '饼图或环形图' }],
  ['area', { en: 'an area chart', zh: '面积图' }],
  ['bar', { en: 'a bar chart', zh: '条形图' }],
  ['boxplot', { en: 'a box plot', zh: '箱线图' }],
  ['circle', { en: 'a scatter plot', zh: '散点图' }],
  ['errorband', { en: 'a band of errors', zh: '误差带' }],
  ['errorbar', { en: 'error bars', zh: '误差线' }],
  ['geoshape', { en: 'a map', zh: '地图' }],
  ['line', { en: 'a line chart', zh: '折线图' }],
  ['point', { en: 'a scatter plot', zh: '散点图' }],
  ['rect', { en: 'a chart of rectangles', zh: '矩形图' }],
  ['rule', { en: 'lines', zh: '线' }],
  ['square', { en: 'a scatter plot', zh: '散点图' }],
  ['text', { en: 'texts', zh: '文字' }],
  ['tick', { en: 'a strip plot', zh: '带状图' }],
  ['trail', { en: 'a line of changing width', zh: '粗细变化的线' }],
]);
const mostParts = 6;

interface Found {
  readonly locale: DescriptionLocale;
  readonly nouns: Set<string>;
  readonly fields: Set<string>;
}

function collect(view: JsonObject, found: Found): void {
  const { mark, encoding } = view;
  const kind = isObject(mark) ? mark.type : mark;
  const noun = typeof kind === 'string' ? nouns.get(kind) : undefined;
  if (noun !== undefined) found.nouns.add(noun[found.locale]);
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

function joinWords(words: Iterable<string>, locale: DescriptionLocale): string {
  const [comma, last, others] = locale === 'zh' ? ['、', '和', '其他'] : [', ', ' and ', 'others'];
  const list = [...words];
  const shown = list.length > mostParts ? [...list.slice(0, mostParts), others] : list;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(comma)}${last}${shown.at(-1)}`;
}

function readTitle({ title }: JsonObject): string {
  const text = isObject(title) ? title.text : title;
  if (typeof text === 'string') return text;
  return Array.isArray(text) ? text.filter((line) => typeof line === 'string').join(' ') : '';
}

/**
 * One sentence for people who do not see a chart: its own description, in the reader's language where it has one, else
 * a sentence made of its marks, its fields and the number of its rows.
 *
 * @param locale - The language of the page. Default: English.
 */
export function describeSpec(spec: ChartSpec, locale: DescriptionLocale = 'en'): string {
  if (typeof spec.description === 'string' && spec.description.trim() !== '') {
    return readDescription(spec.description, locale);
  }
  const found: Found = { locale, nouns: new Set(), fields: new Set() };
  collect(spec, found);
  const kinds = joinWords(found.nouns, locale);
  const fields = joinWords(found.fields, locale);
  const { rowCount } = tabulateChart(spec, 1);
  return (locale === 'zh' ? writeZh : writeEn)(readTitle(spec), kinds, fields, rowCount);
}

function writeEn(title: string, kinds: string, fields: string, rowCount: number): string {
  const start = title === '' ? 'A chart' : `A chart titled “${title}”`;
  const rows = rowCount === 0 ? '' : `, from ${rowCount} ${rowCount === 1 ? 'row' : 'rows'} of data`;
  return `${start}${kinds === '' ? '' : `: ${kinds}`}${fields === '' ? '' : ` of ${fields}`}${rows}.`;
}

function writeZh(title: string, kinds: string, fields: string, rowCount: number): string {
  const start = title === '' ? '图像' : `标题为“${title}”的图像`;
  const rows = rowCount === 0 ? '' : `，共 ${rowCount} 行数据`;
  return `${start}${kinds === '' ? '' : `：${kinds}`}${fields === '' ? '' : `，表示 ${fields}`}${rows}。`;
}
