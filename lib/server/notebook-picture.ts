import type { ChartTheme } from '../chart/theme.ts';
import type { RenderPool } from './render/render-pool.ts';
import type { Store } from './store/store.ts';

/** The column that the chart is fitted to: three pixels to one of the list, so that lines are not too thin there. */
const widthPx = 264;
const scale = 1;

const nothing = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/**
 * The first chart of a notebook as a small picture; one that shows nothing where it has no chart.
 *
 * @throws LemmaError as the render pool does.
 */
export async function drawNotebookPicture(
  store: Pick<Store, 'maybeFirstChart'>,
  pictures: Pick<RenderPool, 'renderPng'>,
  wanted: { readonly notebookId: string; readonly theme: ChartTheme; readonly signal: AbortSignal },
): Promise<{ readonly type: string; readonly body: Uint8Array<ArrayBuffer> }> {
  const { theme, signal } = wanted;
  const chart = await store.maybeFirstChart(wanted.notebookId);
  if (chart === null) return { type: 'image/svg+xml', body: new TextEncoder().encode(nothing) };
  const png = await pictures.renderPng(chart, { theme, widthPx, scale, signal });
  return { type: 'image/png', body: new Uint8Array(png) };
}
