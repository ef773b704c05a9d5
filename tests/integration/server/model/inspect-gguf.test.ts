import { mkdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeReason } from '#app/_shell/failure.ts';
import { zh } from '#app/_shell/messages/zh.ts';
import { inspectGguf } from '#lib/server/model/inspect-gguf.ts';
import {
  encodeGguf,
  type GgufContent,
  type GgufValue,
  measureTensor,
} from '#lib/server/model-synthesis/write-gguf.ts';
import { createTinyModel } from '../../../fixtures/gguf/models.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const whole = createTinyModel();
const bytes = encodeGguf(whole);

it('reads what decides about memory from a sound file', async () => {
  expect(await inspectGguf(await writeModel(bytes))).toMatchObject({
    architecture: 'qwen2',
    quantisation: 'F32',
    name: 'Synthetic Qwen2',
    fileBytes: bytes.length,
    parameters: whole.tensors.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0),
    weightBytes: whole.tensors.reduce((sum, tensor) => sum + measureTensor(tensor), 0),
    // Two layers, two heads of 16 for keys and for values, two bytes each.
    cacheBytesPerToken: 2 * 2 * 16 * 2 * 2,
    vocabularySize: 283,
    trainedContext: 8192,
  });
});

it.each([
  ['nothing', Buffer.alloc(0), 'has only 0 bytes'],
  ['a web page', Buffer.from('<!DOCTYPE html><title>404 Not Found</title>'), 'is a web page'],
  ['a Git LFS pointer', Buffer.from('version https://git-lfs.github.com/spec/v1\noid x'), 'Git LFS pointer'],
  ['another format', Buffer.from('PK\u0003\u0004 a zip archive, for example'), 'is not a GGUF file'],
  ['an old version', patch((copy) => copy.writeUInt32LE(1, 4)), 'it has GGUF version 1'],
  ['big-endian numbers', patch((copy) => copy.writeUInt32BE(3, 4)), 'it has GGUF version 50331648'],
  ['a header that is cut off', bytes.subarray(0, 2_000), 'is cut off in its header'],
  ['weights that are cut off', bytes.subarray(0, bytes.length - 40_000), 'it is cut off'],
  ['countless tensors', patch((copy) => copy.writeBigUInt64LE(2n ** 63n, 8)), 'tensors'],
  ['countless metadata', patch((copy) => copy.writeBigUInt64LE(2n ** 40n, 16)), 'metadata entries'],
  ['an endless text', patch((copy) => copy.writeBigUInt64LE(2n ** 62n, 24)), 'bytes in one text'],
  ['another architecture', set('general.architecture', text('mamba')), 'the architecture mamba'],
  ['no architecture', drop('general.architecture'), 'lacks general.architecture'],
  ['no feed-forward length', drop('qwen2.feed_forward_length'), 'lacks qwen2.feed_forward_length'],
  ['no number of heads', drop('qwen2.attention.head_count'), 'lacks qwen2.attention.head_count'],
  ['no heads at all', set('qwen2.attention.head_count', count(0)), 'no usable qwen2.attention.head_count'],
  ['heads that do not fit', set('qwen2.attention.head_count', count(6)), 'heads does not fit'],
  ['no tokens', drop('tokenizer.ggml.tokens'), 'lacks tokenizer.ggml.tokens'],
  ['no merges', drop('tokenizer.ggml.merges'), 'lacks tokenizer.ggml.merges'],
  ['a token twice', set('tokenizer.ggml.tokens', { type: 'strings', value: ['a', 'a'] }), 'the same text'],
  [
    'a tensor too few',
    encodeGguf({ ...whole, tensors: whole.tensors.slice(1) }),
    'lacks the tensor token_embd',
  ],
  ['more layers than it has', set('qwen2.block_count', count(3)), 'lacks the tensor blk.2.attn_norm.weight'],
])(
  'refuses a file with %s in one sentence, which is known in Chinese too',
  async (_what, content, reason) => {
    const file = await writeModel(content);
    const [refusal] = await Promise.allSettled([inspectGguf(file)]);
    const error: unknown = refusal.status === 'rejected' ? refusal.reason : null;
    expect(error).toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(/^The model file model\.gguf .*\.$/),
    });
    const message = error instanceof Error ? error.message : '';
    expect(message).toContain(reason);
    const told = describeReason(zh, message);
    expect(told).toMatch(/model\.gguf.*。$/);
    expect(told).not.toContain(reason);
  },
);

it('refuses a path where nothing is, and a folder', async () => {
  const folder = await createTemporaryFolder();
  await expect(inspectGguf(path.join(folder, 'none.gguf'))).rejects.toThrow('is not there');
  await mkdir(path.join(folder, 'folder.gguf'));
  await expect(inspectGguf(path.join(folder, 'folder.gguf'))).rejects.toThrow('is not a file but a folder');
});

it('refuses or reads each file that is cut anywhere in its header, and never fails in another way', async () => {
  const file = await writeModel(bytes);
  for (let length = 12_000; length > 0; length -= 379) {
    await truncate(file, length);
    await expect(inspectGguf(file)).rejects.toMatchObject({ code: 'configuration' });
  }
});

async function writeModel(content: Buffer): Promise<string> {
  const file = path.join(await createTemporaryFolder(), 'model.gguf');
  await writeFile(file, content);
  return file;
}

function patch(change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

function set(key: string, value: GgufValue): Buffer {
  return encodeGguf({ ...whole, metadata: new Map([...whole.metadata, [key, value]]) });
}

function drop(key: string): Buffer {
  const content: GgufContent = {
    ...whole,
    metadata: new Map(whole.metadata.entries().filter(([name]) => name !== key)),
  };
  return encodeGguf(content);
}

function text(value: string): GgufValue {
  return { type: 'string', value };
}

function count(value: number): GgufValue {
  return { type: 'uint32', value };
}
