import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { createServices } from '#lib/server/create-services.ts';
import { createLog } from '#lib/server/log.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

async function openCell(source: string) {
  const folder = await createTemporaryFolder();
  const config = { ...readConfig({ LEMMA_DATA: folder }), sandboxWorkers: 1 };
  const services = await createServices(config, createLog('silent'), await openStore(folder));
  onTestFinished(() => services.close());
  const { id } = await services.store.createNotebook('Hints');
  const { cell } = await services.store.addCell(id, { kind: 'prompt', source });
  return async (hint: number) => {
    const runId = await services.runs.start(id, cell.id, { style: 'hint', hint });
    const { signal } = new AbortController();
    for await (const { event } of (await services.runs.follow(runId, 0, signal)) ?? []) {
      if (event.type === 'run-ended') expect([event.outcome, event.error]).toEqual(['done', undefined]);
    }
    const answered = await services.store.maybeCell(id, cell.id);
    return answered?.variants.at(-1);
  };
}

it.each(['Solve x^2 - 5x + 6 = 0', '解方程 x^2 - 5x + 6 = 0'])(
  'shows one step of the solver further with each hint, and the answer with the last: %s',
  async (question) => {
    const ask = await openCell(question);
    const first = await ask(1);
    const of = first?.receipt.hint?.of ?? 0;
    expect(of).toBeGreaterThan(2);
    expect(first?.receipt.hint).toEqual({ shown: 1, of });
    expect(first?.answer).toMatchObject({ answer: null, chart: null, plotCode: null });
    expect(first?.answer.derivation).not.toContain('\\boxed');
    let before = first?.answer.derivation ?? '';
    for (let hint = 2; hint <= of; hint += 1) {
      const next = await ask(hint);
      expect(next?.receipt.hint).toEqual({ shown: hint, of });
      expect(next?.answer.derivation.startsWith(before)).toBe(true);
      expect(next?.answer.derivation.length).toBeGreaterThan(before.length);
      expect(next?.answer.answer === null).toBe(hint < of);
      before = next?.answer.derivation ?? '';
    }
    expect(before).toContain('\\boxed');
  },
);
