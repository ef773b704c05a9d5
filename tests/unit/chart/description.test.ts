import { describe, expect, it } from 'vitest';
import { chartBounds } from '#lib/chart/bounds.ts';
import { describeSpec } from '#lib/chart/describe.ts';
import { readDescription, writeDescription } from '#lib/chart/description.ts';
import { checkSpec } from '#lib/chart/policy.ts';
import { createPlot } from '#sandbox/guest/plot.ts';
import { runCell } from '#sandbox/guest/run-cell.ts';
import * as galleries from '../../gallery/examples.ts';

Object.assign(globalThis, { plot: createPlot });

describe('description', () => {
  it('keeps a line for each language', () => {
    const stored = writeDescription({ en: 'A chart.', zh: '图像。' });
    expect(readDescription(stored, 'en')).toBe('A chart.');
    expect(readDescription(stored, 'zh')).toBe('图像。');
  });

  it('leaves a description that an author wrote as it is, in whatever language', () => {
    expect(readDescription('Mine.', 'zh')).toBe('Mine.');
    expect(readDescription('one\ntwo\nthree', 'zh')).toBe('one\ntwo\nthree');
  });

  it('cuts both languages to what a chart may hold', () => {
    const stored = writeDescription({ en: 'a'.repeat(9_000), zh: '图'.repeat(9_000) });
    expect(stored.length).toBeLessThanOrEqual(chartBounds.description);
    expect(readDescription(stored, 'zh')).toMatch(/^图+…$/);
  });

  it('does not take a line break in a label for the end of a language', () => {
    const stored = writeDescription({ en: 'A\nB.', zh: '甲\n乙。' });
    expect(readDescription(stored, 'zh')).toBe('甲 乙。');
  });
});

describe('describeSpec', () => {
  const examples = Object.values(galleries)
    .flat()
    .map(({ title, code }) => [title, code] as const);

  it.each(examples)('says in both languages what is drawn: %s', (_, code) => {
    const checked = checkSpec(JSON.parse(runCell(code, 0, 1e7, 500)).spec);
    if (!checked.ok) throw new Error(checked.error.message);
    expect(describeSpec(checked.spec, 'en')).toMatch(/^A chart .*\.$/);
    expect(describeSpec(checked.spec, 'zh')).toMatch(/^(?:图像|标题为|立体图).*。$/);
    expect(describeSpec(checked.spec, 'zh').replaceAll(/“[^”]*”/g, '')).not.toMatch(
      /\b(?:from|the|with|chart)\b/,
    );
  });

  it('makes a Chinese sentence for a chart without a description', () => {
    const spec = {
      title: '身高',
      mark: 'bar',
      data: { values: [{ a: 1 }, { a: 2 }] },
      encoding: { x: { field: 'a', type: 'ordinal' } },
    } as const;
    expect(describeSpec(spec, 'zh')).toBe('标题为“身高”的图像：条形图，表示 a，共 2 行数据。');
  });
});
