import { joinClass } from '#lib/server/class/join-class.ts';
import { readSeat } from '#lib/server/class/seat.ts';
import { route } from '#lib/server/http/respond.ts';
import { streamAfter } from '#lib/server/http/stream-after.ts';

/** Streams one's own try, from its start or after `Last-Event-ID`. */
export const GET = route<{ readonly code: string; readonly runId: string }>((request, { code, runId }) => {
  const { trials } = joinClass(request, code);
  const run = trials.readRun(readSeat(request), runId);
  return streamAfter(request, (after, signal) => run.follow(Math.min(after ?? 0, run.lastSeq), signal));
}, 'anyone');
