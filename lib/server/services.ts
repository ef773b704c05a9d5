import type { Broker } from '../../sandbox/broker.ts';
import type { Tutor } from '../answer/tutor.ts';
import { LemmaError } from '../errors.ts';
import type { Access } from './access/access.ts';
import type { ClassRegistry } from './class/class-registry.ts';
import type { Config } from './config.ts';
import type { FormatPool } from './exports/format-pool.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { ModelHost } from './model/model-host.ts';
import type { Models } from './model-library/open-models.ts';
import type { RenderPool } from './render/render-pool.ts';
import type { RunRegistry } from './runs.ts';
import type { Store } from './store/store.ts';
import type { RemoteTutor } from './tutors/remote.ts';

/** What the routes and pages work with; made once, by the process that listens. */
export interface Services {
  readonly version: string;
  readonly config: Config;
  readonly log: Log;
  /** Who may do what: routes and pages reach the store and the runs through its doors. */
  readonly access: Access;
  readonly store: Store;
  readonly runs: RunRegistry;
  readonly classes: ClassRegistry;
  readonly broker: Broker;
  /** Draws charts where there is no browser. */
  readonly pictures: RenderPool;
  /** Reads and writes files of other formats. */
  readonly formats: FormatPool;
  readonly metrics: Metrics;
  readonly models: Models;
  /** The model that answers; null where there is none. It may change while the server runs. */
  readonly model: ModelHost | null;
  /** Who answers now, in the order in which they are asked. */
  tutors(): readonly Tutor[];
  /** Null where no remote model is set up. */
  readonly remote: RemoteTutor | null;
}

declare global {
  var lemmaServices: Services | undefined;
}

/**
 * Hands the services to the routes and pages. They live in a module graph of their own, made by the framework's
 * build, and share nothing with the server's graph but `globalThis`.
 */
export function provideServices(services: Services): void {
  globalThis.lemmaServices = services;
}

/**
 * The services of this process.
 *
 * @throws LemmaError `internal` when nobody provided them: the pages were not started through `npm start`.
 */
export function getServices(): Services {
  const services = globalThis.lemmaServices;
  if (services === undefined) throw new LemmaError('internal', 'Start Lemma with "npm start".');
  return services;
}
