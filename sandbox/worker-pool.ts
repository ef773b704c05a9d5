import type { GuestBuild } from './ensure-guest.ts';
import type { JailHost, JailLayer } from './jail.ts';
import { spawnWorker } from './spawn-worker.ts';
import type { WorkerProcess } from './worker-process.ts';

const FIRST_BACKOFF_MS = 50;
const REFILL_DELAY_MS = 300;
const LAST_BACKOFF_MS = 5_000;

/** Keeps a number of workers ready, each of which is handed out once. */
export interface WorkerPool {
  /** A worker that is ready for its job, if there is one. */
  maybeTake(): WorkerProcess | undefined;
  readonly warm: number;
  close(): Promise<void>;
}

/** What the pool needs to start workers. */
export interface PoolOptions {
  readonly build: GuestBuild;
  readonly layers: readonly JailLayer[];
  readonly host: JailHost;
  /** Workers to keep ready. */
  readonly target: number;
  /** Called when a worker has become ready. */
  readonly onReady: () => void;
  /** Called when workers do not start; the pool tries again by itself, ever more slowly. */
  readonly onFailure: (error: unknown) => void;
}

/** Starts filling the pool at once and refills it whenever a worker is taken or dies. */
export function createWorkerPool(options: PoolOptions): WorkerPool {
  return new RefillingPool(options);
}

class RefillingPool implements WorkerPool {
  readonly #options: PoolOptions;
  readonly #all = new Set<WorkerProcess>();
  readonly #warm: WorkerProcess[] = [];
  #starting = 0;
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#refill();
  }

  get warm(): number {
    return this.#warm.length;
  }

  maybeTake(): WorkerProcess | undefined {
    const worker = this.#warm.shift();
    // Starting a process takes milliseconds of the server's thread and 90 of a core: the job goes first, and so does
    // the browser that draws its chart, often on the same machine, unless the job took the last worker.
    if (worker !== undefined) setTimeout(() => this.#refill(), this.#warm.length === 0 ? 0 : REFILL_DELAY_MS);
    return worker;
  }

  #refill(): void {
    const isWaiting = this.#isClosed || this.#retry !== undefined;
    while (!isWaiting && this.#warm.length + this.#starting < this.#options.target) void this.#start();
  }

  async #start(): Promise<void> {
    const { build, layers, host, onReady } = this.#options;
    this.#starting += 1;
    const worker = spawnWorker(build, layers, host);
    this.#all.add(worker);
    const cleared = worker.exited.then(() => this.#forget(worker));
    try {
      await worker.ready;
      this.#starting -= 1;
      this.#failures = 0;
      this.#warm.push(worker);
      onReady();
    } catch (error) {
      this.#starting -= 1;
      await cleared;
      this.#backOff(error);
    }
  }

  #forget(worker: WorkerProcess): void {
    this.#all.delete(worker);
    const at = this.#warm.indexOf(worker);
    if (at === -1) return;
    this.#warm.splice(at, 1);
    this.#refill();
  }

  #backOff(error: unknown): void {
    if (this.#isClosed) return;
    this.#failures += 1;
    this.#options.onFailure(error);
    const delayMs = Math.min(FIRST_BACKOFF_MS * 2 ** (this.#failures - 1), LAST_BACKOFF_MS);
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      this.#refill();
    }, delayMs);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    const workers = [...this.#all];
    for (const worker of workers) worker.kill();
    await Promise.all(workers.map((worker) => worker.exited));
  }
}
