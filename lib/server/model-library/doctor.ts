import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { LemmaError } from '../../errors.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { LoadedModel, ModelUsage } from '../model/messages.ts';
import { createModelHost } from '../model/model-host.ts';
import { createSliceModel } from '../model-synthesis/synthetic-model.ts';
import { measureTensor, writeGguf } from '../model-synthesis/write-gguf.ts';
import { catalogue } from './catalogue.ts';
import { type CatalogueEntry, describeLibrary, type InstalledEntry } from './describe-library.ts';
import { type ModelSpeed, measureSpeed } from './measure-speed.ts';
import { openModelLibrary } from './model-library.ts';
import { modelsFolder } from './open-models.ts';

/** What was found about running models on this machine; bytes, and speeds in tokens a second. */
export interface DoctorReport {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryBytes: number;
    readonly freeBytes: number;
    /** Room for downloads. */
    readonly freeDiskBytes: number;
  };
  readonly folder: string;
  readonly catalogue: readonly CatalogueEntry[];
  readonly installed: readonly InstalledEntry[];
  /** How the model that was tried was loaded; null where it could not be. */
  readonly loaded: LoadedModel | null;
  /** What its process took while it wrote, and what the GPU has; null where it could not be loaded. */
  readonly usage: ModelUsage | null;
  readonly speed: (ModelSpeed & { readonly of: SpeedSubject }) | null;
  /** What keeps models from working here, in sentences; none where they do. */
  readonly problems: readonly string[];
}

/** What was tried: the model that answers, or a small one with random weights, from which the default's speed follows. */
export type SpeedSubject =
  | { readonly kind: 'active'; readonly file: string }
  | { readonly kind: 'synthetic'; readonly defaultTokensPerSecond: number };

/**
 * Looks at the machine, loads the model that answers (or a synthetic one where there is none) and lets it write for
 * `durationMs`, by default ten seconds.
 */
export async function examineMachine(config: Config, log: Log, durationMs = 10_000): Promise<DoctorReport> {
  const library = openModelLibrary(modelsFolder(config), config.model.file);
  const { catalogue: known, installed, freeBytes } = await describeLibrary(library, null);
  const active = await library.maybeActive();
  const tried = await tryModel(active, { config, log, durationMs });
  const problems = [
    ...tried.problems,
    ...(known.some(({ fits }) => fits) || installed.some((model) => model.usable && model.fits)
      ? []
      : ['No model of the catalogue fits into the memory that is free: close other programs.']),
  ];
  return {
    machine: {
      processor: cpus()[0]?.model.trim() ?? 'unknown',
      cores: availableParallelism(),
      memoryBytes: totalmem(),
      freeBytes,
      freeDiskBytes: await measureDisk(config.dataFolder),
    },
    folder: library.folder,
    catalogue: known,
    installed,
    loaded: tried.loaded,
    usage: tried.usage,
    speed: tried.speed,
    problems,
  };
}

interface Trial {
  readonly config: Config;
  readonly log: Log;
  readonly durationMs: number;
}

type Tried = Pick<DoctorReport, 'loaded' | 'usage' | 'speed' | 'problems'>;

async function tryModel(active: string | null, trial: Trial): Promise<Tried> {
  if (active !== null) return load(active, { kind: 'active', file: path.basename(active) }, trial);
  const folder = await mkdtemp(path.join(tmpdir(), 'lemma-doctor-'));
  try {
    const file = path.join(folder, 'synthetic.gguf');
    const slice = createSliceModel();
    await writeGguf(file, slice);
    const tried = await load(file, { kind: 'synthetic', defaultTokensPerSecond: 0 }, trial);
    if (tried.speed === null) return tried;
    // A token reads all weights once, so the time that it takes goes with their size.
    const sliceBytes = slice.tensors.reduce((sum, tensor) => sum + measureTensor(tensor), 0);
    const share = sliceBytes / (catalogue[0]?.sizeBytes ?? sliceBytes);
    const of = { kind: 'synthetic', defaultTokensPerSecond: tried.speed.tokensPerSecond * share } as const;
    return { ...tried, speed: { ...tried.speed, of } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function load(file: string, of: SpeedSubject, { config, log, durationMs }: Trial): Promise<Tried> {
  const { threads } = config.model;
  const host = createModelHost({ file, log, ...(threads === undefined ? {} : { threads }) });
  try {
    const speed = await measureSpeed(host, { durationMs, elapsedMs: () => performance.now() });
    const { loaded } = await host.describe();
    return { loaded, usage: host.usage, speed: { ...speed, of }, problems: [] };
  } catch (error) {
    if (!LemmaError.isInstance(error)) throw error;
    return { loaded: null, usage: null, speed: null, problems: [error.message] };
  } finally {
    await host.close();
  }
}

async function measureDisk(folder: string): Promise<number> {
  for (let at = folder; ; at = path.dirname(at)) {
    try {
      const { bavail, bsize } = await statfs(at);
      return bavail * bsize;
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isMissing || path.dirname(at) === at) throw error;
    }
  }
}
