import type { NumberedEvent, RunEvent } from '#lib/notebook/run-event.ts';

/** What happens to somebody who follows a run. */
export interface FollowerEffects {
  /** In order; several at once when they arrive faster than a screen is drawn. */
  readonly onEvents: (events: readonly NumberedEvent[]) => void;
  readonly onConnection: (connection: 'live' | 'reconnecting') => void;
  /** The stream is over for good without the run's end: read the notebook again. */
  readonly onLost: () => void;
}

const frameMs = 16;

/**
 * Follows a run's events from the one after `after`. The browser's EventSource reconnects by itself, naming the
 * last event it has; replayed events are dropped by the reducer. Returns how to stop following.
 */
export function followRun(runId: string, after: number, effects: FollowerEffects): () => void {
  return followEvents(`/api/runs/${encodeURIComponent(runId)}/events?after=${after}`, effects);
}

/** Follows the stream of a run's events, as {@link followRun} does, from where a path leads. */
export function followEvents(path: string, effects: FollowerEffects): () => void {
  const source = new EventSource(path);
  let waiting: NumberedEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const deliver = () => {
    clearTimeout(timer);
    timer = undefined;
    const events = waiting;
    waiting = [];
    if (events.length > 0) effects.onEvents(events);
  };

  source.onopen = () => effects.onConnection('live');
  source.onmessage = (message) => {
    const event = parseEvent(String(message.data));
    waiting.push({ seq: Number(message.lastEventId), event });
    if (event.type === 'run-ended') {
      source.close();
      deliver();
    } else timer ??= setTimeout(deliver, frameMs);
  };
  source.onerror = () => {
    if (source.readyState === EventSource.CONNECTING) effects.onConnection('reconnecting');
    if (source.readyState !== EventSource.CLOSED) return;
    deliver();
    effects.onLost();
  };
  return () => {
    source.close();
    clearTimeout(timer);
  };
}

/** The server is the same program at the same version, so its events are taken as they are. */
function parseEvent(data: string): RunEvent {
  return JSON.parse(data);
}
