import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { limits } from './limits.ts';

/**
 * One wall around a worker process, beside the isolate itself.
 *
 * - `empty-environment`, `closed-files`: no variable and no open file but three pipes; always there.
 * - `node-permission`: Node's permission model; a seat belt that native code can undo.
 * - `resource-limits`: the kernel bounds data memory, processor time, file writes and open files.
 * - `network-namespace`: no network interface, no System V IPC, a host name of its own.
 * - `no-new-privileges`: set-user-id programs give nothing.
 * - `unprivileged-user`: the worker gives root away before it reads its job, for a user id of its own with a
 *   handful of threads; it is no neighbour of anybody's processes or files.
 */
export type JailLayer =
  | 'empty-environment'
  | 'closed-files'
  | 'node-permission'
  | 'resource-limits'
  | 'network-namespace'
  | 'no-new-privileges'
  | 'unprivileged-user';

/** What the machine offers, as far as it can be told without trying. */
export interface JailHost {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Full path of a program, if the machine has it. */
  readonly maybeFind: (program: string) => string | undefined;
}

const FIRST_USER_ID = 64_900;
const USER_IDS = 500;
let usersGiven = process.pid % USER_IDS;

/** A user that no account has, another for each worker: it owns nothing and can signal nobody else's process. */
export function nextJailUserId(): number {
  usersGiven = (usersGiven + 1) % USER_IDS;
  return FIRST_USER_ID + usersGiven;
}

const always = ['empty-environment', 'closed-files', 'node-permission'] as const;
const optional = ['resource-limits', 'network-namespace', 'no-new-privileges', 'unprivileged-user'] as const;

/** Every layer, from the one that is always there to the most demanding. */
export const jailLayers: readonly JailLayer[] = [...always, ...optional];

/** Describes the machine that this process runs on. */
export function detectHost(): JailHost {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/bin'];
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    maybeFind: (program) =>
      folders.map((folder) => join(folder, program)).find((path) => path.startsWith('/') && existsSync(path)),
  };
}

/** The layers worth trying on a machine; a layer counts only when a worker came up inside it. */
export function listCandidateLayers(host: JailHost): readonly JailLayer[] {
  const wanted = {
    'resource-limits': host.platform === 'linux' && host.maybeFind('prlimit') !== undefined,
    'network-namespace': host.platform === 'linux' && host.maybeFind('unshare') !== undefined,
    'no-new-privileges': host.platform === 'linux' && host.maybeFind('setpriv') !== undefined,
    'unprivileged-user': host.platform !== 'win32' && host.isRoot,
  };
  return [...always, ...optional.filter((layer) => wanted[layer])];
}

/** A program and its arguments. */
export interface JailCommand {
  readonly file: string;
  readonly args: readonly string[];
}

/**
 * Wraps a command in the layers that are programs of their own. Each of them `exec`s the next, so the process
 * that is spawned is the worker itself and a signal sent to it needs no relay.
 */
export function wrapCommand(command: JailCommand, layers: readonly JailLayer[], host: JailHost): JailCommand {
  const chain: string[] = [];
  const add = (layer: JailLayer, program: string, args: readonly string[]): void => {
    const path = layers.includes(layer) ? host.maybeFind(program) : undefined;
    if (path !== undefined) chain.push(path, ...args);
  };
  add('network-namespace', 'unshare', [
    ...(host.isRoot ? [] : ['--map-current-user']),
    '--net',
    '--ipc',
    '--uts',
    '--',
  ]);
  add('no-new-privileges', 'setpriv', ['--no-new-privs', '--pdeathsig', 'KILL', '--']);
  const owns = layers.includes('unprivileged-user');
  add('resource-limits', 'prlimit', [
    `--data=${limits.workerDataMb * 1024 * 1024}`,
    `--cpu=${limits.workerCpuSeconds}`,
    '--core=0',
    '--fsize=0',
    '--nofile=64',
    // Root is exempt; the bound takes hold when the worker becomes a user of its own.
    ...(owns ? [`--nproc=${limits.workerThreads}`] : []),
    '--',
  ]);
  const [file, ...args] = [...chain, command.file, ...command.args];
  return { file: file ?? command.file, args };
}

/** What `status()` and the start of the server say about the jail. */
export interface JailReport {
  readonly layers: readonly JailLayer[];
  readonly missing: readonly JailLayer[];
}

/** One sentence for the log when layers are missing, or nothing. */
export function maybeDescribeMissing(report: JailReport): string | undefined {
  if (report.missing.length === 0) return undefined;
  return (
    `The sandbox runs WITHOUT ${report.missing.join(', ')}: this machine does not offer them to Lemma. ` +
    'The isolate and its process limits still hold; for hostile users, run Lemma on Linux with util-linux ' +
    '(unshare, setpriv, prlimit) and user namespaces, or as root so that workers can become another user.'
  );
}
