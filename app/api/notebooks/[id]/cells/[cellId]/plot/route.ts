import { plotRequest } from '#lib/notebook/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';

/** Runs edited plot code in the sandbox; no tutor is asked and nothing is saved. */
export const POST = route<{ readonly id: string; readonly cellId: string }>(
  async (request, { id, cellId }, door) => {
    const { code } = await readJson(request, plotRequest);
    return Response.json({ result: await door.plot({ notebookId: id, cellId }, code, request.signal) });
  },
  'guests',
);
