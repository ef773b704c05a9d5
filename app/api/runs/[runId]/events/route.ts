import { LemmaError } from '#lib/errors.ts';
import { streamEvents } from '#lib/server/http/event-stream.ts';
import { route } from '#lib/server/http/respond.ts';

/**
 * Streams a run's events after the number in `Last-Event-ID` or `?after=`. 204 when the run has ended and there
 * is nothing more: a browser then does not connect again.
 */
export const GET = route<{ readonly runId: string }>(async (request, { runId }, { runs, ended }) => {
  const last = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after') ?? '0';
  if (!/^\d{1,9}$/.test(last)) {
    throw new LemmaError('invalid-request', 'The number of the last event must be a whole number.');
  }
  const left = new AbortController();
  const signal = AbortSignal.any([request.signal, left.signal, ended]);
  const events = await runs.follow(runId, Number(last), signal);
  return events === null ? new Response(null, { status: 204 }) : streamEvents(events, () => left.abort());
}, 'guests');
