import { tryRequest } from '#lib/class/requests.ts';
import { joinClass } from '#lib/server/class/join-class.ts';
import { readSeat } from '#lib/server/class/seat.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';

/** Asks a question while something is to be tried: `{runId}`. It touches no notebook. */
export const POST = route<{ readonly code: string }>(async (request, { code }) => {
  const { source } = await readJson(request, tryRequest);
  const { trials } = joinClass(request, code);
  return Response.json({ runId: trials.ask(readSeat(request), source) }, { status: 202 });
}, 'anyone');
