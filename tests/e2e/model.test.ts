import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskSettings } from '#lib/notebook/cell.ts';
import { encodeGguf } from '#lib/server/model-synthesis/write-gguf.ts';
import { createScriptedModel } from '#tests/fixtures/gguf/models.ts';
import { checkedAnswer, longAnswer, vertexPlot } from '#tests/fixtures/gguf/scripts.ts';
import { launchBrowser, openPage } from './browser.ts';
import { createNotebook, readNotebook, send } from './client.ts';
import { type LemmaProcess, startLemma } from './lemma-process.ts';
import { linePoints, readScene } from './scene.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  [browser, folder] = await Promise.all([launchBrowser(), mkdtemp(path.join(tmpdir(), 'lemma-model-'))]);
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a model that answers', () => {
  const lemma = startAfterwards('answer.gguf', () =>
    encodeGguf(createScriptedModel([checkedAnswer, vertexPlot])),
  );

  it('goes in the browser from queue to thought to derivation to a drawn chart', async () => {
    const { id, page, complaints } = await open(lemma(), ['Why is the parabola where it is?']);
    await recordStates(page);
    const cell = cellAt(page, 0);
    await run(cell);
    await cell.locator('[data-receipt="model"]').waitFor();
    const seen = await page.evaluate(() => Reflect.get(globalThis, 'seen'));
    expect(seen).toEqual(expect.arrayContaining(['notice loading', 'done']));

    const thought = cell.getByText('is what I need');
    expect(await thought.isVisible()).toBe(false);
    await cell.locator('summary', { hasText: /^Thought/ }).click();
    expect(await thought.isVisible()).toBe(true);
    await cell.getByRole('heading', { name: 'Square' }).waitFor();
    expect(await cell.locator('button[data-verdict="verified"]').count()).toBe(2);
    expect(await cell.locator('button[data-verdict="refuted"]').count()).toBe(0);
    expect(await cell.locator('[data-answer]').getAttribute('data-answer')).toBe('(2, -1)');
    const onCurve = linePoints(await readScene(page)).filter(
      ([x, y]) => Math.abs(x * x - 4 * x + 3 - y) < 0.01,
    );
    expect(onCurve.length).toBeGreaterThan(50);

    const receipt = cell.locator('[data-receipt]');
    await receipt.locator('summary').click();
    expect(await receipt.textContent()).toMatch(
      /model on this machine · Synthetic Qwen2.*seed 7,.*\d+ tokens read and \d+ written/s,
    );
    const [shown] = (await readNotebook(lemma().url, id)).cells;
    expect(shown?.variants[0]?.receipt.model).toMatchObject({ backend: 'cpu', quantisation: 'F32' });
    expect(shown?.variants[0]?.answer.plotCode).toContain('.curve("x^2 - 4x + 3")');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('answers in Chinese what is asked in Chinese', async () => {
    const { page, complaints } = await open(lemma(), ['抛物线的顶点为什么在那里？'], { locale: 'zh-CN' });
    const cell = cellAt(page, 0);
    await run(cell, '运行');
    await cell.locator('[data-receipt="model"]').waitFor();
    await cell.locator('[data-chart="drawn"]').waitFor();
    expect(await cell.locator('[data-receipt] summary').textContent()).toMatch(
      /^本机模型 · Synthetic Qwen2 · /,
    );
    expect(await cell.locator('[data-checks]').textContent()).toMatch(/^2 步中有 2 步已验证/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('draws nothing where the question refuses a picture', async () => {
    const { id, page } = await open(lemma(), ['Why is the parabola where it is? Do not draw it.']);
    await run(cellAt(page, 0));
    await cellAt(page, 0).locator('[data-receipt="model"]').waitFor();
    expect(await page.locator('[data-chart]').count()).toBe(0);
    expect((await readNotebook(lemma().url, id)).cells[0]?.variants[0]?.answer).toMatchObject({
      answer: '(2, -1)',
      plotCode: null,
      plotError: null,
    });
    await page.context().close();
  });

  it('asks three times and says how many answers agree', async () => {
    const { page, complaints } = await open(lemma(), ['Why is the parabola there?'], {}, { samples: 3 });
    await run(cellAt(page, 0));
    await page.locator('[data-agreement="3/3"]').waitFor();
    await page.locator('[data-receipt="model"]').waitFor();
    await page.locator('[data-chart="drawn"]').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a model that is at it for long', () => {
  const lemma = startAfterwards('long.gguf', () =>
    encodeGguf(createScriptedModel([longAnswer], { feedForward: 24_576 })),
  );

  it('shows what it had when it is stopped, and can be asked again', async () => {
    const { page, complaints } = await open(lemma(), ['Tell me a lot']);
    const cell = cellAt(page, 0);
    await run(cell);
    await cell.getByText('Thing number 3', { exact: true }).waitFor();
    await cell.getByRole('button', { name: 'Stop' }).click();
    await cell.locator('[data-run-state="stopped"]').waitFor();
    expect(await cell.getByText('Thing number 3', { exact: true }).isVisible()).toBe(true);
    expect(await cell.textContent()).not.toContain('Thing number 800');
    await expect.poll(() => countAtWork(lemma())).toBe(0);
    await run(cell);
    await cell.getByText('Thing number 800', { exact: true }).waitFor();
    await cell.locator('[data-receipt="model"]').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('answers two questions that are asked at once', async () => {
    const { id, page, complaints } = await open(lemma(), ['Tell me a lot', 'Tell me about something else']);
    const { cells } = await readNotebook(lemma().url, id);
    const starts = cells.map((cell) =>
      send(lemma().url, 'POST', `/api/notebooks/${id}/cells/${cell.id}/run`, {
        tutor: 'model',
        temperature: 0,
      }),
    );
    expect(await Promise.all(starts)).toMatchObject([{ status: 202 }, { status: 202 }]);
    await page.reload();
    for (const index of [0, 1]) {
      await cellAt(page, index).locator('[data-receipt="model"]').waitFor();
      expect(await cellAt(page, index).textContent()).toContain('Thing number 800');
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('fails with a sentence when the process of the model dies, and answers the next time', async () => {
    const { id, page, complaints } = await open(lemma(), ['Tell me a lot']);
    const cell = cellAt(page, 0);
    await run(cell);
    const written = async () => (await readNotebook(lemma().url, id)).cells[0]?.run?.answer.derivation;
    await expect.poll(written, { timeout: 20_000, interval: 10 }).toContain('Thing number 3');
    const pid = findModelProcess(lemma().pid);
    // It would have ended before a page that has little of the processor shows the line.
    process.kill(pid, 'SIGSTOP');
    await cell.getByText('Thing number 3', { exact: true }).waitFor();
    process.kill(pid, 'SIGKILL');
    await cell.locator('[data-run-state="failed"]').waitFor();
    await cell.getByText('The process of the language model ended in the middle of this.').waitFor();
    expect(await cell.getByText('Thing number 3', { exact: true }).isVisible()).toBe(true);
    await run(cell);
    await cell.getByText('Thing number 800', { exact: true }).waitFor();
    await cell.locator('[data-receipt="model"]').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a file that is broken', () => {
  const lemma = startAfterwards('broken.gguf', () =>
    encodeGguf(createScriptedModel([vertexPlot])).subarray(0, 3_000),
  );

  it('is told in the cell with what is wrong and what to do', async () => {
    const { page } = await open(lemma(), ['Why is the parabola there?']);
    const cell = cellAt(page, 0);
    await run(cell);
    await cell.locator('[data-run-state="failed"]').waitFor();
    await cell.getByText('The model file broken.gguf is cut off in its header: download it again.').waitFor();
    await page.context().close();
  });
});

/** A server with a model of its own, which it loads at the first question. */
function startAfterwards(name: string, encode: () => Uint8Array): () => LemmaProcess {
  let lemma: LemmaProcess | undefined;
  beforeAll(async () => {
    const file = path.join(folder, name);
    await writeFile(file, encode());
    lemma = await startLemma({ LEMMA_MODEL: file, LEMMA_MODEL_THREADS: '1' });
    return async () => void (await lemma?.end('SIGTERM'));
  });
  return () => {
    if (lemma === undefined) throw new Error('the server has not been started');
    return lemma;
  };
}

async function open(
  lemma: LemmaProcess,
  questions: readonly string[],
  options: BrowserContextOptions = {},
  settings: AskSettings = {},
) {
  const { id } = await createNotebook(lemma.url, questions);
  const { version } = await readNotebook(lemma.url, id);
  // At temperature 0 a scripted model keeps to its script.
  const asked = { tutor: 'model', settings: { temperature: 0, seed: 7 }, ...settings };
  await send(lemma.url, 'PATCH', `/api/notebooks/${id}`, { version, settings: asked });
  const { page, complaints } = await openPage(browser, options);
  // Loading a model and 800 lines take their time on a machine that has other work.
  page.setDefaultTimeout(80_000);
  await page.goto(`${lemma.url}/n/${id}`);
  return { id, page, complaints };
}

function cellAt(page: Page, index: number): Locator {
  return page.locator('[data-cell]').nth(index);
}

async function run(cell: Locator, name = 'Run'): Promise<void> {
  await cell.getByRole('button', { name, exact: true }).click();
}

/** Writes down each state and notice that the page shows, however short. */
async function recordStates(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'seen', seen);
    const note = (): void => {
      for (const element of document.querySelectorAll('[data-run-state], [data-answer-notice]')) {
        const { runState, answerNotice } = (element as HTMLElement).dataset;
        seen.push(runState ?? `notice ${answerNotice}`);
      }
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

/** Requests that the process of the model works on. */
async function countAtWork({ url }: LemmaProcess): Promise<number> {
  const figures = await (await fetch(`${url}/api/metrics`)).text();
  return Number(/^lemma_model_requests_under_way\{state="working"\} (\d+)$/m.exec(figures)?.[1]);
}

/** The child of a server that holds its model. */
function findModelProcess(pid: number): number {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const line = list
    .split('\n')
    .find((entry) => entry.includes('model-process') && new RegExp(`^\\s*\\d+\\s+${pid}\\s`).test(entry));
  if (line === undefined) throw new Error('there is no process of a model');
  return Number.parseInt(line, 10);
}
