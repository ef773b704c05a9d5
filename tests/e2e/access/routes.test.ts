import { glob, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LemmaProcess, startLemma } from '../lemma-process.ts';
import { type Asker, type Expectation, expectations } from './expectations.ts';
import { type Credentials, guarded, makePlace, type Place, readCookie, signInAsOwner } from './people.ts';

let lemma: LemmaProcess;
let url: string;
let owner: Credentials;
let other: Credentials;

const askers: readonly Asker[] = ['nobody', 'view', 'other', 'edit', 'owner'];

beforeAll(async () => {
  lemma = await startLemma(guarded);
  url = lemma.url.replace('0.0.0.0', '127.0.0.1');
  owner = await signInAsOwner(url);
  const { shareToken } = await makePlace(url, owner);
  other = readCookie(await fetch(`${url}/api/shared/${shareToken}/copy`, { method: 'POST' }));
});

afterAll(() => lemma.end('SIGTERM'));

it('knows every route and page that there is', async () => {
  expect(Object.keys(expectations).sort()).toEqual((await listRoutes()).sort());
});

// To sign out, and to sign in with a wrong token, would change who the askers are; sign-in.test.ts tells of both.
const settled = Object.entries(expectations).filter(([name]) => !name.endsWith(' /api/session'));

it.each(settled)('%s', async (name, row) => {
  const method = name.split(' ')[0] ?? '';
  const found: Partial<Record<Asker, number>> = {};
  // Whoever is refused changes nothing; of those who are not, each has a notebook that nobody has changed.
  const [first, second] = [await makePlace(url, owner), await makePlace(url, owner)];
  for (const asker of askers) {
    found[asker] = await ask(method, row, { asker, place: asker === 'owner' ? second : first });
  }
  const { nobody, view, edit, owner: own, other: others } = row;
  expect(found).toEqual({ nobody, view, edit, owner: own, other: others });
});

async function ask(
  method: string,
  row: Expectation,
  { asker, place }: { readonly asker: Asker; readonly place: Place },
): Promise<number> {
  const body = row.text ?? (row.body === undefined ? null : JSON.stringify(row.body));
  const response = await fetch(url + row.path(place), {
    method,
    redirect: 'manual',
    headers: {
      ...credentialsOf(asker, place),
      ...(body === null
        ? {}
        : { 'content-type': row.text === undefined ? 'application/json' : 'text/plain' }),
    },
    body,
  });
  await response.body?.cancel();
  return response.status;
}

/** A link to read gives no credentials: its token stands in the address of what it opens, and opens nothing else. */
function credentialsOf(asker: Asker, place: Place): Credentials {
  switch (asker) {
    case 'nobody':
      return {};
    case 'view':
      return { referer: `${url}/s/${place.shareToken}`, cookie: `lemma-session-0=${place.shareToken}` };
    case 'edit':
      return place.editor;
    case 'owner':
      return owner;
    case 'other':
      return other;
  }
}

/** The methods and folders of all routes and pages, as the file system has them. */
async function listRoutes(): Promise<string[]> {
  const names: string[] = [];
  for await (const file of glob('app/**/{route.ts,page.tsx}')) {
    const path = file.replace(/^app/, '').replace(/\/(?:route\.ts|page\.tsx)$/, '') || '/';
    const source = await readFile(file, 'utf8');
    const methods = file.endsWith('page.tsx')
      ? ['GET']
      : [...source.matchAll(/^export const (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm)].map(
          ([, method]) => method,
        );
    names.push(...methods.map((method) => `${method} ${path}`));
  }
  return names;
}
