import { readAsking } from '#lib/server/access/asking.ts';
import { requireOwner } from '#lib/server/access/policy.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Figures in the text format of Prometheus, for the owner and for programs on this machine. */
export const GET = route(async (request, _params, { who }) => {
  if (!readAsking(request).peer.isLocal) requireOwner(who);
  const { contentType, body } = await getServices().metrics.render();
  return new Response(body, { headers: { 'content-type': contentType } });
}, 'anyone');
