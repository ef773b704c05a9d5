import { runCellRequest } from '#lib/notebook/requests.ts';
import { requestIdHeader } from '#lib/server/http/log-request.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Starts to answer a cell's question; a run of the same question that is under way is joined. */
export const POST = route<{ readonly id: string; readonly cellId: string }>(
  async (request, { id, cellId }, { runs }) => {
    const how = await readJson(request, runCellRequest);
    const runId = await runs.start(id, cellId, how);
    getServices().log.info({ requestId: request.headers.get(requestIdHeader), runId }, 'a run was asked for');
    return Response.json({ runId }, { status: 202 });
  },
  'guests',
);
