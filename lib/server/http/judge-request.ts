import type { IncomingMessage } from 'node:http';
import { LemmaError } from '../../errors.ts';

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** A request that is refused before anybody looks at it. */
export interface Refusal {
  readonly status: number;
  readonly error: LemmaError;
}

/** What a server takes for itself. */
export interface OwnNames {
  /** Whether a `Host` header names this server. */
  readonly isHost: (header: string | undefined) => boolean;
  /** The origin under which a proxy shows the server; null where it is its own. */
  readonly publicUrl: string | null;
}

/**
 * Refuses what another site sends: under a name of its own (DNS rebinding), or to change something (CSRF). Browsers say
 * where a write comes from in `Sec-Fetch-Site`, or, over plain http, in `Origin`; what says neither is no browser, and no
 * site can make it.
 */
export function maybeRefuse({ method = 'GET', headers }: IncomingMessage, own: OwnNames): Refusal | null {
  if (!own.isHost(headers.host)) {
    const message =
      'This server does not answer to this name: open it by its own address, or name this one in LEMMA_HOSTS.';
    return { status: 421, error: new LemmaError('invalid-request', message) };
  }
  if (safeMethods.includes(method)) return null;
  const site = headers['sec-fetch-site'];
  const isOurs =
    site === undefined
      ? isOwnOrigin(headers.origin, headers.host, own)
      : /^(?:same-origin|none)$/.test(`${site}`);
  if (isOurs) return null;
  return { status: 403, error: new LemmaError('invalid-request', 'Another site may not change notebooks.') };
}

function isOwnOrigin(origin: string | undefined, host: string | undefined, { publicUrl }: OwnNames): boolean {
  if (origin === undefined || origin === publicUrl) return true;
  const url = URL.parse(origin);
  return (
    url !== null &&
    url.host === (host ?? '').toLowerCase().replace(url.protocol === 'https:' ? /:443$/ : /:80$/, '')
  );
}
