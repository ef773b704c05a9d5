import type { ServerResponse } from 'node:http';
import { type ErrorCode, LemmaError } from '../../errors.ts';

/** The HTTP status of each code; the only place where codes become statuses. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  'invalid-request': 400,
  'not-found': 404,
  unauthenticated: 401,
  forbidden: 403,
  'too-many': 429,
  conflict: 409,
  'too-large': 413,
  stopped: 409,
  interrupted: 503,
  busy: 503,
  unavailable: 502,
  configuration: 500,
  internal: 500,
};

/** The headers that an error adds to its answer. */
export function errorHeaders(error: LemmaError): Readonly<Record<string, string>> {
  if ('retryAfterSeconds' in error) return { 'retry-after': String(error.retryAfterSeconds) };
  return error.code === 'unauthenticated' ? { 'www-authenticate': 'Bearer realm="Lemma"' } : {};
}

/** What is told of an error: our own as it is, of any other only that there was one. */
export function toToldError(error: unknown): LemmaError {
  if (LemmaError.isInstance(error)) return error;
  return new LemmaError('internal', 'Something went wrong in Lemma. Try again.', { cause: error });
}

/** Answers a request that no route sees with an error. */
export function sendError(response: ServerResponse, error: LemmaError, status = statusOf[error.code]): void {
  const { code, message } = error;
  response.writeHead(status, { 'content-type': 'application/json', ...errorHeaders(error) });
  response.end(JSON.stringify({ error: { code, message } }));
}
