import { describe, expect, it } from 'vitest';
import { chartBounds } from '../../../lib/chart/bounds.ts';
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
    ['data from an address', { ...plain, data: { url: 'http://x' } }, '`data'],
    ['a named data source', { ...plain, data: { name: 'rows' } }, '`data'],
    ['an image', { ...plain, mark: 'image' }, '`mark`'],
    ['an image by object', { ...plain, mark: { type: 'image', url: 'http://x' } }, '`mark'],
    ['an address in a mark', { ...plain, mark: { type: 'point', href: 'http://x' } }, '`mark.href`'],
    ['an expression in a mark', { ...plain, mark: { type: 'point', size: { expr: '1' } } }, '`mark.size`'],
    [
      'an address in the encoding',
      { ...plain, encoding: { href: { value: 'http://x' } } },
      '`encoding.href`',
    ],
    ['a transform', { ...plain, transform: [{ calculate: '1', as: 'a' }] }, '`transform`'],
    ['usermeta', { ...plain, usermeta: {} }, '`usermeta`'],
    ['a config', { ...plain, config: {} }, '`config`'],
    ['raw Vega', { ...plain, signals: [] }, '`signals`'],
    ['another schema', { ...plain, $schema: 'http://x' }, '`$schema`'],
    ['a foreign parameter', { ...plain, params: [{ name: 'near', bind: 'scales' }] }, '`params[0]'],
    [
      'an event stream of its own',
      {
        ...plain,
        params: [
          { name: 'near', select: { type: 'point', on: 'window:load', clear: 'pointerout', nearest: true } },
        ],
      },
      '`params[0].select.on`',
    ],
    [
      'a tick count',
      { ...plain, encoding: { x: { field: 'x', axis: { tickCount: 1e5 } } } },
      '`encoding.x.axis.tickCount`',
    ],
    ['a bin', { ...plain, encoding: { x: { field: 'x', bin: { step: 1e-5 } } } }, '`encoding.x.bin`'],
    [
      'a label expression',
      { ...plain, encoding: { x: { field: 'x', axis: { labelExpr: 'now()' } } } },
      '`encoding.x.axis.labelExpr`',
    ],
    [
      'an empty interval',
      { ...plain, encoding: { x: { field: 'x', scale: { domain: [1, 1] } } } },
      '`encoding.x.scale.domain`',
    ],
    ['a path as a field', { ...plain, encoding: { x: { field: 'a.b' } } }, '`encoding.x.field`'],
    ['a colour that loads', { ...plain, mark: { type: 'point', color: 'url(#a)' } }, '`mark.color`'],
    ['a giant side', { ...plain, width: 1e6 }, '`width`'],
    ['a text as a side', { ...plain, width: 'container' }, '`width`'],
    ['a row that is a list', { ...plain, data: { values: [[1]] } }, '`data.values[0]`'],
    ['a row with an object', { ...plain, data: { values: [{ x: {} }] } }, '`data.values[0].x`'],
    [
      'a row with a long text',
      { ...plain, data: { values: [{ x: 'x'.repeat(chartBounds.text + 1) }] } },
      '`data.values[0].x`',
    ],
    ['a number out of all bounds', { ...plain, data: { values: [{ x: 1e300 }] } }, '`data.values[0].x`'],
    ['a field named like a path', { ...plain, data: { values: [{ 'a[0]': 1 }] } }, '`data.values[0].a[0]`'],
    [
      'a layer with an image',
      { layer: [{ mark: 'line', data: { values: rows } }, { mark: 'image' }] },
      '`layer[1].mark`',
    ],
    ['a layer in a layer', { layer: [{ layer: [plain] }] }, '`layer[0]'],
    ['no layer', { layer: [] }, '`layer`'],
    [
      'too many rows in all',
      {
        layer: Array.from({ length: 5 }, () => ({
          mark: 'point',
          data: { values: Array.from({ length: 9_000 }, () => ({ x: 1 })) },
        })),
      },
      '`layer[4].data`',
    ],
    ['a facet', { ...plain, facet: { field: 'x' } }, '`facet`'],
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
});
