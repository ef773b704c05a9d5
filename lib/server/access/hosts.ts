import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { AccessConfig } from './access-config.ts';

const localNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address to listen on can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** The name in a `Host` header, in lower case and without its port. */
function readHostName(header: string | undefined): string {
  return (header ?? '').replace(/:\d+$/, '').toLowerCase();
}

/**
 * Makes the judge of `Host` headers, which keeps other sites from reaching the server under a name of theirs
 * (DNS rebinding). The server's own names, `LEMMA_URL`'s and those of `LEMMA_HOSTS` are taken; an address of digits is
 * too where others can connect, since no name stands behind it that could be rebound.
 *
 * @param machine the name of this machine.
 */
export function createHostJudge(
  { host, access }: { readonly host: string; readonly access: AccessConfig },
  machine: string = hostname(),
): (header: string | undefined) => boolean {
  const own = machine.toLowerCase();
  const known = new Set<string>([...localNames, ...access.hosts]);
  if (access.publicUrl !== null) known.add(new URL(access.publicUrl).hostname);
  if (isLoopback(host)) {
    return (header) => {
      const name = readHostName(header);
      return known.has(name) || isLocalAddress(name);
    };
  }
  for (const name of [host.toLowerCase(), own, `${own}.local`]) known.add(name);
  return (header) => {
    const name = readHostName(header);
    return known.has(name) || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
  };
}

function isLocalAddress(name: string): boolean {
  return name.startsWith('127.') && isIP(name) === 4;
}
