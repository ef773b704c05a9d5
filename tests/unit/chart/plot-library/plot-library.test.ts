import { describe, expect, it } from 'vitest';
import { fillPlaces } from '#lib/answer/fill-places.ts';
import {
  describePlotMethod,
  maybePlotMethod,
  plotMethods,
  plotStart,
  translateType,
} from '#lib/chart/plot-library/plot-library.ts';
import type { PlotMethod } from '#lib/chart/plot-library/plot-method.ts';
import { settings } from '#sandbox/guest/axes-settings.ts';
import { marks } from '#sandbox/guest/marks/registry.ts';
import { drawChart } from '../../sandbox/guest/marks/draw-chart.ts';

const all = [plotStart, ...plotMethods];
const named = all.map((method) => [method.name, method] as const);
const withOptions = named.filter(([name, { options }]) => options.length > 0 && name !== 'distribution');
const stranger = 'q'.repeat(50);

describe('the table of the plotting library', () => {
  it('names every call that there is, and none that is not', () => {
    const names = plotMethods.map(({ name }) => name);
    expect(names.toSorted()).toEqual([...marks.keys(), ...settings.keys()].toSorted());
  });

  it.each(named)('has an example of %s that draws a chart', (_name, { example }) => {
    expect(drawChart(example).description).not.toBe('');
  });

  it.each(named)('completes %s to a call that draws a chart', (name, method) => {
    const call = `${name}(${fillPlaces(method.snippet)})`;
    const code = method === plotStart ? `${call}.curve("x^2")` : `plot().curve("x").${call}`;
    const frame = chartsAlone.includes(name) ? `plot().${call}` : code;
    expect(drawChart(frame).description).not.toBe('');
  });

  it.each(withOptions)('lists the options of %s as the library itself does', (_name, method) => {
    expect(optionsOf(method)).toEqual(method.options.map(({ name }) => name).toSorted());
  });

  it('lists the parameters of all distributions', () => {
    const families = ['normal', 'binomial', 'poisson', 'exponential', 't', 'uniform', 'geometric'];
    const known = new Set(maybePlotMethod('distribution')?.options.map(({ name }) => name));
    for (const family of families) {
      const asked = listedBy(`plot().distribution("${family}", { ${stranger}: 1 })`);
      expect(asked.some((name) => known.has(name))).toBe(true);
      expect(asked).toContain('shade');
    }
  });

  it.each(['en', 'zh'] as const)('says everything in %s', (language) => {
    for (const method of all) {
      const words = [method[language], ...method.options.map((option) => option[language])];
      expect(words.filter((word) => word.trim() === '')).toEqual([]);
      expect(/\p{Script=Han}/u.test(words.join(''))).toBe(language === 'zh');
      const types = method.options.map(({ type }) => translateType(type, language));
      expect(
        types.filter((type) => language === 'zh' && /[a-z]{5}/.test(type.replaceAll(/true|false/g, ''))),
      ).toEqual([]);
    }
  });

  it('describes a call with its forms, its options and an example', () => {
    const text = describePlotMethod(maybePlotMethod('area') ?? plotStart, 'zh');
    expect(text).toContain('.area(f, g, {from, to, label})');
    expect(text).toContain('- `from` (数或文字)');
    expect(text).toContain('plot().curve');
  });
});

/** Marks that stand in a chart without a plane, or in space. */
const chartsAlone = [
  'parametric3',
  'surface',
  'bars',
  'boxplot',
  'tree',
  'histogram',
  'distribution',
  'ode',
  'scatter',
];

/** The options that the library names when it is given one that it does not know. */
function optionsOf(method: PlotMethod): readonly string[] {
  const call =
    method === plotStart
      ? `plot({ ${stranger}: 1 })`
      : `plot().${method.name}(${firstArguments(method)}{ ${stranger}: 1 })`;
  return listedBy(call).toSorted();
}

/** The arguments before the options, taken from the call that completion makes. */
function firstArguments({ name, snippet, signatures }: PlotMethod): string {
  if (/^\w+\(\{/.test(signatures[0] ?? '')) return '';
  if (name === 'point') return '0, 0, ';
  if (name === 'vector') return '3, 1, ';
  if (name === 'bars') return '["a"], [1], ';
  const whole = fillPlaces(snippet);
  const options = whole.lastIndexOf(', {');
  return `${options === -1 ? whole : whole.slice(0, options)}, `;
}

function listedBy(code: string): readonly string[] {
  const message = messageOf(code);
  return [...message.matchAll(/`(\w+)`/g)].flatMap(([, name = '']) => (name.startsWith('qqq') ? [] : [name]));
}

function messageOf(code: string): string {
  try {
    drawChart(code);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}
