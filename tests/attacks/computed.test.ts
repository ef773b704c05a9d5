import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Broker, createBroker } from '../../sandbox/broker.ts';
import { limits } from '../../sandbox/limits.ts';

const SECRET = 'canary-0b7e55aa-environment';
const FILE_TEXT = 'canary-93d1f0c2-file';

let broker: Broker;
let folder: string;
let file: string;

beforeAll(async () => {
  process.env.LEMMA_CANARY_SECRET = SECRET;
  folder = mkdtempSync(join(tmpdir(), 'lemma-canary-'));
  file = join(folder, 'secret.txt');
  writeFileSync(file, FILE_TEXT);
  broker = createBroker({ workers: 2 });
  await broker.compute('1 + 1');
});

afterAll(async () => {
  delete process.env.LEMMA_CANARY_SECRET;
  await broker.close();
  rmSync(folder, { recursive: true, force: true });
});

const listCases = (kind: string): readonly string[] =>
  readdirSync(new URL(kind, import.meta.url)).filter((name) => name.endsWith('.js'));

/** How a case says that it has to end, in a line such as `// ends in: time`. */
const readEnds = (source: string): readonly string[] =>
  /^\/\/ ends in: (.+)$/m.exec(source)?.[1]?.split(', ') ?? [
    ...['value', 'syntax', 'runtime', 'time', 'memory', 'output'],
  ];

describe.each(['computed', 'escape'])('code that is to compute a number, cases of %s', (kind) => {
  it.concurrent.each(listCases(kind))('%s ends in a short text or a typed error', async (name) => {
    const source = readFileSync(new URL(`${kind}/${name}`, import.meta.url), 'utf8')
      .replaceAll('__PORT__', '1')
      .replaceAll('__FILE__', file);
    const result = await broker.compute(source, { user: name });
    const text = result.ok ? result.text : result.error.message;
    const ends = kind === 'computed' ? readEnds(source) : readEnds('');
    expect(ends).toContain(result.ok ? 'value' : result.error.kind);
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(limits.computedLength);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(text).not.toMatch(new RegExp(`ESCAPED|${SECRET}|${FILE_TEXT}`));
    expect(readFileSync(file, 'utf8')).toBe(FILE_TEXT);
  });
});
