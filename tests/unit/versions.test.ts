import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

/** The oldest versions that may ship: older ones have known holes (promise 14 of the security page). */
const floors: readonly (readonly [string, string])[] = [
  ['next', '16.4.5'],
  ['isolated-vm', '7.0.1'],
  ['vega', '6.4.0'],
  ['vega-functions', '6.1.1'],
  ['vega-selections', '6.1.2'],
  ['vega-interpreter', '2.2.1'],
  ['vega-embed', '6.7.0'],
  ['katex', '0.18.2'],
  ['mathlive', '0.110.0'],
  ['monaco-editor', '0.57.0'],
];

const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });
const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

it.each(floors)('ships no %s older than %s, at any depth', (name, floor) => {
  const versions = Object.entries(packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version = '0' }]) => version);
  expect(versions.filter((version) => compareVersions(version, floor) < 0)).toEqual([]);
});

it('finds the packages that it judges', () => {
  expect(Object.keys(packages)).toEqual(
    expect.arrayContaining(['node_modules/next', 'node_modules/isolated-vm', 'node_modules/vega-functions']),
  );
});

it('runs on a Node and an SQLite that are new enough', () => {
  expect(compareVersions(process.versions.node, '24.0.0')).toBeGreaterThanOrEqual(0);
  expect(compareVersions(process.versions.sqlite ?? '0', '3.51.3')).toBeGreaterThanOrEqual(0);
});

it('does not ship the Markdown plugin that pins an old KaTeX', () => {
  expect(Object.keys(packages).filter((path) => path.endsWith('rehype-katex'))).toEqual([]);
});

function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split(/[.-]/).map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
