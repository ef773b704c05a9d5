import { editPlotRequest } from '#lib/notebook/requests.ts';
import { saveEditedPlot } from '#lib/server/edit-plot.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';

interface Params {
  readonly id: string;
  readonly cellId: string;
  readonly variantId: string;
}

/** Draws an answer's picture from plot code that a reader has edited, and keeps it beside the one that came. */
export const PUT = route<Params>(async (request, { id, cellId, variantId }, door) => {
  const change = await readJson(request, editPlotRequest);
  const place = { notebookId: id, cellId, variantId };
  const edited = await saveEditedPlot(place, change, { door, signal: request.signal });
  return Response.json({ editedPlot: edited });
}, 'guests');

/** Brings back the picture that came with the answer. */
export const DELETE = route<Params>(async (_request, { id, cellId, variantId }, { store }) => {
  await store.saveEditedPlot({ notebookId: id, cellId, variantId }, null);
  return new Response(null, { status: 204 });
}, 'guests');
