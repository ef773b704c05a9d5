import { performance } from 'node:perf_hooks';
import packageJson from '../../package.json' with { type: 'json' };
import { createBroker } from '../../sandbox/broker.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { createMathPool } from './math-pool.ts';
import { createMetrics } from './metrics.ts';
import { createModelHost } from './model/model-host.ts';
import { RunRegistry } from './runs.ts';
import type { Services } from './services.ts';
import type { Store } from './store/store.ts';
import { createModelTutor } from './tutors/model.ts';
import { createRemoteTutor } from './tutors/remote.ts';
import { createSolverTutor } from './tutors/solver.ts';

/** Runs that the local model may hold at the same time: four work, and its own queue shows the others their place. */
const modelRuns = 8;

/** Runs that may wait for a remote model at the same time, besides those that work here. */
const remoteRuns = 8;

/** Services that can be shut down. */
export interface OwnedServices extends Services {
  /** Ends the runs with what they had, then the workers, then the store. */
  close(): Promise<void>;
}

/**
 * Marks what a crash left open in the store, and starts the workers; the store is closed with the rest.
 */
export async function createServices(config: Config, log: Log, store: Store): Promise<OwnedServices> {
  const interrupted = await store.failInterruptedRuns();
  if (interrupted > 0)
    log.warn({ interrupted }, 'runs that the last process left open were marked as failed');
  const math = createMathPool(config.concurrentRuns);
  const broker = createBroker({
    workers: config.sandboxWorkers,
    log: (message: string) => log.warn(message),
  });
  const metrics = createMetrics();
  const solver = createSolverTutor(math);
  const remote =
    config.remote === null ? null : createRemoteTutor({ ...config.remote, maxTokens: config.maxTokens });
  const model = config.model === null ? null : createModelHost({ ...config.model, log });
  const { version } = packageJson;
  const runs = new RunRegistry({
    store,
    log,
    concurrency:
      config.concurrentRuns + (model === null ? 0 : modelRuns) + (remote === null ? 0 : remoteRuns),
    onEnd: (end) => metrics.countRun(end),
    effects: {
      tutors: [
        solver,
        ...(model === null ? [] : [createModelTutor({ host: model, maxTokens: config.maxTokens })]),
        ...(remote === null ? [] : [remote]),
      ],
      plot: (code, options) => broker.run(code, options),
      elapsedMs: () => performance.now(),
      now: () => new Date(),
      version,
    },
  });
  metrics.watchRuns(() => runs.counts);
  return {
    version,
    config,
    log,
    store,
    runs,
    broker,
    metrics,
    model,
    remote,
    async close() {
      await runs.close();
      await Promise.all([math.close(), broker.close(), model?.close()]);
      await store.close();
    },
  };
}
