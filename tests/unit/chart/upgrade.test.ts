import { describe, expect, it } from 'vitest';
import { upgradeSpec } from '#lib/chart/upgrade.ts';

describe('upgradeSpec', () => {
  it('returns a spec of version 6 as it is', () => {
    const spec = { $schema: 'https://vega.github.io/schema/vega-lite/v6.json', mark: 'bar' };
    expect(upgradeSpec(spec)).toBe(spec);
  });

  it.each(['v5', 'v5.20.1', 'v6.4'])('names version 6 in place of %s', (version) => {
    const upgraded = upgradeSpec({ $schema: `https://vega.github.io/schema/vega-lite/${version}.json` });
    expect(upgraded).toEqual({ $schema: 'https://vega.github.io/schema/vega-lite/v6.json' });
  });

  it.each([
    'https://vega.github.io/schema/vega-lite/v4.json',
    'https://vega.github.io/schema/vega/v5.json',
    'https://example.org/vega-lite/v5.json',
  ])('leaves %s to the policy', ($schema) => {
    expect(upgradeSpec({ $schema })).toEqual({ $schema });
  });

  it('moves names of the configuration that version 6 has dropped', () => {
    const config = { invalidValues: null, view: { width: 200, stroke: null }, mark: { color: 'red' } };
    expect(upgradeSpec({ config })).toEqual({
      config: { mark: { invalid: null, color: 'red' }, view: { continuousWidth: 200, stroke: null } },
    });
  });

  it('gives views that follow a page a size of their own', () => {
    expect(upgradeSpec({ hconcat: [{ width: 'container', mark: 'bar' }] })).toEqual({
      hconcat: [{ width: 600, mark: 'bar' }],
    });
  });

  it('writes domains of time as dates', () => {
    const x = { field: 't', type: 'temporal', scale: { domain: [1_500_000_000_000, 2020] } };
    expect(upgradeSpec({ encoding: { x } })).toEqual({
      encoding: { x: { ...x, scale: { domain: ['2017-07-14T02:40:00.000Z', 2020] } } },
    });
  });
});
