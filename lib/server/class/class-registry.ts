import type { ClassEnd } from '../../class/class-event.ts';
import type { ClassCommand } from '../../class/requests.ts';
import { LemmaError } from '../../errors.ts';
import type { Cell } from '../../notebook/cell.ts';
import type { Log } from '../log.ts';
import type { RunRegistry } from '../runs.ts';
import { createId, notFound } from '../store/context.ts';
import type { Store } from '../store/store.ts';
import { createClassCode, readClassCode } from './class-code.ts';
import { ClassTrials } from './class-trials.ts';
import { LiveClass } from './live-class.ts';
import { saveAttempt } from './save-attempt.ts';
import type { TrialRuns } from './trial-runs.ts';

/** What the classes of a server need; times are in milliseconds. */
export interface ClassRegistryOptions {
  readonly store: Store;
  readonly runs: Pick<RunRegistry, 'follow'>;
  readonly trialRuns: TrialRuns;
  readonly log: Log;
  /** How often streams show that they live. Default 10 s. */
  readonly beatMs?: number;
}

/** Classes that a server holds at the same time. */
const mostClasses = 50;

/** The longest class. */
const longestMs = 12 * 3_600_000;

/** A class and what is tried in it, as those who joined it reach them. */
export interface JoinedClass {
  readonly live: LiveClass;
  readonly trials: ClassTrials;
}

interface OpenClass extends JoinedClass {
  readonly timer: NodeJS.Timeout;
}

/**
 * The classes under way, held in memory: nothing of them is left when they end.
 *
 * ```
 * open ─▶ code ─▶ followers ─▶ commands of the teacher ─▶ end: by the teacher, by time, at shutdown
 * ```
 */
export class ClassRegistry {
  readonly #options: ClassRegistryOptions;
  readonly #byId = new Map<string, OpenClass>();
  readonly #byCode = new Map<string, OpenClass>();
  readonly #beats: NodeJS.Timeout;

  constructor(options: ClassRegistryOptions) {
    this.#options = options;
    const beat = (): void => {
      for (const { live } of this.#byId.values()) live.beat();
    };
    this.#beats = setInterval(beat, options.beatMs ?? 10_000).unref();
  }

  /**
   * Opens a class on a notebook; one that is open already is kept.
   *
   * @throws LemmaError `not-found`; `busy` when the server holds as many classes as it may.
   */
  async open(notebookId: string, endsAfterMinutes?: number): Promise<LiveClass> {
    const notebook = await this.#options.store.maybeNotebook(notebookId);
    if (notebook === null) throw notFound('notebook');
    const current = this.maybeOf(notebookId);
    if (current !== null) return current;
    if (this.#byId.size >= mostClasses) {
      throw new LemmaError('busy', 'Too many classes are open. End one of them first.');
    }
    const opening = { id: createId(), code: this.#freshCode(), notebookId };
    const live = new LiveClass({ ...opening, title: notebook.title, count: notebook.cells.length });
    const lastsMs = Math.min(longestMs, (endsAfterMinutes ?? Number.POSITIVE_INFINITY) * 60_000);
    const timer = setTimeout(() => this.end(live.id, 'time'), lastsMs).unref();
    const open = { live, trials: new ClassTrials(live, this.#options.trialRuns), timer };
    this.#byId.set(live.id, open);
    this.#byCode.set(live.code, open);
    return live;
  }

  /** The class that is open on a notebook. */
  maybeOf(notebookId: string): LiveClass | null {
    for (const { live } of this.#byId.values()) if (live.notebookId === notebookId) return live;
    return null;
  }

  /** A teacher's class. @throws LemmaError `not-found` once it is over. */
  read(classId: string): LiveClass {
    return this.#find(this.#byId, classId).live;
  }

  /** The class behind a code, as somebody typed it. @throws LemmaError `not-found`. */
  join(code: string): JoinedClass {
    return this.#find(this.#byCode, readClassCode(code));
  }

  /** Does before the class what its teacher wants. @throws LemmaError `not-found`, `invalid-request`. */
  async command(classId: string, command: ClassCommand): Promise<void> {
    const { live, trials } = this.#find(this.#byId, classId);
    switch (command.type) {
      case 'show':
        return live.show(await this.#readCell(live, command.cellId), command);
      case 'black':
        return live.tell({ type: 'screen-blacked', black: command.black });
      case 'slider':
        return live.tell({ type: 'slider-moved', name: command.name, value: command.value });
      case 'pointer':
        return live.tell({ type: 'pointer-moved', pointer: command.pointer });
      case 'watch':
        return this.#watch(live, command);
      case 'open-trial':
        return trials.open(await this.#readGround(live, command.cellId));
      case 'close-trial':
        return trials.close();
      case 'spotlight':
        return trials.turnSpotlight(command.entryId);
    }
  }

  /** Puts an answer of the wall into the notebook, after the cell that was tried. @throws LemmaError `not-found`. */
  async save(classId: string, entryId: string): Promise<Cell> {
    const { live, trials } = this.#find(this.#byId, classId);
    const kept = await trials.keep(entryId);
    const place = { notebookId: live.notebookId, after: live.state.trial?.cellId ?? null };
    const cell = await saveAttempt(this.#options.store, place, kept);
    trials.markSaved(kept);
    return cell;
  }

  /** Ends a class; one that is over is left as it is. */
  end(classId: string, reason: ClassEnd): void {
    const open = this.#byId.get(classId);
    if (open === undefined) return;
    clearTimeout(open.timer);
    open.trials.close();
    open.live.end(reason);
    this.#byId.delete(classId);
    this.#byCode.delete(open.live.code);
  }

  /** Ends the class of a notebook that is about to be deleted. */
  endOf(notebookId: string): void {
    const live = this.maybeOf(notebookId);
    if (live !== null) this.end(live.id, 'teacher');
  }

  /** Ends all classes, and what they ask. */
  async close(): Promise<void> {
    clearInterval(this.#beats);
    for (const classId of [...this.#byId.keys()]) this.end(classId, 'shutdown');
    await this.#options.trialRuns.close();
  }

  async #watch(live: LiveClass, run: { readonly cellId: string; readonly runId: string }): Promise<void> {
    const { runs, store, log } = this.#options;
    const record = await store.maybeRun(run.runId);
    if (record === null || record.notebookId !== live.notebookId || record.cellId !== run.cellId) {
      throw notFound('run');
    }
    const events = await runs.follow(run.runId, 0, live.over.signal);
    if (events === null) return;
    const { cellId, runId } = run;
    live.tell({ type: 'run-watched', cellId, runId, prompt: record.prompt });
    const tell = async (): Promise<void> => {
      for await (const numbered of events) live.tellRun(runId, numbered);
    };
    void tell().catch((error: unknown) => log.error({ err: error }, 'a class lost the run it watched'));
  }

  async #readCell({ notebookId }: LiveClass, cellId: string): Promise<Cell> {
    const cell = await this.#options.store.maybeCell(notebookId, cellId);
    if (cell === null) throw notFound('cell');
    return cell;
  }

  async #readGround(live: LiveClass, cellId: string) {
    const { store } = this.#options;
    const cell = await this.#readCell(live, cellId);
    if (cell.kind !== 'prompt') throw new LemmaError('invalid-request', 'A text has no question to try.');
    const settings = await store.readSettings(live.notebookId);
    return { cell, settings, readEarlier: () => store.readEarlierCells(live.notebookId, cellId) };
  }

  #find(classes: ReadonlyMap<string, OpenClass>, key: string): OpenClass {
    const open = classes.get(key);
    if (open !== undefined) return open;
    throw new LemmaError('not-found', 'There is no such class. It may be over; check the code.');
  }

  #freshCode(): string {
    for (;;) {
      const code = createClassCode();
      if (!this.#byCode.has(code)) return code;
    }
  }
}
