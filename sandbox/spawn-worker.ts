import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import type { GuestBuild } from './ensure-guest.ts';
import { type JailHost, type JailLayer, nextJailUserId } from './jail.ts';
import { FILTER_FD, type JailCommand, wrapCommand } from './jail-command.ts';
import { listWorkerFiles, type WorkerFiles } from './list-worker-files.ts';
import { maybeBuildCallFilter } from './system-call-filter.ts';
import { superviseChild, type WorkerProcess } from './worker-process.ts';

// Next.js declares NODE_ENV as always there; a worker gets no variable at all.
const emptyEnvironment: NodeJS.ProcessEnv = Object.create(null);

function describeCommand(
  build: GuestBuild,
  files: WorkerFiles,
  layers: readonly JailLayer[],
  userId: string,
): JailCommand {
  // node-gyp-build looks for Alpine's file to choose between two prebuilt binaries.
  const readable = [...files.folders, '/etc/alpine-release'].map((path) => `--allow-fs-read=${path}`);
  return {
    file: files.node,
    args: [
      '--no-node-snapshot',
      '--jitless',
      '--no-warnings',
      ...(layers.includes('node-permission') ? ['--permission', '--allow-addons', ...readable] : []),
      build.workerPath,
      build.snapshotPath,
      userId,
    ],
  };
}

/** Starts a worker inside the given layers; it loads its library and waits. */
export function spawnWorker(build: GuestBuild, layers: readonly JailLayer[], host: JailHost): WorkerProcess {
  const files = listWorkerFiles(build);
  const userId = nextJailUserId();
  const filter = layers.includes('system-call-filter') ? maybeBuildCallFilter(host.arch) : undefined;
  // A root of its own is entered as another user; elsewhere the worker's files may be root's, to be read first.
  const givesRootAway =
    layers.includes('unprivileged-user') && (filter !== undefined || !layers.includes('own-root'));
  const plain = describeCommand(build, files, layers, givesRootAway ? String(userId) : '');
  const command = wrapCommand(plain, { layers, host, files, userId });
  const child = spawn(command.file, [...command.args], {
    env: emptyEnvironment,
    cwd: '/',
    stdio: filter === undefined ? ['pipe', 'pipe', 'pipe'] : ['pipe', 'pipe', 'pipe', 'pipe'],
    // A group of its own: a kill reaches all of it, and a terminal's Ctrl-C does not.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const pipe = child.stdio[FILTER_FD];
  if (pipe instanceof Writable) {
    pipe.on('error', () => undefined);
    pipe.end(filter);
  }
  const program = layers.includes('no-new-processes') && filter === undefined && host.maybeFind('prlimit');
  const owner = layers.includes('unprivileged-user') ? userId : undefined;
  return superviseChild(child, program ? { program, userId: owner } : undefined);
}
