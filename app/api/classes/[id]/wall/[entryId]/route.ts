import { readClass } from '#lib/server/class/read-class.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Puts an answer of the wall into the notebook, after the cell that is tried: `{cell}`. */
export const POST = route<{ readonly id: string; readonly entryId: string }>(
  async (_request, { id, entryId }, door) => {
    await readClass(door, id);
    return Response.json({ cell: await getServices().classes.save(id, entryId) }, { status: 201 });
  },
  'guests',
);
