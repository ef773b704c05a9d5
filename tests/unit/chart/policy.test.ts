import { describe, expect, it } from 'vitest';
import { checkSpec } from '../../../lib/chart/policy.ts';

const rows = [{ x: 1, y: 2 }];
const plain = {
  mark: 'point',
  data: { values: rows },
  encoding: { x: { field: 'x', type: 'quantitative' } },
};

describe('checkSpec', () => {
  it('accepts a plain chart with inline data', () => {
    expect(checkSpec(plain)).toEqual({ ok: true, spec: plain });
  });

  it.each([
    ['a calculation', { ...plain, transform: [{ calculate: 'datum.x * 2', as: 'z' }] }],
    ['a bin', { ...plain, encoding: { x: { field: 'x', bin: { step: 0.5 } } } }],
    ['an aggregate', { ...plain, encoding: { x: { field: 'x', aggregate: 'mean' } } }],
    ['a facet', { ...plain, encoding: { ...plain.encoding, row: { field: 'y', type: 'nominal' } } }],
    ['charts side by side', { hconcat: [plain, plain] }],
    ['layers in layers', { layer: [{ layer: [plain] }] }],
    ['a configuration', { ...plain, config: { axis: { grid: false }, font: 'Noto Sans' } }],
    [
      'a slider',
      {
        ...plain,
        params: [{ name: 'a', value: 1, bind: { input: 'range', min: 0, max: 2 } }],
        transform: [{ calculate: 'a * datum.x', as: 'z' }],
        mark: { type: 'point', strokeWidth: { expr: 'a' } },
      },
    ],
    ['a selection', { ...plain, params: [{ name: 'brush', select: 'interval', bind: 'scales' }] }],
    [
      'data by name',
      {
        ...plain,
        data: { name: 'rows' },
        datasets: { rows },
        transform: [{ filter: { field: 'x', gt: 0 } }],
      },
    ],
    [
      'a path into a row',
      { ...plain, data: { values: [{ a: { b: 1 } }] }, encoding: { x: { field: 'a.b' } } },
    ],
  ])('accepts %s', (_, spec) => {
    expect(checkSpec(spec)).toMatchObject({ ok: true });
  });

  it.each([
    ['data from an address', { ...plain, data: { url: 'http://x' } }, '`data.url`'],
    [
      'data in a remote format',
      { ...plain, data: { values: rows, format: { type: 'csv' } } },
      '`data.format.type`',
    ],
    ['a data source that is not there', { ...plain, data: { name: 'rows' } }, '`data.name`'],
    ['an image', { ...plain, mark: 'image' }, '`mark`'],
    ['an image by object', { ...plain, mark: { type: 'image' } }, '`mark.type`'],
    ['an address of an image', { ...plain, mark: { type: 'point', url: 'http://x' } }, '`mark.url`'],
    ['an address in a mark', { ...plain, mark: { type: 'point', href: 'http://x' } }, '`mark.href`'],
    [
      'an address in the encoding',
      { ...plain, encoding: { href: { value: 'http://x' } } },
      '`encoding.href`',
    ],
    [
      'a number by expression',
      { ...plain, mark: { type: 'point', size: { expr: '1e15' } } },
      '`mark.size.expr`',
    ],
    ['usermeta', { ...plain, usermeta: {} }, '`usermeta`'],
    ['raw Vega', { ...plain, signals: [] }, '`signals`'],
    ['another schema', { ...plain, $schema: 'https://vega.github.io/schema/vega/v6.json' }, '`$schema`'],
    [
      'a text input',
      { ...plain, params: [{ name: 'a', bind: { input: 'text' } }] },
      '`params[0].bind.input`',
    ],
    [
      'an input elsewhere in the page',
      { ...plain, params: [{ name: 'a', bind: { input: 'range', min: 0, max: 1, element: 'body' } }] },
      '`params[0].bind.element`',
    ],
    [
      'an event stream with a filter',
      { ...plain, params: [{ name: 'near', select: { type: 'point', on: 'click[now()]' } }] },
      '`params[0].select.on`',
    ],
    [
      'a tick count',
      { ...plain, encoding: { x: { field: 'x', axis: { tickCount: 1e5 } } } },
      '`encoding.x.axis.tickCount`',
    ],
    [
      'a bin',
      { ...plain, encoding: { x: { field: 'x', bin: { step: 1e-5, extent: [0, 1] } } } },
      '`encoding.x.bin`',
    ],
    [
      'a bin of a computed field',
      {
        ...plain,
        transform: [{ calculate: '1e9 * datum.x', as: 'z' }],
        encoding: { x: { field: 'z', bin: { step: 1 } } },
      },
      '`encoding.x.bin`',
    ],
    ['a sequence', { ...plain, data: { sequence: { start: 0, stop: 1, step: 1e-9 } } }, '`data.sequence`'],
    [
      'a regular expression',
      { ...plain, transform: [{ filter: "test('(a+)+$', datum.x)" }] },
      '`transform[0].filter`',
    ],
    [
      'a label with code in quotes',
      { ...plain, encoding: { x: { field: 'x', axis: { labelExpr: "'datum.label, test(1)'" } } } },
      '`encoding.x.axis.labelExpr`',
    ],
    [
      'a format with quotes',
      { ...plain, encoding: { x: { field: 'x', axis: { format: '") + test("a' } } } },
      '`encoding.x.axis.format`',
    ],
    [
      'a title that ends a text',
      { ...plain, encoding: { x: { field: 'x', title: '\\" + test(1)' } } },
      '`encoding.x.title`',
    ],
    [
      'a field that ends a text',
      { ...plain, encoding: { x: { field: 'a"] + test(1)' } } },
      '`encoding.x.field`',
    ],
    [
      'a way out of the data',
      { ...plain, encoding: { x: { field: 'a.constructor' } } },
      '`encoding.x.field`',
    ],
    [
      'texts that double',
      {
        ...plain,
        data: { values: [{ a: 'text' }] },
        transform: Array.from({ length: 30 }, () => ({ calculate: 'datum.a + datum.a', as: 'a' })),
      },
      '`transform[7].calculate`',
    ],
    [
      'rows that square',
      {
        ...plain,
        data: { values: Array.from({ length: 900 }, (_, x) => ({ x, y: x })) },
        transform: [{ impute: 'z', key: 'x', groupby: ['y'], value: 0 }],
      },
      '`transform[0]`',
    ],
    [
      'a facet of too many views',
      {
        ...plain,
        data: { values: Array.from({ length: 500 }, (_, x) => ({ x })) },
        encoding: { row: { field: 'x', type: 'nominal' } },
      },
      'views',
    ],
    [
      'an empty interval',
      { ...plain, encoding: { x: { field: 'x', scale: { domain: [1, 1] } } } },
      '`encoding.x.scale.domain`',
    ],
    [
      'a logarithm of a large base',
      { ...plain, encoding: { x: { field: 'x', scale: { type: 'log', base: 1e9 } } } },
      '`encoding.x.scale.base`',
    ],
    [
      'colours from the data',
      { ...plain, encoding: { color: { field: 'x', scale: null } } },
      '`encoding.color.scale`',
    ],
    ['a colour that loads', { ...plain, mark: { type: 'point', color: 'url(#a)' } }, '`mark.color`'],
    ['a cursor that loads', { ...plain, mark: { type: 'point', cursor: 'url(http://x)' } }, '`mark.cursor`'],
    ['a font that ends a style', { ...plain, config: { font: 'a;b:url(x)' } }, '`config.font`'],
    ['dashes of nothing', { ...plain, mark: { type: 'line', strokeDash: [1e-9, 0] } }, '`mark.strokeDash`'],
    ['a giant side', { ...plain, width: 1e6 }, '`width`'],
    ['a row that is a list', { ...plain, data: { values: [[1]] } }, '`data.values[0]`'],
    [
      'a row with a long text',
      { ...plain, data: { values: [{ x: 'x'.repeat(1_001) }] } },
      '`data.values[0].x`',
    ],
    ['a number out of all bounds', { ...plain, data: { values: [{ x: 1e300 }] } }, '`data.values[0].x`'],
    [
      'a layer with an image',
      { layer: [{ mark: 'line', data: { values: rows } }, { mark: 'image' }] },
      '`layer[1].mark`',
    ],
    ['no layer', { layer: [] }, '`layer`'],
    [
      'too many rows in all',
      {
        layer: Array.from({ length: 5 }, () => ({
          mark: 'point',
          data: { values: Array.from({ length: 9_000 }, () => ({ x: 1 })) },
        })),
      },
      '`layer[1].mark`',
    ],
    ['null', null, 'the spec'],
    ['a list', [], 'the spec'],
  ])('refuses %s and names the place', (_, spec, place) => {
    const result = checkSpec(spec);
    expect(result).toMatchObject({ ok: false, error: { kind: 'policy' } });
    expect(result.ok || result.error.message).toContain(place);
  });

  it('refuses own keys named __proto__', () => {
    for (const text of [
      '{"mark":"point","__proto__":{}}',
      '{"mark":"point","data":{"values":[{"__proto__":{}}]}}',
    ]) {
      expect(checkSpec(JSON.parse(text)).ok).toBe(false);
    }
  });

  it('refuses what is nested without end', () => {
    let spec: object = plain;
    for (let depth = 0; depth < 2_000; depth += 1) spec = { layer: [spec] };
    expect(checkSpec(spec)).toMatchObject({ ok: false });
  });
});
