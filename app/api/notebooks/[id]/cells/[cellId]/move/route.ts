import { moveCellRequest } from '#lib/notebook/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';

/** Moves a cell to another place in its notebook. */
export const POST = route<{ readonly id: string; readonly cellId: string }>(
  async (request, { id, cellId }, { store }) => {
    const { to } = await readJson(request, moveCellRequest);
    return Response.json(await store.moveCell(id, cellId, to));
  },
  'guests',
);
