import { LemmaError, TooManyError } from '../../errors.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { isSameSecret } from './secret.ts';

/** Wrong tokens from one address, and from all of them together, within a minute. */
const triesPerAddress = { times: 10, windowMs: 60_000 };
const triesOfAll = { times: 300, windowMs: 60_000 };

/** Where the token is asked for. */
export interface TokenGate {
  /**
   * Lets whoever knows the token pass.
   *
   * @param address where the try comes from.
   * @throws LemmaError `unauthenticated` for another token; TooManyError, whatever the token is, after too many of them.
   */
  pass(given: string, address: string): void;
}

/**
 * Makes the gate. After ten wrong tokens an address has to wait, also with the right one, so that what it hears tells
 * nothing.
 *
 * @param nowMs a clock that never goes back, in milliseconds.
 */
export function createTokenGate(token: string, nowMs: () => number): TokenGate {
  const one = createRateLimiter(triesPerAddress, nowMs);
  const all = createRateLimiter(triesOfAll, nowMs);
  return {
    pass(given, address) {
      const waitMs = Math.max(one.waitMs(address), all.waitMs(''));
      if (waitMs > 0) throw new TooManyError('Too many wrong tokens. Wait a moment, then try again.', waitMs);
      if (isSameSecret(given, token)) return one.forget(address);
      one.count(address);
      all.count('');
      throw new LemmaError('unauthenticated', 'This is not the token that Lemma printed at its start.');
    },
  };
}
