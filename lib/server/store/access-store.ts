import type { Holding } from '../access/policy.ts';

/** Somebody who is signed in. */
export interface SessionRecord {
  /** SHA-256 of the secret in the cookie. */
  readonly id: string;
  readonly kind: 'owner' | 'guest';
  /** Under what the notebooks of a guest are kept; null for one who has none. */
  readonly visitorId: string | null;
  /** What an owner signed in with, hashed; another one now ends the session. Empty for a guest. */
  readonly credential: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

/** A session with what its edit links open. */
export interface OpenSession extends SessionRecord {
  readonly notebookIds: readonly string[];
}

/** A link to a notebook, without the secret in its address: that is not kept. Times are ISO 8601 in UTC. */
export interface LinkRecord {
  readonly id: string;
  readonly createdAt: string;
  /** Null for a link without an end. */
  readonly expiresAt: string | null;
  /** How often it was opened. */
  readonly views: number;
}

/** What a new link is made of. */
export interface NewLink {
  readonly tokenHash: string;
  readonly expiresAt: string | null;
}

/** A snapshot as it is stored, not yet checked. */
export interface StoredShare {
  readonly id: string;
  readonly createdAt: string;
  readonly snapshotJson: string;
}

/** The notebooks that a guest can open. */
export interface GuestReach {
  /** Their own are under this; null for a guest who has none. */
  readonly visitorId: string | null;
  readonly notebookIds: readonly string[];
}

/** How much a visitor keeps here. */
export interface VisitorUse {
  readonly notebooks: number;
  /** Characters of sources, answers and shares. */
  readonly size: number;
}

/** The part of the store that knows who may do what, and the links that were given out. */
export interface AccessStore {
  /** Whose a notebook is; null where there is none of that id. */
  maybeHolding(notebookId: string): Promise<Holding | null>;
  /** Whose notebook a run belongs to; null where there is no such run. */
  maybeRunHolding(runId: string): Promise<Holding | null>;
  measureVisitor(visitorId: string): Promise<VisitorUse>;
  /** Characters of a notebook's sources and answers. */
  measureNotebook(notebookId: string): Promise<number>;
  countVisitors(): Promise<number>;

  addSession(session: SessionRecord): Promise<void>;
  /** A session that has not expired. */
  maybeSession(id: string): Promise<OpenSession | null>;
  renewSession(id: string, change: { expiresAt: string; visitorId: string | null }): Promise<void>;
  deleteSession(id: string): Promise<void>;
  /** Deletes the sessions that are over, and the notebooks of visitors who have none left. */
  dropExpired(): Promise<void>;

  /** Throws `not-found` where there is no such notebook, as {@link addShare} does. */
  addEditLink(notebookId: string, link: NewLink): Promise<LinkRecord>;
  listEditLinks(notebookId: string): Promise<readonly LinkRecord[]>;
  /** The notebook of a link that works; null for one that expired or never was. */
  maybeEditLink(tokenHash: string): Promise<{ readonly linkId: string; readonly notebookId: string } | null>;
  /** Gives a session what a link opens, and counts it. */
  grantEditLink(sessionId: string, linkId: string): Promise<void>;
  /** The notebook that an edit link or a share is of, expired or not. */
  maybeNotebookOfLink(kind: 'edit' | 'share', linkId: string): Promise<string | null>;
  /** Deletes a link; returns the sessions that had it. */
  deleteEditLink(linkId: string): Promise<readonly string[]>;

  addShare(notebookId: string, share: NewLink & { snapshotJson: string }): Promise<LinkRecord>;
  listShares(notebookId: string): Promise<readonly LinkRecord[]>;
  /** The snapshot of a share that is neither revoked nor over. */
  maybeShare(tokenHash: string): Promise<StoredShare | null>;
  countView(shareId: string): Promise<void>;
  /** Deletes a share with its snapshot. */
  deleteShare(shareId: string): Promise<void>;
}
