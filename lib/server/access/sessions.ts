import type { OpenSession, SessionRecord } from '../store/access-store.ts';
import type { Store } from '../store/store.ts';
import type { Principal } from './principal.ts';
import { nobody } from './principal.ts';
import { createSecret, hashSecret, isSecretShaped } from './secret.ts';

const dayMs = 86_400_000;

/** How long a session lives after it was last used. A visitor's notebooks live as long as their session. */
const lifetimeDays = { owner: 30, guest: 180 } as const;

/** What sessions need. */
export interface SessionOptions {
  readonly store: Store;
  /** What the owner has to sign in with now, hashed. */
  readonly credential: string;
  /** Whether guests may keep notebooks. */
  readonly visitorsWrite: boolean;
  readonly now: () => Date;
}

/** A session that was begun or goes on: what its cookie holds, and for how long. */
export interface SessionCookie {
  readonly secret: string;
  readonly seconds: number;
}

/** Whom a cookie stands for. */
export interface FoundSession {
  readonly who: Principal;
  /** The cookie to send again, since the session goes on; null where that is not needed. */
  readonly renewed: SessionCookie | null;
}

/** Signed-in sessions. The store keeps hashes of their secrets, so they survive a restart and a copy of it opens none. */
export class Sessions {
  readonly #options: SessionOptions;
  /** Aborted when a session ends, or loses a link; made when somebody listens. */
  readonly #endings = new Map<string, AbortController>();

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Finds out whom a cookie's secret stands for, and keeps a session alive that is used. */
  async find(secret: string | null): Promise<FoundSession> {
    const session =
      secret === null || !isSecretShaped(secret)
        ? null
        : await this.#options.store.maybeSession(hashSecret(secret));
    if (secret === null || session === null) return { who: nobody, renewed: null };
    const who = this.#toPrincipal(session);
    return { who, renewed: who.role === 'nobody' ? null : await this.#maybeRenew(session, secret) };
  }

  /** What somebody who was found before is by now. */
  async recall(who: Principal): Promise<Principal> {
    if (!('sessionId' in who) || who.sessionId === null) return who;
    const session = await this.#options.store.maybeSession(who.sessionId);
    return session === null ? nobody : this.#toPrincipal(session);
  }

  /** Begins a session of the owner. */
  startOwner(): Promise<SessionCookie> {
    return this.#start({ kind: 'owner', visitorId: null, credential: this.#options.credential });
  }

  /** Begins a session of somebody who came by a link. */
  startGuest(visitorId: string | null): Promise<SessionCookie> {
    return this.#start({ kind: 'guest', visitorId, credential: '' });
  }

  /** Makes a visitor of a guest who has a session already. */
  async makeVisitor(sessionId: string, visitorId: string): Promise<void> {
    const expiresAt = this.#expiry('guest');
    await this.#options.store.renewSession(sessionId, { expiresAt, visitorId });
  }

  /** Ends a session and its streams. */
  async end(sessionId: string): Promise<void> {
    await this.#options.store.deleteSession(sessionId);
    this.cut([sessionId]);
  }

  /** Ends the streams of sessions, which may then connect again as what they are now. */
  cut(sessionIds: readonly string[]): void {
    for (const id of sessionIds) {
      this.#endings.get(id)?.abort();
      this.#endings.delete(id);
    }
  }

  /** Aborts when the session ends. */
  endSignal(sessionId: string): AbortSignal {
    const ending = this.#endings.get(sessionId) ?? new AbortController();
    this.#endings.set(sessionId, ending);
    return ending.signal;
  }

  async #start(session: Omit<SessionRecord, 'id' | 'expiresAt'>): Promise<SessionCookie> {
    const secret = createSecret();
    const expiresAt = this.#expiry(session.kind);
    await this.#options.store.addSession({ ...session, id: hashSecret(secret), expiresAt });
    return { secret, seconds: lifetimeDays[session.kind] * (dayMs / 1000) };
  }

  #toPrincipal({ id, kind, visitorId, credential, notebookIds }: OpenSession): Principal {
    const { visitorsWrite } = this.#options;
    if (kind === 'owner') {
      return credential === this.#options.credential ? { role: 'owner', sessionId: id } : nobody;
    }
    if (visitorId !== null && visitorsWrite) {
      return { role: 'visitor', id: visitorId, sessionId: id, notebookIds };
    }
    return notebookIds.length === 0 ? nobody : { role: 'editor', sessionId: id, notebookIds };
  }

  /** Once a day: a session that is used does not end. */
  async #maybeRenew({ id, kind, visitorId, expiresAt }: OpenSession, secret: string) {
    const full = this.#expiry(kind);
    if (Date.parse(full) - Date.parse(expiresAt) < dayMs) return null;
    await this.#options.store.renewSession(id, { expiresAt: full, visitorId });
    return { secret, seconds: lifetimeDays[kind] * (dayMs / 1000) };
  }

  #expiry(kind: 'owner' | 'guest'): string {
    return new Date(this.#options.now().getTime() + lifetimeDays[kind] * dayMs).toISOString();
  }
}
