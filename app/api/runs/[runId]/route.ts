import { route } from '#lib/server/http/respond.ts';

/** Stops a run; answers when its end is saved. A run that has ended stays as it is. */
export const DELETE = route<{ readonly runId: string }>(async (_request, { runId }, { runs }) => {
  await runs.stop(runId);
  return new Response(null, { status: 204 });
}, 'guests');
