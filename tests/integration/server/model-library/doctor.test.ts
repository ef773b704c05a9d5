import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { createLog } from '#lib/server/log.ts';
import { describeReport } from '#lib/server/model-library/describe-report.ts';
import { examineMachine } from '#lib/server/model-library/doctor.ts';
import { encodeGguf } from '#lib/server/model-synthesis/write-gguf.ts';
import { createTinyModel } from '../../../fixtures/gguf/models.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const log = createLog('silent');

it('tries the model that answers, and says what computes and how fast', async () => {
  const folder = await createTemporaryFolder();
  await mkdir(path.join(folder, 'models'));
  await writeFile(path.join(folder, 'models', 'own.gguf'), encodeGguf(createTinyModel()));
  const report = await examineMachine(readConfig({ LEMMA_DATA: folder, LEMMA_MODEL_THREADS: '1' }), log, 1);
  expect(report.problems).toEqual([]);
  expect(report.loaded).toMatchObject({
    threads: { fewest: 1, most: 1 },
    backendReason: expect.stringMatching(/computes/),
  });
  expect(report.speed).toMatchObject({ of: { kind: 'active', file: 'own.gguf' } });
  expect(report.speed?.tokensPerSecond).toBeGreaterThan(0);
  expect(report.speed?.promptTokensPerSecond).toBeGreaterThan(0);
  expect(report.usage?.residentBytes).toBeGreaterThan(1e7);
  const lines = describeReport(report);
  expect(lines).toContainEqual(expect.stringMatching(/^Memory: the model that was tried takes \d/));
  expect(lines).toContainEqual(expect.stringMatching(/^Answers: own\.gguf/));
  expect(lines).toContainEqual(expect.stringMatching(/^Speed: own\.gguf writes \d/));
  expect(lines.at(-1)).toBe('Models can run here.');
});

it('tries a synthetic model where there is none, and tells from it how fast the default would be', async () => {
  const folder = await createTemporaryFolder();
  const report = await examineMachine(readConfig({ LEMMA_DATA: folder, LEMMA_MODEL_THREADS: '1' }), log, 1);
  expect(report.problems).toEqual([]);
  const { speed } = report;
  if (speed?.of.kind !== 'synthetic') throw new Error('a synthetic model was not tried');
  expect(speed.of.defaultTokensPerSecond).toBeGreaterThan(0);
  expect(speed.of.defaultTokensPerSecond).toBeLessThan(speed.tokensPerSecond / 10);
  expect(describeReport(report)).toContainEqual(expect.stringContaining('npm run model -- get'));
});

it('names what is wrong with a model that cannot be loaded', async () => {
  const folder = await createTemporaryFolder();
  const file = path.join(folder, 'gone.gguf');
  const report = await examineMachine(readConfig({ LEMMA_DATA: folder, LEMMA_MODEL: file }), log, 1);
  expect(report.problems).toEqual([expect.stringContaining('gone.gguf is not there')]);
  expect(describeReport(report).at(-1)).toBe('Models cannot run here yet.');
});
