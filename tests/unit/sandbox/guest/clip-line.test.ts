import { describe, expect, it } from 'vitest';
import { clipLine } from '../../../../sandbox/guest/clip-line.ts';

const box = { x: [0, 10], y: [0, 10] } as const;

describe('clipLine', () => {
  it.each([
    [
      'within',
      [
        [1, 1],
        [2, 2],
      ],
      [
        [
          [1, 1],
          [2, 2],
        ],
      ],
    ],
    [
      'through',
      [
        [-5, 5],
        [15, 5],
      ],
      [
        [
          [0, 5],
          [10, 5],
        ],
      ],
    ],
    [
      'outside',
      [
        [-5, -5],
        [-1, 20],
      ],
      [],
    ],
    [
      'out and in again',
      [
        [5, 5],
        [15, 5],
        [15, 8],
        [5, 8],
      ],
      [
        [
          [5, 5],
          [10, 5],
        ],
        [
          [10, 8],
          [5, 8],
        ],
      ],
    ],
  ] as const)('keeps what lies inside of a line %s', (_, line, parts) => {
    expect(clipLine(line, box)).toEqual(parts);
  });
});
