import { route } from '#lib/server/http/respond.ts';
import { describeModel } from '#lib/server/model/describe-model.ts';
import { describeLibrary } from '#lib/server/model-library/describe-library.ts';
import { getServices } from '#lib/server/services.ts';

/**
 * What can answer, and what could:
 *
 * ```
 * { tutors: [{tutor: 'solver', answers: true},
 *            {tutor: 'model', answers: true, model, file, architecture, quantisation, sizeBytes, fits, loadingShare, loaded}
 *            | {tutor: 'model', answers: false, reason},
 *            {tutor: 'remote', model, answers: true | false, reason?}],
 *   catalogue: [{id, name, quantisation, source, file, sizeBytes, licence, isDefault, isInstalled,
 *                wantsBytes, leastBytes, fits, plan: {sequences, contextSize} | null}],
 *   installed: [{file, isActive, isOurs, usable: true, name, architecture, quantisation, sizeBytes,
 *                wantsBytes, leastBytes, fits, plan} | {file, isActive, isOurs, usable: false, reason}],
 *   freeBytes,
 *   download: null | the last event of `POST /api/models/download` }
 * ```
 *
 * Tutors stand in the order in which they are asked. Folders, a remote model's address and its key are not told.
 */
export const GET = route(async (request) => {
  const services = getServices();
  const { library, active, downloads } = services.models;
  await active.refresh();
  const { model, remote } = services;
  const tutors: unknown[] = [{ tutor: 'solver', answers: true }];
  if (model !== null) tutors.push({ tutor: 'model', ...(await describeModel(model)) });
  if (remote !== null) {
    tutors.push({ tutor: 'remote', model: remote.model, ...(await remote.probe(request.signal)) });
  }
  return Response.json({ tutors, ...(await describeLibrary(library, downloads.current)) });
}, 'guests');
