import { joinClass } from '#lib/server/class/join-class.ts';
import { route } from '#lib/server/http/respond.ts';

/** A slide as the class last saw it, for those who look back: `{slide}`. */
export const GET = route<{ readonly code: string; readonly cellId: string }>((request, { code, cellId }) => {
  const { live } = joinClass(request, code);
  return Promise.resolve(Response.json({ slide: live.readSlide(cellId) }));
}, 'anyone');
