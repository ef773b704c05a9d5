import { LemmaError } from '#lib/errors.ts';
import { maxLateCells } from '#lib/notebook/late-cell.ts';
import { route } from '#lib/server/http/respond.ts';

/** The whole answers of the cells that `cells` names, separated by commas. */
export const GET = route<{ readonly id: string }>(async (request, { id }, { store }) => {
  const cellIds = new URL(request.url).searchParams.get('cells')?.split(',') ?? [];
  if (cellIds.length === 0 || cellIds.length > maxLateCells)
    throw new LemmaError(
      'invalid-request',
      `Name 1 to ${maxLateCells} cells in \`cells\`, with commas between.`,
    );
  return Response.json({ cells: await store.readAnswers(id, cellIds) });
}, 'guests');
