import { LemmaError } from '../../errors.ts';
import { readAsking } from '../access/asking.ts';
import { maybeCookie, writeCookie } from '../access/cookie.ts';
import { createSecret, hashSecret, isSecretShaped } from '../access/secret.ts';

const cookieName = 'lemma-seat';

/** As long as the longest class. */
const seconds = 12 * 3_600;

/** Takes a seat: a `Set-Cookie` header that tells one person in a class from the others, and no more. */
export function takeSeat(request: Request): string {
  const known = maybeCookie(request.headers.get('cookie'), cookieName);
  const secret = known !== null && isSecretShaped(known) ? known : createSecret();
  return writeCookie(cookieName, secret, {
    seconds,
    secure: readAsking(request).peer.isSecure,
  });
}

/**
 * Whose seat a request comes from, by a name that is no secret.
 *
 * @throws LemmaError `invalid-request` where nobody has taken one.
 */
export function readSeat(request: Request): string {
  const secret = maybeCookie(request.headers.get('cookie'), cookieName);
  if (secret === null || !isSecretShaped(secret)) {
    throw new LemmaError('invalid-request', 'Join the class first; your browser has to keep its cookie.');
  }
  return hashSecret(secret).slice(0, 32);
}
