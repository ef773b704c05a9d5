import type { ErrorBody } from '#lib/errors.ts';

/** What a request came to; `status` 0 means that no server answered. */
export type ApiResult<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly status: number; readonly error: ErrorBody; readonly current: unknown };

/** A request to Lemma's own API. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Lets the request outlive the page; for 64 KiB at most. */
  readonly keepalive?: boolean;
}

const unreachable: ErrorBody = { code: 'busy', message: 'The server cannot be reached.' };
const unreadable: ErrorBody = { code: 'internal', message: 'The server gave an answer that cannot be read.' };

/**
 * Calls the API. Never throws: a server that cannot be reached, or an answer that is not Lemma's, is a result
 * too. The server is the same program at the same version, so its bodies are taken as they are.
 */
export async function callApi<Body>(request: ApiRequest): Promise<ApiResult<Body>> {
  let response: Response;
  try {
    response = await fetch(request.path, {
      method: request.method,
      keepalive: request.keepalive ?? false,
      ...(request.body === undefined
        ? {}
        : { body: JSON.stringify(request.body), headers: { 'content-type': 'application/json' } }),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { ok: false, status: 0, error: unreachable, current: undefined };
  }
  return readResponse<Body>(response);
}

async function readResponse<Body>(response: Response): Promise<ApiResult<Body>> {
  const text = await response.text();
  if (response.ok) return { ok: true, body: parseBody<Body>(text === '' ? 'null' : text) };
  const failure = { ok: false, status: response.status } as const;
  try {
    const { error, current } = parseBody<{ readonly error?: ErrorBody; readonly current?: unknown }>(text);
    return { ...failure, error: error ?? unreadable, current };
  } catch (cause) {
    if (cause instanceof SyntaxError) return { ...failure, error: unreadable, current: undefined };
    throw cause;
  }
}

function parseBody<Body>(text: string): Body {
  return JSON.parse(text);
}
