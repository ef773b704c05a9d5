import { LemmaError } from '#lib/errors.ts';
import { plotRequest } from '#lib/notebook/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Runs edited plot code in the sandbox; no tutor is asked and nothing is saved. */
export const POST = route<{ readonly id: string; readonly cellId: string }>(
  async (request, { id, cellId }) => {
    const { code } = await readJson(request, plotRequest);
    const { broker, store } = getServices();
    if ((await store.maybeCell(id, cellId)) === null) {
      throw new LemmaError('not-found', 'This cell does not exist; it may have been deleted.');
    }
    return Response.json({ result: await broker.run(code, { signal: request.signal, user: id }) });
  },
);
