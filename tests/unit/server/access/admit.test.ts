import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { admit, type SignIns } from '#lib/server/access/admit.ts';
import { nobody } from '#lib/server/access/principal.ts';

const strangers: SignIns = {
  identify: () => Promise.resolve({ who: nobody, cookie: null }),
  signIn: () => Promise.resolve('session=1'),
  openEditLink: () => Promise.resolve(null),
};

function ask(url: string) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url });
  return admit(request, new ServerResponse(request), strangers);
}

it.each(['//', '//:0', 'http://lemma:99999/'])('refuses %s, which is no address', async (url) => {
  await expect(ask(url)).rejects.toMatchObject({ code: 'invalid-request' });
});
