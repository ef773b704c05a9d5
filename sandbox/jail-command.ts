import { dirname } from 'node:path';
import type { JailHost, JailLayer } from './jail.ts';
import { limits } from './limits.ts';
import type { WorkerFiles } from './list-worker-files.ts';

/** A program and its arguments. */
export interface JailCommand {
  readonly file: string;
  readonly args: readonly string[];
}

/** What a command is wrapped in. */
export interface JailRequest {
  readonly layers: readonly JailLayer[];
  readonly host: JailHost;
  readonly files: WorkerFiles;
  /** The user that the worker becomes, when it is started as root. */
  readonly userId: number;
}

/** The descriptor on which bubblewrap finds the system call filter. */
export const FILTER_FD = 3;

/** An empty folder of every Linux; a new root can hide it because nothing that a worker needs lies there. */
const NEW_ROOT = '/sys';

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * Builds a root that holds node, its libraries and the build, all of it read-only, and starts the next program. The
 * shell stays as the first process of the namespace: when it ends, the kernel ends everything inside.
 */
function writeRootScript({ node, libraries, folders }: WorkerFiles): string {
  const loose = [node, ...libraries];
  const parents = [...new Set([...loose.map((path) => dirname(path)), ...folders])];
  const bind = (path: string): string =>
    `mount -n -o bind,ro,nosuid,nodev ${quote(path)} ${quote(NEW_ROOT + path)}`;
  return [
    'set -e',
    `mount -n -t tmpfs -o size=256k,mode=755 lemma ${NEW_ROOT}`,
    `mkdir -p ${parents.map((path) => quote(NEW_ROOT + path)).join(' ')}`,
    ...loose.map((path) => `: > ${quote(NEW_ROOT + path)}`),
    ...[...loose, ...folders].map(bind),
    `mount -n -o remount,bind,ro ${NEW_ROOT}`,
    '"$@" || exit $?',
  ].join('\n');
}

function wrapInBubblewrap({ host, files }: JailRequest, program: string): readonly string[] {
  const bound = [files.node, ...files.libraries, ...files.folders];
  return [
    program,
    ...['--unshare-ipc', '--unshare-net', '--unshare-pid', '--unshare-uts', '--unshare-cgroup-try'],
    ...(host.isRoot ? [] : ['--unshare-user']),
    '--die-with-parent',
    ...['--cap-drop', 'ALL'],
    // The worker reads its files, then becomes another user and with that loses these two.
    ...(host.isRoot ? ['--cap-add', 'CAP_SETUID', '--cap-add', 'CAP_SETGID'] : []),
    ...bound.flatMap((path) => ['--ro-bind', path, path]),
    ...['--remount-ro', '/', '--chdir', '/', '--seccomp', String(FILTER_FD), '--'],
  ];
}

function listResourceLimits(owns: boolean): readonly string[] {
  return [
    `--data=${limits.workerDataMb * 1024 * 1024}`,
    `--cpu=${limits.workerCpuSeconds}`,
    '--core=0',
    '--fsize=0',
    '--nofile=64',
    // Root is exempt; the bound takes hold when the worker becomes a user of its own.
    ...(owns ? [`--nproc=${limits.workerThreads}`] : []),
    '--',
  ];
}

function listNamespaces(layers: readonly JailLayer[], isRoot: boolean): readonly string[] {
  const namespaces = [
    ...(layers.includes('network-namespace') ? ['--net', '--ipc', '--uts'] : []),
    ...(layers.includes('process-namespace') ? ['--pid', '--fork', '--kill-child'] : []),
    ...(layers.includes('own-root') ? ['--mount'] : []),
  ];
  if (namespaces.length === 0) return [];
  const user = layers.includes('own-root') ? '--map-root-user' : '--map-current-user';
  return [...(isRoot ? [] : [user]), ...namespaces, '--'];
}

/** Enters the new root and gives away what building it needed: root itself, or the namespace's make-believe root. */
function listRootEntry({ layers, host, userId }: JailRequest): readonly string[] {
  if (!layers.includes('own-root')) return [];
  const user = layers.includes('unprivileged-user')
    ? [`--setgid=${userId}`, `--setuid=${userId}`]
    : ['--user', '--map-user=65534', '--map-group=65534'];
  return [
    ...(host.isRoot && !layers.includes('unprivileged-user') ? [] : user),
    `--root=${NEW_ROOT}`,
    '--wd=/',
    '--',
  ];
}

/**
 * Wraps a command in the layers that are programs of their own: bubblewrap when the system call filter is wanted,
 * else the tools of util-linux.
 *
 * ```
 * setpriv (no new privileges, dies with the broker) -> unshare (namespaces) -> sh (new root) -> prlimit
 *   -> unshare (enters the root, gives root away) -> node
 * ```
 */
export function wrapCommand(command: JailCommand, request: JailRequest): JailCommand {
  const { layers, host, files } = request;
  const chain: string[] = [];
  const add = (isWanted: boolean, program: string, args: readonly string[]): void => {
    const path = isWanted && args.length > 0 ? host.maybeFind(program) : undefined;
    if (path !== undefined) chain.push(path, ...args);
  };
  const bubblewrap = layers.includes('system-call-filter') ? host.maybeFind('bwrap') : undefined;
  const builds = bubblewrap === undefined && layers.includes('own-root');
  add(layers.includes('no-new-privileges'), 'setpriv', ['--no-new-privs', '--pdeathsig', 'KILL', '--']);
  add(bubblewrap === undefined, 'unshare', listNamespaces(layers, host.isRoot));
  add(builds, 'sh', ['-c', writeRootScript(files), 'sh']);
  add(
    layers.includes('resource-limits'),
    'prlimit',
    listResourceLimits(layers.includes('unprivileged-user')),
  );
  // Some shells export variables of their own.
  add(builds, 'env', ['-i']);
  if (bubblewrap === undefined) add(builds, 'unshare', listRootEntry(request));
  else chain.push(...wrapInBubblewrap(request, bubblewrap));
  const [file, ...args] = [...chain, command.file, ...command.args];
  return { file: file ?? command.file, args };
}
