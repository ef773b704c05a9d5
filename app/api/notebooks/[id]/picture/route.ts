import { route } from '#lib/server/http/respond.ts';
import { drawNotebookPicture } from '#lib/server/notebook-picture.ts';
import { getServices } from '#lib/server/services.ts';

const yearSeconds = 31_536_000;

/** The first chart of a notebook as a small picture; the address names the notebook's last change, so it may be kept. */
export const GET = route<{ readonly id: string }>(async (request, { id }, door) => {
  const theme = new URL(request.url).searchParams.get('theme') === 'dark' ? 'dark' : 'light';
  const { type, body } = await drawNotebookPicture(door.store, getServices().pictures, {
    notebookId: id,
    theme,
    signal: request.signal,
  });
  const headers = { 'content-type': type, 'cache-control': `private, max-age=${yearSeconds}, immutable` };
  return new Response(body, { headers });
}, 'guests');
