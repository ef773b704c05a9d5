import type { Failure } from './failure.ts';

/** What a request came to; `status` 0 means that no server answered. */
export type ApiResult<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly status: number; readonly error: Failure; readonly current: unknown };

/** A request to Lemma's own API. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Sent as it is, where there is no `body`. */
  readonly file?: Blob;
  /** Lets the request outlive the page; for 64 KiB at most. */
  readonly keepalive?: boolean;
}

/** What is told where no server answers. */
export const unreachable: Failure = { code: 'unreachable', message: '' };

const unreadable: Failure = { code: 'unreadable', message: '' };

/**
 * Calls the API. Never throws: a server that cannot be reached, or an answer that is not Lemma's, is a result
 * too. The server is the same program at the same version, so its bodies are taken as they are.
 */
export async function callApi<Body>(request: ApiRequest): Promise<ApiResult<Body>> {
  try {
    const response = await fetch(request.path, {
      method: request.method,
      keepalive: request.keepalive ?? false,
      ...writeContent(request),
    });
    return readResponse<Body>(response.status, response.ok, await response.text());
  } catch (error) {
    // No answer, or one that was cut off on its way.
    if (!(error instanceof TypeError)) throw error;
    return { ok: false, status: 0, error: unreachable, current: undefined };
  }
}

function writeContent({ body, file }: ApiRequest): RequestInit {
  if (body !== undefined) {
    return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  }
  return file === undefined ? {} : { body: file, headers: { 'content-type': 'application/octet-stream' } };
}

function readResponse<Body>(status: number, isOk: boolean, text: string): ApiResult<Body> {
  if (!isOk) return { ok: false, status, ...readFailure(text) };
  try {
    return { ok: true, body: parseBody<Body>(text === '' ? 'null' : text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, status, error: unreadable, current: undefined };
  }
}

/** What an answer says that is no success; that it cannot be read, where it is not Lemma's. */
export function readFailure(text: string): { readonly error: Failure; readonly current: unknown } {
  try {
    const { error, current } = parseBody<{ readonly error?: Failure; readonly current?: unknown }>(text);
    return { error: error ?? unreadable, current };
  } catch (cause) {
    if (cause instanceof SyntaxError) return { error: unreadable, current: undefined };
    throw cause;
  }
}

function parseBody<Body>(text: string): Body {
  return JSON.parse(text);
}
