import type { Cell, Notebook } from '#lib/notebook/cell.ts';
import { send } from '../client.ts';

/** The token that the servers of these tests ask for. */
export const token = 'a-token-for-the-tests';

/** The settings of a server that asks who comes, and lets visitors write. */
export const guarded = {
  LEMMA_HOST: '0.0.0.0',
  LEMMA_TOKEN: token,
  LEMMA_VISITORS: 'write',
  LEMMA_GUEST_RUNS: '1000',
} as const;

/** Headers of one who is signed in, or of a stranger. */
export type Credentials = Readonly<Record<string, string>>;

/** The cookie of an answer, to be sent with the next request. */
export function readCookie(response: Response): Credentials {
  const [cookie = ''] = response.headers.getSetCookie();
  return { cookie: cookie.replace(/;.*$/s, '') };
}

/** Signs in with the token. */
export async function signInAsOwner(url: string): Promise<Credentials> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (response.status !== 204) throw new Error(`signing in failed with ${response.status}`);
  return readCookie(response);
}

/** Opens an edit link as a stranger. */
async function openEditLink(address: string): Promise<Credentials> {
  return readCookie(await fetch(address, { redirect: 'manual' }));
}

/** A notebook of the owner with what may be asked of it. */
export interface Place {
  readonly notebook: string;
  readonly cell: string;
  readonly variant: string;
  readonly run: string;
  readonly share: string;
  readonly shareToken: string;
  readonly editLink: string;
  /** Credentials that the edit link gives. */
  readonly editor: Credentials;
}

/** Makes a notebook with an answered question, a share and an edit link. */
export async function makePlace(url: string, owner: Credentials): Promise<Place> {
  const made = await send<{ notebook: Notebook }>(url, 'POST', '/api/notebooks', { title: 'Theirs' }, owner);
  const notebook = made.body.notebook.id;
  const path = `/api/notebooks/${notebook}`;
  const question = { kind: 'prompt', source: 'y = x^2 - 4x + 3' };
  const added = await send<{ cell: Cell }>(url, 'POST', `${path}/cells`, question, owner);
  const cell = added.body.cell.id;
  const started = await send<{ runId: string }>(url, 'POST', `${path}/cells/${cell}/run`, {}, owner);
  const run = started.body.runId;
  // The stream ends with the run.
  await (await fetch(`${url}/api/runs/${run}/events`, { headers: owner })).text();
  const read = await send<{ notebook: Notebook }>(url, 'GET', path, undefined, owner);
  const variant = read.body.notebook.cells[0]?.variants[0]?.id ?? '';
  const share = await send<MadeLink>(url, 'POST', `${path}/shares`, {}, owner);
  const edit = await send<MadeLink>(url, 'POST', `${path}/edit-links`, {}, owner);
  const editPath = new URL(edit.body.url).pathname;
  return {
    ...{ notebook, cell, variant, run },
    share: share.body.share?.id ?? '',
    shareToken: new URL(share.body.url).pathname.replace('/s/', ''),
    editLink: edit.body.editLink?.id ?? '',
    editor: await openEditLink(url + editPath),
  };
}

/** What making a link answers. */
export interface MadeLink {
  readonly url: string;
  readonly share?: { readonly id: string };
  readonly editLink?: { readonly id: string };
}
