import { route } from '#lib/server/http/respond.ts';

/** Revokes a link; whoever came by it can neither read nor change the notebook any more. */
export const DELETE = route<{ readonly linkId: string }>(async (_request, { linkId }, { links }) => {
  await links.revoke('edit', linkId);
  return new Response(null, { status: 204 });
}, 'guests');
