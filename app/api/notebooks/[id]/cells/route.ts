import { addCellRequest } from '#lib/notebook/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';

/** Adds a cell. */
export const POST = route<{ readonly id: string }>(async (request, { id }, { store }) => {
  const cell = await readJson(request, addCellRequest);
  return Response.json(await store.addCell(id, cell), { status: 201 });
}, 'guests');
