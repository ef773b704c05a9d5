import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ErrorBody } from '../../errors.ts';
import type { Log } from '../log.ts';
import { logRequest } from './log-request.ts';

/** How the guard judges requests. */
export interface GuardOptions {
  /** Development mode needs `eval` and a web socket for hot reload. */
  readonly dev: boolean;
  readonly log: Log;
  /** Whether only this machine can connect; then only its own names are taken as `Host`. */
  readonly loopback: boolean;
}

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
const localNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Puts itself before every request: refuses foreign hosts (DNS rebinding) and writes sent by other sites, and
 * sets the security headers with a fresh nonce, which the framework finds in the request's own policy header.
 */
export function guardRequests(next: RequestListener, options: GuardOptions): RequestListener {
  return (request, response) => {
    logRequest(request, response, options.log);
    const refusal = maybeRefuse(request, options);
    setHeaders(request, response, options);
    if (refusal !== null) return sendError(response, refusal.status, refusal.error);
    response.on('error', (error) => options.log.warn({ err: error }, 'a response ended badly'));
    next(request, response);
  };
}

function maybeRefuse(
  { method = 'GET', headers }: IncomingMessage,
  { loopback }: GuardOptions,
): { readonly status: number; readonly error: ErrorBody } | null {
  const name = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (loopback && !localNames.includes(name) && !name.startsWith('127.')) {
    const message = 'This server answers to localhost only.';
    return { status: 421, error: { code: 'invalid-request', message } };
  }
  const site = headers['sec-fetch-site'];
  if (!safeMethods.includes(method) && site !== undefined && site !== 'same-origin' && site !== 'none') {
    const message = 'Another site may not change notebooks.';
    return { status: 403, error: { code: 'invalid-request', message } };
  }
  return null;
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

function sendError(response: ServerResponse, status: number, error: ErrorBody): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error }));
}
