import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeFailure } from '#app/_shell/failure.ts';
import { en } from '#app/_shell/messages/en.ts';
import { zh } from '#app/_shell/messages/zh.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

function readSources(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
}

describe('describeFailure', () => {
  it("tells an English reader the server's own sentence", () => {
    const message = 'The archive is locked with a password.';
    expect(describeFailure(en, { code: 'invalid-request', message })).toBe(message);
  });

  it('tells a Chinese reader a sentence that is known whole, in Chinese alone', () => {
    const message = 'The archive is locked with a password.';
    expect(describeFailure(zh, { code: 'invalid-request', message })).toBe('压缩包设有密码，无法读取。');
  });

  it("says what a code means, and keeps the server's sentence where that says more", () => {
    const message = "The model's server cannot be reached (ECONNREFUSED).";
    const told = describeFailure(zh, { code: 'unavailable', message });
    expect(told).toMatch(/^模型没有正常应答/);
    expect(told).toContain(message);
  });

  it('has words in both languages where no server spoke', () => {
    const failure = { code: 'unreachable', message: '' } as const;
    expect(describeFailure(en, failure)).toBe('The server cannot be reached.');
    expect(describeFailure(zh, failure)).toBe('连接不上服务器。');
  });

  it('translates only sentences that the server still says', () => {
    const sources = ['lib', 'app/api'].map(readSources).join('\n');
    const unsaid = Object.keys(zh.failure.sentences).filter((sentence) => !sources.includes(sentence));
    expect(unsaid).toEqual([]);
  });
});
