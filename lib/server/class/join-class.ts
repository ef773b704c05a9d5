import { performance } from 'node:perf_hooks';
import { LemmaError, TooManyError } from '../../errors.ts';
import { readAsking } from '../access/asking.ts';
import { createRateLimiter } from '../access/rate-limiter.ts';
import { getServices } from '../services.ts';
import type { JoinedClass } from './class-registry.ts';

/**
 * Wrong codes from one address, which may be that of a whole school. There are 148 million codes, so that who only
 * guesses needs years.
 */
const wrongCodes = createRateLimiter({ times: 60, windowMs: 60_000 }, () => performance.now());

/**
 * The class behind a code, for whoever asks.
 *
 * @throws LemmaError `not-found`; TooManyError after too many wrong codes.
 */
export function joinClass(request: { readonly headers: Headers }, code: string): JoinedClass {
  const { address } = readAsking(request).peer;
  const waitMs = wrongCodes.waitMs(address);
  if (waitMs > 0) throw new TooManyError('That were too many wrong codes. Wait a moment.', waitMs);
  try {
    return getServices().classes.join(code);
  } catch (error) {
    if (LemmaError.isInstance(error) && error.code === 'not-found') wrongCodes.count(address);
    throw error;
  }
}
