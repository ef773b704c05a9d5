import { expect, it } from 'vitest';
import { maybeOpenShare } from '#lib/server/access/share-page.ts';
import type { OwnedServices } from '#lib/server/create-services.ts';
import { elsewhere, openServices, withCookie } from './open-services.ts';

const owner = { role: 'owner', sessionId: null } as const;

async function makeNotebook({ access }: OwnedServices) {
  const door = access.doorFor(owner);
  const { id } = await door.store.createNotebook('Theirs');
  const { cell } = await door.store.addCell(id, { kind: 'text', source: 'Hello' });
  return { door, id, cellId: cell.id };
}

async function becomeEditor(services: OwnedServices, notebookId: string) {
  const { link, token } = await services.access.doorFor(owner).links.addEditLink(notebookId, null);
  const opened = await services.access.openEditLink(token, { role: 'nobody' }, elsewhere);
  const asking = withCookie(opened?.cookie ?? null);
  const { who } = await services.access.identify(asking);
  return { link, token, asking, who, door: services.access.doorFor(who) };
}

it('lets an editor change the notebook of the link and nothing else', async () => {
  const services = await openServices();
  const { id, cellId } = await makeNotebook(services);
  const other = await makeNotebook(services);
  const { door, who } = await becomeEditor(services, id);
  expect(who).toMatchObject({ role: 'editor', notebookIds: [id] });
  expect(await door.store.editCell(id, cellId, { version: 1, source: 'Hi' })).toMatchObject({ version: 3 });
  expect((await door.store.listNotebooks()).map((notebook) => notebook.id)).toEqual([id]);
  await expect(door.store.deleteNotebook(id)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(door.links.addShare(id, null)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(door.store.createNotebook('Mine')).rejects.toMatchObject({ code: 'forbidden' });
  expect(await door.store.maybeNotebook(other.id)).toBeNull();
  await expect(
    door.store.editCell(other.id, other.cellId, { version: 1, source: 'x' }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

it('shuts an editor out at once when the link is revoked, streams included', async () => {
  const services = await openServices();
  const { id, door: ownDoor } = await makeNotebook(services);
  const { door, link, token, asking } = await becomeEditor(services, id);
  expect(door.ended.aborted).toBe(false);
  await ownDoor.links.revoke('edit', link.id);
  expect(door.ended.aborted).toBe(true);
  expect((await services.access.identify(asking)).who.role).toBe('nobody');
  expect(await services.access.openEditLink(token, { role: 'nobody' }, elsewhere)).toBeNull();
});

it('gives one browser several notebooks by several links, under one session', async () => {
  const services = await openServices();
  const first = await makeNotebook(services);
  const second = await makeNotebook(services);
  const { asking, who } = await becomeEditor(services, first.id);
  const { token } = await first.door.links.addEditLink(second.id, null);
  const opened = await services.access.openEditLink(token, who, asking);
  expect(opened).toEqual({ notebookId: second.id, cookie: null });
  const again = await services.access.identify(asking);
  expect(again.who.role === 'editor' ? [...again.who.notebookIds].sort() : []).toEqual(
    [first.id, second.id].sort(),
  );
});

it('ends links at their end', async () => {
  let ms = Date.parse('2026-11-22T12:00:00Z');
  const services = await openServices({}, { now: () => new Date(ms) });
  const { id, door } = await makeNotebook(services);
  const expires = '2026-11-22T13:00:00.000Z';
  const share = await door.links.addShare(id, expires);
  const edit = await door.links.addEditLink(id, expires);
  ms += 3_599_000;
  expect(await maybeOpenShare(services, share.token)).not.toBeNull();
  const opened = await services.access.openEditLink(edit.token, { role: 'nobody' }, elsewhere);
  const asking = withCookie(opened?.cookie ?? null);
  expect((await services.access.identify(asking)).who.role).toBe('editor');
  ms += 1_000;
  expect(await maybeOpenShare(services, share.token)).toBeNull();
  expect(await services.access.openEditLink(edit.token, { role: 'nobody' }, elsewhere)).toBeNull();
  expect((await services.access.identify(asking)).who.role).toBe('nobody');
});

it('takes a hundred links of a kind and refuses one more', async () => {
  const services = await openServices();
  const { id, door } = await makeNotebook(services);
  for (let count = 0; count < 100; count += 1) await door.links.addEditLink(id, null);
  await expect(door.links.addEditLink(id, null)).rejects.toMatchObject({ code: 'too-large' });
  const { editLinks } = await door.links.list(id);
  await door.links.revoke('edit', editLinks[0]?.id ?? '');
  await door.links.addEditLink(id, null);
});

it('gives visitors notebooks of their own, as many as there is place for', async () => {
  const services = await openServices({ LEMMA_VISITORS: 'write', LEMMA_GUEST_NOTEBOOKS: '2' });
  const theirs = await makeNotebook(services);
  const { who } = await services.access.admitVisitor({ role: 'nobody' }, elsewhere);
  const door = services.access.doorFor(who);
  const { id } = await door.store.createNotebook('Mine');
  await door.store.createNotebook('Mine too');
  await expect(door.store.createNotebook('One too many')).rejects.toMatchObject({ code: 'too-large' });
  expect((await door.store.listNotebooks()).map(({ title }) => title).sort()).toEqual(['Mine', 'Mine too']);
  expect((await theirs.door.store.listNotebooks()).map(({ title }) => title)).toEqual(['Theirs']);
  expect(await door.store.maybeNotebook(theirs.id)).toBeNull();
  await expect(door.links.addShare(id, null)).rejects.toMatchObject({ code: 'forbidden' });
  await door.store.deleteNotebook(id);
  await door.store.createNotebook('Place again');
});

it('has a limit for what a guest writes, counted in characters of all that is kept', async () => {
  const services = await openServices({ LEMMA_GUEST_MB: '1' });
  const { id } = await makeNotebook(services);
  const { door } = await becomeEditor(services, id);
  const source = 'x'.repeat(20_000);
  // 49 cells of 20,100 characters and the first one are below a million; the 50th is taken, since there was room before it.
  for (let count = 0; count < 50; count += 1) await door.store.addCell(id, { kind: 'text', source });
  await expect(door.store.addCell(id, { kind: 'text', source: 'x' })).rejects.toMatchObject({
    code: 'too-large',
  });
  await services.access.doorFor(owner).store.addCell(id, { kind: 'text', source });
});

it('turns strangers away where visitors may not write, and many from one address', async () => {
  const closed = await openServices();
  await expect(closed.access.admitVisitor({ role: 'nobody' }, elsewhere)).rejects.toMatchObject({
    code: 'unauthenticated',
  });
  const services = await openServices({ LEMMA_VISITORS: 'write' });
  for (let count = 0; count < 10; count += 1)
    await services.access.admitVisitor({ role: 'nobody' }, elsewhere);
  await expect(services.access.admitVisitor({ role: 'nobody' }, elsewhere)).rejects.toMatchObject({
    code: 'too-many',
  });
});

it('deletes the notebooks of visitors who came no more, and no others', async () => {
  let ms = Date.now();
  const services = await openServices({ LEMMA_VISITORS: 'write' }, { now: () => new Date(ms) });
  await makeNotebook(services);
  const gone = await services.access.admitVisitor({ role: 'nobody' }, elsewhere);
  const { id } = await services.access.doorFor(gone.who).store.createNotebook('Forgotten');
  ms += 181 * 86_400_000;
  await services.store.dropExpired();
  expect(await services.store.maybeNotebook(id)).toBeNull();
  expect(await services.store.listNotebooks()).toHaveLength(1);
});

it('starts as many runs for a guest within a minute as the limit says', async () => {
  const services = await openServices({ LEMMA_GUEST_RUNS: '2' });
  const { id, door: ownDoor } = await makeNotebook(services);
  const { door } = await becomeEditor(services, id);
  const { cell } = await door.store.addCell(id, { kind: 'prompt', source: '1 + 1 = ?' });
  await door.runs.start(id, cell.id);
  await door.runs.start(id, cell.id);
  await expect(door.runs.start(id, cell.id)).rejects.toMatchObject({ code: 'too-many' });
  await ownDoor.runs.start(id, cell.id);
});

it('tells nothing more of a notebook once a link is over, though the stream is open', async () => {
  let ms = Date.parse('2026-11-22T12:00:00Z');
  const services = await openServices({}, { now: () => new Date(ms) });
  const { id, cellId, door } = await makeNotebook(services);
  const { token } = await door.links.addEditLink(id, '2026-11-22T13:00:00.000Z');
  const opened = await services.access.openEditLink(token, { role: 'nobody' }, elsewhere);
  const { who } = await services.access.identify(withCookie(opened?.cookie ?? null));
  const told = await services.access.doorFor(who).changes.follow(id, 2, new AbortController().signal);
  const stream = told[Symbol.asyncIterator]();
  expect((await stream.next()).value?.event).toEqual({ type: 'people-counted', count: 1 });
  await door.store.moveCell(id, cellId, 0);
  expect((await stream.next()).value?.event.type).toBe('cell-moved');
  ms += 3_600_000;
  await door.store.editCell(id, cellId, { version: 1, source: 'secret' });
  expect((await stream.next()).done).toBe(true);
});

it('lets nobody follow the changes of a notebook that they may not read', async () => {
  const services = await openServices();
  const { id } = await makeNotebook(services);
  const other = await makeNotebook(services);
  const { door } = await becomeEditor(services, id);
  const { signal } = new AbortController();
  const gone = { code: 'not-found' };
  await expect(door.changes.follow(other.id, null, signal)).rejects.toMatchObject(gone);
  const { changes } = services.access.doorFor({ role: 'nobody' });
  await expect(changes.follow(id, null, signal)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(other.door.changes.follow('none', null, signal)).rejects.toMatchObject(gone);
});
