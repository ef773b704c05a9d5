import type { Page } from 'playwright-core';
import type { Sample } from './statistics.ts';

/** The lengths of the page's tasks of more than 50 ms while `work` goes on, and until the page has come to rest after it. */
export async function watchLongTasks(page: Page, work: () => Promise<void>): Promise<Sample> {
  const watch = await page.evaluateHandle(() => {
    const durations: number[] = [];
    const take = (entries: PerformanceEntryList) =>
      durations.push(...entries.map(({ duration }) => duration));
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type: 'longtask' });
    return { durations, observer, take };
  });
  await work();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const durations = await watch.evaluate(({ durations, observer, take }) => {
    take(observer.takeRecords());
    observer.disconnect();
    return durations;
  });
  return durations.toSorted((a, b) => a - b);
}
