import { openClassRequest } from '#lib/class/requests.ts';
import { readAsking } from '#lib/server/access/asking.ts';
import { maybeJoinOrigin } from '#lib/server/class/join-address.ts';
import type { LiveClass } from '#lib/server/class/live-class.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Opens a class on a notebook: `{class: {id, code, origin}}`; one that is open already is answered again. */
export const POST = route(async (request, _params, door) => {
  const { notebookId, endsAfterMinutes } = await readJson(request, openClassRequest);
  await door.need('share', notebookId);
  const live = await getServices().classes.open(notebookId, endsAfterMinutes);
  return Response.json({ class: describe(live, request) }, { status: 201 });
}, 'guests');

/** The class that is open on `?notebook=`, or null. */
export const GET = route(async (request, _params, door) => {
  const notebookId = new URL(request.url).searchParams.get('notebook') ?? '';
  await door.need('share', notebookId);
  const live = getServices().classes.maybeOf(notebookId);
  return Response.json({ class: live === null ? null : describe(live, request) });
}, 'guests');

function describe({ id, code }: LiveClass, request: Request) {
  const { access, config } = getServices();
  const found = access.originOf(readAsking(request).headers);
  return { id, code, origin: maybeJoinOrigin(found, config.host) };
}
