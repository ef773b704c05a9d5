import type { IncomingHttpHeaders } from 'node:http';
import type { Store } from '../store/store.ts';
import type { Asking, Identity } from './access.ts';
import type { AccessConfig } from './access-config.ts';
import { maybeCookie, writeCookie } from './cookie.ts';
import { isLoopback } from './hosts.ts';
import { createSecret, hashSecret } from './secret.ts';
import { type SessionCookie, Sessions } from './sessions.ts';
import { createTokenGate, type TokenGate } from './token-gate.ts';

/** What the desk needs. */
export interface DeskOptions {
  readonly store: Store;
  /** The address that the server listens on, and its port: servers beside each other have cookies of their own. */
  readonly host: string;
  readonly port: number;
  readonly config: AccessConfig;
  readonly now: () => Date;
  /** A clock that never goes back, in milliseconds. */
  readonly nowMs: () => number;
}

/** Where people sign in and are known again. */
export interface Desk {
  readonly sessions: Sessions;
  readonly gate: TokenGate;
  readonly token: string;
  /** Whether whoever comes from this machine is the owner without a word. */
  readonly open: boolean;
  /** The secret in the cookie that a request came with. */
  maybeSecret(headers: IncomingHttpHeaders): string | null;
  /** Makes the `Set-Cookie` header of a session. */
  bake(cookie: SessionCookie, asking: Asking): string;
}

/**
 * Opens the desk. Where only this machine can connect, and no token or other name is set, nobody needs to sign in.
 */
export function openDesk({ store, host, port, config, now, nowMs }: DeskOptions): Desk {
  const given = config.readToken();
  const token = given ?? createSecret();
  const cookieName = `lemma-session-${port}`;
  return {
    token,
    open: isLoopback(host) && given === null && config.publicUrl === null && config.hosts.length === 0,
    gate: createTokenGate(token, nowMs),
    sessions: new Sessions({
      store,
      // A token that is made anew at every start would end every session at every start.
      credential: given === null ? 'printed' : hashSecret(given),
      visitorsWrite: config.visitorsWrite,
      now,
    }),
    maybeSecret: ({ cookie }) => maybeCookie(cookie, cookieName),
    bake({ secret, seconds }, asking) {
      return writeCookie(cookieName, secret, { seconds, secure: isSecure(config, asking) });
    },
  };
}

/** Whoever sent a request: by its connection, its `Authorization`, or its cookie. See `Access.identify`. */
export async function identify(desk: Desk, asking: Asking): Promise<Identity> {
  const { headers, peer } = asking;
  if (desk.open && peer.isLocal) return { who: { role: 'owner', sessionId: null }, cookie: null };
  const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (given !== undefined) {
    desk.gate.pass(given, peer.address);
    return { who: { role: 'owner', sessionId: null }, cookie: null };
  }
  const { who, renewed } = await desk.sessions.find(desk.maybeSecret(headers));
  return { who, cookie: renewed === null ? null : desk.bake(renewed, asking) };
}

/** The address of the server as whoever asks knows it, without a slash at its end. */
export function originOf({ publicUrl }: AccessConfig, headers: IncomingHttpHeaders): string {
  if (publicUrl !== null) return publicUrl;
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return `${scheme}://${headers.host ?? 'localhost'}`;
}

/** Whether the browser speaks https, so that its cookie may be bound to that. */
function isSecure({ publicUrl }: AccessConfig, { headers, peer }: Asking): boolean {
  const name = publicUrl?.startsWith('https:') ? new URL(publicUrl).host : null;
  return peer.isSecure || headers.host === name;
}
