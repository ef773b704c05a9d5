import { createQwen2, type Qwen2Shape } from './qwen2.ts';
import { randomChunks } from './tensor-data.ts';
import { createFullVocabulary, createVocabulary, type Vocabulary } from './vocabulary.ts';
import type { GgufContent, TensorType } from './write-gguf.ts';

/** The shape of DeepSeek-R1-Distill-Qwen-1.5B. */
const fullShape: Qwen2Shape = {
  embedding: 1536,
  feedForward: 8960,
  layers: 28,
  heads: 12,
  keyValueHeads: 2,
  context: 131_072,
};

/** Ids of `general.file_type`. */
const fileTypes = { q4_k_m: 15, q8_0: 7 } as const;

/** How a synthetic model is quantised. */
export type Quantisation = keyof typeof fileTypes;

/**
 * A model of the shape of DeepSeek-R1-Distill-Qwen-1.5B with seeded random weights: 1.1 or 1.9 GB when written. It
 * says nothing of meaning, at the speed and in the memory of the real one.
 */
export function createFullModel(quantisation: Quantisation): GgufContent {
  return create(fullShape, createFullVocabulary(), quantisation);
}

/** Half of the layers of the full model, with its vocabulary: 0.7 GB, at about twice its speed. */
export function createHalfModel(): GgufContent {
  return create({ ...fullShape, layers: 14 }, createFullVocabulary(), 'q4_k_m');
}

/** A few layers of the full model with a small vocabulary, some 60 MB: enough to measure how fast a machine computes. */
export function createSliceModel(): GgufContent {
  return create({ ...fullShape, layers: 2, context: 8192 }, createVocabulary(), 'q4_k_m');
}

function create(shape: Qwen2Shape, vocabulary: Vocabulary, quantisation: Quantisation): GgufContent {
  let seed = 0;
  const name = `Synthetic DeepSeek-R1-Distill-Qwen ${quantisation}`;
  return createQwen2(
    shape,
    vocabulary,
    (tensor, dimensions) => {
      seed += 1;
      return randomChunks(chooseType(tensor, shape.layers, quantisation), dimensions, seed);
    },
    { name, fileType: fileTypes[quantisation] },
  );
}

/**
 * The type that llama.cpp's own quantiser gives a matrix.
 *
 * @see {@link https://github.com/ggml-org/llama.cpp/blob/master/src/llama-quant.cpp}, `use_more_bits`
 */
function chooseType(name: string, layers: number, quantisation: Quantisation): Exclude<TensorType, 'f32'> {
  if (quantisation === 'q8_0') return 'q8_0';
  if (name === 'output.weight') return 'q6_k';
  const layer = Number(/^blk\.(\d+)\./.exec(name)?.[1] ?? Number.NaN);
  const eighth = Math.floor(layers / 8);
  const hasMore = layer < eighth || layer >= Math.floor((7 * layers) / 8) || (layer - eighth) % 3 === 2;
  return /(attn_v|ffn_down)\.weight$/.test(name) && hasMore ? 'q6_k' : 'q4_k';
}
