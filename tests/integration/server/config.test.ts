import path from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '#lib/server/config.ts';

it('listens on 127.0.0.1:7860 and keeps its data in the folder it was started in', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 7860,
    dataFolder: path.resolve('data'),
    logLevel: 'warn',
  });
});

it('takes what is set, and an empty variable for absent', () => {
  const config = readConfig({
    LEMMA_HOST: '::1',
    LEMMA_PORT: '0',
    LEMMA_DATA: '',
    LEMMA_SANDBOX_WORKERS: '3',
  });
  expect(config).toMatchObject({ host: '::1', port: 0, dataFolder: path.resolve('data'), sandboxWorkers: 3 });
});

it.each([
  ['LEMMA_PORT', '7860.5'],
  ['LEMMA_PORT', '-1'],
  ['LEMMA_PORT', '65536'],
  ['LEMMA_SANDBOX_WORKERS', '0'],
  ['LEMMA_SANDBOX_WORKERS', 'many'],
  ['LEMMA_LOG', 'all'],
])('refuses %s=%s and says what it must be', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must be .* not "${value}"`));
});
