import { route } from '#lib/server/http/respond.ts';

/** Revokes a share and deletes its snapshot; its address leads nowhere from now on. */
export const DELETE = route<{ readonly shareId: string }>(async (_request, { shareId }, { links }) => {
  await links.revoke('share', shareId);
  return new Response(null, { status: 204 });
}, 'guests');
