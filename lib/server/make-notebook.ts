import type { z } from 'zod';
import { LemmaError } from '../errors.ts';
import { areas } from '../math/solver/areas.ts';
import type { Language } from '../math/solver/language.ts';
import { topics } from '../math/solver/topics.ts';
import type { CellKind, Notebook } from '../notebook/cell.ts';
import type { createNotebookRequest } from '../notebook/requests.ts';
import { templates, writeTemplate } from '../notebook/templates.ts';
import type { Door } from './access/door.ts';
import { fillNotebook } from './fill-notebook.ts';

interface NewCell {
  readonly kind: CellKind;
  readonly source: string;
}

/**
 * Makes an empty notebook, one of worked examples, one from a template, or a copy of another one.
 *
 * @throws LemmaError `not-found` when there is nothing to copy, and as the store does.
 */
export async function makeNotebook(
  door: Pick<Door, 'store' | 'runs'>,
  { title = 'Untitled', examples, template, copyOf }: z.infer<typeof createNotebookRequest>,
): Promise<Notebook> {
  if (copyOf !== undefined) {
    const original = await door.store.maybeNotebook(copyOf);
    if (original === null) throw new LemmaError('not-found', 'The notebook to copy does not exist.');
    return door.store.putNotebook({ ...original, title });
  }
  if (examples !== undefined) return makeExamples(door, examples);
  const chosen = templates.find(({ id }) => id === template?.id);
  if (chosen === undefined || template === undefined) return door.store.createNotebook(title);
  const { language } = template;
  return fillNotebook(door, chosen.title[language], writeTemplate(chosen, language));
}

/** A text that says what the examples are, and a question of each topic of an area. */
function makeExamples(
  door: Pick<Door, 'store' | 'runs'>,
  { area: areaId, language }: { readonly area: string; readonly language: Language },
): Promise<Notebook> {
  const area = areas.find(({ id }) => id === areaId);
  const title = area?.title[language] ?? areaId;
  const covers = area?.covers[language] ?? '';
  const questions = (area?.topicIds ?? []).flatMap((topicId): readonly NewCell[] => {
    const source = topics.find((topic) => topic.id === topicId)?.examples[language][0];
    return source === undefined ? [] : [{ kind: 'prompt', source }];
  });
  const intro: NewCell = { kind: 'text', source: `# ${title}\n\n${describe(covers, language)}` };
  return fillNotebook(door, title, [intro, ...questions]);
}

function describe(covers: string, language: Language): string {
  return language === 'zh'
    ? `${covers}。每道题都由内置求解器解答，每一步都经过验证；改动题目再运行一次试试。`
    : `${covers.charAt(0).toUpperCase()}${covers.slice(1)}. The built-in solver answers each question and every step is checked; change one and run it again.`;
}
