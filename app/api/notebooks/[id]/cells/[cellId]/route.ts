import { editCellRequest } from '#lib/notebook/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';

interface Params {
  readonly id: string;
  readonly cellId: string;
}

/** Edits a cell; 409 with the current cell when it has changed since. */
export const PATCH = route<Params>(async (request, { id, cellId }, { store }) => {
  const change = await readJson(request, editCellRequest);
  return Response.json(await store.editCell(id, cellId, change));
}, 'guests');

/** Deletes a cell with its answers; its run is stopped first. */
export const DELETE = route<Params>(async (_request, { id, cellId }, { runs, store }) => {
  await runs.stopForDeletion({ notebookId: id, cellId });
  await store.deleteCell(id, cellId);
  return new Response(null, { status: 204 });
}, 'guests');
