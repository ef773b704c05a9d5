import { View } from 'vega';
import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { closedLoader, compileChart } from '#lib/chart/compile-chart.ts';
import { checkSpec } from '#lib/chart/policy.ts';
import { quickInterpreter } from '#lib/chart/quick-interpreter.ts';
import { maybeRealSpecs } from '#tests/shared-data.ts';

const recorded = maybeRealSpecs();
const specs = recorded ?? [];

/** Specs that are refused, with the reason they deserve. */
const refused = new Map([
  [
    'vl-example/arc_params',
    'In the chart, `hconcat[1].mark.theta.expr` is not allowed: the expression uses the name `theta`.',
  ],
]);

async function draw(spec: ChartSpec): Promise<string> {
  const runtime = compileChart(spec, { theme: 'light', widthPx: 720 });
  const view = new View(runtime, { loader: closedLoader, expr: quickInterpreter, logLevel: 0 });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

describe.skipIf(recorded === null)('100 real specs', () => {
  it('are there', () => {
    expect(specs).toHaveLength(100);
  });

  it.each(specs.filter(({ id }) => !refused.has(id)))('draws $id', async ({ spec }) => {
    expect(checkSpec(spec)).toMatchObject({ ok: true });
    const svg = await draw(spec);
    expect(svg).toContain('<svg');
    expect(svg).not.toContain('NaN');
  });

  it.each(specs.filter(({ id }) => refused.has(id)))('refuses $id', ({ id, spec }) => {
    expect(checkSpec(spec)).toMatchObject({ ok: false, error: { message: refused.get(id) } });
  });

  it('are drawn the same when they name version 5', async () => {
    const spec = { ...specs[0]?.spec, $schema: 'https://vega.github.io/schema/vega-lite/v5.json' };
    expect(await draw(spec)).toBe(await draw(specs[0]?.spec ?? {}));
  });
});
