import { performance } from 'node:perf_hooks';
import packageJson from '../../package.json' with { type: 'json' };
import { type Broker, createBroker } from '../../sandbox/broker.ts';
import type { Tutor } from '../answer/tutor.ts';
import { createAccess } from './access/create-access.ts';
import { ChangeHub } from './changes/change-hub.ts';
import { tellChanges } from './changes/tell-changes.ts';
import { ClassRegistry } from './class/class-registry.ts';
import { TrialRuns } from './class/trial-runs.ts';
import type { Config } from './config.ts';
import { createFormatPool } from './exports/format-pool.ts';
import { keepTidy } from './keep-tidy.ts';
import type { Log } from './log.ts';
import { createMathPool, type MathPool } from './math/math-pool.ts';
import { createMetrics } from './metrics.ts';
import type { ActiveModel } from './model-library/active-model.ts';
import { openModels } from './model-library/open-models.ts';
import { createRenderPool } from './render/render-pool.ts';
import { RunRegistry, type RunRegistryOptions } from './runs.ts';
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
  /** The streams of changes, which end before connections do. */
  readonly changes: Pick<ChangeHub, 'close'>;
  /** Ends the runs with what they had, then the workers, then the store. */
  close(): Promise<void>;
}

/**
 * Marks what a crash left open in the store, and starts the workers; the store is closed with the rest.
 */
export async function createServices(config: Config, log: Log, kept: Store): Promise<OwnedServices> {
  const { store, changes, stopTidying } = await prepareStore(kept, log);
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
  const effects = createEffects({ math, broker, tutors });
  const runs = new RunRegistry({
    store,
    log,
    get concurrency() {
      return tutors.concurrency;
    },
    onEnd: (end) => metrics.countRun(end),
    effects,
  });
  const classes = createClasses(config, { store, runs, log, effects });
  const { host, port } = config;
  const access = createAccess({
    ...{ store, runs, broker, changes, host, port, config: config.access },
    now: () => new Date(),
    nowMs: () => performance.now(),
  });
  const pictures = createRenderPool();
  const formats = createFormatPool();
  metrics.watchRuns(() => runs.counts);
  metrics.model.watchModel(() => active.host);
  return {
    ...{ version, config, log, access, store, runs, classes, broker },
    ...{ pictures, formats, metrics, models, changes },
    get model() {
      return active.host;
    },
    tutors: () => tutors.list(),
    remote,
    async close() {
      stopTidying();
      await classes.close();
      await models.downloads.cancel();
      await runs.close();
      await Promise.all([math.close(), broker.close(), pictures.close(), formats.close(), active.close()]);
      await store.close();
    },
  };
}

/** Puts right what the last process and time have left in the store, and lets its changes be told. */
async function prepareStore(store: Store, log: Log) {
  const interrupted = await store.failInterruptedRuns();
  if (interrupted > 0)
    log.warn({ interrupted }, 'runs that the last process left open were marked as failed');
  const stopTidying = await keepTidy(store, log);
  const changes = new ChangeHub(store);
  return { store: tellChanges(store, changes), changes, stopTidying };
}

type AnswerEffects = RunRegistryOptions['effects'];

/** What answering a question does to the world. */
function createEffects(parts: {
  readonly math: MathPool;
  readonly broker: Broker;
  readonly tutors: { list(): readonly Tutor[] };
}): AnswerEffects {
  const { math, broker, tutors } = parts;
  return {
    get tutors() {
      return tutors.list();
    },
    checkSteps: (part, options) => math.checkSteps(part, options),
    checkAnswer: (asked, options) => math.checkAnswer(asked, options),
    groupAnswers: (answers, options) => math.groupAnswers(answers, options),
    plot: (code, options) => broker.run(code, options),
    compute: (code, options) => broker.compute(code, options),
    elapsedMs: () => performance.now(),
    now: () => new Date(),
    version: packageJson.version,
  };
}

function createClasses(
  config: Config,
  parts: {
    readonly store: Store;
    readonly runs: RunRegistry;
    readonly log: Log;
    readonly effects: AnswerEffects;
  },
): ClassRegistry {
  const { log, effects } = parts;
  // One place less than there are: what a class tries never takes the last one from its teacher.
  const trialRuns = new TrialRuns({ log, effects, concurrency: Math.max(1, config.concurrentRuns - 1) });
  return new ClassRegistry({ ...parts, trialRuns });
}

/** Who answers here. A model may come and go while the server runs, so that is found out anew for each run. */
function setUpTutors(
  { remote: far, maxTokens, concurrentRuns, model: { plotCode } }: Config,
  math: MathPool,
  active: ActiveModel,
) {
  const solver = createSolverTutor(math);
  const remote = far === null ? null : createRemoteTutor({ ...far, maxTokens });
  return {
    remote,
    list(): readonly Tutor[] {
      const local =
        active.host === null ? [] : [createModelTutor({ host: active.host, maxTokens, plotCode })];
      return [solver, ...local, ...(remote === null ? [] : [remote])];
    },
    /** Runs that may work at the same time. */
    get concurrency(): number {
      return concurrentRuns + (active.host === null ? 0 : modelRuns) + (remote === null ? 0 : remoteRuns);
    },
  };
}
