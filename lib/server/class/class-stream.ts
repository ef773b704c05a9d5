import { streamEvents } from '../http/event-stream.ts';
import type { Frame } from './event-log.ts';

/** Streams what `follow` gives after the event in `Last-Event-ID`, until the client leaves or the class ends. */
export function streamClass<Event>(
  request: Request,
  follow: (after: number | null, signal: AbortSignal) => AsyncIterable<Frame<Event>>,
): Response {
  const last = request.headers.get('last-event-id') ?? '';
  const left = new AbortController();
  const signal = AbortSignal.any([request.signal, left.signal]);
  const after = /^\d{1,9}$/.test(last) ? Number(last) : null;
  return streamEvents(follow(after, signal), () => left.abort());
}
