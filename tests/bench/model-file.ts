import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import {
  createFullModel,
  createHalfModel,
  createSliceModel,
} from '#lib/server/model-synthesis/synthetic-model.ts';
import { type GgufContent, writeGguf } from '#lib/server/model-synthesis/write-gguf.ts';

/** Beside the build, which is not committed and may be deleted at any time. */
const folder = path.join('.build', 'bench');

const shapes = {
  slice: { file: 'slice-q4_k_m.gguf', create: createSliceModel },
  half: { file: 'half-q4_k_m.gguf', create: createHalfModel },
  full: { file: 'full-q4_k_m.gguf', create: () => createFullModel('q4_k_m') },
} as const satisfies Record<string, { readonly file: string; readonly create: () => GgufContent }>;

/** How much of DeepSeek-R1-Distill-Qwen-1.5B a synthetic file has. */
export type ModelShape = keyof typeof shapes;

/** Whether a word names a shape. */
export function isModelShape(word: string): word is ModelShape {
  return Object.hasOwn(shapes, word);
}

/** A file with random weights in Q4_K_M: 0.06, 0.7 or 1.1 GB; made once, in seconds. */
export async function prepareModel(shape: ModelShape): Promise<string> {
  const { file: name, create } = shapes[shape];
  const file = path.join(folder, name);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  await writeGguf(`${file}.part`, create());
  await rename(`${file}.part`, file);
  return file;
}
