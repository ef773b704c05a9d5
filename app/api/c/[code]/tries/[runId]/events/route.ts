import { joinClass } from '#lib/server/class/join-class.ts';
import { readSeat } from '#lib/server/class/seat.ts';
import { streamEvents } from '#lib/server/http/event-stream.ts';
import { route } from '#lib/server/http/respond.ts';

/** Streams one's own try, from its start or after `Last-Event-ID`. */
export const GET = route<{ readonly code: string; readonly runId: string }>((request, { code, runId }) => {
  const { trials } = joinClass(request, code);
  const run = trials.readRun(readSeat(request), runId);
  const last = Number(request.headers.get('last-event-id') ?? 0);
  const left = new AbortController();
  const signal = AbortSignal.any([request.signal, left.signal]);
  const after = Number.isSafeInteger(last) && last > 0 ? Math.min(last, run.lastSeq) : 0;
  return Promise.resolve(streamEvents(run.follow(after, signal), () => left.abort()));
}, 'anyone');
