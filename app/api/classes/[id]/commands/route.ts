import { classCommand } from '#lib/class/requests.ts';
import { readClass } from '#lib/server/class/read-class.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Does before the class what its teacher wants: another slide, a step, a pointer, a trial. */
export const POST = route<{ readonly id: string }>(async (request, { id }, door) => {
  const command = await readJson(request, classCommand);
  await readClass(door, id);
  await getServices().classes.command(id, command);
  return new Response(null, { status: 204 });
}, 'guests');
