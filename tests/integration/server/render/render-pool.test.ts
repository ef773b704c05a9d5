import { afterAll, describe, expect, it } from 'vitest';
import { createRenderPool } from '#lib/server/render/render-pool.ts';

const pool = createRenderPool();
afterAll(() => pool.close());

const bars = {
  width: 300,
  height: 200,
  data: {
    values: [
      { a: '甲', b: 28 },
      { a: 'B', b: 55 },
    ],
  },
  mark: 'bar',
  encoding: { x: { field: 'a', type: 'nominal' }, y: { field: 'b', type: 'quantitative' } },
};

/** Width and height, which stand in the header of a PNG. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('createRenderPool', () => {
  it('draws a chart as SVG with its texts', async () => {
    const svg = await pool.renderSvg(bars);
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('甲');
  });

  it('draws other colours in the dark', async () => {
    expect(await pool.renderSvg(bars, { theme: 'dark' })).not.toBe(await pool.renderSvg(bars));
  });

  it('draws PNG in the size that is asked for', async () => {
    const [small] = sizeOf(await pool.renderPng(bars, { scale: 1 }));
    const [large] = sizeOf(await pool.renderPng(bars, { scale: 2 }));
    expect(Math.abs(large - 2 * small)).toBeLessThanOrEqual(2);
  });

  it('fits the chart to the column', async () => {
    const [narrow] = sizeOf(await pool.renderPng(bars, { widthPx: 360, scale: 1 }));
    expect(narrow).toBeLessThan(400);
  });

  it('refuses what the policy refuses, and says why in the cause', async () => {
    await expect(pool.renderSvg({ mark: 'image' })).rejects.toMatchObject({
      code: 'invalid-request',
      cause: expect.objectContaining({ message: expect.stringContaining('`mark`') }),
    });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(pool.renderSvg(bars, { signal: stop.signal })).rejects.toThrow('stopped');
  });
});
