import { describe, expect, it } from 'vitest';
import { blankFences } from '../../../sandbox/blank-fences.ts';

describe('blankFences', () => {
  it.each([
    ['code without fences', 'plot()\n  .curve("x")', 'plot()\n  .curve("x")'],
    ['a fence around the code', '```js\nplot()\n```', '\nplot()\n'],
    ['prose around the fence', 'Here it is:\n```\nplot()\n```\nA line.', '\n\nplot()\n\n'],
    ['a fence that is not closed', '```javascript\nplot()', '\nplot()'],
    ['Windows line ends', '```js\r\nplot()\r\n```', '\nplot()\n'],
    ['a template text', 'plot({title: `a```b`})', 'plot({title: `a```b`})'],
  ])('keeps every line in its place: %s', (_, code, expected) => {
    expect(blankFences(code)).toBe(expected);
  });
});
