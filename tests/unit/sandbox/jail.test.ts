import { describe, expect, it } from 'vitest';
import {
  type JailHost,
  jailLayers,
  listCandidateLayers,
  maybeDescribeMissing,
  reportLayers,
  withoutBubblewrap,
} from '../../../sandbox/jail.ts';
import { wrapCommand } from '../../../sandbox/jail-command.ts';

const linuxRoot: JailHost = {
  platform: 'linux',
  arch: 'x64',
  isRoot: true,
  maybeFind: (program) => `/usr/bin/${program}`,
};
const plainRoot = withoutBubblewrap(linuxRoot);
const plainUser = { ...plainRoot, isRoot: false };
const node = { file: '/usr/bin/node', args: ['worker.mjs'] };
const files = { node: '/usr/bin/node', libraries: ["/lib/o'ne.so"], folders: ['/lemma/build'] };

function wrap(host: JailHost) {
  return wrapCommand(node, { layers: listCandidateLayers(host), host, files, userId: 64_901 });
}

describe('the jail', () => {
  it('tries every layer on Linux with bubblewrap', () => {
    expect(listCandidateLayers(linuxRoot)).toEqual(jailLayers);
    expect(wrap(linuxRoot).args).toContain('--seccomp');
  });

  it('does without the system call filter alone where bubblewrap is not installed', () => {
    expect(reportLayers(listCandidateLayers(plainRoot), plainRoot).missing).toEqual(['system-call-filter']);
  });

  it('keeps what needs no tool on other machines', () => {
    const host: JailHost = { platform: 'darwin', arch: 'arm64', isRoot: false, maybeFind: () => undefined };
    expect(listCandidateLayers(host)).toEqual(['empty-environment', 'closed-files', 'node-permission']);
    expect(wrap(host)).toEqual(node);
  });

  it('chains the programs so that the death signal is set first and root is given away last', () => {
    const { file, args } = wrap(plainRoot);
    expect(file).toBe('/usr/bin/setpriv');
    expect(args.filter((arg) => arg.startsWith('/usr/bin/'))).toEqual(
      ['unshare', 'sh', 'prlimit', 'env', 'unshare', 'node'].map((program) => `/usr/bin/${program}`),
    );
    expect(args).toContain('--setuid=64901');
    expect(args).not.toContain('--map-root-user');
  });

  it('asks for user namespaces where it is not root', () => {
    expect(wrap(plainUser).args).toEqual(expect.arrayContaining(['--map-root-user', '--map-user=65534']));
    expect(wrap({ ...linuxRoot, isRoot: false }).args).toContain('--unshare-user');
  });

  it('quotes the names of files for the shell', () => {
    expect(wrap(plainRoot).args.join(' ')).toContain("'/lib/o'\\''ne.so'");
  });

  it('misses no user of its own where the server is not root and the worker has a root of its own', () => {
    expect(reportLayers(listCandidateLayers(plainUser), plainUser).missing).not.toContain(
      'unprivileged-user',
    );
    expect(reportLayers([], plainUser).missing).toContain('unprivileged-user');
  });

  it('names the missing layers, and says nothing when there are none', () => {
    expect(maybeDescribeMissing({ layers: [], missing: ['network-namespace'] })).toContain(
      'WITHOUT network-namespace',
    );
    expect(maybeDescribeMissing({ layers: [], missing: [] })).toBeUndefined();
  });
});
