import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Asking } from './access.ts';
import { type Peer, readPeer } from './peer.ts';

/**
 * The header in which the guard hands on where a request came from: routes see no connection, and the framework adds
 * forwarding headers of its own.
 */
const peerHeader = 'x-lemma-peer';

const peerSchema: z.ZodType<Peer> = z.object({
  address: z.string(),
  isLocal: z.boolean(),
  isSecure: z.boolean(),
});

/** What a request says of its sender; written down for the routes behind the guard. */
export function noteAsking({ headers, socket }: IncomingMessage): Asking {
  const peer = readPeer(headers, socket.remoteAddress);
  headers[peerHeader] = JSON.stringify(peer);
  return { headers, peer };
}

/** What a request that came through the guard says of its sender. */
export function readAsking({ headers }: { readonly headers: Headers }): Asking {
  const peer = peerSchema.parse(JSON.parse(headers.get(peerHeader) ?? '{}'));
  return { headers: Object.fromEntries(headers), peer };
}
