import { describe, expect, it } from 'vitest';
import {
  type JailHost,
  listCandidateLayers,
  maybeDescribeMissing,
  wrapCommand,
} from '../../../sandbox/jail.ts';

const linuxRoot: JailHost = {
  platform: 'linux',
  isRoot: true,
  maybeFind: (program) => `/usr/bin/${program}`,
};
const node = { file: '/usr/bin/node', args: ['worker.mjs'] };

describe('the jail', () => {
  it('tries every layer on Linux as root', () => {
    expect(listCandidateLayers(linuxRoot)).toHaveLength(7);
  });

  it('keeps what needs no tool on other machines', () => {
    const host: JailHost = { platform: 'darwin', isRoot: false, maybeFind: () => undefined };
    expect(listCandidateLayers(host)).toEqual(['empty-environment', 'closed-files', 'node-permission']);
    expect(wrapCommand(node, listCandidateLayers(host), host)).toEqual(node);
  });

  it('chains programs that replace themselves by the next, with the worker last', () => {
    const { file, args } = wrapCommand(node, listCandidateLayers(linuxRoot), linuxRoot);
    expect(file).toBe('/usr/bin/unshare');
    expect(args.filter((arg) => arg.startsWith('/usr/bin/'))).toEqual([
      '/usr/bin/setpriv',
      '/usr/bin/prlimit',
      '/usr/bin/node',
    ]);
    expect(args).not.toContain('--map-current-user');
  });

  it('asks for a user namespace where it is not root', () => {
    const host = { ...linuxRoot, isRoot: false };
    expect(wrapCommand(node, listCandidateLayers(host), host).args).toContain('--map-current-user');
  });

  it('names the missing layers, and says nothing when there are none', () => {
    expect(maybeDescribeMissing({ layers: [], missing: ['network-namespace'] })).toContain(
      'WITHOUT network-namespace',
    );
    expect(maybeDescribeMissing({ layers: [], missing: [] })).toBeUndefined();
  });
});
