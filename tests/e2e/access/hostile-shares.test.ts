import { createHash } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { emptyAnswer } from '#lib/notebook/cell.ts';
import { openPage } from '../browser.ts';
import { setStage } from '../stage.ts';

const stage = setStage();

const receipt = { tutor: 'solver', version: '1', topic: null, answerMs: 1, plotMs: 1, totalMs: 2 };
const values = [{ x: 1, y: 2 }];

/** A snapshot of one question with this answer, as somebody writes it who writes to the database. */
function snapshotOf(answer: object, title = 'Planted', source = 'What is planted here?'): string {
  const answered = {
    prompt: source,
    receipt,
    answer: { ...emptyAnswer, derivation: 'Harmless.', ...answer },
  };
  const cells = [
    { kind: 'prompt', source, answers: [answered] },
    { kind: 'text', source: 'The end.', answers: [] },
  ];
  return JSON.stringify({ title, cells });
}

/** Writes a share straight into the database, past every check, and gives its token. */
function plant(snapshotJson: string): string {
  const token = createHash('sha256').update(snapshotJson).digest('base64url').slice(0, 22);
  const database = new DatabaseSync(path.join(stage.lemma.dataFolder, 'lemma.db'));
  database.exec(
    "insert or ignore into notebooks (id, title, created_at, updated_at) values ('n', 'N', '', '')",
  );
  database
    .prepare(
      'insert into shares (id, notebook_id, token_hash, snapshot_json, created_at) values (?, ?, ?, ?, ?)',
    )
    .run(
      token,
      'n',
      createHash('sha256').update(token).digest('hex'),
      snapshotJson,
      '2026-11-22T00:00:00.000Z',
    );
  database.close();
  return token;
}

const script = '<script>window.planted = 1</script>';
const image = '<img src="http://evil.example/x.png" onerror="window.planted = 1">';

const hostile: readonly (readonly [string, string])[] = [
  [
    'data from another site',
    snapshotOf({ chart: { mark: 'line', data: { url: 'http://evil.example/data.json' } } }),
  ],
  [
    'an image mark',
    snapshotOf({ chart: { mark: { type: 'image', url: 'http://evil.example/x.png' }, data: { values } } }),
  ],
  [
    'a link on a mark',
    snapshotOf({ chart: { mark: { type: 'point', href: 'javascript:window.planted=1' }, data: { values } } }),
  ],
  [
    'an expression that reaches out',
    snapshotOf({
      chart: {
        mark: 'line',
        data: { values },
        transform: [{ calculate: "constructor.constructor('window.planted=1')()", as: 'z' }],
      },
    }),
  ],
  [
    'an expression that never ends',
    snapshotOf({
      chart: {
        mark: 'line',
        data: { values },
        transform: [{ filter: "test(/(a+)+$/, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')" }],
      },
    }),
  ],
  [
    'a hundred thousand ticks',
    snapshotOf({
      chart: {
        mark: 'line',
        data: { values },
        encoding: { x: { field: 'x', type: 'quantitative', axis: { tickCount: 1e5 } } },
      },
    }),
  ],
  [
    'raw Vega',
    snapshotOf({
      chart: {
        $schema: 'https://vega.github.io/schema/vega/v6.json',
        signals: [{ name: 's', update: 'warn(1)' }],
      },
    }),
  ],
  ['a chart that is no chart', snapshotOf({ chart: { mark: [] } })],
  [
    'HTML in a derivation',
    snapshotOf({
      derivation: `${script}\n\n${image}\n\n<iframe src="javascript:parent.planted=1"></iframe>`,
    }),
  ],
  [
    'links and images in Markdown',
    snapshotOf({
      derivation:
        '[press](javascript:window.planted=1) ![x](http://evil.example/x.png) <javascript:window.planted=1>',
    }),
  ],
  [
    'formulas that reach out',
    snapshotOf({
      derivation: String.raw`$\href{javascript:window.planted=1}{x}$ $\includegraphics{http://evil.example/x.png}$ $\htmlData{a=b}{x}$ $\url{http://evil.example}$`,
      answer: String.raw`\href{javascript:window.planted=1}{1}`,
    }),
  ],
  [
    'a formula that is very deep',
    snapshotOf({ derivation: `$${'{'.repeat(20_000)}x${'}'.repeat(20_000)}$` }),
  ],
  [
    'a formula that expands',
    snapshotOf({
      derivation: String.raw`$\def\a{xx}\def\b{\a\a\a\a\a\a\a\a}\def\c{\b\b\b\b\b\b\b\b}\def\d{\c\c\c\c\c\c\c\c}\def\e{\d\d\d\d\d\d\d\d}\e\e\e\e$`,
    }),
  ],
  ['HTML in its title and question', snapshotOf({}, `</title>${script}${image}`, `${script}${image}`)],
  [
    'plot code that a page must not run',
    snapshotOf({ plotCode: `window.planted = 1; fetch('http://evil.example')` }),
  ],
  [
    'a model with a name of HTML',
    snapshotOf({}).replace(
      '"totalMs":2',
      `"totalMs":2,"model":{"name":${JSON.stringify(script + image)},"settings":{}}`,
    ),
  ],
];

it.each(hostile)('draws %s as nothing but text', async (_what, snapshotJson) => {
  const token = plant(snapshotJson);
  const { page } = await openPage(stage.browser);
  const reached: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (/^https?:/.test(request.url()) && (origin !== stage.url || pathname.startsWith('/api/')))
      reached.push(request.url());
  });
  page.on('dialog', (dialog) => reached.push(`dialog: ${dialog.message()}`));
  const response = await page.goto(`${stage.url}/s/${token}`);
  expect(response?.status()).toBe(200);
  await page.getByText('The end.').waitFor();
  await page.waitForLoadState('networkidle');
  for (const summary of await page.locator('main summary').all()) await summary.click();
  expect(reached).toEqual([]);
  expect(await page.evaluate(() => 'planted' in window)).toBe(false);
  expect(
    await page.locator('main script, main iframe, main img, main a[href^="javascript:" i]').count(),
  ).toBe(0);
  const card = await fetch(`${stage.url}/s/${token}/image`);
  expect(card.headers.get('content-type')).toBe('image/png');
  await page.context().close();
});

it.each([
  ['is no JSON', '{'],
  ['is no snapshot', '{"title":1}'],
  [
    'has a kind of cell that there is not',
    '{"title":"x","cells":[{"kind":"script","source":"","answers":[]}]}',
  ],
  [
    'has ten thousand and one cells',
    JSON.stringify({
      title: 'x',
      cells: Array.from({ length: 10_001 }, () => ({ kind: 'text', source: '', answers: [] })),
    }),
  ],
  ['has a title of 1,001 characters', JSON.stringify({ title: 'x'.repeat(1_001), cells: [] })],
])('shows the page of a link that is gone for a snapshot that %s', async (_what, snapshotJson) => {
  const response = await fetch(`${stage.url}/s/${plant(snapshotJson)}`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Nothing here any more');
});

it('leaves a revoked or ended share closed, however its row came to be', async () => {
  const revoked = plant(snapshotOf({}, 'Revoked'));
  const ended = plant(snapshotOf({}, 'Ended'));
  const database = new DatabaseSync(path.join(stage.lemma.dataFolder, 'lemma.db'));
  database.prepare("update shares set revoked_at = '2026-01-01T00:00:00.000Z' where id = ?").run(revoked);
  database.prepare("update shares set expires_at = '2026-01-01T00:00:00.000Z' where id = ?").run(ended);
  database.close();
  for (const token of [revoked, ended]) {
    expect((await fetch(`${stage.url}/s/${token}`)).status).toBe(404);
    expect((await fetch(`${stage.url}/s/${token}/image`)).status).toBe(404);
  }
});
