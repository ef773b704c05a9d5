import { availableParallelism, setPriority } from 'node:os';
import type { PlotResult } from '../lib/chart/chart.ts';
import type { ComputeResult } from '../lib/compute/computed.ts';
import { LemmaError } from '../lib/errors.ts';
import { createFairQueue } from '../lib/fair-queue.ts';
import { maybeRefuseSource, toPlotResult } from './answer.ts';
import { blankFences } from './blank-fences.ts';
import { maybeRefuseComputing, toComputeResult } from './computed-answer.ts';
import { ensureGuest, type GuestBuild } from './ensure-guest.ts';
import { detectHost, type JailHost, type JailReport, maybeDescribeMissing } from './jail.ts';
import type { Job } from './job.ts';
import { limits } from './limits.ts';
import { probeJail } from './probe-jail.ts';
import { type Place, RunLanes } from './run-lanes.ts';
import { createWorkerPool, type WorkerPool } from './worker-pool.ts';
import type { JobEnd, WorkerProcess } from './worker-process.ts';

/** How a broker is set up. */
export interface BrokerOptions {
  /**
   * Runs at one time, and workers kept ready beside them. Default: one per core but one, at least 1. As many runs
   * again may be on their way to being killed: those that take long stand aside.
   */
  readonly workers: number;
  /** Runs that may wait. Default: `limits.queueLength`. */
  readonly queueLength: number;
  /** Where the broker says, once, which layers of the jail are missing, and that workers do not start. */
  readonly log: (message: string, cause?: unknown) => void;
  /** The machine; a test gives one that lacks things. */
  readonly host: JailHost;
}

/** Options of one run. */
export interface RunOptions {
  /** Ends the run: its worker is killed and the promise rejects with a `LemmaError` `stopped`. */
  readonly signal?: AbortSignal;
  /** Whose run it is; users take turns. Default: one user for all who give none. */
  readonly user?: string;
}

/** What the broker says about itself, for the health page. */
export interface BrokerStatus {
  /** Workers that are ready for a job. */
  readonly warm: number;
  /** Workers with a job. */
  readonly busy: number;
  readonly queued: number;
  readonly runs: number;
  /** Workers killed for time, memory, output or by a caller. */
  readonly kills: number;
  /** Empty until the first worker was started. */
  readonly jail: JailReport;
  /** Process ids of the workers that have a job. */
  readonly busyPids: readonly number[];
}

/** The only door to the sandbox. */
export interface Broker {
  /**
   * Runs plot code in a worker of its own. What the code does wrong comes back as a typed error.
   *
   * @throws LemmaError `stopped` when the signal fires or the broker closes.
   * @throws LemmaError `configuration` when the plotting library cannot be built.
   */
  run(code: string, options?: RunOptions): Promise<PlotResult>;
  /**
   * Runs JavaScript that computes, in a worker of its own, and gives what it printed or the value of its last statement.
   *
   * @throws LemmaError as {@link run}.
   */
  compute(code: string, options?: RunOptions): Promise<ComputeResult>;
  status(): BrokerStatus;
  /** Kills every worker and waits until they are gone; runs under way reject with `stopped`. */
  close(): Promise<void>;
}

interface QueuedJob {
  readonly job: Job;
  readonly resolve: (end: JobEnd) => void;
  readonly reject: (error: LemmaError) => void;
  readonly onDone: () => void;
  isStopped: boolean;
  worker?: WorkerProcess;
}

const defaultOptions = (): BrokerOptions => ({
  workers: Math.max(1, availableParallelism() - 1),
  queueLength: limits.queueLength,
  log: (message) => process.emitWarning(message),
  host: detectHost(),
});

/**
 * Starts a pool of jailed one-shot workers.
 *
 * ```
 * run -> source check -> queue (fair, bounded) -> lane -> warm worker -> answer or kill -> bounds -> policy -> result
 *                                                           '-> replaced at once, ahead of need
 * ```
 */
export function createBroker(options: Partial<BrokerOptions> = {}): Broker {
  return new PooledBroker({ ...defaultOptions(), ...options });
}

class PooledBroker implements Broker {
  readonly #options: BrokerOptions;
  readonly #queue;
  readonly #lanes: RunLanes;
  readonly #busy = new Set<QueuedJob>();
  readonly #pool: Promise<WorkerPool>;
  #openPool: WorkerPool | undefined;
  #jail: JailReport = { layers: [], missing: [] };
  #runs = 0;
  #kills = 0;
  #isClosed = false;

  constructor(options: BrokerOptions) {
    this.#options = options;
    this.#lanes = new RunLanes(options.workers, () => performance.now());
    this.#queue = createFairQueue<QueuedJob>(
      options.queueLength,
      Math.min(limits.queuePerUser, options.queueLength),
    );
    this.#pool = this.#open();
    this.#pool.catch((error: unknown) => {
      options.log('The sandbox cannot start.', error);
      const failure = LemmaError.isInstance(error)
        ? error
        : new LemmaError('internal', 'The sandbox cannot start: see the log.', { cause: error });
      for (const job of this.#queue.drain()) this.#reject(job, failure);
    });
  }

  async #open(): Promise<WorkerPool> {
    const build: GuestBuild = await ensureGuest();
    const { host, log, workers } = this.#options;
    this.#jail = await probeJail(build, host);
    const warning = maybeDescribeMissing(this.#jail);
    if (warning !== undefined) log(warning);
    const pool = createWorkerPool({
      build,
      host,
      layers: this.#jail.layers,
      target: workers + 1,
      onReady: () => this.#dispatch(),
      onFailure: (error) => log('A sandbox worker did not start; trying again.', error),
    });
    this.#openPool = pool;
    return pool;
  }

  async run(text: string, options: RunOptions = {}): Promise<PlotResult> {
    const code = blankFences(text);
    this.#refuseStopped(options);
    return maybeRefuseSource(code) ?? toPlotResult(await this.#submit({ kind: 'plot', code }, options), code);
  }

  async compute(code: string, options: RunOptions = {}): Promise<ComputeResult> {
    this.#refuseStopped(options);
    return (
      maybeRefuseComputing(code) ?? toComputeResult(await this.#submit({ kind: 'compute', code }, options))
    );
  }

  #refuseStopped({ signal }: RunOptions): void {
    if (this.#isClosed || signal?.aborted === true) throw stopped();
  }

  #submit(work: Job, { signal, user = '' }: RunOptions): Promise<JobEnd> {
    return new Promise((resolve, reject) => {
      const abort = (): void => this.#stop(user, job);
      const onDone = (): void => signal?.removeEventListener('abort', abort);
      const job: QueuedJob = { job: work, resolve, reject, onDone, isStopped: false };
      if (!this.#queue.push(user, job)) return resolve({ kind: 'busy' });
      signal?.addEventListener('abort', abort);
      this.#pool.then(
        () => this.#dispatch(),
        (error) => this.#queue.remove(user, job) && this.#reject(job, error),
      );
    });
  }

  #reject(job: QueuedJob, error: LemmaError): void {
    job.onDone();
    job.reject(error);
  }

  #stop(user: string, job: QueuedJob): void {
    job.isStopped = true;
    this.#queue.remove(user, job);
    job.worker?.kill();
    this.#reject(job, stopped());
  }

  #maybeShift(warm: number): { readonly user: string; readonly job: QueuedJob } | undefined {
    for (const mayStart of this.#lanes.questions()) {
      const next = this.#queue.maybeShift(mayStart);
      if (next !== undefined) return next;
    }
    // The last warm worker is kept for users whose runs end well.
    return warm > 1 ? this.#queue.maybeShift((user) => this.#lanes.maySuspectStart(user)) : undefined;
  }

  #dispatch(): void {
    const pool = this.#openPool;
    while (pool !== undefined && pool.warm > 0) {
      const next = this.#maybeShift(pool.warm);
      const worker = next === undefined ? undefined : pool.maybeTake();
      if (next === undefined || worker === undefined) return;
      void this.#execute(next.user, next.job, worker);
    }
  }

  #stepAside(place: Place, worker: WorkerProcess): void {
    if (place.lane === 'fast' && !this.#lanes.slowDown(place)) return;
    try {
      setPriority(worker.pid, limits.slowNiceness);
    } catch (error) {
      // ESRCH: it has just ended. Where priorities may not be changed, the run goes on as it was.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
    this.#dispatch();
  }

  async #execute(user: string, job: QueuedJob, worker: WorkerProcess): Promise<void> {
    job.worker = worker;
    this.#busy.add(job);
    this.#runs += 1;
    const place = this.#lanes.enter(user);
    const aside = setTimeout(
      () => this.#stepAside(place, worker),
      place.lane === 'slow' ? 0 : limits.slowRunMs,
    );
    const end = await worker.run(job.job);
    clearTimeout(aside);
    this.#busy.delete(job);
    const wasKilled = end.kind !== 'answer' && end.kind !== 'died';
    if (wasKilled) this.#kills += 1;
    this.#lanes.leave(place, end.kind !== 'answer' && end.kind !== 'stopped');
    if (!job.isStopped) {
      job.onDone();
      if (end.kind === 'stopped') job.reject(stopped());
      else job.resolve(end);
    }
    this.#dispatch();
  }

  status(): BrokerStatus {
    return {
      warm: this.#openPool?.warm ?? 0,
      busy: this.#busy.size,
      queued: this.#queue.size,
      runs: this.#runs,
      kills: this.#kills,
      jail: this.#jail,
      busyPids: [...this.#busy].map((job) => job.worker?.pid ?? -1),
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#queue.drain()) this.#reject(job, stopped());
    // A pool that could not be opened was reported when it failed, and holds nothing to close.
    await Promise.allSettled([this.#pool]);
    await this.#openPool?.close();
  }
}

function stopped(): LemmaError {
  return new LemmaError('stopped', 'The chart was not drawn: the run was stopped.');
}
