import { createNotebookRequest } from '#lib/notebook/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Lists the notebooks, newest change first. */
export const GET = route(async () => Response.json({ notebooks: await getServices().store.listNotebooks() }));

/** Makes an empty notebook. */
export const POST = route(async (request) => {
  const { title = 'Untitled' } = await readJson(request, createNotebookRequest);
  const notebook = await getServices().store.createNotebook(title);
  return Response.json({ notebook }, { status: 201 });
});
