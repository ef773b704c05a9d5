import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeFailure, describeReason } from '#app/_shell/failure.ts';
import { en } from '#app/_shell/messages/en.ts';
import { zh } from '#app/_shell/messages/zh.ts';
import { holdModel } from '#lib/server/model/load-model.ts';
import {
  explainCut,
  explainMismatch,
  explainNoSpace,
  explainStatus,
  explainUnreachable,
} from '#lib/server/model-library/explain-download.ts';

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
    const message = 'The model met something that nobody has seen before.';
    const told = describeFailure(zh, { code: 'unavailable', message });
    expect(told).toMatch(/^模型没有正常应答/);
    expect(told).toContain(message);
  });

  it('has words in both languages where no server spoke', () => {
    const failure = { code: 'unreachable', message: '' } as const;
    expect(describeFailure(en, failure)).toBe('The server cannot be reached.');
    expect(describeFailure(zh, failure)).toBe('连接不上服务器。');
  });

  it('fills what changes from case to case into the words of the language', () => {
    const message = "The model's server refused the key (401): check LEMMA_REMOTE_KEY.";
    expect(describeFailure(zh, { code: 'unavailable', message })).toBe(
      '模型服务器不接受密钥（401），请检查 LEMMA_REMOTE_KEY。',
    );
  });

  it('keeps what llama.cpp complained of behind a sentence that is known', () => {
    const message =
      'LEMMA_MODEL names the model: start Lemma without it to choose here. (out of memory; gave up)';
    expect(describeReason(zh, message)).toMatch(/^模型已由 LEMMA_MODEL 指定.*。（out of memory; gave up）$/);
  });

  it.each([
    explainUnreachable('hf.co', Object.assign(new Error('no network'), { code: 'ENOTFOUND' })),
    explainUnreachable('hf.co', new Error('no network')),
    explainStatus(404),
    explainStatus(502),
    explainNoSpace('/data', 3e9, 1e9),
    explainNoSpace('/data', 3e9, null),
    explainCut(1e9, 3e9, null),
    explainMismatch('its SHA-256 differs'),
  ])('leaves no English in what the server says of a download: $message', ({ message }) => {
    expect(describeReason(zh, message)).not.toMatch(/[a-z]{2,} [a-z]{2,}/i);
  });

  it('tells in Chinese how much memory a model wants and how much is free', async () => {
    const summary = { weightBytes: 1e9, cacheBytesPerToken: 0, vocabularySize: 0, trainedContext: 4096 };
    const holding = holdModel(
      { type: 'load', path: 'model.gguf', folder: '', threads: 1, summary },
      {
        hasGpu: false,
        availableBytes: () => 5e8,
        loadModel: () => Promise.resolve(null),
        createContext: () => Promise.resolve(null),
      },
    );
    const [held] = await Promise.allSettled([holding]);
    const message = held.status === 'rejected' && held.reason instanceof Error ? held.reason.message : '';
    expect(describeReason(zh, message)).toMatch(/^模型约需 1\.1 GB 内存，现在只有 0\.5 GB 可用。/);
  });

  it('fills no place that a sentence of the server does not have', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place);
    const empty = Object.entries(zh.failure.sentences).filter(
      ([sentence, words]) => !places(words).every((place) => places(sentence).includes(place)),
    );
    expect(empty).toEqual([]);
  });

  it('translates only sentences that the server still says', () => {
    const sources = ['lib', 'app/api']
      .map(readSources)
      .join('\n')
      .replace(/['"`]\s*\+\s*['"`]/g, '');
    const pieces = (sentence: string) =>
      sentence.split(/\{\w+\}|(?<=\.) /).map((piece) => piece.trim().replace(/[.:]$/, ''));
    const unsaid = Object.keys(zh.failure.sentences)
      .flatMap(pieces)
      .filter((piece) => !sources.includes(piece));
    expect(unsaid).toEqual([]);
  });
});
