import { LemmaError } from '#lib/errors.ts';
import { readAsking } from '#lib/server/access/asking.ts';
import { copyShare } from '#lib/server/access/copy-share.ts';
import { maybeOpenShare } from '#lib/server/access/share-page.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/**
 * Makes a copy of a shared notebook for whoever asks: `{notebook: {id}}`. Strangers become visitors by it, where the
 * server lets them write.
 */
export const POST = route<{ readonly token: string }>(async (request, { token }, { who }) => {
  const services = getServices();
  const share = await maybeOpenShare(services, token);
  if (share === null) throw new LemmaError('not-found', 'There is nothing at this address.');
  const admitted = await services.access.admitVisitor(who, readAsking(request));
  const { id } = await copyShare(services.access.doorFor(admitted.who), share);
  const headers = admitted.cookie === null ? {} : { headers: { 'set-cookie': admitted.cookie } };
  return Response.json({ notebook: { id } }, { status: 201, ...headers });
}, 'anyone');
