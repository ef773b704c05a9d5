import { browserShelf, onShelf } from './session/browser-shelf.ts';

const shelfKey = 'lemma-sliders';

/** Charts whose sliders are remembered; the one that was moved longest ago is forgotten first. */
const maxCharts = 100;

/** Where the sliders of a chart were left in this browser, by name; none where the chart has no name of its own. */
export function recallSliders(chart: string | undefined): Map<string, unknown> {
  const [, positions] = readCharts().find(([name]) => name === chart) ?? [];
  const isRecord = typeof positions === 'object' && positions !== null;
  return new Map(Object.entries(isRecord ? positions : {}).filter(([, value]) => Number.isFinite(value)));
}

/** Remembers where the sliders of a chart stand. A browser that keeps nothing, or has no room, forgets it. */
export function rememberSliders(chart: string, sliders: ReadonlyMap<string, unknown>): void {
  const others = readCharts().filter(([name]) => name !== chart);
  const charts = [...others, [chart, Object.fromEntries(sliders)] as const].slice(-maxCharts);
  const text = JSON.stringify(Object.fromEntries(charts));
  onShelf(() => browserShelf().setItem(shelfKey, text), undefined);
}

/** What is kept by chart, the last moved one last. */
function readCharts(): readonly (readonly [string, unknown])[] {
  const kept: unknown = onShelf(() => JSON.parse(browserShelf().getItem(shelfKey) ?? '{}'), null);
  return typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
}
