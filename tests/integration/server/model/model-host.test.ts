import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createLog } from '#lib/server/log.ts';
import { createModelHost } from '#lib/server/model/model-host.ts';
import { encodeGguf } from '#lib/server/model-synthesis/write-gguf.ts';
import { createTinyModel } from '../../../fixtures/gguf/models.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { collect, find, openModelHost, tiny, toRequest } from './model-fixture.ts';

const host = await openModelHost(tiny());

it('fails the runs of a model process that is killed, and the next run works', async () => {
  const request = toRequest({ maxTokens: 3_000, thoughtTokens: 3_000 });
  const reading = (async () => {
    for await (const event of host.generate(request, { signal: new AbortController().signal })) {
      if (event.type === 'text' && host.pid !== undefined) process.kill(host.pid, 'SIGKILL');
    }
  })();
  await expect(reading).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('run it again'),
  });
  expect(host.pending).toBe(0);
  expect(find(await collect(host, {}), 'ended').completionTokens).toBeGreaterThan(0);
});

it('fails a run whose process dies while it loads', async () => {
  const other = await openModelHost(tiny());
  const reading = collect(other, {});
  await expect.poll(() => other.pid, { interval: 1 }).toBeTypeOf('number');
  if (other.pid !== undefined) process.kill(other.pid, 'SIGKILL');
  await expect(reading).rejects.toMatchObject({ code: 'unavailable' });
});

it('says what is wrong with a file that cannot be loaded, and tries again when it was replaced', async () => {
  const folder = await createTemporaryFolder();
  const file = path.join(folder, 'model.gguf');
  const again = createModelHost({ file, log: createLog('silent'), threads: 1 });
  onTestFinished(() => again.close());
  await expect(collect(again, {})).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('is not there'),
  });
  const { metadata, tensors } = createTinyModel();
  // The header is sound; llama.cpp itself finds that the shape does not fit the metadata.
  const bent = tensors.map((tensor) =>
    tensor.name === 'blk.0.attn_q.weight' ? { ...tensor, shape: [32, 128] } : tensor,
  );
  await writeFile(file, encodeGguf({ metadata, tensors: bent }));
  await expect(collect(again, {})).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('could not load'),
  });
  await writeFile(file, encodeGguf({ metadata, tensors }));
  expect(find(await collect(again, {}), 'ended').completionTokens).toBeGreaterThan(0);
});

it('ends its process when it is closed, and takes no more', async () => {
  const closing = await openModelHost(tiny());
  await collect(closing, { maxTokens: 2 });
  const { pid } = closing;
  await closing.close();
  expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH');
  await expect(collect(closing, {})).rejects.toMatchObject({ code: 'busy' });
});
