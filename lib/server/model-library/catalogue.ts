import type { MemoryFacts } from '../model/plan-memory.ts';

/** A model that can be downloaded. */
export interface CatalogueModel {
  /** How it is named in requests and on the command line. */
  readonly id: string;
  /** How it is shown. */
  readonly name: string;
  readonly quantisation: string;
  /** The repository on the hub, `<user>/<repo>`. */
  readonly repository: string;
  /** The file's name there and in the models folder. */
  readonly file: string;
  /** Bytes to download, to within some hundredths; the hub tells them to the byte. */
  readonly sizeBytes: number;
  readonly licence: string;
  /** What decides about memory; the weights are about the file. */
  readonly facts: MemoryFacts;
}

/** Sizes of a network that decide about its cache, from its authors' `config.json`. */
interface Shape {
  readonly layers: number;
  readonly keyValueHeads: number;
  readonly vocabularySize: number;
}

const headSize = 128;
const trainedContext = 131_072;

const shapes = {
  small: { layers: 28, keyValueHeads: 2, vocabularySize: 151_936 },
  medium: { layers: 28, keyValueHeads: 4, vocabularySize: 152_064 },
  llama: { layers: 32, keyValueHeads: 8, vocabularySize: 128_256 },
  large: { layers: 48, keyValueHeads: 8, vocabularySize: 152_064 },
} as const satisfies Readonly<Record<string, Shape>>;

/**
 * The models that Lemma was made for, the default first; their names, sizes and licences are those of the hub.
 *
 * @see {@link https://huggingface.co/deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B}
 */
export const catalogue: readonly CatalogueModel[] = [
  describe('r1-qwen-1.5b', 'Qwen-1.5B', 'Q4_K_M', { sizeBytes: 1.12e9, shape: shapes.small }),
  describe('r1-qwen-1.5b-q8', 'Qwen-1.5B', 'Q8_0', { sizeBytes: 1.89e9, shape: shapes.small }),
  describe('r1-qwen-1.5b-f16', 'Qwen-1.5B', 'f16', { sizeBytes: 3.56e9, shape: shapes.small }),
  describe('r1-qwen-7b', 'Qwen-7B', 'Q4_K_M', { sizeBytes: 4.68e9, shape: shapes.medium }),
  describe('r1-llama-8b', 'Llama-8B', 'Q4_K_M', {
    sizeBytes: 4.92e9,
    shape: shapes.llama,
    licence: 'MIT and Llama 3.1 Community Licence',
  }),
  describe('r1-qwen-14b', 'Qwen-14B', 'Q4_K_M', { sizeBytes: 8.99e9, shape: shapes.large }),
];

/** The model of this id, source or file name; null where the catalogue has none. */
export function maybeCatalogueModel(name: string): CatalogueModel | null {
  return catalogue.find((model) => [model.id, nameSource(model), model.file].includes(name)) ?? null;
}

/** Where a model comes from, in the notation of llama.cpp's tools: `hf:<user>/<repo>:<quantisation>`. */
export function nameSource({ repository, quantisation }: CatalogueModel): string {
  return `hf:${repository}:${quantisation}`;
}

/** The address of a model's file on a hub or a mirror of it. */
export function locateModel({ repository, file }: CatalogueModel, endpoint: string): string {
  return `${endpoint.replace(/\/+$/, '')}/${repository}/resolve/main/${file}`;
}

function describe(
  id: string,
  base: string,
  quantisation: string,
  { sizeBytes, shape, licence = 'MIT' }: { sizeBytes: number; shape: Shape; licence?: string },
): CatalogueModel {
  const name = `DeepSeek-R1-Distill-${base}`;
  const cacheBytesPerToken = shape.layers * shape.keyValueHeads * headSize * 2 * 2;
  return {
    id,
    name,
    quantisation: quantisation.toUpperCase(),
    repository: `bartowski/${name}-GGUF`,
    file: `${name}-${quantisation}.gguf`,
    sizeBytes,
    licence,
    facts: {
      weightBytes: sizeBytes,
      cacheBytesPerToken,
      vocabularySize: shape.vocabularySize,
      trainedContext,
    },
  };
}
