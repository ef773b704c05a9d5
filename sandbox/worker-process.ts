import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { LemmaError } from '../lib/errors.ts';
import type { GuestBuild } from './ensure-guest.ts';
import { createFrameReader, encodeFrame } from './frame.ts';
import { type JailHost, type JailLayer, nextJailUserId, wrapCommand } from './jail.ts';
import { limits } from './limits.ts';

/** How a worker's only job ended. `signal` and `stderr` tell apart the ways in which it can die. */
export type WorkerEnd =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'time' }
  | { readonly kind: 'memory' }
  | { readonly kind: 'output' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'died'; readonly signal: string | undefined; readonly stderr: string };

/** A jailed process that runs one piece of code. */
export interface WorkerProcess {
  readonly pid: number;
  /** Settles when the worker waits for its job. @throws LemmaError `internal` when it does not come up. */
  readonly ready: Promise<void>;
  /** Settles when the process is gone. */
  readonly exited: Promise<void>;
  /** Runs the code; never rejects. To be called once. */
  run(code: string): Promise<WorkerEnd>;
  kill(): void;
}

// Next.js declares NODE_ENV as always there; a worker gets no variable at all.
const emptyEnvironment: NodeJS.ProcessEnv = Object.create(null);
const PAGE_BYTES = 4096;
const STDERR_KEPT = 2_000;
const STRAY_MS = 100;

function listReadablePaths(build: GuestBuild): readonly string[] {
  const require = createRequire(import.meta.url);
  const isolatedVm = dirname(require.resolve('isolated-vm/package.json'));
  const gypBuild = dirname(createRequire(`${isolatedVm}/`).resolve('node-gyp-build/package.json'));
  const folders = [build.folder, isolatedVm, gypBuild];
  // node-gyp-build looks for Alpine's file to choose between two prebuilt binaries.
  return [...new Set([...folders, ...folders.map((path) => realpathSync(path)), '/etc/alpine-release'])];
}

function describeCommand(build: GuestBuild, layers: readonly JailLayer[]): readonly string[] {
  return [
    '--no-node-snapshot',
    '--jitless',
    '--no-warnings',
    '--permission',
    '--allow-addons',
    ...listReadablePaths(build).map((path) => `--allow-fs-read=${path}`),
    build.workerPath,
    build.snapshotPath,
    layers.includes('unprivileged-user') ? String(nextJailUserId()) : '',
  ];
}

/** Resident memory of a process in MB, or nothing where the machine has no `/proc`. */
function maybeReadRssMb(pid: number): number | undefined {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * PAGE_BYTES) / 1024 / 1024;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** Starts a worker inside the given layers; it loads its library and waits. */
export function spawnWorker(build: GuestBuild, layers: readonly JailLayer[], host: JailHost): WorkerProcess {
  const command = wrapCommand({ file: process.execPath, args: describeCommand(build, layers) }, layers, host);
  const child = spawn(command.file, [...command.args], {
    env: emptyEnvironment,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: a kill reaches all of it, and a terminal's Ctrl-C does not.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  return superviseChild(child);
}

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

function superviseChild(child: ChildProcess): WorkerProcess {
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
    child.on('exit', (_code, signal) => setTimeout(() => end(signal ?? undefined), STRAY_MS));
    child.on('close', (_code, signal) => end(signal ?? undefined));
  });
  const kill = (): void => {
    if (!isGone) killGroup(child);
  };
  let stop: () => void = kill;
  return {
    pid: child.pid ?? -1,
    ready: awaitReady(state, kill),
    exited,
    kill: () => stop(),
    run: (code) =>
      isGone
        ? Promise.resolve({ kind: 'died', signal: undefined, stderr: state.stderr })
        : superviseRun(state, code, (stopRun) => {
            stop = stopRun;
          }),
  };
}

function awaitReady(state: Supervised, kill: () => void): Promise<void> {
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
      clearTimeout(timer);
      resolve();
    };
  });
  ready.catch(ignoreFailure);
  return ready;
}

function superviseRun(
  state: Supervised,
  code: string,
  handStop: (stop: () => void) => void,
): Promise<WorkerEnd> {
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
      else grace = setTimeout(() => settle(end), limits.killGraceMs);
    };
    const wall = setTimeout(() => killFor({ kind: 'time' }), limits.wallMs);
    const poll = setInterval(() => {
      const rssMb = state.child.pid === undefined ? undefined : maybeReadRssMb(state.child.pid);
      if (rssMb !== undefined && rssMb > limits.workerRssMb) killFor({ kind: 'memory' });
    }, limits.memoryPollMs);
    handStop(() => killFor({ kind: 'stopped' }));
    state.onFrame = (text) => killFor({ kind: 'answer', text });
    state.onExcess = () => killFor({ kind: 'output' });
    state.onExit = (signal) => settle(verdict ?? { kind: 'died', signal, stderr: state.stderr });
    state.child.stdin?.write(encodeFrame(code));
  });
}
