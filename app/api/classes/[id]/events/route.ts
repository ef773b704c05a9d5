import { readClass } from '#lib/server/class/read-class.ts';
import { route } from '#lib/server/http/respond.ts';
import { streamAfter } from '#lib/server/http/stream-after.ts';

/** Streams to the teacher who follows and what is tried; at first, or after a long break, all of it. */
export const GET = route<{ readonly id: string }>(async (request, { id }, door) => {
  const live = await readClass(door, id);
  return streamAfter(request, (after, signal) =>
    live.followAsTeacher(after, AbortSignal.any([signal, door.ended])),
  );
}, 'guests');
