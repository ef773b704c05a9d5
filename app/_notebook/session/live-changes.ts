import type { NumberedChange, ToldChange } from '#lib/notebook/notebook-change.ts';
import type { CellRuns } from './cell-runs.ts';
import { createChangeFeed } from './change-feed.ts';
import type { LateCells } from './late-cells.ts';
import type { NotebookState } from './notebook-state.ts';
import type { SessionCore } from './session-core.ts';
import { maybeUnread, takeChange } from './take-change.ts';

/** How long a stream that was refused, or a notebook that could not be read, waits for the next try; longer each time. */
const retryMs = { first: 2_000, longest: 300_000 } as const;

/**
 * Follows what others do with the notebook while the page is seen, and starts to follow their runs. A page that is
 * hidden gives its connection back, since a browser has six for all its pages, and hears what it has missed when it is
 * seen again. Returns how to end that.
 */
export function followChanges(
  core: SessionCore,
  { runs, late }: { readonly runs: CellRuns; readonly late: LateCells },
): () => void {
  const { store } = core;
  const stop = new AbortController();
  let source: EventSource | null = null;
  let waitMs: number = retryMs.first;

  const close = () => {
    source?.close();
    source = null;
    forgetPeople(core);
  };
  const later = (callback: () => void) => {
    const timer = setTimeout(callback, waitMs);
    waitMs = Math.min(waitMs * 2, retryMs.longest);
    stop.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };
  const feed = createChangeFeed({
    version: () => store.get().version,
    take: (change) => takeTold(core, { runs, late }, change),
    read: async () => {
      const outcome = await core.refresh();
      runs.followAll();
      return outcome;
    },
    later,
    onClosed: () => {
      stop.abort();
      close();
      core.notify(null, { kind: 'closed' });
    },
  });

  const open = () => {
    if (source !== null || stop.signal.aborted || document.visibilityState === 'hidden') return;
    const opened = new EventSource(`${core.path}/changes?after=${store.get().version}`);
    source = opened;
    opened.onopen = () => {
      waitMs = retryMs.first;
      store.update(dropUnreachable);
    };
    opened.onmessage = (message) =>
      feed.hear({ seq: Number(message.lastEventId), event: parseChange(String(message.data)) });
    opened.onerror = () => {
      if (source !== opened) return;
      // The browser connects again by itself, and names the last change that it has heard.
      if (opened.readyState !== EventSource.CLOSED) return forgetPeople(core);
      close();
      feed.readAgain();
      later(open);
    };
  };
  const look = () => (document.visibilityState === 'hidden' ? close() : open());
  document.addEventListener('visibilitychange', look, { signal: stop.signal });
  // A connection that died with the network may not know it.
  const renew = () => {
    close();
    open();
  };
  window.addEventListener('online', renew, { signal: stop.signal });
  open();
  return () => {
    stop.abort();
    close();
  };
}

/** Who is there is not known without a connection. */
function forgetPeople({ store }: SessionCore): void {
  store.update((state) => (state.people === 1 ? state : { ...state, people: 1 }));
}

/** The state without the word that the server cannot be reached, which is over. */
function dropUnreachable(state: NotebookState): NotebookState {
  const { notice } = state;
  return notice?.kind === 'failed' && notice.failure.code === 'unreachable'
    ? { ...state, notice: null }
    : state;
}

function takeTold(
  core: SessionCore,
  { runs, late }: { readonly runs: CellRuns; readonly late: LateCells },
  change: NumberedChange,
): void {
  const unread = maybeUnread(core.store.get(), change);
  core.store.update((state) => takeChange(state, change));
  if (unread !== null) void late.fetchAgain(unread);
  if (change.event.type === 'run-started' || change.event.type === 'run-ended') runs.followAll();
}

/** The server is the same program at the same version, so its events are taken as they are. */
function parseChange(data: string): ToldChange {
  return JSON.parse(data);
}
