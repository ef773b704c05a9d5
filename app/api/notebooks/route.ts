import { createNotebookRequest } from '#lib/notebook/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { makeNotebook } from '#lib/server/make-notebook.ts';

/** The longest search, in UTF-16 code units; what is beyond is not looked for. */
const searchLimit = 200;

/** Lists the notebooks, newest change first; `?search=` leaves those that have all its words. */
export const GET = route(async (request, _params, { store }) => {
  const search = new URL(request.url).searchParams.get('search') ?? '';
  return Response.json({ notebooks: await store.listNotebooks({ search: search.slice(0, searchLimit) }) });
}, 'guests');

/** Makes a notebook: empty, of worked examples, from a template, or as a copy of another. */
export const POST = route(async (request, _params, door) => {
  const wanted = await readJson(request, createNotebookRequest);
  return Response.json({ notebook: await makeNotebook(door, wanted) }, { status: 201 });
}, 'guests');
