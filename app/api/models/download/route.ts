import { streamEvents } from '#lib/server/http/event-stream.ts';
import { readJson } from '#lib/server/http/read-request.ts';
import { route } from '#lib/server/http/respond.ts';
import { downloadModelRequest } from '#lib/server/model-library/requests.ts';
import { getServices } from '#lib/server/services.ts';

/**
 * Downloads a model of the catalogue: `{model: <id>}` is answered with server-sent events, each `data:` one of
 *
 * ```
 * {type: 'downloading' | 'verifying', model, bytes, totalBytes, bytesPerSecond: number | null, remainingMs: number | null}
 * {type: 'installed', model, file}                 the last one
 * {type: 'failed', model, error: {code, message}}  the last one
 * ```
 *
 * A second request for the same model joins; one for another model is refused with 503 `busy`. When the last reader
 * has left, the download stops, and the next request goes on from there.
 */
export const POST = route(async (request) => {
  const { model } = await readJson(request, downloadModelRequest);
  const left = new AbortController();
  const signal = AbortSignal.any([request.signal, left.signal]);
  const events = getServices().models.downloads.follow(model, signal);
  return streamEvents(events, () => left.abort());
});

/** Stops the download under way, for all who follow it; what came is kept. 204, also where there was none. */
export const DELETE = route(async () => {
  await getServices().models.downloads.cancel();
  return new Response(null, { status: 204 });
});
