import { LemmaError } from '../../errors.ts';
import type { NotebookChange, ToldChange } from '../../notebook/notebook-change.ts';
import type { Frame } from '../event-log.ts';
import type { Store } from '../store/store.ts';
import { ChangeRoom, type Following } from './change-room.ts';

/** Pages that may follow one notebook: all of them, and those of one person. */
const mostPages = { all: 100, ofOne: 12 } as const;

/** Rooms that are kept with nobody in them, so that whoever comes back hears just what was missed. */
const mostEmpty = 16;

/**
 * Where all changes of all notebooks pass by, on their way to the pages that are open on them. A notebook that nobody
 * has open costs nothing.
 *
 * ```
 * store's writes ─▶ tell ─▶ room of the notebook ─▶ its event log ─▶ pages
 * ```
 */
export class ChangeHub {
  readonly #store: Pick<Store, 'readVersion'>;
  readonly #rooms = new Map<string, ChangeRoom>();
  #isClosed = false;

  constructor(store: Pick<Store, 'readVersion'>) {
    this.#store = store;
  }

  /** Tells of a change that made this version of a notebook. */
  tell(notebookId: string, version: number, change: NotebookChange): void {
    this.#rooms.get(notebookId)?.tell(version, change);
  }

  /** Ends the streams of a notebook that was deleted. */
  end(notebookId: string): void {
    this.#rooms.get(notebookId)?.close();
    this.#rooms.delete(notebookId);
  }

  /**
   * What happens to a notebook after a version of it, and who is there.
   *
   * @throws LemmaError `not-found`; `busy` when as many pages follow it as may, or the server ends.
   */
  async follow(
    notebookId: string,
    { after, person }: Following,
    signal: AbortSignal,
  ): Promise<AsyncIterable<Frame<ToldChange>>> {
    const room = this.#rooms.get(notebookId) ?? this.#openRoom(notebookId);
    await room.ready;
    if (this.#isClosed) throw new LemmaError('busy', 'The server is shutting down.');
    if (room.pages >= mostPages.all || room.pagesOf(person) >= mostPages.ofOne) {
      throw new LemmaError('busy', 'Too many pages have this notebook open: close one of them.');
    }
    return room.follow({ after, person }, signal);
  }

  /** Ends all streams; none is opened any more. */
  close(): void {
    this.#isClosed = true;
    for (const notebookId of [...this.#rooms.keys()]) this.end(notebookId);
  }

  #openRoom(notebookId: string): ChangeRoom {
    const room: ChangeRoom = new ChangeRoom({
      readVersion: () => this.#store.readVersion(notebookId),
      onEmpty: () => this.#keepEmpty(notebookId, room),
    });
    this.#rooms.set(notebookId, room);
    room.ready.catch(() => this.#forget(notebookId, room));
    return room;
  }

  /** The room goes to the end of those that are empty; the first ones are given up. */
  #keepEmpty(notebookId: string, room: ChangeRoom): void {
    if (!this.#forget(notebookId, room)) return;
    this.#rooms.set(notebookId, room);
    const empty = [...this.#rooms].filter(([, { pages }]) => pages === 0);
    for (const [id] of empty.slice(0, -mostEmpty)) this.#rooms.delete(id);
  }

  #forget(notebookId: string, room: ChangeRoom): boolean {
    return this.#rooms.get(notebookId) === room && this.#rooms.delete(notebookId);
  }
}
