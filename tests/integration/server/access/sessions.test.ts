import { expect, it, onTestFinished } from 'vitest';
import { Sessions } from '#lib/server/access/sessions.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { elsewhere, openServices, withCookie } from './open-services.ts';

it('knows the owner by the cookie that the token was turned into, also after a restart', async () => {
  const folder = await createTemporaryFolder();
  const first = await openServices({}, { folder });
  const cookie = await first.access.signIn('the-token', elsewhere);
  expect((await first.access.identify(withCookie(cookie))).who.role).toBe('owner');
  await first.close();
  const second = await openServices({}, { folder });
  expect((await second.access.identify(withCookie(cookie))).who.role).toBe('owner');
  expect((await second.access.identify(elsewhere)).who.role).toBe('nobody');
});

it('signs everybody out when the token is another one', async () => {
  const folder = await createTemporaryFolder();
  const first = await openServices({}, { folder });
  const cookie = await first.access.signIn('the-token', elsewhere);
  await first.close();
  const second = await openServices({ LEMMA_TOKEN: 'another-token' }, { folder });
  expect((await second.access.identify(withCookie(cookie))).who.role).toBe('nobody');
});

it('keeps hashes alone: what stands in the database opens nothing', async () => {
  const { access, store } = await openServices();
  const cookie = await access.signIn('the-token', elsewhere);
  const { who } = await access.identify(withCookie(cookie));
  const id = who.role === 'owner' ? (who.sessionId ?? '') : '';
  expect(cookie).not.toContain(id);
  expect(await store.maybeSession(id)).not.toBeNull();
  expect((await access.identify(withCookie(`lemma-session-7860=${id}`))).who.role).toBe('nobody');
});

it('ends a session at sign-out, and with it its streams', async () => {
  const { access } = await openServices();
  const cookie = await access.signIn('the-token', elsewhere);
  const { who } = await access.identify(withCookie(cookie));
  const { ended } = access.doorFor(who);
  expect(ended.aborted).toBe(false);
  expect(await access.signOut(who, elsewhere)).toMatch(/=; Path=\/; Max-Age=0;/);
  expect(ended.aborted).toBe(true);
  expect((await access.identify(withCookie(cookie))).who.role).toBe('nobody');
});

it('lets a session that nobody uses end after 30 days, and keeps one that is used', async () => {
  let days = 0;
  const now = () => new Date(Date.parse('2026-11-22T12:00:00Z') + days * 86_400_000);
  const store = await openStore(await createTemporaryFolder(), now);
  onTestFinished(() => store.close());
  const sessions = new Sessions({ store, credential: '', visitorsWrite: false, now });
  const { secret } = await sessions.startOwner();
  expect(await sessions.find(secret)).toMatchObject({ who: { role: 'owner' }, renewed: null });
  days = 29;
  expect(await sessions.find(secret)).toMatchObject({ renewed: { secret, seconds: 30 * 86_400 } });
  days = 58;
  expect(await sessions.find(secret)).toMatchObject({ who: { role: 'owner' } });
  days = 89;
  expect(await sessions.find(secret)).toMatchObject({ who: { role: 'nobody' } });
  await store.dropExpired();
  days = 58;
  expect(await sessions.find(secret)).toMatchObject({ who: { role: 'nobody' } });
});

it('takes the token in an Authorization header for one request, and counts wrong ones', async () => {
  const { access } = await openServices();
  const bearing = (token: string) => ({ ...elsewhere, headers: { authorization: `Bearer ${token}` } });
  expect((await access.identify(bearing('the-token'))).who).toEqual({ role: 'owner', sessionId: null });
  for (let tries = 0; tries < 10; tries += 1) {
    await expect(access.identify(bearing('wrong'))).rejects.toMatchObject({ code: 'unauthenticated' });
  }
  await expect(access.identify(bearing('the-token'))).rejects.toMatchObject({ code: 'too-many' });
});

it.each([
  ['nothing', ''],
  ['a short one', 'short'],
  ['an unknown one', 'x'.repeat(22)],
  ['a very long one', 'x'.repeat(5_000)],
  ['an injection', "' or 1=1 --padding-xx"],
])('takes %s for no session', async (_what, secret) => {
  const { access } = await openServices();
  expect((await access.identify(withCookie(`lemma-session-7860=${secret}`))).who.role).toBe('nobody');
});

it('asks nobody on a loopback address, unless a token, a name or a proxy says otherwise', async () => {
  const here = { headers: {}, peer: { address: '127.0.0.1', isLocal: true, isSecure: false } };
  const proxied = { ...here, peer: { ...here.peer, isLocal: false } };
  const plain = await openServices({ LEMMA_HOST: '127.0.0.1', LEMMA_TOKEN: '' });
  expect(plain.access.token).toBeNull();
  expect((await plain.access.identify(here)).who.role).toBe('owner');
  expect((await plain.access.identify(proxied)).who.role).toBe('nobody');
  for (const settings of [
    { LEMMA_TOKEN: 'the-token' },
    { LEMMA_URL: 'https://x.example' },
    { LEMMA_HOSTS: 'x' },
  ]) {
    const { access } = await openServices({ LEMMA_HOST: '127.0.0.1', LEMMA_TOKEN: '', ...settings });
    expect(access.token).not.toBeNull();
    expect((await access.identify(here)).who.role).toBe('nobody');
  }
});
