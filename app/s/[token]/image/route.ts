import { LemmaError } from '#lib/errors.ts';
import { maybeOpenShare } from '#lib/server/access/share-page.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/** The picture that other sites show beside a link to a share: its title and its first chart. */
export const GET = route<{ readonly token: string }>(async (request, { token }) => {
  const services = getServices();
  const share = await maybeOpenShare(services, token);
  if (share === null) throw new LemmaError('not-found', 'There is nothing at this address.');
  const { title, cells } = share.snapshot;
  const charts = cells.map(({ answers }) => answers.at(-1)?.answer.chart ?? null);
  const spec = charts.find((chart) => chart !== null) ?? null;
  const png = await services.pictures.renderCard({ title, spec }, { widthPx: 640, signal: request.signal });
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'private, max-age=300' },
  });
}, 'anyone');
