import type { Cell, Notebook } from '#lib/notebook/cell.ts';
import { callApi } from '../_shell/api.ts';
import type { Failure } from '../_shell/failure.ts';

const titleLength = 60;

/** Makes a notebook with one question and asks it; the notebook's page then follows the run. */
export async function askInNewNotebook(question: string): Promise<{ readonly id: string } | Failure> {
  const title = question.length > titleLength ? `${question.slice(0, titleLength - 1).trimEnd()}…` : question;
  const made = await callApi<{ readonly notebook: Notebook }>({
    method: 'POST',
    path: '/api/notebooks',
    body: { title: title.replace(/\s+/g, ' ') },
  });
  if (!made.ok) return made.error;
  const { id } = made.body.notebook;
  const path = `/api/notebooks/${id}/cells`;
  const added = await callApi<{ readonly cell: Cell }>({
    method: 'POST',
    path,
    body: { kind: 'prompt', source: question },
  });
  if (!added.ok) return added.error;
  // Where the run is refused, the notebook's page shows the question and lets the reader ask again.
  await callApi({ method: 'POST', path: `${path}/${added.body.cell.id}/run`, body: {} });
  return { id };
}
