import { LemmaError } from '#lib/errors.ts';
import { changeNotebookRequest } from '#lib/notebook/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

interface Params {
  readonly id: string;
}

/** Reads a notebook with its cells and their answers. */
export const GET = route<Params>(async (_request, { id }, { store }) => {
  const notebook = await store.maybeNotebook(id);
  if (notebook === null)
    throw new LemmaError('not-found', 'This notebook does not exist; it may have been deleted.');
  return Response.json({ notebook });
}, 'guests');

/** Renames a notebook, or changes how its questions are asked; 409 with the current document when it has changed since. */
export const PATCH = route<Params>(async (request, { id }, { store }) => {
  const change = await readJson(request, changeNotebookRequest);
  return Response.json({ notebook: await store.changeNotebook(id, change) });
}, 'guests');

/** Deletes a notebook with all it holds; its runs are stopped first. */
export const DELETE = route<Params>(async (_request, { id }, { runs, store }) => {
  await runs.stopForDeletion({ notebookId: id });
  await store.deleteNotebook(id);
  getServices().classes.endOf(id);
  return new Response(null, { status: 204 });
}, 'guests');
