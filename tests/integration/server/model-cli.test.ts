import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { encodeGguf } from '#lib/server/model-synthesis/write-gguf.ts';
import { createTinyModel } from '../../fixtures/gguf/models.ts';
import { startHub } from './model-library/hub-server.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

const model = encodeGguf(createTinyModel());
const file = 'DeepSeek-R1-Distill-Qwen-1.5B-Q4_K_M.gguf';

it('brings the default model, lists it and removes it', async () => {
  const hub = await startHub(model);
  const folder = await createTemporaryFolder();
  const settings = { LEMMA_DATA: folder, LEMMA_MODEL_ENDPOINT: hub.url };
  const got = await run(['get'], settings);
  expect(got).toMatchObject({ code: 0, stderr: '' });
  expect(got.stdout).toContain('Downloading: 100% of');
  expect(got.stdout.trim().split('\n').at(-1)).toBe(`${file} is installed.`);
  const listed = await run(['list'], settings);
  expect(listed.stdout).toMatch(new RegExp(`^Answers: ${file}`));
  expect(listed.stdout).toContain('MIT, the default, installed;');
  expect(await run(['remove', 'r1-qwen-1.5b'], settings)).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(path.join(folder, 'models', file))).toBe(false);
});

it.each<[string, readonly string[], RegExp]>([
  ['a model that there is not', ['get', 'gpt'], /^There is no model "gpt".*\n$/],
  ['a file that there is not', ['use', 'gone.gguf'], /^There is no model file gone\.gguf.*\n$/],
  ['no file', ['remove'], /^Name a file.*\n$/],
])('exits with 1 and one sentence for %s', async (_what, words, sentence) => {
  const { code, stderr } = await run(words, { LEMMA_DATA: await createTemporaryFolder() });
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(sentence) });
});

it('exits with 1 and the whole report as JSON when the doctor finds a problem', async () => {
  const folder = await createTemporaryFolder();
  const settings = { LEMMA_DATA: folder, LEMMA_MODEL: path.join(folder, 'gone.gguf') };
  const { code, stdout } = await run(['doctor', '--json'], settings);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    machine: { cores: expect.any(Number) },
    loaded: null,
    problems: [expect.stringContaining('is not there')],
  });
});

it('says what it can do, and fails for a command that there is not', async () => {
  const settings = { LEMMA_DATA: await createTemporaryFolder() };
  expect(await run([], settings)).toMatchObject({ code: 0, stdout: expect.stringContaining('doctor') });
  expect(await run(['fetch'], settings)).toMatchObject({ code: 1 });
});

it('ends in peace when nobody reads on', async () => {
  const script = ['--disable-warning=ExperimentalWarning', 'lib/server/model-cli.ts', 'list'];
  const env = { NODE_ENV: 'test', LEMMA_DATA: await createTemporaryFolder() } as const;
  const child = spawn(process.execPath, script, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(words: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ended> {
  const script = ['--disable-warning=ExperimentalWarning', 'lib/server/model-cli.ts', ...words];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      script,
      { env: { NODE_ENV: 'test', ...settings } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}
