/**
 * Fetches the drawing library while the reader is still typing, so that the first chart need not wait for it. A
 * fetch that fails is left to the chart, which tries again and says so.
 */
export function preloadChart(): void {
  void Promise.allSettled([import('./draw-chart.ts')]);
}
