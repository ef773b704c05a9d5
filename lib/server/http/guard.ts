import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { admit, type SignIns } from '../access/admit.ts';
import type { Log } from '../log.ts';
import { sendError, toToldError } from './error-response.ts';
import { maybeRefuse, type OwnNames } from './judge-request.ts';
import { logRequest } from './log-request.ts';

/** How the guard judges requests. */
export interface GuardOptions extends OwnNames {
  /** Development mode needs `eval` and a web socket for hot reload. */
  readonly dev: boolean;
  readonly log: Log;
  readonly access: SignIns;
}

/**
 * Puts itself before every request: refuses what another site sends, sets the security headers with a fresh nonce, which
 * the framework finds in the request's own policy header, and finds out who asks.
 */
export function guardRequests(next: RequestListener, options: GuardOptions): RequestListener {
  return (request, response) => {
    logRequest(request, response, options.log);
    const refusal = maybeRefuse(request, options);
    setHeaders(request, response, options);
    if (refusal !== null) return sendError(response, refusal.error, refusal.status);
    response.on('error', (error) => options.log.warn({ err: error }, 'a response ended badly'));
    admit(request, response, options.access).then(
      (admission) => {
        if (admission === 'admitted') next(request, response);
      },
      (error: unknown) => refuseFailed(response, error, options.log),
    );
  };
}

function refuseFailed(response: ServerResponse, error: unknown, log: Log): void {
  const told = toToldError(error);
  if (told.code === 'internal') log.error({ err: error }, 'a request failed');
  sendError(response, told);
}

function setHeaders(request: IncomingMessage, response: ServerResponse, { dev }: GuardOptions): void {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, dev);
  request.headers['content-security-policy'] = policy;
  request.headers['x-nonce'] = nonce;
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-robots-tag', 'noindex, nofollow');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=()');
}

/** The page's policy: scripts of this origin with the nonce, no remote anything. */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return directives.join('; ');
}
