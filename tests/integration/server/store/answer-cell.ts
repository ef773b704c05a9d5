import { emptyAnswer, type Receipt, type Variant } from '#lib/notebook/cell.ts';
import type { Store } from '#lib/server/store/store.ts';

/** Adds a question at the end; gives its id. */
export async function addCell(store: Store, notebookId: string, source: string): Promise<string> {
  return (await store.addCell(notebookId, { kind: 'prompt', source })).cell.id;
}

/** Answers cells one after the other, with variants `v1`, `v2` ... */
export function createAnswerer(store: Store) {
  let runs = 0;
  return async (
    notebookId: string,
    cellId: string,
    said: Partial<Variant['answer']>,
    context?: readonly string[],
  ): Promise<void> => {
    runs += 1;
    const prompt = (await store.maybeCell(notebookId, cellId))?.source ?? '';
    await store.createRun({ id: `r${runs}`, notebookId, cellId, prompt });
    const receipt: Receipt = {
      tutor: 'solver',
      version: '1',
      topic: null,
      answerMs: 0,
      plotMs: 0,
      totalMs: 0,
      ...(context === undefined ? {} : { context }),
    };
    const createdAt = new Date(Date.UTC(2026, 10, 21, 0, runs)).toISOString();
    const answer = { ...emptyAnswer, ...said };
    const variant: Variant = { id: `v${runs}`, runId: `r${runs}`, createdAt, prompt, answer, receipt };
    await store.endRun(`r${runs}`, { outcome: 'done', events: [], variants: [variant] });
  };
}
