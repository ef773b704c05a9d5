import { headers } from 'next/headers';
import { cache } from 'react';
import type { Door } from '#lib/server/access/door.ts';
import { readDoor } from '#lib/server/http/respond.ts';

/** What whoever asked for the page under way may reach; server components only. */
export async function readPageDoor(): Promise<Door> {
  return readDoor({ headers: await headers() });
}

/** A notebook as the page under way opens it, read once; null where it does not exist for whoever asks. */
export const openPageNotebook = cache(async (id: string) => (await readPageDoor()).store.openNotebook(id));

/** A notebook for the page under way, read once; null where it does not exist for whoever asks. */
export const maybePageNotebook = cache(async (id: string) => (await readPageDoor()).store.maybeNotebook(id));
