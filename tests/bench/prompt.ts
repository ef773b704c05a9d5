import { createNotebook, readEvents, send, startRun } from '../e2e/client.ts';
import { startLemma } from '../e2e/lemma-process.ts';
import { formatLine, time } from './statistics.ts';
import { benchSettings, warmSandbox } from './warm-sandbox.ts';

const questions = [
  '画出 y = x^2 - 4x + 3 的图像并求顶点坐标',
  'Draw the ellipse x^2/9 + y^2/4 = 1 and find its foci',
  'Find the maximum and minimum of f(x) = x^3 - x on [0, 1]',
  'Solve the system 2x + y = 5, x - y = 1',
];

/** From the request to run a cell to its saved end, over HTTP, against the round trip of an empty request. */
export async function benchPrompt(): Promise<readonly string[]> {
  const lemma = await startLemma(benchSettings);
  try {
    const { url } = lemma;
    const empty = await time(50, () => send(url, 'GET', '/api/health'));
    const lines = [formatLine('GET /api/health', empty)];
    for (const question of questions) {
      const { id, cells } = await createNotebook(url, [question]);
      const cellId = cells[0]?.id ?? '';
      const answer = async () => readEvents(url, await startRun(url, id, cellId));
      const sample = await time(40, answer, () => warmSandbox(url));
      lines.push(formatLine(question.slice(0, 50), sample, empty));
    }
    return lines;
  } finally {
    await lemma.end('SIGTERM');
  }
}
