import { joinClass } from '#lib/server/class/join-class.ts';
import { takeSeat } from '#lib/server/class/seat.ts';
import { route } from '#lib/server/http/respond.ts';

/** Joins a class by its code: a cookie tells this browser from the others; no name is asked. */
export const POST = route<{ readonly code: string }>((request, { code }) => {
  const { live } = joinClass(request, code);
  const { title } = live.state;
  return Promise.resolve(
    Response.json({ code: live.code, title }, { headers: { 'set-cookie': takeSeat(request) } }),
  );
}, 'anyone');
