import { describe, expect, it } from 'vitest';
import { createClassCode, readClassCode } from '#lib/server/class/class-code.ts';
import { maybeJoinOrigin } from '#lib/server/class/join-address.ts';

describe('the code of a class', () => {
  it('has six signs, none of which is taken for another', () => {
    const codes = Array.from({ length: 200 }, createClassCode);
    expect(codes.join('')).not.toMatch(/[^34679ACDEFGHJKMNPQRTWXY]/);
    expect(codes.every((code) => code.length === 6)).toBe(true);
    expect(new Set(codes).size).toBe(200);
  });

  it.each(['acd346', ' ACD 346 ', 'acd-346'])('is read from %j', (typed) => {
    expect(readClassCode(typed)).toBe('ACD346');
  });
});

describe('the address of a class', () => {
  it.each([
    ['http://lemma.school.test', '127.0.0.1', 'http://lemma.school.test'],
    ['http://192.168.1.5:7860', '0.0.0.0', 'http://192.168.1.5:7860'],
    ['http://localhost:7860', '0.0.0.0', 'http://10.0.0.7:7860'],
    ['http://localhost:7860', '127.0.0.1', null],
    ['http://[::1]:7860', '::1', null],
  ])('is, for a teacher at %s of a server on %s, %s', (origin, listensTo, address) => {
    expect(maybeJoinOrigin(origin, listensTo, ['10.0.0.7'])).toBe(address);
  });

  it('is none on a machine without a network', () => {
    expect(maybeJoinOrigin('http://localhost', '0.0.0.0', [])).toBeNull();
  });
});
