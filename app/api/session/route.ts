import { LemmaError } from '#lib/errors.ts';
import { toSignIn } from '#lib/server/access/admit.ts';
import { readAsking } from '#lib/server/access/asking.ts';
import { safeNext } from '#lib/server/access/pages.ts';
import { signInRequest } from '#lib/server/access/requests.ts';
import { isForm, readBody } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/**
 * Signs in with the token: `{token}` as JSON gets 204 and a cookie; the form of the sign-in page is led on, to `next` or
 * back to itself.
 */
export const POST = route(async (request) => {
  const asking = readAsking(request);
  const { token, next } = await readBody(request, signInRequest);
  const target = safeNext(next);
  try {
    const cookie = await getServices().access.signIn(token, asking);
    if (!isForm(request)) return new Response(null, { status: 204, headers: { 'set-cookie': cookie } });
    return new Response(null, { status: 303, headers: { location: target, 'set-cookie': cookie } });
  } catch (error) {
    if (!isForm(request) || !LemmaError.isInstance(error)) throw error;
    const location = toSignIn(new URL(target, 'http://lemma'), error);
    return new Response(null, { status: 303, headers: { location } });
  }
}, 'anyone');

/** Signs out: the session ends, and its streams with it. */
export const DELETE = route(async (request, _params, { who }) => {
  const cookie = await getServices().access.signOut(who, readAsking(request));
  return new Response(null, { status: 204, headers: { 'set-cookie': cookie } });
}, 'anyone');
