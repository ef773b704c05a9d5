import type { IncomingHttpHeaders } from 'node:http';
import type { Door } from './door.ts';
import type { Peer } from './peer.ts';
import type { Principal } from './principal.ts';

/** What a request says of who sent it. */
export interface Asking {
  readonly headers: IncomingHttpHeaders;
  readonly peer: Peer;
}

/** Who sent a request. */
export interface Identity {
  readonly who: Principal;
  /** The `Set-Cookie` header that keeps the session alive; null where there is none to send. */
  readonly cookie: string | null;
}

/** Who may do what, and how they sign in. */
export interface Access {
  /** The token to sign in with; null where nobody needs to, since only this machine can connect. */
  readonly token: string | null;
  /**
   * Finds out who sent a request.
   *
   * @throws LemmaError `unauthenticated` for a wrong `Authorization`; TooManyError after too many of them.
   */
  identify(asking: Asking): Promise<Identity>;
  /** What somebody may reach. */
  doorFor(who: Principal): Door;
  /**
   * Signs the owner in.
   *
   * @returns the `Set-Cookie` header.
   * @throws LemmaError `unauthenticated` for a wrong token; TooManyError after too many of them.
   */
  signIn(token: string, asking: Asking): Promise<string>;
  /** Ends the session of whoever asks, and returns the `Set-Cookie` header that takes its cookie away. */
  signOut(who: Principal, asking: Asking): Promise<string>;
  /**
   * Lets whoever asks edit the notebook of a link.
   *
   * @returns the notebook, with a `Set-Cookie` header where a session begins; null for a link that does not work.
   */
  openEditLink(
    token: string,
    who: Principal,
    asking: Asking,
  ): Promise<{ readonly notebookId: string; readonly cookie: string | null } | null>;
  /** Makes whoever asks somebody who may keep notebooks. Throws where strangers may not, or too many come. */
  admitVisitor(
    who: Principal,
    asking: Asking,
  ): Promise<{ readonly who: Principal; readonly cookie: string | null }>;
  /** The address of this server as whoever asks knows it, without a slash at its end. */
  originOf(headers: IncomingHttpHeaders): string;
  readonly visitorsWrite: boolean;
}
