import type { Page } from 'playwright-core';
import { launchBrowser, openPage } from '../e2e/browser.ts';
import { createNotebook } from '../e2e/client.ts';
import { startLemma } from '../e2e/lemma-process.ts';
import { benchLongPage } from './long-page.ts';
import { formatLine, time } from './statistics.ts';
import { benchStream } from './stream-page.ts';
import { benchSettings, warmSandbox } from './warm-sandbox.ts';

const questions = [
  '画出 y = x^2 - 4x + 3 的图像并求顶点坐标',
  'Find the foci of x^2/9 + y^2/4 = 1 and draw it',
  'Find the maximum and minimum of f(x) = x^3 - x on [0, 1]',
  'Solve the system 2x + y = 5, x - y = 1',
];

/** What a reader in Chromium waits for: an answer's chart, a long notebook, a long stream. */
export async function* benchPage(): AsyncGenerator<string> {
  yield* await benchAnswers();
  yield* await benchStream();
  yield* await benchLongPage();
}

/** From Shift+Enter to the boxed answer and to the drawn chart. */
async function benchAnswers(): Promise<readonly string[]> {
  const [lemma, browser] = await Promise.all([startLemma(benchSettings), launchBrowser()]);
  try {
    const lines: string[] = [];
    for (const question of questions) {
      const { page } = await openPage(browser, { viewport: { width: 1440, height: 2400 } });
      const { id } = await createNotebook(lemma.url, [question]);
      await page.goto(`${lemma.url}/n/${id}`);
      const empty = await time(20, () =>
        page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve))),
      );
      const chart = await time(
        20,
        (run) => answerOnce(page, run, '[data-chart="drawn"] svg'),
        async () => {
          // While a question is being answered, asking it again joins that run.
          await page.waitForFunction(isAtRest);
          await warmSandbox(lemma.url);
        },
      );
      lines.push(formatLine(question.slice(0, 50), chart, empty));
      await page.context().close();
    }
    return lines;
  } finally {
    await browser.close();
    await lemma.end('SIGTERM');
  }
}

function isAtRest(): boolean {
  return document.querySelector('[data-run-state]:not([data-run-state="done"])') === null;
}

/** The nth run adds the nth variant: its chart is the one to wait for. */
async function answerOnce(page: Page, run: number, target: string): Promise<void> {
  await page.locator('[data-cell] textarea').first().press('Control+Enter');
  const variant = run === 0 ? '' : `:has([data-variant="${run + 1}"])`;
  await page.locator(`[data-cell]${variant}`).first().locator(target).first().waitFor();
}
