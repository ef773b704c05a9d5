import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartSpec, PlotResult } from '#lib/chart/chart.ts';
import type { NotebookSummary } from '#lib/notebook/cell.ts';
import { importLimits } from '#lib/notebook/formats/limits.ts';
import type { Imported } from '#lib/server/exports/import-file.ts';
import { launchBrowser, openPage } from './browser.ts';
import { createNotebook, type ErrorAnswer, readEvents, readNotebook, send, startRun } from './client.ts';
import { type LemmaProcess, startLemma } from './lemma-process.ts';

let lemma: LemmaProcess;
let url: string;
let browser: Browser;
let folder: string;
let notebookId: string;

beforeAll(async () => {
  [lemma, browser] = await Promise.all([startLemma(), launchBrowser()]);
  url = lemma.url;
  folder = await mkdtemp(path.join(tmpdir(), 'lemma-files-'));
  const { id, cells } = await createNotebook(url, ['Draw the graph of y = x^2 - 4x + 3 and find its vertex']);
  notebookId = id;
  await readEvents(url, await startRun(url, id, cells[0]?.id ?? ''));
});

afterAll(async () => {
  await browser.close();
  await lemma.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

function fetchFile(wanted: string, id = notebookId): Promise<Response> {
  return fetch(`${url}/api/notebooks/${id}/export?format=${wanted}`);
}

async function importText(text: string | Uint8Array, name: string) {
  const response = await fetch(`${url}/api/notebooks/import?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: typeof text === 'string' ? text : new Blob([new Uint8Array(text)]),
  });
  const body: Partial<Imported & ErrorAnswer> = await response.json();
  return { status: response.status, body };
}

async function listIds(): Promise<readonly string[]> {
  const { body } = await send<{ notebooks: readonly NotebookSummary[] }>(url, 'GET', '/api/notebooks');
  return body.notebooks.map(({ id }) => id).toSorted();
}

/** A chart with a slider, as the plotting library makes it. */
async function plotSlider(): Promise<ChartSpec> {
  const { cells } = await readNotebook(url, notebookId);
  const code = 'plot({x: [-2, 2]}).slider("a", {min: 0, max: 3, value: 1}).curve("a x^2")';
  const plotPath = `/api/notebooks/${notebookId}/cells/${cells[0]?.id}/plot`;
  const { body } = await send<{ result: PlotResult }>(url, 'POST', plotPath, { code });
  if (!body.result.ok) throw new Error(body.result.error.message);
  return body.result.spec;
}

describe('exporting', () => {
  it.each([
    ['ipynb', 'Test.ipynb', 'application/x-ipynb+json'],
    ['html', 'Test.html', 'text/html; charset=utf-8'],
    ['md', 'Test.zip', 'application/zip'],
    ['tex', 'Test.zip', 'application/zip'],
    ['json', 'Test.lemma.json', 'application/json'],
  ])('gives %s under the name of the notebook', async (wanted, name, type) => {
    const response = await fetchFile(wanted);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toContain(`filename="${name}"`);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  });

  it('has a real picture of the chart in the Jupyter notebook', async () => {
    const { cells } = await (await fetchFile('ipynb')).json();
    const png = cells[0].outputs.at(-1).data['image/png'];
    expect(Buffer.from(png, 'base64').subarray(1, 4).toString()).toBe('PNG');
  });

  it('refuses a format that there is not, and a notebook that there is not', async () => {
    expect((await fetchFile('docx')).status).toBe(400);
    expect((await fetchFile('json', 'none')).status).toBe(404);
  });

  it('saves what was typed before it takes the notebook away by the menu', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${url}/n/${notebookId}`);
    const title = page.getByLabel('Title of the notebook');
    await title.fill('Typed a moment ago');
    await page.getByRole('button', { name: 'Export' }).first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /Lemma file/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Typed a moment ago.lemma.json');
    const { notebook } = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(notebook.title).toBe('Typed a moment ago');
    await page.context().close();
  });
});

describe('the page in one file', () => {
  it('shows formulas and live charts from disk with the network off', async () => {
    const file = JSON.parse(await (await fetchFile('json')).text());
    const [cell] = file.notebook.cells;
    const withSlider = structuredClone(cell);
    withSlider.variants[0].answer.chart = await plotSlider();
    file.notebook.cells = [cell, withSlider];
    const { body } = await importText(JSON.stringify(file), 'slider.json');
    expect(body.error).toBeUndefined();
    const saved = path.join(folder, 'page.html');
    await writeFile(saved, await (await fetchFile('html', body.notebooks?.[0]?.id)).text());

    const { page, complaints } = await openPage(browser, { offline: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(/^data:.*/s, 'data:')));
    await page.goto(`file://${saved}`);
    const charts = page.locator('figure[data-chart="drawn"]');
    await charts.first().scrollIntoViewIfNeeded();
    await charts.first().locator('svg').waitFor();
    expect(await page.locator('.katex').count()).toBeGreaterThan(5);
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(fonts).toContain('KaTeX_Main');

    const numbers = () => charts.first().locator('svg text').allTextContents();
    const before = await numbers();
    await charts.first().hover();
    await charts.first().getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(numbers).not.toEqual(before);

    const live = page.locator('figure.chart_figure').nth(1);
    await live.scrollIntoViewIfNeeded();
    const slider = live.locator('input[type="range"]');
    const curve = live.locator('svg path[stroke-width="2.4"]').first();
    const drawn = await curve.getAttribute('d');
    await slider.fill('3');
    await expect.poll(() => curve.getAttribute('d')).not.toBe(drawn);

    await page.getByRole('button', { name: 'Light or dark' }).click();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(asked.filter((address) => address !== 'data:')).toEqual([`file://${saved}`]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('prints every chart, those that were never in the window too', async () => {
    const file = JSON.parse(await (await fetchFile('json')).text());
    file.notebook.cells = Array(8).fill(file.notebook.cells[0]);
    const { body } = await importText(JSON.stringify(file), 'long.json');
    expect(body.error).toBeUndefined();
    const saved = path.join(folder, 'long.html');
    await writeFile(saved, await (await fetchFile('html', body.notebooks?.[0]?.id)).text());
    const { page, complaints } = await openPage(browser, { offline: true });
    await page.addInitScript(() => {
      window.addEventListener('afterprint', () => {
        const drawn = document.querySelectorAll('figure[data-chart="drawn"] svg').length;
        document.documentElement.dataset.printed = String(drawn);
      });
    });
    await page.goto(`file://${saved}`);
    await page.pdf();
    expect(await page.evaluate(() => document.documentElement.dataset.printed)).toBe('8');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('importing', () => {
  it.each(['ipynb', 'json'])('brings a notebook back from its own %s, under new ids', async (wanted) => {
    const before = await readNotebook(url, notebookId);
    const { status, body } = await importText(await (await fetchFile(wanted)).text(), `a.${wanted}`);
    expect(status).toBe(201);
    const after = await readNotebook(url, body.notebooks?.[0]?.id ?? '');
    expect(after.id).not.toBe(before.id);
    expect({ title: after.title, settings: after.settings }).toEqual({
      title: before.title,
      settings: before.settings,
    });
    const strip = ({ cells }: typeof after) =>
      cells.map(({ kind, source, variants }) => ({
        kind,
        source,
        variants: variants.map(({ id: _, runId: __, ...variant }) => variant),
      }));
    expect(strip(after)).toEqual(strip(before));
    expect(after.cells[0]?.id).not.toBe(before.cells[0]?.id);
  });

  it('brings all notebooks back from the archive of all', async () => {
    const archive = new Uint8Array(await (await fetch(`${url}/api/notebooks/export`)).arrayBuffer());
    const before = await listIds();
    const { status, body } = await importText(archive, 'all.zip');
    expect({ status, count: body.notebooks?.length }).toEqual({ status: 201, count: before.length });
    expect(await listIds()).toHaveLength(2 * before.length);
  });

  it('changes nothing where one file of an archive is broken', async () => {
    const archive = Buffer.from(await (await fetch(`${url}/api/notebooks/export`)).arrayBuffer());
    const before = await listIds();
    const cut = await importText(archive.subarray(0, -40), 'all.zip');
    expect(cut.status).toBe(400);
    const broken = await importText('{"nbformat": 4, "cells": [{"cell_type": 1}]}', 'a.ipynb');
    expect(broken.status).toBe(400);
    expect(broken.body.error?.message).toContain('cells.0.cell_type');
    expect(await listIds()).toEqual(before);
  });

  it('takes a file of 64 MiB and refuses one that is a byte longer', async () => {
    const empty = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] });
    const most = empty + ' '.repeat(importLimits.fileBytes - empty.length);
    expect((await importText(most, 'most.ipynb')).status).toBe(201);
    const over = await importText(`${most} `, 'over.ipynb');
    expect(over.status).toBe(413);
    expect(over.body.error?.message).toContain('64 MiB');
  });

  it('takes no file from a form of another site', async () => {
    const response = await fetch(`${url}/api/notebooks/import`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{}',
    });
    expect(response.status).toBe(400);
  });

  it('opens a notebook of another program that is dropped on the first page', async () => {
    const { page } = await openPage(browser);
    await page.goto(url);
    await page.getByRole('button', { name: 'Import' }).waitFor();
    const data = await page.evaluateHandle(() => {
      const cells = [{ cell_type: 'markdown', metadata: {}, source: ['# Dropped\n', 'It says $x^2$.'] }];
      const text = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.ipynb'));
      return transfer;
    });
    await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
    await page.getByText('Drop the file to import it').waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    await page.waitForURL(/\/n\//);
    await page.locator('.katex').first().waitFor();
    expect(await page.getByLabel('Title of the notebook').inputValue()).toBe('Dropped');
    await page.context().close();
  });

  it('says on the page what is wrong with a file', async () => {
    const { page } = await openPage(browser);
    await page.goto(url);
    const bad = path.join(folder, 'bad.json');
    await writeFile(bad, '{"a": 1}');
    await page.locator('input[type="file"]').setInputFiles(bad);
    await page.getByText('bad.json was not imported.').waitFor();
    expect(await page.getByRole('alert').first().textContent()).toContain('no notebook');
    await page.context().close();
  });
});
