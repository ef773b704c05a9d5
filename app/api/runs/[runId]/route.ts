import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Stops a run; answers when its end is saved. A run that has ended stays as it is. */
export const DELETE = route<{ readonly runId: string }>(async (_request, { runId }) => {
  await getServices().runs.stop(runId);
  return new Response(null, { status: 204 });
});
