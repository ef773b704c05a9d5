import { BrokenHeader } from './gguf-cursor.ts';
import type { GgufHeader } from './gguf-header.ts';
import { countElements, sizeTensor } from './tensor-size.ts';

/** The architectures that were tried with Lemma's prompts. */
export const architectures: readonly string[] = ['qwen2', 'qwen3', 'llama'];

/** What of a model's header decides how much memory it takes and how it is shown. */
export interface ModelSummary {
  readonly architecture: string;
  /** As the file names itself; null where it does not. */
  readonly name: string | null;
  /** Such as `Q4_K_M`. */
  readonly quantisation: string;
  /** Weights, of whatever size. */
  readonly parameters: number;
  /** Bytes of the weights. */
  readonly weightBytes: number;
  /** Bytes that one token takes in the cache, at 16 bits. */
  readonly cacheBytesPerToken: number;
  readonly vocabularySize: number;
  /** The context that the model was trained with, in tokens. */
  readonly trainedContext: number;
}

const fileTypes: ReadonlyMap<number, string> = new Map(
  Object.entries({
    ...{
      0: 'F32',
      1: 'F16',
      2: 'Q4_0',
      3: 'Q4_1',
      7: 'Q8_0',
      8: 'Q5_0',
      9: 'Q5_1',
      10: 'Q2_K',
      11: 'Q3_K_S',
    },
    ...{ 12: 'Q3_K_M', 13: 'Q3_K_L', 14: 'Q4_K_S', 15: 'Q4_K_M', 16: 'Q5_K_S', 17: 'Q5_K_M', 18: 'Q6_K' },
    ...{ 19: 'IQ2_XXS', 20: 'IQ2_XS', 25: 'IQ4_NL', 30: 'IQ4_XS', 32: 'BF16' },
  }).map(([id, name]) => [Number(id), name]),
);

const blockTensors = ['attn_norm', 'attn_q', 'attn_k', 'attn_v', 'attn_output', 'ffn_norm'] as const;
const feedForwardTensors = ['ffn_gate', 'ffn_up', 'ffn_down'] as const;

/**
 * Checks that a header describes a model that llama.cpp can load without ending its process: it asserts on some
 * missing keys and on tokens of the same text.
 *
 * @throws BrokenHeader with the reason, except where the architecture is another one: that is for the caller to see.
 */
export function summariseGguf(header: GgufHeader, fileBytes: number): ModelSummary {
  const architecture = readText(header, 'general.architecture');
  const read = (key: string): number => readCount(header, `${architecture}.${key}`);
  const layers = read('block_count');
  const embedding = read('embedding_length');
  const heads = read('attention.head_count');
  const keyValueHeads = read('attention.head_count_kv');
  if (heads % keyValueHeads !== 0) throw new BrokenHeader('its numbers of attention heads do not fit');
  read('feed_forward_length');
  readCount(header, `${architecture}.attention.layer_norm_rms_epsilon`);
  const keyLength = header.metadata.get(`${architecture}.attention.key_length`);
  const headSize = typeof keyLength === 'number' ? keyLength : embedding / heads;
  if (!Number.isInteger(headSize) || headSize < 1)
    throw new BrokenHeader('its number of attention heads does not fit its embedding');
  checkTensorNames(header, layers);
  const fileType = header.metadata.get('general.file_type');
  const name = header.metadata.get('general.name');
  return {
    architecture,
    name: typeof name === 'string' ? name.slice(0, 200) : null,
    quantisation: (typeof fileType === 'number' ? fileTypes.get(fileType) : undefined) ?? 'unknown',
    parameters: header.tensors.reduce((sum, tensor) => sum + countElements(tensor), 0),
    weightBytes: sumWeights(header, fileBytes),
    cacheBytesPerToken: layers * keyValueHeads * headSize * 2 * 2,
    vocabularySize: countTokens(header),
    trainedContext: read('context_length'),
  };
}

/** A text that must be there. @throws BrokenHeader */
export function readText({ metadata }: GgufHeader, key: string): string {
  const value = metadata.get(key);
  if (typeof value !== 'string') throw new BrokenHeader(`its metadata lacks ${key}`);
  return value;
}

function readCount({ metadata }: GgufHeader, key: string): number {
  const value = metadata.get(key);
  if (value === undefined) throw new BrokenHeader(`its metadata lacks ${key}`);
  if (typeof value !== 'number' || !(value > 0) || value > 1e7)
    throw new BrokenHeader(`its metadata gives no usable ${key}`);
  return value;
}

function countTokens(header: GgufHeader): number {
  readText(header, 'tokenizer.ggml.model');
  const tokens = header.metadata.get('tokenizer.ggml.tokens');
  if (typeof tokens !== 'object' || tokens.strings === null || tokens.length === 0)
    throw new BrokenHeader('its metadata lacks tokenizer.ggml.tokens');
  if (new Set(tokens.strings).size < tokens.length)
    throw new BrokenHeader('two of its tokens have the same text');
  const merges = header.metadata.get('tokenizer.ggml.merges');
  if (readText(header, 'tokenizer.ggml.model') === 'gpt2' && merges === undefined)
    throw new BrokenHeader('its metadata lacks tokenizer.ggml.merges');
  return tokens.length;
}

function checkTensorNames({ tensors }: GgufHeader, layers: number): void {
  const names = new Set(tensors.map(({ name }) => name));
  const inBlocks = Array.from({ length: Math.min(layers, tensors.length + 1) }, (_, layer) =>
    [...blockTensors, ...feedForwardTensors].map((name) => `blk.${layer}.${name}.weight`),
  ).flat();
  const lacking = ['token_embd.weight', 'output_norm.weight', ...inBlocks].find((name) => !names.has(name));
  if (lacking !== undefined) throw new BrokenHeader(`it lacks the tensor ${lacking}`);
}

function sumWeights({ tensors, dataStart }: GgufHeader, fileBytes: number): number {
  let sum = 0;
  let end = dataStart;
  for (const tensor of tensors) {
    const bytes = sizeTensor(tensor);
    sum += bytes;
    end = Math.max(end, dataStart + tensor.offset + bytes);
  }
  if (end > fileBytes)
    throw new BrokenHeader(`it is cut off: ${end} bytes should be there, and ${fileBytes} are`);
  return sum;
}
