import { afterAll, describe, expect, it } from 'vitest';
import { checkSpec } from '#lib/chart/policy.ts';
import { createRenderPool } from '#lib/server/render/render-pool.ts';
import { createBroker } from '#sandbox/broker.ts';
import * as galleries from '../gallery/examples.ts';

const broker = createBroker();
const pool = createRenderPool();
afterAll(() => Promise.all([broker.close(), pool.close()]));

const examples = Object.entries(galleries).flatMap(([file, list]) =>
  list.map(({ title, code }) => ({ name: `${file}: ${title}`, code })),
);

describe('the gallery', () => {
  it.each(examples)('draws $name', async ({ code }) => {
    const result = await broker.run(code);
    if (!result.ok) throw new Error(result.error.message);
    expect(checkSpec(result.spec)).toMatchObject({ ok: true });
    for (const theme of ['light', 'dark'] as const) {
      const svg = await pool.renderSvg(result.spec, { theme });
      expect(svg).toContain('<svg');
      expect(svg).not.toContain('NaN');
    }
  });
});
