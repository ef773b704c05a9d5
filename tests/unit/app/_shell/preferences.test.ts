import { describe, expect, it } from 'vitest';
import { chooseLocale, parseTheme } from '#app/_shell/preferences.ts';

describe('chooseLocale', () => {
  it.each([
    ['zh', 'en-US', 'zh'],
    ['en', 'zh-CN', 'en'],
    [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    [undefined, 'en;q=0.5,zh-Hant;q=0.7', 'zh'],
    [undefined, 'fr-FR,fr;q=0.9', 'en'],
    [undefined, 'fr,zh;q=0', 'en'],
    [undefined, null, 'en'],
    ['xx', 'zh', 'zh'],
  ] as const)('cookie %j and Accept-Language %j give %j', (cookie, header, expected) => {
    expect(chooseLocale(cookie, header)).toBe(expected);
  });
});

describe('parseTheme', () => {
  it.each([
    ['dark', 'dark'],
    ['light', 'light'],
    ['"><script>', 'auto'],
    [undefined, 'auto'],
  ] as const)('takes %j for %j', (value, expected) => {
    expect(parseTheme(value)).toBe(expected);
  });
});
