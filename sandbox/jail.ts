import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { maybeBuildCallFilter } from './system-call-filter.ts';

/**
 * One wall around a worker process, beside the isolate itself.
 *
 * - `empty-environment`, `closed-files`: no variable and no open file but three pipes; always there.
 * - `node-permission`: Node's permission model; a seat belt that native code can undo.
 * - `resource-limits`: the kernel bounds data memory, processor time, file writes and open files.
 * - `network-namespace`: no network interface, no System V IPC, a host name of its own.
 * - `no-new-privileges`: set-user-id programs give nothing; the worker dies with the broker.
 * - `process-namespace`: it sees and signals no process outside, and nothing it starts outlives it.
 * - `own-root`: the disk it sees holds node, its libraries and the build, read-only, and nothing else.
 * - `unprivileged-user`: the worker gives root away before it reads its job, for a user id of its own; it is no
 *   neighbour of anybody's processes or files.
 * - `no-new-processes`: once it is ready it can start neither process nor thread.
 * - `system-call-filter`: the kernel refuses calls that open sockets, fork, trace, mount and the like.
 */
export type JailLayer =
  | 'empty-environment'
  | 'closed-files'
  | 'node-permission'
  | 'resource-limits'
  | 'network-namespace'
  | 'no-new-privileges'
  | 'process-namespace'
  | 'own-root'
  | 'unprivileged-user'
  | 'no-new-processes'
  | 'system-call-filter';

/** What the machine offers, as far as it can be told without trying. */
export interface JailHost {
  readonly platform: NodeJS.Platform;
  /** Node's name of the processor's architecture. */
  readonly arch: string;
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
const optional = [
  'resource-limits',
  'network-namespace',
  'no-new-privileges',
  'process-namespace',
  'own-root',
  'unprivileged-user',
  'no-new-processes',
  'system-call-filter',
] as const;

/** Every layer, from the one that is always there to the most demanding. */
export const jailLayers: readonly JailLayer[] = [...always, ...optional];

/** Describes the machine that this process runs on. */
export function detectHost(): JailHost {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/bin'];
  return {
    platform: process.platform,
    arch: process.arch,
    isRoot: process.getuid?.() === 0,
    maybeFind: (program) =>
      folders.map((folder) => join(folder, program)).find((path) => path.startsWith('/') && existsSync(path)),
  };
}

/** The layers worth trying on a machine; a layer counts only when a worker came up inside it. */
export function listCandidateLayers(host: JailHost): readonly JailLayer[] {
  const has = (...programs: readonly string[]): boolean =>
    host.platform === 'linux' && programs.every((program) => host.maybeFind(program) !== undefined);
  const bubblewrap = has('bwrap');
  const wanted = {
    'resource-limits': has('prlimit'),
    'network-namespace': bubblewrap || has('unshare'),
    'no-new-privileges': bubblewrap || has('setpriv'),
    'process-namespace': bubblewrap || has('unshare'),
    'own-root': bubblewrap || has('unshare', 'sh', 'mount', 'mkdir', 'env'),
    'unprivileged-user': host.platform !== 'win32' && host.isRoot,
    'no-new-processes': bubblewrap || has('prlimit'),
    'system-call-filter': bubblewrap && maybeBuildCallFilter(host.arch) !== undefined,
  };
  return [...always, ...optional.filter((layer) => wanted[layer])];
}

/** The same layers as the tools of util-linux offer them, should bubblewrap not work here. */
export function withoutBubblewrap(host: JailHost): JailHost {
  return { ...host, maybeFind: (program) => (program === 'bwrap' ? undefined : host.maybeFind(program)) };
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
    'The isolate and its process limits still hold; for hostile users, run Lemma on Linux with bubblewrap ' +
    '(apt-get install bubblewrap), util-linux (unshare, setpriv, prlimit) and user namespaces.'
  );
}

/**
 * What is missing beside the layers that hold. A user of one's own is for servers that run as root: for any other, a
 * root and process namespace of its own already part the worker from the server's files and processes.
 */
export function reportLayers(layers: readonly JailLayer[], host: JailHost): JailReport {
  const parted = !host.isRoot && layers.includes('own-root') && layers.includes('process-namespace');
  const isMissing = (layer: JailLayer): boolean =>
    !layers.includes(layer) && !(parted && layer === 'unprivileged-user');
  return { layers, missing: jailLayers.filter(isMissing) };
}
