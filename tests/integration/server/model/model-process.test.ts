import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { inspectGguf } from '#lib/server/model/inspect-gguf.ts';
import { encodeGguf } from '#lib/server/model-synthesis/write-gguf.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { tiny, toRequest } from './model-fixture.ts';

it('ends with the server, even in the middle of an answer', async () => {
  const file = path.join(await createTemporaryFolder(), 'model.gguf');
  await writeFile(file, encodeGguf(tiny()));
  const child = fork(path.resolve('lib/server/model/model-process.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const messages: string[] = [];
  child.on('message', (message) => messages.push(JSON.stringify(message)));
  const folder = path.dirname(file);
  child.send([{ type: 'load', path: file, folder, threads: 1, summary: await inspectGguf(file) }]);
  await expect.poll(() => messages.some((each) => each.includes('"loaded"')), { timeout: 10_000 }).toBe(true);
  const request = toRequest({ maxTokens: 3_000, thoughtTokens: 3_000 });
  child.send([{ type: 'generate', id: '1', request }]);
  await expect.poll(() => messages.some((each) => each.includes('"text"')), { timeout: 10_000 }).toBe(true);
  const gone = once(child, 'exit');
  child.disconnect();
  expect(await gone).toEqual([null, 'SIGKILL']);
});
