/** Lets the browser answer the reader and draw a frame before long work goes on. */
export function breathe(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in globalThis.scheduler) return globalThis.scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
