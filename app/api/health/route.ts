import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/**
 * Whether Lemma can answer: 200 when it can, an error when it cannot. The owner hears more: who answers, and how the
 * sandbox and the runs stand.
 */
export const GET = route(async (_request, _params, { who }) => {
  const services = getServices();
  await services.store.ping();
  if (who.role !== 'owner') return Response.json({ ready: true });
  const { version, broker, runs } = services;
  const tutors = services.tutors().map(({ name }) => name);
  return Response.json({ ready: true, version, tutors, sandbox: broker.status(), runs: runs.counts });
}, 'anyone');
