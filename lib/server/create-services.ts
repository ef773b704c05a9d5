import { performance } from 'node:perf_hooks';
import packageJson from '../../package.json' with { type: 'json' };
import { createBroker } from '../../sandbox/broker.ts';
import type { Tutor } from '../answer/tutor.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { createMathPool, type MathPool } from './math/math-pool.ts';
import { createMetrics } from './metrics.ts';
import type { ActiveModel } from './model-library/active-model.ts';
import { openModels } from './model-library/open-models.ts';
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
  const models = await openModels(config, log, (figures) => metrics.model.countGeneration(figures));
  const { active } = models;
  const tutors = setUpTutors(config, math, active);
  const { remote } = tutors;
  const { version } = packageJson;
  const runs = new RunRegistry({
    store,
    log,
    get concurrency() {
      return tutors.concurrency;
    },
    onEnd: (end) => metrics.countRun(end),
    effects: {
      get tutors() {
        return tutors.list();
      },
      checkSteps: (part, options) => math.checkSteps(part, options),
      checkAnswer: (asked, options) => math.checkAnswer(asked, options),
      groupAnswers: (answers, options) => math.groupAnswers(answers, options),
      plot: (code, options) => broker.run(code, options),
      elapsedMs: () => performance.now(),
      now: () => new Date(),
      version,
    },
  });
  metrics.watchRuns(() => runs.counts);
  metrics.model.watchModel(() => active.host);
  return {
    version,
    config,
    log,
    store,
    runs,
    broker,
    metrics,
    models,
    get model() {
      return active.host;
    },
    tutors: () => tutors.list(),
    remote,
    async close() {
      await models.downloads.cancel();
      await runs.close();
      await Promise.all([math.close(), broker.close(), active.close()]);
      await store.close();
    },
  };
}

/** Who answers here. A model may come and go while the server runs, so that is found out anew for each run. */
function setUpTutors(
  { remote: far, maxTokens, concurrentRuns }: Config,
  math: MathPool,
  active: ActiveModel,
) {
  const solver = createSolverTutor(math);
  const remote = far === null ? null : createRemoteTutor({ ...far, maxTokens });
  return {
    remote,
    list(): readonly Tutor[] {
      const local = active.host === null ? [] : [createModelTutor({ host: active.host, maxTokens })];
      return [solver, ...local, ...(remote === null ? [] : [remote])];
    },
    /** Runs that may work at the same time. */
    get concurrency(): number {
      return concurrentRuns + (active.host === null ? 0 : modelRuns) + (remote === null ? 0 : remoteRuns);
    },
  };
}
