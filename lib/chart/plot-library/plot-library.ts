/**
 * What the plotting library of cell code offers, for people who write such code: completion and hover texts are made
 * from this one table, and a test holds it against the library itself, call by call and option by option.
 *
 * @see sandbox/guest/marks/registry.ts
 */
import { figureMethods } from './figure-methods.ts';
import { functionMethods } from './function-methods.ts';
import type { PlotMethod, PlotWords } from './plot-method.ts';
import { statisticsMethods } from './statistics-methods.ts';

/** `plot(...)`, which starts a chain. */
export const plotStart: PlotMethod = {
  name: 'plot',
  signatures: ['plot({x, y, title, equalAspect})'],
  snippet: '{ x: [«-5, 5»] }',
  en: 'Starts a chart; every call after it adds something to it. All options may be left out.',
  zh: '开始一张图，后面的每个调用往图上添加内容。选项都可以省略。',
  options: [
    { name: 'x', type: '[from, to]', value: '[-5, 5]', en: 'the interval of the x axis', zh: 'x 轴的范围' },
    { name: 'y', type: '[from, to]', value: '[-5, 5]', en: 'the interval of the y axis', zh: 'y 轴的范围' },
    { name: 'title', type: 'text', value: '""', en: 'the title above the chart', zh: '图的标题' },
    {
      name: 'equalAspect',
      type: 'true or false',
      value: 'true',
      en: 'units of one length on both axes',
      zh: '两轴单位长度相同',
    },
  ],
  example: 'plot({ x: [-1, 5], title: "y = x²" }).curve("x^2")',
};

/** Every call that may follow in a chain, the most usual ones first. */
export const plotMethods: readonly PlotMethod[] = [
  ...functionMethods,
  ...figureMethods,
  ...statisticsMethods,
];

/** The call of this name, `plot` among them. */
export function maybePlotMethod(name: string): PlotMethod | null {
  if (name === plotStart.name) return plotStart;
  return plotMethods.find((method) => method.name === name) ?? null;
}

/** What a reader sees of a call: how it is written, what it does, its options, an example; as Markdown. */
export function describePlotMethod(method: PlotMethod, language: keyof PlotWords): string {
  const dot = method === plotStart ? '' : '.';
  const forms = method.signatures.map((form) => `${dot}${form}`).join('\n');
  const options = method.options.map(
    ({ name, type, [language]: words }) => `- \`${name}\` (${translateType(type, language)}): ${words}`,
  );
  return [
    fence(forms),
    method[language],
    ...(options.length === 0 ? [] : [options.join('\n')]),
    fence(method.example),
  ].join('\n\n');
}

/** The kind of value of an option, in the reader's language. */
export function translateType(type: string, language: keyof PlotWords): string {
  return language === 'en' ? type : (chineseTypes[type] ?? type);
}

const chineseTypes: Readonly<Record<string, string>> = {
  text: '文字',
  number: '数',
  'whole number': '整数',
  'true or false': 'true 或 false',
  'number or text': '数或文字',
  'number or list': '数或列表',
  'list or number': '列表或数',
  'text or list': '文字或列表',
};

function fence(code: string): string {
  return `\`\`\`lemma-plot\n${code}\n\`\`\``;
}
