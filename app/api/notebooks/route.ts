import { createNotebookRequest } from '#lib/notebook/requests.ts';
import { createExamples } from '#lib/server/create-examples.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Lists the notebooks, newest change first. */
export const GET = route(async () => Response.json({ notebooks: await getServices().store.listNotebooks() }));

/** Makes an empty notebook, or one of worked examples. */
export const POST = route(async (request) => {
  const { title = 'Untitled', examples } = await readJson(request, createNotebookRequest);
  const services = getServices();
  const notebook =
    examples === undefined
      ? await services.store.createNotebook(title)
      : await createExamples(services, examples);
  return Response.json({ notebook }, { status: 201 });
});
