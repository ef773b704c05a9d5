import { moveCellRequest } from '#lib/notebook/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Moves a cell to another place in its notebook. */
export const POST = route<{ readonly id: string; readonly cellId: string }>(
  async (request, { id, cellId }) => {
    const { to } = await readJson(request, moveCellRequest);
    return Response.json(await getServices().store.moveCell(id, cellId, to));
  },
);
