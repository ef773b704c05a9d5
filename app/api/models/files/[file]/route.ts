import { LemmaError } from '#lib/errors.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** Deletes a file of the models folder: 204; 404 where there is none, 503 `busy` while the model answers. */
export const DELETE = route<{ readonly file: string }>(async (_request, { file }) => {
  const { library, active } = getServices().models;
  if (active.host?.isBusy === true) {
    throw new LemmaError('busy', 'The model is answering: remove files when it is done.');
  }
  await library.remove(file);
  await active.refresh();
  return new Response(null, { status: 204 });
});
