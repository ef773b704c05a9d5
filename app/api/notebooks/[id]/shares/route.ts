import { addressOf } from '#lib/server/access/link-address.ts';
import { newLinkRequest } from '#lib/server/access/requests.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

interface Params {
  readonly id: string;
}

/** Lists the shares that are neither revoked nor deleted: `{shares: [{id, createdAt, expiresAt, views}]}`. */
export const GET = route<Params>(async (_request, { id }, { links }) => {
  const { shares } = await links.list(id);
  return Response.json({ shares });
}, 'guests');

/** Shares the notebook as it is now: `{share, url}`. The address is told this once; only its hash is kept. */
export const POST = route<Params>(async (request, { id }, { links }) => {
  const { expires } = await readJson(request, newLinkRequest);
  const { link, token } = await links.addShare(id, expires);
  const url = addressOf(`/s/${token}`, request, getServices());
  return Response.json({ share: link, url }, { status: 201 });
}, 'guests');
