import { expect, it } from 'vitest';
import { areas } from '#lib/math/solver/areas.ts';
import { openPage } from './browser.ts';
import { readEvents, readNotebook, send } from './client.ts';
import { setStage } from './stage.ts';

const stage = setStage();

it('opens an area as a notebook of worked examples, all answered and none refuted', async () => {
  const { page, complaints } = await openPage(stage.browser);
  await page.goto(stage.url);
  await page.locator('button[data-examples="calculus"]').click();
  await page.waitForURL('**/n/*');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const topics = areas.find((area) => area.id === 'calculus')?.topicIds ?? [];
  for (const { run } of (await readNotebook(stage.url, id)).cells) {
    if (run !== null) await readEvents(stage.url, run.runId);
  }
  const { cells } = await readNotebook(stage.url, id);
  const answered = cells.flatMap(({ variants }) => variants.slice(-1));
  expect(answered.map(({ receipt }) => receipt.topic)).toEqual(topics);
  const kinds = answered.flatMap(({ answer }) => (answer.checks ?? []).map(({ verdict }) => verdict.kind));
  expect(kinds).toContain('verified');
  expect(kinds).not.toContain('refuted');
  expect(answered.every(({ answer }) => answer.plotError === null)).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it.each([{ area: 'poetry', language: 'en' }, { area: 'calculus', language: 'fr' }, { area: 'calculus' }])(
  'refuses examples of %j',
  async (examples) => {
    const { status } = await send(stage.url, 'POST', '/api/notebooks', { examples });
    expect(status).toBe(400);
  },
);
