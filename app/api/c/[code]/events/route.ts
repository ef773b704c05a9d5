import { joinClass } from '#lib/server/class/join-class.ts';
import { route } from '#lib/server/http/respond.ts';
import { streamAfter } from '#lib/server/http/stream-after.ts';

/** Streams what a class shows; at first, or after a long break, all of it. */
export const GET = route<{ readonly code: string }>((request, { code }) => {
  const { live } = joinClass(request, code);
  return streamAfter(request, (after, signal) => live.follow(after, signal));
}, 'anyone');
