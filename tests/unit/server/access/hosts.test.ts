import { describe, expect, it } from 'vitest';
import { createHostJudge } from '#lib/server/access/hosts.ts';
import { readConfig } from '#lib/server/config.ts';

function judge(settings: Readonly<Record<string, string>>) {
  const { host, access } = readConfig(settings);
  return createHostJudge({ host, access }, 'Classroom-PC');
}

describe('on a loopback address', () => {
  it.each([
    ['localhost:7860', true],
    ['LOCALHOST', true],
    ['127.0.0.1:7860', true],
    ['127.3.2.1', true],
    ['[::1]:7860', true],
    ['127.evil.example', false],
    ['evil.example', false],
    ['localhost.evil.example', false],
    ['192.168.1.7', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (header, taken) => {
    expect(judge({})(header)).toBe(taken);
  });
});

describe('on an address that others reach', () => {
  it.each([
    ['192.168.1.7:7860', true],
    ['[fe80::1]:7860', true],
    ['classroom-pc:7860', true],
    ['classroom-pc.local', true],
    ['lemma.example.org', true],
    ['extra.example', true],
    ['evil.example', false],
    ['1.2.3.4.evil.example', false],
    ['', false],
  ])('%s: %s', (header, taken) => {
    const settings = {
      LEMMA_HOST: '0.0.0.0',
      LEMMA_URL: 'https://lemma.example.org',
      LEMMA_HOSTS: 'Extra.example, lemma.lan',
    };
    expect(judge(settings)(header)).toBe(taken);
  });
});
