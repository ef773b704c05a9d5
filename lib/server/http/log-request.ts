import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log.ts';

/** The header that carries a request's id, to the routes and back to the client. */
export const requestIdHeader = 'x-request-id';

/**
 * Gives a request its id, whatever the client says, and logs how it ended; the files of the pages are logged at
 * `debug`. A query may hold what somebody wrote, so only the path is told, and not the
 * secret in the address of a link.
 */
export function logRequest(request: IncomingMessage, response: ServerResponse, log: Log): void {
  const requestId = randomBytes(9).toString('base64url');
  const startedMs = performance.now();
  request.headers[requestIdHeader] = requestId;
  response.setHeader(requestIdHeader, requestId);
  const { method, url = '/' } = request;
  response.once('close', () => {
    const path = hideSecrets(url.replace(/\?.*$/s, ''));
    const entry = {
      requestId,
      method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - startedMs),
      // A client that went away before its answer was whole.
      ...(response.writableFinished ? {} : { cut: true }),
    };
    if (path.startsWith('/_next/')) log.debug(entry, 'a request was answered');
    else log.info(entry, 'a request was answered');
  });
}

function hideSecrets(path: string): string {
  return path.replace(/^\/(s|e|api\/shared)\/[^/]+/, '/$1/…');
}
