import { route } from '#lib/server/http/respond.ts';

/** Brings a deleted cell back to its place, with its answers. */
export const POST = route<{ readonly id: string; readonly cellId: string }>(
  async (_request, { id, cellId }, { store }) => Response.json(await store.restoreCell(id, cellId)),
  'guests',
);
