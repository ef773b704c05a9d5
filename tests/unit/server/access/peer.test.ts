import { expect, it } from 'vitest';
import { readPeer } from '#lib/server/access/peer.ts';

it.each([
  ['this machine', '127.0.0.1', {}, { address: '127.0.0.1', isLocal: true, isSecure: false }],
  ['this machine, mapped', '::ffff:127.0.0.1', {}, { address: '127.0.0.1', isLocal: true, isSecure: false }],
  ['another machine', '192.168.1.9', {}, { address: '192.168.1.9', isLocal: false, isSecure: false }],
  [
    'a client of a proxy here',
    '127.0.0.1',
    { 'x-forwarded-for': '9.9.9.9, 5.6.7.8', 'x-forwarded-proto': 'https' },
    { address: '5.6.7.8', isLocal: false, isSecure: true },
  ],
  [
    'another machine that pretends to be a proxy',
    '192.168.1.9',
    { 'x-forwarded-for': '127.0.0.1' },
    { address: '192.168.1.9', isLocal: false, isSecure: false },
  ],
  [
    'one of many addresses',
    '2001:db8:1:2:3:4:5:6',
    {},
    { address: '2001:db8:1:2', isLocal: false, isSecure: false },
  ],
  [
    'one of many addresses, written short',
    '2001:db8::4:5:6',
    {},
    { address: '2001:db8:0:0', isLocal: false, isSecure: false },
  ],
  [
    'one of many addresses, with one group',
    '2001:db8::6',
    {},
    { address: '2001:db8:0:0', isLocal: false, isSecure: false },
  ],
  [
    'one of many addresses, short behind its network',
    '2001:db8:1:2::6',
    {},
    { address: '2001:db8:1:2', isLocal: false, isSecure: false },
  ],
  [
    'a proxy that says so in another way',
    '::1',
    { via: '1.1 x' },
    { address: '::1', isLocal: false, isSecure: false },
  ],
] as const)('knows %s', (_what, remote, headers, peer) => {
  expect(readPeer(headers, remote)).toEqual(peer);
});
