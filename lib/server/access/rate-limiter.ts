/** How often something may happen. */
export interface Rate {
  /** How often within the window. */
  readonly times: number;
  readonly windowMs: number;
}

/** Counts what somebody does within a sliding window. */
export interface RateLimiter {
  /** How long somebody has to wait, in milliseconds; 0 where they need not. */
  waitMs(name: string): number;
  /** Counts one more. */
  count(name: string): void;
  /** Forgets what somebody did. */
  forget(name: string): void;
}

/** Names beyond this many push out the ones that were quiet longest, so that strangers cannot fill the memory. */
const maxNames = 10_000;

/**
 * Limits how often each of many may do something. It keeps as many times as the rate allows for each name.
 *
 * @param nowMs a clock that never goes back, in milliseconds.
 */
export function createRateLimiter({ times, windowMs }: Rate, nowMs: () => number): RateLimiter {
  const done = new Map<string, readonly number[]>();
  const recent = (name: string) => (done.get(name) ?? []).filter((at) => at > nowMs() - windowMs);
  return {
    waitMs(name) {
      const list = recent(name);
      const oldest = list.at(-times);
      return oldest === undefined ? 0 : Math.max(1, Math.ceil(oldest + windowMs - nowMs()));
    },
    count(name) {
      const list = [...recent(name), nowMs()].slice(-times);
      done.delete(name);
      done.set(name, list);
      const [quietest] = done.keys();
      if (done.size > maxNames && quietest !== undefined) done.delete(quietest);
    },
    forget(name) {
      done.delete(name);
    },
  };
}
