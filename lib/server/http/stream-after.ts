import { type Numbered, streamEvents } from './event-stream.ts';

/** Gives the events after a number, null for whoever names none, until `signal` aborts. */
export type Follow = (after: number | null, signal: AbortSignal) => AsyncIterable<Numbered>;

/**
 * Streams what `follow` gives after the event in `Last-Event-ID` or `?after=`, until the client leaves or there is no
 * more. What is no number counts as none.
 */
export async function streamAfter(
  request: Request,
  follow: (...args: Parameters<Follow>) => ReturnType<Follow> | Promise<ReturnType<Follow>>,
): Promise<Response> {
  const last = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after') ?? '';
  const left = new AbortController();
  const signal = AbortSignal.any([request.signal, left.signal]);
  const after = /^\d{1,9}$/.test(last) ? Number(last) : null;
  return streamEvents(await follow(after, signal), () => left.abort());
}
