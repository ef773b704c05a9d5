import { BrokenHeader } from './gguf-cursor.ts';
import type { GgufTensorInfo } from './gguf-header.ts';

/**
 * Elements and bytes of a block of each tensor type that llama.cpp reads.
 *
 * @see {@link https://github.com/ggml-org/ggml/blob/master/include/ggml.h} for the type ids
 */
const blocks: ReadonlyMap<number, readonly [elements: number, bytes: number]> = new Map([
  [0, [1, 4]],
  [1, [1, 2]],
  [2, [32, 18]],
  [3, [32, 20]],
  [6, [32, 22]],
  [7, [32, 24]],
  [8, [32, 34]],
  [10, [256, 84]],
  [11, [256, 110]],
  [12, [256, 144]],
  [13, [256, 176]],
  [14, [256, 210]],
  [16, [256, 66]],
  [17, [256, 74]],
  [18, [256, 98]],
  [19, [256, 50]],
  [20, [32, 18]],
  [21, [256, 110]],
  [22, [256, 82]],
  [23, [256, 136]],
  [29, [256, 56]],
  [30, [1, 2]],
  [34, [256, 54]],
  [35, [256, 66]],
  [39, [32, 17]],
]);

/** Numbers in a tensor. */
export function countElements({ shape }: Pick<GgufTensorInfo, 'shape'>): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Bytes of a tensor. @throws BrokenHeader when its type is unknown or its rows are no whole number of blocks. */
export function sizeTensor({ name, shape, typeId }: GgufTensorInfo): number {
  const block = blocks.get(typeId);
  if (block === undefined) throw new BrokenHeader(`its tensor ${name} has the unknown type ${typeId}`);
  const [elements, bytes] = block;
  if ((shape[0] ?? 0) % elements !== 0)
    throw new BrokenHeader(`its tensor ${name} has a row of ${shape[0]} elements`);
  const count = countElements({ shape });
  if (count === 0 || !Number.isSafeInteger(count)) throw new BrokenHeader(`its tensor ${name} has no size`);
  return (count / elements) * bytes;
}
