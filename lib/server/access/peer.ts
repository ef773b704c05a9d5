import type { IncomingHttpHeaders } from 'node:http';

/** What is known of the other end of a connection. */
export interface Peer {
  /** The address that tries are counted under. */
  readonly address: string;
  /** Whether the request comes from this machine and no proxy says that it stands in between. */
  readonly isLocal: boolean;
  /** Whether the browser speaks https, as a proxy says. */
  readonly isSecure: boolean;
}

/**
 * Reads who is at the other end. Only a proxy on this machine is believed when it names the address of its client.
 */
export function readPeer(headers: IncomingHttpHeaders, remoteAddress: string | undefined): Peer {
  const address = (remoteAddress ?? '').replace(/^::ffff:/, '');
  const fromHere = address === '::1' || address.startsWith('127.');
  const client = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return {
    address: nameNetwork(fromHere && client ? client : address),
    isLocal: fromHere && !isForwarded(headers),
    isSecure: headers['x-forwarded-proto'] === 'https',
  };
}

function isForwarded(headers: IncomingHttpHeaders): boolean {
  const marks = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'via', 'x-real-ip'];
  return marks.some((mark) => headers[mark] !== undefined);
}

/** Whoever has one IPv6 address has all of its /64. */
function nameNetwork(address: string): string {
  if (!address.includes(':') || address.startsWith('::')) return address;
  const [head = '', tail = ''] = address.split('::');
  const [first, last] = [head.split(':'), tail === '' ? [] : tail.split(':')];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}
