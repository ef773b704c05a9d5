import { breathe } from './breathe.ts';

/** What draws charts and says what they show. */
export interface Drawing {
  readonly drawChart: typeof import('./draw-chart.ts').drawChart;
  readonly describeSpec: typeof import('#lib/chart/describe.ts').describeSpec;
}

let loaded: Drawing | null = null;

/** What draws charts, if it has been fetched. */
export function maybeDrawing(): Drawing | null {
  return loaded;
}

/** Fetches what draws charts. It is big, so its parts start one after the other, and no key waits for all of them. */
export async function loadDrawing(): Promise<Drawing> {
  if (loaded !== null) return loaded;
  await import('vega');
  await breathe();
  await import('vega-lite');
  await breathe();
  const [{ drawChart }, { describeSpec }] = await Promise.all([
    import('./draw-chart.ts'),
    import('#lib/chart/describe.ts'),
  ]);
  loaded = { drawChart, describeSpec };
  return loaded;
}

// A page that came with charts wants this as soon as React has taken it over: it is fetched meanwhile. Where that fails,
// the chart tries again and says so.
if (typeof document !== 'undefined' && document.querySelector('[data-chart]') !== null) {
  void Promise.allSettled([loadDrawing()]);
}
