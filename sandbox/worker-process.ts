import { type ChildProcess, execFile } from 'node:child_process';
import { constants } from 'node:os';
import { promisify } from 'node:util';
import { LemmaError } from '../lib/errors.ts';
import { createFrameReader, encodeFrame } from './frame.ts';
import { type Job, writeJob } from './job.ts';
import { limits } from './limits.ts';
import { findInnermost, maybeReadRssMb, untilGone } from './proc.ts';

/** How a worker's only job ended. `signal` and `stderr` tell apart the ways in which it can die. */
export type WorkerEnd =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'time' }
  | { readonly kind: 'memory' }
  | { readonly kind: 'output' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'died'; readonly signal: string | undefined; readonly stderr: string };

/** How a job ended that nobody stopped: `busy` is one that found no place in the queue. */
export type JobEnd = Exclude<WorkerEnd, { kind: 'stopped' }> | { readonly kind: 'busy' };

/**
 * Why a worker ended by itself. V8 ends the process when its heap or an allocation cannot grow; a system_error is a thread
 * that the jail did not let it start; SIGXCPU comes when its processor time is used up.
 */
export function explainDeath({
  signal,
  stderr,
}: Extract<WorkerEnd, { kind: 'died' }>): 'time' | 'memory' | 'crashed' {
  if (signal === 'SIGXCPU') return 'time';
  return /memory|heap|alloc|system_error/i.test(stderr) ? 'memory' : 'crashed';
}

/** A jailed process that runs one piece of code. */
export interface WorkerProcess {
  readonly pid: number;
  /** Settles when the worker waits for its job. @throws LemmaError `internal` when it does not come up. */
  readonly ready: Promise<void>;
  /** Settles when the process is gone, the worker itself included, which the programs around it may end before. */
  readonly exited: Promise<void>;
  /** Does the job; never rejects. To be called once. */
  run(job: Job): Promise<WorkerEnd>;
  kill(): void;
}

const STDERR_KEPT = 2_000;
const STRAY_MS = 100;

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: it was gone already.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** What the supervisor of one child process shares between its listeners. */
interface Supervised {
  readonly child: ChildProcess;
  /** The worker itself, inside the programs that jail it; known when it is ready. */
  pid: number;
  stderr: string;
  onFrame: (text: string) => void;
  onExcess: () => void;
  onExit: (signal: string | undefined) => void;
}

function ignoreFailure(): void {
  // The exit of the process tells the same, with its reason.
}

function listen(child: ChildProcess): Supervised {
  const state: Supervised = {
    child,
    pid: child.pid ?? -1,
    stderr: '',
    onFrame: ignoreFailure,
    onExcess: ignoreFailure,
    onExit: ignoreFailure,
  };
  const read = createFrameReader(limits.resultBytes * 2);
  child.stdout?.on('data', (chunk: Buffer) => {
    const batch = read(chunk);
    if (batch.ok) for (const frame of batch.frames) state.onFrame(frame);
    else state.onExcess();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    state.stderr = (state.stderr + chunk.toString('latin1')).slice(-STDERR_KEPT);
  });
  child.stdin?.on('error', ignoreFailure);
  return state;
}

/** What forbids a worker to start processes and threads as soon as it has the ones it needs. */
export interface ProcessLimiter {
  /** Path of `prlimit`. */
  readonly program: string;
  /** The worker's own user, whose processes alone it may change without further powers. */
  readonly userId: number | undefined;
}

/** Watches over a worker that was just spawned. */
export function superviseChild(child: ChildProcess, limiter?: ProcessLimiter): WorkerProcess {
  const state = listen(child);
  let isGone = false;
  const exited = new Promise<void>((resolve) => {
    const end = (signal: string | undefined): void => {
      if (isGone) return;
      isGone = true;
      state.onExit(signal);
      resolve();
    };
    child.on('error', (error) => end(error.message));
    // At `exit` the answer may still be in the pipe; a stray that holds the pipe must not keep `close` away.
    child.on('exit', (code, signal) => setTimeout(() => end(signal ?? maybeNameSignal(code)), STRAY_MS));
    child.on('close', (code, signal) => end(signal ?? maybeNameSignal(code)));
  });
  const kill = (): void => {
    if (!isGone) killGroup(child);
  };
  let stop: () => void = kill;
  return {
    get pid() {
      return state.pid;
    },
    ready: awaitReady(state, kill, limiter),
    exited: exited.then(() => untilGone(state.pid)),
    kill: () => stop(),
    run: (job) =>
      isGone
        ? Promise.resolve({ kind: 'died', signal: undefined, stderr: state.stderr })
        : superviseRun(state, job, (stopRun) => {
            stop = stopRun;
          }),
  };
}

/** The programs of the jail pass on how the worker ended as a shell does: 128 and the signal's number. */
function maybeNameSignal(code: number | null): string | undefined {
  return Object.entries(constants.signals).find(([, number]) => code === 128 + number)?.[0];
}

async function forbidProcesses(pid: number, { program, userId }: ProcessLimiter): Promise<void> {
  const user = userId === undefined ? {} : { uid: userId, gid: userId };
  await promisify(execFile)(program, [`--pid=${pid}`, '--nproc=1'], user);
}

function awaitReady(state: Supervised, kill: () => void, limiter?: ProcessLimiter): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    const fail = (reason: string): void => {
      clearTimeout(timer);
      reject(
        new LemmaError('internal', `A sandbox worker did not start: ${reason}.`, { cause: state.stderr }),
      );
    };
    const timer = setTimeout(() => {
      kill();
      fail('it took too long');
    }, limits.spawnMs);
    state.onExit = (signal) => fail(signal ?? 'it ended at once');
    state.onFrame = () => {
      state.pid = findInnermost(state.pid);
      const forbidden = limiter === undefined ? Promise.resolve() : forbidProcesses(state.pid, limiter);
      forbidden.then(
        () => {
          clearTimeout(timer);
          resolve();
        },
        (error: unknown) => {
          kill();
          fail(String(error));
        },
      );
    };
  });
  ready.catch(ignoreFailure);
  return ready;
}

function superviseRun(state: Supervised, job: Job, handStop: (stop: () => void) => void): Promise<WorkerEnd> {
  return new Promise((resolve) => {
    let verdict: WorkerEnd | undefined;
    let grace: NodeJS.Timeout | undefined;
    const settle = (end: WorkerEnd): void => {
      clearTimeout(wall);
      clearInterval(poll);
      clearTimeout(grace);
      resolve(end);
    };
    const killFor = (end: WorkerEnd): void => {
      if (verdict !== undefined) return;
      verdict = end;
      killGroup(state.child);
      // An answer is complete; everything else is reported when the process is gone.
      if (end.kind === 'answer') settle(end);
      else grace = setTimeout(() => settle(end), limits.killReportMs);
    };
    const wall = setTimeout(() => killFor({ kind: 'time' }), limits.wallMs);
    const poll = setInterval(() => {
      const rssMb = maybeReadRssMb(state.pid);
      if (rssMb !== undefined && rssMb > limits.workerRssMb) killFor({ kind: 'memory' });
    }, limits.memoryPollMs);
    handStop(() => killFor({ kind: 'stopped' }));
    state.onFrame = (text) => killFor({ kind: 'answer', text });
    state.onExcess = () => killFor({ kind: 'output' });
    state.onExit = (signal) => settle(verdict ?? { kind: 'died', signal, stderr: state.stderr });
    state.child.stdin?.write(encodeFrame(writeJob(job)));
  });
}
