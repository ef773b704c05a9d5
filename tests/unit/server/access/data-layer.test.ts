import { glob, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

/** Files that ask the store for what belongs to nobody, or to whoever has a link's token. */
const known: readonly string[] = ['app/api/health/route.ts', 'app/s/[token]/page.tsx'];

/** `getServices().store`, `{ ..., store, ... } = getServices()`, or the same of services that were taken before. */
const past =
  /\b(?:getServices\(\)|services)\.(?:store|runs|broker)\b|\{[^}]*\b(?:store|runs|broker)\b[^}]*\} = getServices\(\)/;

it('lets routes and pages reach the store, the runs and the sandbox through a door alone', async () => {
  const found: string[] = [];
  for await (const file of glob('app/**/*.{ts,tsx}')) {
    if (past.test(await readFile(file, 'utf8'))) found.push(file);
  }
  expect(found.sort()).toEqual(known);
});

it.each([
  'const { store } = getServices();',
  'const { log, broker } = getServices();',
  'await getServices().runs.stop(id)',
  'services.store.listNotebooks()',
])('would see %s', (code) => {
  expect(past.test(code)).toBe(true);
});
