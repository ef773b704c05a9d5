import type { Server } from 'node:http';
import type { OwnedServices } from './create-services.ts';

/** How long open connections may take to finish after a signal. */
const drainMs = 3_000;

/** When the process ends whatever is still open; the promise is 10 s. */
const deadlineMs = 9_000;

/**
 * Ends the process in order at SIGTERM or SIGINT: runs end with what they had and their event streams with them,
 * then connections, workers and the store. A second signal ends it at once.
 */
export function closeOnSignal(server: Server, services: OwnedServices): void {
  let closing = false;
  const close = async (signal: NodeJS.Signals): Promise<void> => {
    if (closing) process.exit(130);
    closing = true;
    services.log.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), deadlineMs).unref();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await services.classes.close();
    await services.runs.close();
    services.changes.close();
    server.closeIdleConnections();
    const drain = setTimeout(() => server.closeAllConnections(), drainMs);
    await closed;
    clearTimeout(drain);
    await services.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      close(signal).catch((error: unknown) => {
        services.log.error({ err: error }, 'closing failed');
        process.exit(1);
      });
    });
  }
}
