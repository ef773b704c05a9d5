import { route } from '#lib/server/http/respond.ts';
import { describeModel } from '#lib/server/model/describe-model.ts';
import { getServices } from '#lib/server/services.ts';

/**
 * The tutors there are, in the order in which they are asked: each with its name, whether it answers now and, where
 * it does not, why. A model's address and key are not told.
 */
export const GET = route(async (request) => {
  const { model, remote } = getServices();
  const tutors: unknown[] = [{ tutor: 'solver', answers: true }];
  if (model !== null) tutors.push({ tutor: 'model', ...(await describeModel(model)) });
  if (remote !== null) {
    tutors.push({ tutor: 'remote', model: remote.model, ...(await remote.probe(request.signal)) });
  }
  return Response.json({ tutors });
});
