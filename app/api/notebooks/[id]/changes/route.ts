import { route } from '#lib/server/http/respond.ts';
import { streamAfter } from '#lib/server/http/stream-after.ts';

/**
 * Streams the changes of a notebook after the version in `Last-Event-ID` or `?after=`, and how many people have it open.
 * Whoever names no version, or one too old, hears that it is to be read again.
 */
export const GET = route<{ readonly id: string }>(
  (request, { id }, { changes }) =>
    streamAfter(request, (after, signal) => changes.follow(id, after, signal)),
  'guests',
);
