import { type Numbered, streamEvents } from '../http/event-stream.ts';

/**
 * Streams what `follow` gives after the event in `Last-Event-ID`, null where it names none, until the client leaves or
 * there is no more.
 */
export function streamClass(
  request: Request,
  follow: (after: number | null, signal: AbortSignal) => AsyncIterable<Numbered>,
): Response {
  const last = request.headers.get('last-event-id') ?? '';
  const left = new AbortController();
  const signal = AbortSignal.any([request.signal, left.signal]);
  const after = /^\d{1,9}$/.test(last) ? Number(last) : null;
  return streamEvents(follow(after, signal), () => left.abort());
}
