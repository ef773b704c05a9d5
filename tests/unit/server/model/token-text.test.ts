import { expect, it } from 'vitest';
import { createTokenReader } from '#lib/server/model/token-text.ts';

/** Tokens that are single bytes. */
const readBytes = (tokens: readonly number[]): string => Buffer.from(tokens).toString('utf8');

it('holds a character back until its last byte has come', () => {
  const reader = createTokenReader(readBytes);
  expect([...Buffer.from('a²😀b')].map((byte) => reader.push(byte))).toEqual([
    'a',
    '',
    '²',
    '',
    '',
    '',
    '😀',
    'b',
  ]);
  expect(reader.end()).toBe('');
});

it('gives what is no character after four bytes, and what is left at the end', () => {
  const reader = createTokenReader(readBytes);
  expect([0x80, 0x80, 0x80, 0x80].map((byte) => reader.push(byte))).toEqual(['', '', '', '\uFFFD'.repeat(4)]);
  expect(reader.push(0xe2)).toBe('');
  expect(reader.end()).toBe('\uFFFD');
});
