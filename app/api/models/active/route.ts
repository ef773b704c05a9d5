import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { chooseModelRequest } from '#lib/server/model-library/requests.ts';
import { getServices } from '#lib/server/services.ts';

/**
 * Chooses the installed file that answers from now on: `{file}`, as `GET /api/models` lists it. 204; 503 `busy`
 * while the model before it answers, 400 where `LEMMA_MODEL` decides, 404 where there is no such file.
 */
export const PUT = route(async (request) => {
  const { file } = await readJson(request, chooseModelRequest);
  await getServices().models.active.choose(file);
  return new Response(null, { status: 204 });
});
