import { type GgufTensor, measureTensor, type TensorType, tensorTypes } from './write-gguf.ts';

/** The type and the bytes of a tensor. */
type TensorData = Pick<GgufTensor, 'type' | 'chunks'>;

/** Values as 32-bit floats. */
export function floatChunks(values: Float32Array): TensorData {
  return { type: 'f32', chunks: () => [new Uint8Array(values.buffer, values.byteOffset, values.byteLength)] };
}

/** Whole numbers of 32 bits from a seed, by xorshift. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

const blocksInChunk = 16_384;

/**
 * Random values of about the spread that a trained network has, in a quantised type: each block has random numbers
 * under scales that are the same everywhere.
 *
 * @see {@link https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-common.h} for the layout of blocks
 */
export function randomChunks(
  type: Exclude<TensorType, 'f32'>,
  shape: readonly number[],
  seed: number,
): TensorData {
  const { bytes } = tensorTypes[type];
  const blocks = measureTensor({ shape, type }) / bytes;
  return {
    type,
    *chunks() {
      const random = createRandom(seed);
      for (let done = 0; done < blocks; done += blocksInChunk) {
        const count = Math.min(blocksInChunk, blocks - done);
        const words = new Uint32Array(Math.ceil((count * bytes) / 4));
        for (let at = 0; at < words.length; at += 1) words[at] = random();
        const chunk = Buffer.from(words.buffer, 0, count * bytes);
        for (let block = 0; block < count; block += 1) setScales[type](chunk, block * bytes);
        yield chunk;
      }
    },
  };
}

/** Half-precision floats that make the values' deviation about 0.02. */
const half = { q8_0: 0x0c6f, q4_k: 0x0871, q4_kMinimum: 0x142a, q6_k: 0x046f } as const;

const setScales: Readonly<Record<Exclude<TensorType, 'f32'>, (chunk: Buffer, at: number) => void>> = {
  q8_0: (chunk, at) => {
    chunk.writeUInt16LE(half.q8_0, at);
  },
  // All sixteen six-bit scales and minima are 32.
  q4_k: (chunk, at) => {
    chunk.writeUInt16LE(half.q4_k, at);
    chunk.writeUInt16LE(half.q4_kMinimum, at + 2);
    chunk.fill(0xa0, at + 4, at + 12);
    chunk.fill(0, at + 12, at + 16);
  },
  q6_k: (chunk, at) => {
    chunk.fill(16, at + 192, at + 208);
    chunk.writeUInt16LE(half.q6_k, at + 208);
  },
};
