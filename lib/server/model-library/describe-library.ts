import { listMemoryPlans, type MemoryFacts } from '../model/plan-memory.ts';
import { catalogue, nameSource } from './catalogue.ts';
import type { DownloadEvent } from './model-downloads.ts';
import type { ModelLibrary } from './model-library.ts';

/** What a model wants of memory, and what it can have here. */
export interface MemoryNeed {
  /** With all that Lemma would give it, in bytes. */
  readonly wantsBytes: number;
  /** With the least that it can work with. */
  readonly leastBytes: number;
  /** Whether the least is free now. */
  readonly fits: boolean;
  /** What it would get of what is free now; null where it does not fit. */
  readonly plan: { readonly sequences: number; readonly contextSize: number } | null;
}

/** A catalogue model as the API tells it. */
export interface CatalogueEntry extends MemoryNeed {
  readonly id: string;
  readonly name: string;
  readonly quantisation: string;
  /** `hf:<user>/<repo>:<quantisation>` */
  readonly source: string;
  readonly file: string;
  readonly sizeBytes: number;
  readonly licence: string;
  readonly isDefault: boolean;
  readonly isInstalled: boolean;
}

/** A file of this machine as the API tells it; its folder is not told. */
export type InstalledEntry =
  | ({
      readonly file: string;
      readonly isActive: boolean;
      /** Whether it can be chosen and removed: the one that `LEMMA_MODEL` names elsewhere cannot. */
      readonly isOurs: boolean;
      readonly usable: true;
      readonly name: string | null;
      readonly architecture: string;
      readonly quantisation: string;
      readonly sizeBytes: number;
    } & MemoryNeed)
  | {
      readonly file: string;
      readonly isActive: boolean;
      readonly isOurs: boolean;
      readonly usable: false;
      readonly reason: string;
    };

/** Which models there are, could be had, and would fit. */
export interface LibraryDescription {
  readonly catalogue: readonly CatalogueEntry[];
  readonly installed: readonly InstalledEntry[];
  /** Memory that is free now, the GPU's not counted, in bytes. */
  readonly freeBytes: number;
  /** How the download under way stands; null where there is none. */
  readonly download: DownloadEvent | null;
}

/** Describes the models of this machine and those to be had. */
export async function describeLibrary(
  library: ModelLibrary,
  download: DownloadEvent | null,
  freeBytes: number = process.availableMemory(),
): Promise<LibraryDescription> {
  const [models, active] = await Promise.all([library.list(), library.maybeActive()]);
  const files = new Set(models.map(({ file }) => file));
  return {
    catalogue: catalogue.map((model, index) => ({
      id: model.id,
      name: model.name,
      quantisation: model.quantisation,
      source: nameSource(model),
      file: model.file,
      sizeBytes: model.sizeBytes,
      licence: model.licence,
      isDefault: index === 0,
      isInstalled: files.has(model.file),
      ...measureNeed(model.facts, freeBytes),
    })),
    installed: models.map(({ file, path, isOurs, state }): InstalledEntry => {
      const known = { file, isOurs, isActive: path === active };
      if (!state.usable) return { ...known, ...state };
      const { name, architecture, quantisation, fileBytes: sizeBytes } = state.model;
      const need = measureNeed(state.model, freeBytes);
      return { ...known, usable: true, name, architecture, quantisation, sizeBytes, ...need };
    }),
    freeBytes,
    download,
  };
}

function measureNeed(facts: MemoryFacts, freeBytes: number): MemoryNeed {
  const plans = listMemoryPlans(facts);
  const fitting = plans.find(({ bytes }) => bytes <= freeBytes);
  const plan =
    fitting === undefined ? null : { sequences: fitting.sequences, contextSize: fitting.contextSize };
  const wantsBytes = plans[0]?.bytes ?? facts.weightBytes;
  return { wantsBytes, leastBytes: plans.at(-1)?.bytes ?? facts.weightBytes, fits: plan !== null, plan };
}
