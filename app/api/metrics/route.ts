import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Figures in the text format of Prometheus. */
export const GET = route(async () => {
  const { contentType, body } = await getServices().metrics.render();
  return new Response(body, { headers: { 'content-type': contentType } });
});
