import { streamClass } from '#lib/server/class/class-stream.ts';
import { joinClass } from '#lib/server/class/join-class.ts';
import { route } from '#lib/server/http/respond.ts';

/** Streams what a class shows; at first, or after a long break, all of it. */
export const GET = route<{ readonly code: string }>((request, { code }) => {
  const { live } = joinClass(request, code);
  return Promise.resolve(streamClass(request, (after, signal) => live.follow(after, signal)));
}, 'anyone');
