/** Something to tell, under its number. */
export interface Numbered {
  readonly seq: number;
  readonly event: unknown;
  /** The event as JSON, where it was written already, for many streams at once. */
  readonly json?: string;
}

/** How often a silent stream says that it lives, so that proxies do not close it. */
const keepAliveMs = 15_000;

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // no-transform keeps compressors from collecting the events.
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
};

/**
 * Sends events as they come, each under its number, at the pace at which the client reads them.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function streamEvents(
  events: AsyncIterable<Numbered> | Iterable<Numbered>,
  onCancel: () => void,
): Response {
  const encoder = new TextEncoder();
  const iterator = iterate(events);
  let keepAlive: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode('retry: 1000\n\n'));
      keepAlive = setInterval(() => controller.enqueue(encoder.encode(': alive\n\n')), keepAliveMs);
    },
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (done !== true) {
          const text = value.json ?? JSON.stringify(value.event);
          return controller.enqueue(encoder.encode(`id: ${value.seq}\ndata: ${text}\n\n`));
        }
      } catch (error) {
        clearInterval(keepAlive);
        throw error;
      }
      clearInterval(keepAlive);
      controller.close();
    },
    cancel() {
      clearInterval(keepAlive);
      onCancel();
    },
  });
  return new Response(body, { headers });
}

async function* iterate(
  events: AsyncIterable<Numbered> | Iterable<Numbered>,
): AsyncGenerator<Numbered, void> {
  yield* events;
}
