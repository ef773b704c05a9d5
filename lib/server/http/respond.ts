import type { Door } from '../access/door.ts';
import { mayAsk, refuse } from '../access/policy.ts';
import { readPrincipal } from '../access/principal.ts';
import { getServices } from '../services.ts';
import { errorHeaders, statusOf, toToldError } from './error-response.ts';
import { requestIdHeader } from './log-request.ts';

/** A route handler of the framework; `params` are the dynamic parts of the path. */
export type RouteHandler<Params> = (
  request: Request,
  context: { readonly params: Promise<Params> },
) => Promise<Response>;

/**
 * Who may ask a route at all; what they may do there, its door decides.
 *
 * - `owner`: the owner of the server.
 * - `guests`: those who came by an edit link, and visitors, too.
 * - `anyone`: strangers too; the route looks for itself.
 */
export type Audience = 'owner' | 'guests' | 'anyone';

/**
 * Makes a route handler from a use case: what it throws leaves as `{error: {code, message}}` with the status of
 * its code, and the details stay in the log. `door` is what whoever asks may reach.
 *
 * @param audience the owner alone, unless a route says otherwise.
 */
export function route<Params>(
  respond: (request: Request, params: Params, door: Door) => Promise<Response>,
  audience: Audience = 'owner',
): RouteHandler<Params> {
  return async (request, { params }) => {
    try {
      const door = readDoor(request);
      refuseStrangers(door, audience);
      return await respond(request, await params, door);
    } catch (error) {
      return toErrorResponse(error, request.headers.get(requestIdHeader));
    }
  };
}

/** What whoever sent a request may reach. */
export function readDoor(request: { readonly headers: Pick<Headers, 'get'> }): Door {
  return getServices().access.doorFor(readPrincipal(request));
}

function refuseStrangers({ who }: Door, audience: Audience): void {
  const isOwner = who.role === 'owner';
  if (audience === 'owner' && !isOwner) throw refuse(who);
  if (audience === 'guests' && !isOwner && !mayAsk(who)) throw refuse(who);
}

function toErrorResponse(error: unknown, requestId: string | null): Response {
  const told = toToldError(error);
  const { code, message } = told;
  if (code === 'internal') getServices().log.error({ err: error, requestId }, 'a request failed');
  const current = 'current' in told ? { current: told.current } : {};
  const init = { status: statusOf[code], headers: errorHeaders(told) };
  return Response.json({ error: { code, message }, ...current }, init);
}
