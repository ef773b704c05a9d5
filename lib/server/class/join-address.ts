import { networkInterfaces } from 'node:os';
import { isLoopback } from '../access/hosts.ts';

/**
 * Where phones find this server, as an origin without a path: where the teacher's own browser found it, unless that
 * is a name that only this machine has and the server listens to others too.
 *
 * @param origin where the teacher's browser found it.
 * @param listensTo the address that the server listens on.
 * @returns null where no other machine can reach it.
 */
export function maybeJoinOrigin(
  origin: string,
  listensTo: string,
  addresses: readonly string[] = listAddresses(),
): string | null {
  const url = URL.parse(origin);
  if (url === null) return null;
  if (!isLoopback(url.hostname.replace(/^\[(.*)\]$/, '$1'))) return origin;
  const [address] = addresses;
  if (isLoopback(listensTo) || address === undefined) return null;
  return `${url.protocol}//${address}${url.port === '' ? '' : `:${url.port}`}`;
}

/** The addresses of this machine in its networks, version 4: they can be typed. */
function listAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
