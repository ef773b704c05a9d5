import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** How long deleted cells can be brought back. */
const deletedCellsKeptMs = 30 * dayMs;

/** What tidying needs from outside. */
export interface TidyEffects {
  readonly now: () => Date;
  /** Calls back again and again, and does not keep the process alive; returns how to end that. */
  readonly every: (intervalMs: number, callback: () => void) => () => void;
}

const realEffects: TidyEffects = {
  now: () => new Date(),
  every(intervalMs, callback) {
    const timer = setInterval(callback, intervalMs).unref();
    return () => clearInterval(timer);
  },
};

/**
 * Drops what time has ended in the store, now and once a day: sessions, the notebooks of visitors who have none left, and
 * cells that were deleted 30 days ago. Returns how to end that.
 */
export async function keepTidy(
  store: Pick<Store, 'forgetDeletedCells' | 'dropExpired'>,
  log: Pick<Log, 'error'>,
  { now, every }: TidyEffects = realEffects,
): Promise<() => void> {
  const tidy = async (): Promise<void> => {
    await store.forgetDeletedCells(new Date(now().getTime() - deletedCellsKeptMs));
    await store.dropExpired();
  };
  await tidy();
  return every(dayMs, () => {
    tidy().catch((error: unknown) => log.error({ err: error }, 'the store could not be tidied'));
  });
}
