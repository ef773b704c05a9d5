import { runCellRequest } from '#lib/notebook/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Starts to answer a cell's question; a run of the same question that is under way is joined. */
export const POST = route<{ readonly id: string; readonly cellId: string }>(
  async (request, { id, cellId }) => {
    const how = await readJson(request, runCellRequest);
    const runId = await getServices().runs.start(id, cellId, how);
    return Response.json({ runId }, { status: 202 });
  },
);
