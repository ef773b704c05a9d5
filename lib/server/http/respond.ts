import { type ErrorCode, LemmaError } from '../../errors.ts';
import { getServices } from '../services.ts';
import { requestIdHeader } from './log-request.ts';

const statusOf: Readonly<Record<ErrorCode, number>> = {
  'invalid-request': 400,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  stopped: 409,
  interrupted: 503,
  busy: 503,
  unavailable: 502,
  configuration: 500,
  internal: 500,
};

/** A route handler of the framework; `params` are the dynamic parts of the path. */
export type RouteHandler<Params> = (
  request: Request,
  context: { readonly params: Promise<Params> },
) => Promise<Response>;

/**
 * Makes a route handler from a use case: what it throws leaves as `{error: {code, message}}` with the status of
 * its code, and the details stay in the log. This is the only place where codes become statuses.
 */
export function route<Params>(
  respond: (request: Request, params: Params) => Promise<Response>,
): RouteHandler<Params> {
  return async (request, { params }) => {
    try {
      return await respond(request, await params);
    } catch (error) {
      return toErrorResponse(error, request.headers.get(requestIdHeader));
    }
  };
}

function toErrorResponse(error: unknown, requestId: string | null): Response {
  if (!LemmaError.isInstance(error) || error.code === 'internal') {
    getServices().log.error({ err: error, requestId }, 'a request failed');
  }
  if (!LemmaError.isInstance(error)) {
    const body = { error: { code: 'internal', message: 'Something went wrong in Lemma. Try again.' } };
    return Response.json(body, { status: 500 });
  }
  const { code, message } = error;
  const current = 'current' in error ? { current: error.current } : {};
  return Response.json({ error: { code, message }, ...current }, { status: statusOf[code] });
}
