import type { Page } from 'playwright-core';

/** A mark of a drawn chart: the values it stands for and where it stands, in pixels of its group. */
export interface SceneItem {
  /** Vega's word for the kind of mark: line, symbol, text, rule. */
  readonly mark: string;
  readonly x: number;
  readonly y: number;
  readonly text: string | null;
  readonly datum: Readonly<Record<string, unknown>>;
}

/**
 * Reads the scene of a page's nth chart from what Vega drew: its SVG renderer hangs the scene's item on each
 * element. Items of a mark that is not on the page (no element, or an empty path) do not count.
 */
export async function readScene(page: Page, chart = 0): Promise<readonly SceneItem[]> {
  const figure = page.locator('[data-chart="drawn"]').nth(chart);
  await figure.waitFor();
  return figure.locator('svg.marks').evaluate((svg) => {
    interface Item {
      readonly x?: number;
      readonly y?: number;
      readonly text?: string;
      readonly datum?: Readonly<Record<string, unknown>>;
      readonly mark?: { readonly marktype: string; readonly items: readonly Item[] };
    }
    const read = (item: Item, mark: string) => ({
      mark,
      x: item.x ?? Number.NaN,
      y: item.y ?? Number.NaN,
      text: item.text ?? null,
      datum: Object.fromEntries(
        Object.entries(item.datum ?? {}).filter(([, value]) => typeof value !== 'object'),
      ),
    });
    const elements: (Element & { readonly __data__?: Item })[] = [
      ...svg.querySelectorAll('path, text, line'),
    ];
    return elements.flatMap((element) => {
      const item = element.__data__;
      if (item?.mark === undefined || element.getAttribute('d') === '') return [];
      const { marktype, items } = item.mark;
      return marktype === 'line' ? items.map((point) => read(point, marktype)) : [read(item, marktype)];
    });
  });
}

/** The points of the scene's lines as `[x, y]` values, without those that stand for nothing. */
export function linePoints(scene: readonly SceneItem[]): readonly (readonly [number, number])[] {
  return scene.flatMap(({ mark, datum }) =>
    mark === 'line' && typeof datum.x === 'number' && typeof datum.y === 'number' ? [[datum.x, datum.y]] : [],
  );
}

/** How far a pixel position is from where its value belongs, at most, over the items; each axis is linear. */
export function scaleError(scene: readonly SceneItem[]): number {
  const placed = scene.filter(
    ({ mark, datum }) => mark === 'line' && typeof datum.x === 'number' && typeof datum.y === 'number',
  );
  const axes = [
    placed.map(({ x, datum }) => [Number(datum.x), x] as const),
    placed.map(({ y, datum }) => [Number(datum.y), y] as const),
  ];
  return Math.max(...axes.map(linearError));
}

function linearError(pairs: readonly (readonly [number, number])[]): number {
  const sorted = pairs.toSorted(([a], [b]) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || first[0] === last[0]) return Number.NaN;
  const slope = (last[1] - first[1]) / (last[0] - first[0]);
  return Math.max(...pairs.map(([value, pixel]) => Math.abs(first[1] + slope * (value - first[0]) - pixel)));
}
