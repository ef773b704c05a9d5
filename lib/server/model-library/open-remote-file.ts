import { LemmaError } from '../../errors.ts';
import { explainStatus, explainUnreachable } from './explain-download.ts';

/** A file on a server, opened for reading from some byte on. */
export interface RemoteFile {
  readonly totalBytes: number;
  /** The first byte that {@link body} holds: the one asked for, or 0 where the server does not resume. */
  readonly from: number;
  /** What tells this version of the file from another one; null where the server says nothing. */
  readonly version: string | null;
  /** SHA-256 of the whole file as the hub gives it, in hexadecimal; null where it does not. */
  readonly sha256: string | null;
  readonly body: ReadableStream<Uint8Array>;
}

const mostRedirects = 5;

/**
 * Asks for a file from byte `from` on. Redirects are followed by hand, since a hub gives size and checksum on the
 * redirect itself and not where it leads to.
 *
 * @throws LemmaError `unavailable` with one sentence: no network, a refusal, no such file.
 * @see {@link https://huggingface.co/docs/huggingface_hub/package_reference/file_download} for the `x-linked` headers
 */
export async function openRemoteFile(
  address: string,
  { from, signal }: { readonly from: number; readonly signal: AbortSignal },
): Promise<RemoteFile> {
  let linked: Linked = { sha256: null, size: null };
  let at = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await ask(at, from, signal);
    linked = readLinked(response.headers, linked);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      at = new URL(location, at).href;
      continue;
    }
    if (response.status === 416 && from > 0) {
      await response.body?.cancel();
      return openRemoteFile(address, { from: 0, signal });
    }
    return read(response, linked, from);
  }
  throw new LemmaError('unavailable', 'The hub sends from one address to the next and never to the file.');
}

interface Linked {
  readonly sha256: string | null;
  readonly size: number | null;
}

async function ask(address: string, from: number, signal: AbortSignal): Promise<Response> {
  const range: Record<string, string> = from === 0 ? {} : { range: `bytes=${from}-` };
  try {
    return await fetch(address, {
      redirect: 'manual',
      signal,
      headers: { 'accept-encoding': 'identity', 'user-agent': 'lemma', ...range },
    });
  } catch (error) {
    signal.throwIfAborted();
    throw explainUnreachable(new URL(address).host, error);
  }
}

function readLinked(headers: Headers, before: Linked): Linked {
  const sha256 = /^(?:W\/)?"?([0-9a-f]{64})"?$/.exec(headers.get('x-linked-etag') ?? '')?.[1];
  const size = headers.get('x-linked-size');
  return {
    sha256: sha256 ?? before.sha256,
    size: size === null ? before.size : Number(size),
  };
}

async function read(response: Response, linked: Linked, from: number): Promise<RemoteFile> {
  const { status, headers, body } = response;
  if ((status !== 200 && status !== 206) || body === null) {
    await body?.cancel();
    throw explainStatus(status);
  }
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '');
  const start = status === 206 ? Number(range?.[1] ?? Number.NaN) : 0;
  const told = status === 206 ? range?.[2] : headers.get('content-length');
  const totalBytes = linked.size ?? Number(told ?? Number.NaN);
  if ((start !== from && start !== 0) || !Number.isSafeInteger(totalBytes) || totalBytes <= 0) {
    await body.cancel();
    throw new LemmaError('unavailable', 'The hub does not say how large the file is, so it was not fetched.');
  }
  if (told !== undefined && told !== null && Number(told) !== totalBytes) {
    await body.cancel();
    throw new LemmaError(
      'unavailable',
      `The hub promises ${totalBytes} bytes and offers ${told}: try again later, or another mirror.`,
    );
  }
  return {
    totalBytes,
    from: start,
    version: linked.sha256 ?? headers.get('etag'),
    sha256: linked.sha256,
    body,
  };
}
