import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Whether Lemma can answer, and what keeps it from it: 200 when it can, 503 when it cannot. */
export const GET = route(async () => {
  const services = getServices();
  const { version, store, broker, runs } = services;
  const tutors = services.tutors().map(({ name }) => name);
  await store.ping();
  const sandbox = broker.status();
  return Response.json({ ready: true, version, tutors, sandbox, runs: runs.counts });
});
