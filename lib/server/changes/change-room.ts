import type { NotebookChange, ToldChange } from '../../notebook/notebook-change.ts';
import { EventLog, type Frame } from '../event-log.ts';

/** Changes that are kept for pages that come back. */
const keptChanges = 100;

/** Who follows a notebook, and from where on. */
export interface Following {
  /** The version that the page knows; null for one that knows none. */
  readonly after: number | null;
  /** Pages of one person count as one. */
  readonly person: string;
}

/** What a room needs from outside. */
export interface RoomEffects {
  /** The version of its notebook. */
  readonly readVersion: () => Promise<number>;
  /** Everybody has left. */
  readonly onEmpty: () => void;
}

/** The pages that are open on one notebook, and the changes that they hear of. */
export class ChangeRoom {
  /** Resolves when the room knows its notebook's version; rejects where there is none. */
  readonly ready: Promise<void>;
  readonly #log: EventLog<ToldChange>;
  readonly #effects: RoomEffects;
  /** How many pages each person has open. */
  readonly #people = new Map<string, number>();

  constructor(effects: RoomEffects) {
    this.#effects = effects;
    this.#log = new EventLog<ToldChange>({
      snapshot: () => ({ type: 'changes-missed' }),
      beat: () => this.#count(),
      maybeFleeting: () => null,
      onFollowers: () => undefined,
      capacity: keptChanges,
    });
    this.ready = this.#catchUp();
  }

  get pages(): number {
    return this.#people.values().reduce((sum, pages) => sum + pages, 0);
  }

  pagesOf(person: string): number {
    return this.#people.get(person) ?? 0;
  }

  /** Tells everybody; where a change before it was not told here, they hear that they have missed something. */
  tell(version: number, change: NotebookChange): void {
    if (version <= this.#log.last) return;
    if (version === this.#log.last + 1) this.#log.push(change);
    else this.#log.skipTo(version);
  }

  /** Ends every stream. */
  close(): void {
    this.#log.close();
  }

  /** What happens after a version, and how many people are there, until the room closes or `signal` aborts. */
  async *follow({ after, person }: Following, signal: AbortSignal): AsyncGenerator<Frame<ToldChange>, void> {
    const pages = this.pagesOf(person);
    this.#people.set(person, pages + 1);
    if (pages === 0) this.#log.beat();
    try {
      yield* this.#log.follow(after, signal, null);
    } finally {
      this.#leave(person);
    }
  }

  #leave(person: string): void {
    const left = this.pagesOf(person) - 1;
    if (left > 0) {
      this.#people.set(person, left);
      return;
    }
    this.#people.delete(person);
    this.#log.beat();
    if (this.#people.size === 0) this.#effects.onEmpty();
  }

  #count(): ToldChange {
    return { type: 'people-counted', count: this.#people.size };
  }

  /** Changes may have been told before the version is read. */
  async #catchUp(): Promise<void> {
    const version = await this.#effects.readVersion();
    if (version > this.#log.last) this.#log.skipTo(version);
  }
}
