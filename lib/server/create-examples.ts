import { LemmaError } from '../errors.ts';
import { type AreaId, areas } from '../math/solver/areas.ts';
import type { Language } from '../math/solver/language.ts';
import { topics } from '../math/solver/topics.ts';
import type { Notebook } from '../notebook/cell.ts';
import type { Services } from './services.ts';

/**
 * Makes a notebook of worked examples: a text that says what they are, and a question of each topic of an area, which
 * the solver begins to answer at once.
 *
 * @throws LemmaError as the store does. Where too many questions wait already, the rest are left unasked.
 */
export async function createExamples(
  { store, runs }: Pick<Services, 'store' | 'runs'>,
  { area: areaId, language }: { readonly area: AreaId; readonly language: Language },
): Promise<Notebook> {
  const area = areas.find(({ id }) => id === areaId);
  const title = area?.title[language] ?? areaId;
  const { id } = await store.createNotebook(title);
  const covers = area?.covers[language] ?? '';
  await store.addCell(id, { kind: 'text', source: `# ${title}\n\n${describe(covers, language)}` });
  let asks = true;
  for (const topicId of area?.topicIds ?? []) {
    const source = topics.find((topic) => topic.id === topicId)?.examples[language][0];
    if (source === undefined) continue;
    const { cell } = await store.addCell(id, { kind: 'prompt', source });
    if (asks) asks = await startIfFree(runs, id, cell.id);
  }
  const notebook = await store.maybeNotebook(id);
  if (notebook === null)
    throw new LemmaError('not-found', 'The notebook was deleted while it was being made.');
  return notebook;
}

/** Whether there was room for the question; where there is none, the reader asks it later. */
async function startIfFree(runs: Services['runs'], notebookId: string, cellId: string): Promise<boolean> {
  try {
    await runs.start(notebookId, cellId, { tutor: 'solver' });
    return true;
  } catch (error) {
    if (LemmaError.isInstance(error) && error.code === 'busy') return false;
    throw error;
  }
}

function describe(covers: string, language: Language): string {
  return language === 'zh'
    ? `${covers}。每道题都由内置求解器解答，每一步都经过验证；改动题目再运行一次试试。`
    : `${covers.charAt(0).toUpperCase()}${covers.slice(1)}. The built-in solver answers each question and every step is checked; change one and run it again.`;
}
