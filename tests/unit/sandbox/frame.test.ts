import { describe, expect, it } from 'vitest';
import { checkJsonBounds, createFrameReader, encodeFrame } from '../../../sandbox/frame.ts';

describe('a frame reader', () => {
  it('gives back what was framed, however the bytes are cut', () => {
    const bytes = Buffer.concat([encodeFrame('ready'), encodeFrame('曲线'), encodeFrame('')]);
    for (const step of [1, 2, 3, 7, bytes.length]) {
      const read = createFrameReader(100);
      const frames: string[] = [];
      for (let at = 0; at < bytes.length; at += step) {
        const batch = read(bytes.subarray(at, at + step));
        if (batch.ok) frames.push(...batch.frames);
      }
      expect(frames).toEqual(['ready', '曲线', '']);
    }
  });

  it('refuses a length over the limit before the bytes arrive', () => {
    const header = Buffer.from([0xff, 0xff, 0xff, 0xff]);
    expect(createFrameReader(100)(header)).toEqual({ ok: false, length: 0xffffffff });
  });
});

describe('checkJsonBounds', () => {
  const bounds = { depth: 3, keys: 4, keysPerObject: 3 };

  it.each([
    '[[[1]]]',
    '{"a":{"b":[1,2,3]}}',
    '[{"a":1,"b":2},{"a":":::","b":2}]',
    '"[[[[["',
    '{"a\\"[[[[":1}',
    '"\\\\"',
  ])('accepts %s', (text) => {
    expect(() => checkJsonBounds(text, bounds)).not.toThrow();
  });

  it.each([
    ['[[[[1]]]]', 'deeper than 3'],
    ['[1,2,3,4,5,6]', 'more than 4'],
    ['{"\\\\":[[[1]]]}', 'deeper than 3'],
    ['[{"a":1,"b":2,"c":3,"d":4}]', 'an object of more than 3 keys'],
  ])('refuses %s', (text, message) => {
    expect(() => checkJsonBounds(text, bounds)).toThrow(message);
  });

  it('reads a hostile text of quotes and backslashes in linear time', () => {
    const start = performance.now();
    checkJsonBounds(`"${'\\"'.repeat(1_000_000)}`, bounds);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
