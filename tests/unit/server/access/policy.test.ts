import { describe, expect, it } from 'vitest';
import { type Deed, may, mayAsk, mayCreate, refuse } from '#lib/server/access/policy.ts';
import type { Principal } from '#lib/server/access/principal.ts';

const own = { notebookId: 'own', visitorId: 'v1' };
const ofOwner = { notebookId: 'theirs', visitorId: null };
const linked = { notebookId: 'linked', visitorId: null };

const people = {
  owner: { role: 'owner', sessionId: null },
  visitor: { role: 'visitor', id: 'v1', sessionId: 's1', notebookIds: ['linked'] },
  stranger: { role: 'visitor', id: 'v2', sessionId: 's2', notebookIds: [] },
  editor: { role: 'editor', sessionId: 's3', notebookIds: ['linked'] },
  reader: { role: 'reader', shareId: 'linked' },
  participant: { role: 'participant', classId: 'linked', seatId: 'x' },
  nobody: { role: 'nobody' },
} as const satisfies Readonly<Record<string, Principal>>;

const deeds: readonly Deed[] = ['read', 'write', 'manage', 'share'];
const everything = 'read write manage share';

describe('what somebody may do with a notebook', () => {
  it.each([
    ['owner', own, everything],
    ['owner', ofOwner, everything],
    ['visitor', own, 'read write manage'],
    ['visitor', ofOwner, ''],
    ['visitor', linked, 'read write'],
    ['stranger', own, ''],
    ['stranger', linked, ''],
    ['editor', own, ''],
    ['editor', ofOwner, ''],
    ['editor', linked, 'read write'],
    ['reader', linked, ''],
    ['participant', linked, ''],
    ['nobody', ofOwner, ''],
  ] as const)('the %s with %o: "%s"', (name, holding, allowed) => {
    expect(deeds.filter((deed) => may(people[name], deed, holding)).join(' ')).toBe(allowed);
  });
});

it('lets the owner and visitors keep notebooks, and editors ask questions', () => {
  const names = Object.entries(people);
  expect(names.filter(([, who]) => mayCreate(who)).map(([name]) => name)).toEqual([
    'owner',
    'visitor',
    'stranger',
  ]);
  expect(names.filter(([, who]) => mayAsk(who)).map(([name]) => name)).toEqual([
    'owner',
    'visitor',
    'stranger',
    'editor',
  ]);
});

it('asks nobody to sign in, and refuses everybody else', () => {
  expect(refuse(people.nobody).code).toBe('unauthenticated');
  expect(refuse(people.editor).code).toBe('forbidden');
});
