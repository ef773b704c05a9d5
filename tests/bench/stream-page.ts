import { startReplayServer, toDeltas } from '#tests/integration/server/tutors/replay-server.ts';
import { launchBrowser, openPage } from '../e2e/browser.ts';
import { createNotebook } from '../e2e/client.ts';
import { startLemma } from '../e2e/lemma-process.ts';
import { formatAim } from './long-page.ts';
import { watchLongTasks } from './long-tasks.ts';

const tokens = 4_000;
const taskAimMs = 50;

/** How long a reader is held up while an answer of 4,000 tokens comes as fast as the server can send it. */
export async function benchStream(): Promise<readonly string[]> {
  const model = await startReplayServer([{ deltas: toDeltas(writeDerivation()).slice(0, tokens) }]);
  const settings = { LEMMA_REMOTE_URL: model.url, LEMMA_REMOTE_MODEL: 'r1', LEMMA_MAX_TOKENS: '8192' };
  const [lemma, browser] = await Promise.all([startLemma(settings), launchBrowser()]);
  try {
    const { id } = await createNotebook(lemma.url, ['Why is every one of these sums what it is?']);
    const { page } = await openPage(browser);
    await page.goto(`${lemma.url}/n/${id}`);
    const cell = page.locator('[data-cell]').first();
    await cell.focus();
    const started = performance.now();
    const tasks = await watchLongTasks(page, async () => {
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-receipt="remote"]').waitFor();
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return [formatAim(`${tokens} tokens in ${seconds} s: ${tasks.length} long tasks`, tasks, taskAimMs)];
  } finally {
    await browser.close();
    await lemma.end('SIGTERM');
    await model.close();
  }
}

/** A long derivation in the manner of a model: no step says the same as another. */
function writeDerivation(): string {
  const steps = Array.from({ length: 200 }, (_, index) => {
    const [n, square] = [index + 2, (index + 2) ** 2];
    return `**Step ${n - 1}.** The sum of the first ${n} odd numbers, with $a_{${n}} = ${2 * n - 1}$, is\n\n$$\n\\sum_{k=1}^{${n}} (2k - 1) = ${n}^{2} = ${square}\n$$\n`;
  });
  return steps.join('\n');
}
