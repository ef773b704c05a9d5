import { randomInt } from 'node:crypto';

/** Digits and letters that nobody takes for one another on a wall: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const letters = '34679ACDEFGHJKMNPQRTWXY';

/** Characters of a code: 148 million codes. */
const length = 6;

/** A fresh code to type. */
export function createClassCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

/** A code as it was made, from what somebody typed: small letters, spaces and dashes do not matter. */
export function readClassCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .slice(0, 2 * length);
}
