import type { Broker } from '../../../sandbox/broker.ts';
import type { PlotResult } from '../../chart/chart.ts';
import type { NumberedChange } from '../../notebook/notebook-change.ts';
import type { ChangeHub } from '../changes/change-hub.ts';
import type { RunRegistry } from '../runs.ts';
import type { LinkRecord } from '../store/access-store.ts';
import type { Store } from '../store/store.ts';
import type { GuestLimits } from './access-config.ts';
import type { Deed } from './policy.ts';
import type { Principal } from './principal.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** The store as one person may use it: each call is refused where the policy says so. */
export type DoorStore = Pick<
  Store,
  | 'listNotebooks'
  | 'createNotebook'
  | 'maybeNotebook'
  | 'openNotebook'
  | 'readAnswers'
  | 'changeNotebook'
  | 'readSettings'
  | 'deleteNotebook'
  | 'addCell'
  | 'maybeCell'
  | 'editCell'
  | 'deleteCell'
  | 'moveCell'
  | 'restoreCell'
  | 'saveEditedPlot'
  | 'putNotebook'
  | 'putNotebooks'
  | 'maybeFirstChart'
>;

/** The runs as one person may use them. */
export type DoorRuns = Pick<RunRegistry, 'start' | 'follow' | 'stop' | 'stopForDeletion'>;

/** A link that was just made, with the secret of its address, which is told this once. */
export interface MadeLink {
  readonly link: LinkRecord;
  readonly token: string;
}

/** The changes of notebooks as one person may hear of them. */
export interface DoorChanges {
  /** What happens to a notebook after a version of it, until whoever asks may not read it any more. */
  follow(
    notebookId: string,
    after: number | null,
    signal: AbortSignal,
  ): Promise<AsyncIterable<NumberedChange>>;
}

/** The links to notebooks as one person may give them out. `expiresAt` is ISO 8601, null for a link without an end. */
export interface DoorLinks {
  list(notebookId: string): Promise<{
    readonly shares: readonly LinkRecord[];
    readonly editLinks: readonly LinkRecord[];
  }>;
  /** Makes a snapshot with an address to read it at. */
  addShare(notebookId: string, expiresAt: string | null): Promise<MadeLink>;
  addEditLink(notebookId: string, expiresAt: string | null): Promise<MadeLink>;
  /** Deletes a link; whoever came by it is out at once. */
  revoke(kind: 'edit' | 'share', linkId: string): Promise<void>;
}

/** What one person can reach: routes and pages work through it and decide nothing themselves. */
export interface Door {
  readonly who: Principal;
  readonly store: DoorStore;
  readonly runs: DoorRuns;
  readonly links: DoorLinks;
  readonly changes: DoorChanges;
  /** Draws edited plot code of a cell. */
  plot(
    at: { readonly notebookId: string; readonly cellId: string },
    code: string,
    signal: AbortSignal,
  ): Promise<PlotResult>;
  /**
   * Lets through whoever may do this with a notebook.
   *
   * @throws LemmaError `not-found` for one who may not even read it, `forbidden` for one who may, `unauthenticated`
   *   for nobody.
   */
  need(deed: Deed, notebookId: string): Promise<void>;
  /**
   * Lets through whoever may have notebooks here and has place for another one.
   *
   * @throws LemmaError as `need` does; `too-large` where there is no place.
   */
  needCreate(): Promise<void>;
  /** Aborts when whoever asks is signed out, or loses a link; streams end with it. */
  readonly ended: AbortSignal;
}

/** What a door is made of. */
export interface DoorParts {
  readonly store: Store;
  readonly runs: RunRegistry;
  readonly broker: Pick<Broker, 'run'>;
  readonly changes: Pick<ChangeHub, 'follow'>;
  readonly guests: GuestLimits;
  /** What somebody is by now: links come to their end. */
  readonly recall: (who: Principal) => Promise<Principal>;
  /** Ends the streams of sessions that lost a link. */
  readonly cut: (sessionIds: readonly string[]) => void;
  /** Of the questions of guests. */
  readonly runLimiter: RateLimiter;
  /** Of the drawings of guests. */
  readonly plotLimiter: RateLimiter;
}
