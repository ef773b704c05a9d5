import { addressOf } from '#lib/server/access/link-address.ts';
import { newLinkRequest } from '#lib/server/access/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

interface Params {
  readonly id: string;
}

/** Lists the links by which others edit the notebook: `{editLinks: [{id, createdAt, expiresAt, views}]}`. */
export const GET = route<Params>(async (_request, { id }, { links }) => {
  const { editLinks } = await links.list(id);
  return Response.json({ editLinks });
}, 'guests');

/** Makes a link by which others edit the notebook: `{editLink, url}`. The address is told this once. */
export const POST = route<Params>(async (request, { id }, { links }) => {
  const { expires } = await readJson(request, newLinkRequest);
  const { link, token } = await links.addEditLink(id, expires);
  const url = addressOf(`/e/${token}`, request, getServices());
  return Response.json({ editLink: link, url }, { status: 201 });
}, 'guests');
