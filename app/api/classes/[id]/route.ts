import { readClass } from '#lib/server/class/read-class.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Ends a class: its followers hear it, and what was tried is gone. */
export const DELETE = route<{ readonly id: string }>(async (_request, { id }, door) => {
  await readClass(door, id);
  getServices().classes.end(id, 'teacher');
  return new Response(null, { status: 204 });
}, 'guests');
