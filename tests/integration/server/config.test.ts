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
  ['LEMMA_MODEL_PLOT_CODE', 'some'],
])('refuses %s=%s and says what it must be', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must be .* not "${value}"`));
});

it('has a remote model only where one is set up, and keeps its key out of what is written down', () => {
  expect(readConfig({}).remote).toBeNull();
  const { remote, maxTokens } = readConfig({
    LEMMA_REMOTE_URL: 'http://127.0.0.1:8000/v1',
    LEMMA_REMOTE_MODEL: 'r1',
    LEMMA_REMOTE_KEY: 'sk-secret',
    LEMMA_MAX_TOKENS: '8192',
  });
  expect(remote?.readKey()).toBe('sk-secret');
  expect(maxTokens).toBe(8192);
  expect(JSON.stringify(remote)).toBe('{"url":"http://127.0.0.1:8000/v1","model":"r1"}');
});

it.each([
  [{ LEMMA_REMOTE_URL: 'http://127.0.0.1:8000/v1' }, 'LEMMA_REMOTE_MODEL'],
  [{ LEMMA_REMOTE_MODEL: 'r1' }, 'LEMMA_REMOTE_URL'],
])('wants a remote model whole: %j', (environment, missing) => {
  expect(() => readConfig(environment)).toThrow(`A remote model needs ${missing} too`);
});

it.each(['ftp://host/v1', 'http://user:word@host/v1', 'host:8000'])('refuses the address %s', (url) => {
  expect(() => readConfig({ LEMMA_REMOTE_URL: url, LEMMA_REMOTE_MODEL: 'r1' })).toThrow(
    /^LEMMA_REMOTE_URL must be an http or https address/,
  );
});

it('does not repeat a key that it refuses', () => {
  const environment = { LEMMA_REMOTE_KEY: 'sk secret' };
  expect(() => readConfig(environment)).toThrow(/^LEMMA_REMOTE_KEY must be a key .* spaces\.$/);
});

it('fetches models from the hub unless a mirror is named, in either of two ways', () => {
  expect(readConfig({}).model).toEqual({
    file: null,
    endpoint: 'https://huggingface.co',
    plotCode: 'auto',
  });
  expect(readConfig({ HF_ENDPOINT: 'https://mirror.example' }).model.endpoint).toBe('https://mirror.example');
  const both = { HF_ENDPOINT: 'https://mirror.example', LEMMA_MODEL_ENDPOINT: 'http://127.0.0.1:1' };
  expect(readConfig(both).model.endpoint).toBe('http://127.0.0.1:1');
  expect(() => readConfig({ HF_ENDPOINT: 'mirror' })).toThrow(
    /^HF_ENDPOINT must be an http or https address/,
  );
});
