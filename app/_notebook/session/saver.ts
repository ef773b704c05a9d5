import type { Failure } from '../../_shell/failure.ts';

/** How the saving of one value stands. */
export type SaveState<Current> =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** The server could not be reached or was too busy; it is tried again by itself. */
  | { readonly kind: 'retrying'; readonly failure: Failure }
  /** The server does not take this value, or it is too long to be sent; the next edit tries again. */
  | { readonly kind: 'refused'; readonly failure: Failure | null }
  /** Somebody else changed it; `resolve` decides. */
  | { readonly kind: 'conflict'; readonly current: Current }
  /** The thing itself is no longer there. */
  | { readonly kind: 'gone' };

/** What one attempt to write came to. */
export type WriteResult<Current> = Exclude<SaveState<Current>, { readonly kind: 'saving' }>;

/** What a saver needs from outside. */
export interface SaverEffects<Current> {
  readonly write: (value: string, options: { readonly keepalive: boolean }) => Promise<WriteResult<Current>>;
  readonly onState: (state: SaveState<Current>, value: string | null) => void;
}

/** Saves one value as it is edited: debounced, one write at a time, until the newest value is on the server. */
export interface Saver {
  readonly edit: (value: string) => void;
  /** Writes what is not written yet, unless the server has said no to it; true when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
  /** Sends what is not written yet without waiting: the page is about to go. */
  readonly leave: () => void;
  /** Forgets the unsaved value. */
  readonly discard: () => void;
}

const pauseMs = 700;
const retryMs = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Makes a saver for one value. */
export function createSaver<Current>({ write, onState }: SaverEffects<Current>): Saver {
  let pending: string | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let halted = false;

  const wait = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delayMs);
  };

  const settle = (value: string, result: WriteResult<Current>): boolean => {
    failures = result.kind === 'retrying' ? failures + 1 : 0;
    halted = result.kind === 'refused' || result.kind === 'conflict' || result.kind === 'gone';
    if (result.kind === 'saved' && pending === value) pending = null;
    if (result.kind === 'saved' && pending !== null) return true;
    onState(result, pending);
    if (result.kind === 'retrying') wait(retryMs[Math.min(failures, retryMs.length) - 1] ?? pauseMs);
    return false;
  };

  const drain = async (): Promise<boolean> => {
    for (let goesOn = true; goesOn && pending !== null; ) {
      const value: string = pending;
      onState({ kind: 'saving' }, value);
      goesOn = settle(value, await write(value, { keepalive: false }));
    }
    return pending === null;
  };

  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    if (halted) return Promise.resolve(false);
    if (pending === null && running === null) return Promise.resolve(true);
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    edit: (value) => {
      pending = value;
      halted = false;
      onState({ kind: 'saving' }, value);
      wait(pauseMs);
    },
    flush,
    leave: () => {
      if (pending !== null && !halted) void write(pending, { keepalive: true });
    },
    discard: () => {
      clearTimeout(timer);
      pending = null;
      failures = 0;
      halted = false;
      onState({ kind: 'saved' }, null);
    },
  };
}
