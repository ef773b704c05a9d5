import type { NumberedChange } from '#lib/notebook/notebook-change.ts';

/** What a feed needs from outside. */
export interface FeedEffects {
  /** The newest change up to which all are known here. */
  readonly version: () => number;
  readonly take: (change: NumberedChange) => void;
  /** Reads the whole notebook; `closed` where that is not allowed any more. */
  readonly read: () => Promise<'read' | 'failed' | 'closed'>;
  /** Calls back after a while. */
  readonly later: (callback: () => void) => void;
  readonly onClosed: () => void;
}

/** Puts what a stream tells in order. */
export interface ChangeFeed {
  readonly hear: (change: NumberedChange) => void;
  /** Reads the notebook again, whatever was told. */
  readonly readAgain: () => void;
}

/**
 * Makes a feed: changes are taken one after the other, each once; where one is missing, the notebook is read again, and
 * what comes meanwhile waits.
 *
 * ```
 * hear ──next number──▶ take
 *   └──a gap──▶ read ──▶ take what is newer
 * ```
 */
export function createChangeFeed(effects: FeedEffects): ChangeFeed {
  let waiting: readonly NumberedChange[] = [];
  let isBehind = false;
  let isReading = false;

  const drain = () => {
    for (let [next] = waiting; next !== undefined && !isReading && !isBehind; [next] = waiting) {
      isBehind = isAhead(next, effects.version());
      if (isBehind) break;
      waiting = waiting.slice(1);
      effects.take(next);
    }
    if (isBehind && !isReading) void catchUp();
  };

  const catchUp = async () => {
    isReading = true;
    const outcome = await effects.read();
    isReading = false;
    if (outcome === 'closed') return effects.onClosed();
    if (outcome === 'failed') return effects.later(drain);
    isBehind = false;
    drain();
  };

  return {
    hear: (change) => {
      waiting = [...waiting, change];
      drain();
    },
    readAgain: () => {
      isBehind = true;
      drain();
    },
  };
}

/** Whether something is missing between what is known and what was told. */
function isAhead({ seq, event }: NumberedChange, version: number): boolean {
  if (event.type === 'people-counted') return false;
  return event.type === 'changes-missed' ? seq > version : seq > version + 1;
}
