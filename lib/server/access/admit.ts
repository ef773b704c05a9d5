import type { IncomingMessage, ServerResponse } from 'node:http';
import { LemmaError } from '../../errors.ts';
import type { Access, Asking } from './access.ts';
import { noteAsking } from './asking.ts';
import { isPublic } from './pages.ts';
import { type Principal, writePrincipal } from './principal.ts';

/** The part of access that knows people again and signs them in. */
export type SignIns = Pick<Access, 'identify' | 'signIn' | 'openEditLink'>;

/** What becomes of a request: it goes on, or it was answered. */
export type Admission = 'admitted' | 'answered';

/** Where a page leads instead, and the cookie to go there with. */
interface Elsewhere {
  readonly location: string;
  readonly cookie: string | null;
}

/**
 * Finds out who sent a request and writes it down for the routes. What only signs in is answered here: a link with
 * `?token=`, an edit link, and a page that a stranger may not open, which leads to the sign-in.
 *
 * @throws LemmaError `invalid-request` for an address that is none, and as `Access.identify` does.
 */
export async function admit(
  request: IncomingMessage,
  response: ServerResponse,
  access: SignIns,
): Promise<Admission> {
  const url = URL.parse(request.url ?? '/', 'http://lemma');
  if (url === null) throw new LemmaError('invalid-request', 'This is no address of a page.');
  const asking = noteAsking(request);
  const { who, cookie } = await access.identify(asking);
  if (cookie !== null) response.appendHeader('set-cookie', cookie);
  writePrincipal(request.headers, who);
  if (!/^(?:GET|HEAD)$/.test(request.method ?? '') || url.pathname.startsWith('/api/')) return 'admitted';
  const elsewhere = await maybeElsewhere(url, { who, asking, access });
  if (elsewhere === null) return 'admitted';
  if (elsewhere.cookie !== null) response.appendHeader('set-cookie', elsewhere.cookie);
  response.writeHead(303, { location: elsewhere.location, 'cache-control': 'no-store' });
  response.end();
  return 'answered';
}

interface Visit {
  readonly who: Principal;
  readonly asking: Asking;
  readonly access: SignIns;
}

async function maybeElsewhere(url: URL, visit: Visit): Promise<Elsewhere | null> {
  const { who, asking, access } = visit;
  const token = url.searchParams.get('token');
  if (token !== null) return signInByLink(url, token, visit);
  const editToken = /^\/e\/([^/]+)$/.exec(url.pathname)?.[1];
  if (editToken !== undefined) {
    const opened = await access.openEditLink(editToken, who, asking);
    return opened === null ? null : { location: `/n/${opened.notebookId}`, cookie: opened.cookie };
  }
  return who.role === 'nobody' && !isPublic(url.pathname) ? { location: toSignIn(url), cookie: null } : null;
}

/** A link is good once: it turns into a cookie, and the address goes on without the token. */
async function signInByLink(url: URL, token: string, { who, asking, access }: Visit): Promise<Elsewhere> {
  url.searchParams.delete('token');
  const location = url.pathname + url.search;
  if (who.role === 'owner') return { location, cookie: null };
  try {
    return { location, cookie: await access.signIn(token, asking) };
  } catch (error) {
    if (!LemmaError.isInstance(error)) throw error;
    return { location: toSignIn(url, error), cookie: null };
  }
}

/** The address of the sign-in page; what went wrong is told in a word that the page knows. */
export function toSignIn(next: URL, error?: LemmaError): string {
  const query = new URLSearchParams();
  const path = next.pathname + next.search;
  if (path !== '/') query.set('next', path);
  if (error !== undefined) query.set('refused', error.code === 'too-many' ? 'wait' : 'token');
  return query.size === 0 ? '/login' : `/login?${query.toString()}`;
}
