import { askWhy } from './ask-why.ts';

/** What happens to somebody who listens to a class. */
export interface ListenEffects<Event> {
  readonly onEvent: (event: Event) => void;
  readonly onConnection: (connection: Connection) => void;
}

/** `full`: as many follow as may. `gone` is for good: there is no such class any more. */
export type Connection = 'connecting' | 'live' | 'lost' | 'full' | 'gone';

/** How long a stream that was refused waits for the next try; longer each time. */
const retryMs = { first: 2_000, longest: 30_000 } as const;

/** Signs of life come every 10 s; a stream that is silent for longer than this is opened anew. */
const silenceMs = 25_000;

/** How often a phone that was asleep, or lost its network, looks whether its stream still lives. */
const lookMs = 2_000;

/**
 * Listens to a class. The browser reconnects by itself and names the last event it has; a stream that died without a
 * word, as a phone's does in a pocket, is noticed by its silence.
 *
 * @returns how to stop.
 */
export function listenToClass<Event extends { readonly type: string }>(
  path: string,
  { onEvent, onConnection }: ListenEffects<Event>,
): () => void {
  let source: EventSource | null = null;
  let heardMs = performance.now();
  let waitMs: number = retryMs.first;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const stop = new AbortController();
  const { signal } = stop;
  const explain = async () => {
    const why = await askWhy(path, signal);
    if (signal.aborted) return;
    onConnection(why);
    if (why === 'gone') return;
    retry = setTimeout(open, waitMs);
    waitMs = Math.min(waitMs * 2, retryMs.longest);
  };
  const open = () => {
    clearTimeout(retry);
    source?.close();
    heardMs = performance.now();
    const opened = new EventSource(path);
    source = opened;
    opened.onopen = () => {
      waitMs = retryMs.first;
      onConnection('live');
    };
    opened.onmessage = (message) => {
      heardMs = performance.now();
      const event = parseEvent<Event>(String(message.data));
      if (event.type === 'class-ended') opened.close();
      if (event.type !== 'beat') onEvent(event);
    };
    opened.onerror = () => {
      // Otherwise the browser connects again by itself.
      if (opened.readyState === EventSource.CLOSED) void explain();
      else onConnection('lost');
    };
  };
  const look = () => {
    const isClosed = source?.readyState === EventSource.CLOSED;
    if (!isClosed && performance.now() - heardMs > silenceMs) open();
  };
  onConnection('connecting');
  open();
  const timer = setInterval(look, lookMs);
  document.addEventListener('visibilitychange', look, { signal });
  return () => {
    stop.abort();
    source?.close();
    clearInterval(timer);
    clearTimeout(retry);
  };
}

/** The server is the same program at the same version, so its events are taken as they are. */
function parseEvent<Event>(data: string): Event {
  return JSON.parse(data);
}
