import { maybeJoinOrigin } from '../class/join-address.ts';
import type { Services } from '../services.ts';
import { readAsking } from './asking.ts';

/** The address of a link for others: under a name by which they find this server, where it has one. */
export function addressOf(
  path: string,
  request: { readonly headers: Headers },
  { access, config }: Pick<Services, 'access' | 'config'>,
): string {
  const origin = access.originOf(readAsking(request).headers);
  return (maybeJoinOrigin(origin, config.host) ?? origin) + path;
}
