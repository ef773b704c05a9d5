import { addCellRequest } from '#lib/notebook/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Adds a cell. */
export const POST = route<{ readonly id: string }>(async (request, { id }) => {
  const cell = await readJson(request, addCellRequest);
  return Response.json(await getServices().store.addCell(id, cell), { status: 201 });
});
