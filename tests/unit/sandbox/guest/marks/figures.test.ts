import { describe, expect, it } from 'vitest';
import { readAngle } from '../../../../../sandbox/guest/marks/angle.ts';
import { readCircle } from '../../../../../sandbox/guest/marks/circle.ts';
import { readPointList } from '../../../../../sandbox/guest/marks/points.ts';
import { readPolygon } from '../../../../../sandbox/guest/marks/polygon.ts';
import { readSequence } from '../../../../../sandbox/guest/marks/sequence.ts';
import { readVector } from '../../../../../sandbox/guest/marks/vector.ts';
import { areaWithin, drawMark } from './draw-mark.ts';

describe('points', () => {
  it('names each of them, or none', () => {
    const list = [
      [0, 1],
      [2, 3],
    ];
    expect(drawMark(readPointList, [list, { labels: 'AB' }]).dots.map((dot) => dot.label)).toEqual([
      'A',
      'B',
    ]);
    expect(drawMark(readPointList, [list]).lines).toEqual([]);
  });

  it('joins them in their order when asked', () => {
    const { lines } = drawMark(readPointList, [
      [
        [3, 0],
        [1, 1],
        [2, 5],
      ],
      { joined: true },
    ]);
    expect(lines[0]?.points).toEqual([
      [3, 0],
      [1, 1],
      [2, 5],
    ]);
  });

  it('takes them one by one too', () => {
    expect(
      drawMark(readPointList, [
        [1, 2],
        [3, 4],
      ]).dots.map((dot) => dot.point),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});

describe('vector', () => {
  it.each([
    [
      [3, 1],
      [0, 0],
      [3, 1],
    ],
    [
      [3, 1, 'a'],
      [0, 0],
      [3, 1],
    ],
    [
      [1, 1, 4, 2],
      [1, 1],
      [4, 2],
    ],
    [
      [[1, 1], [4, 2], { label: 'a' }],
      [1, 1],
      [4, 2],
    ],
  ])('%j starts and ends where it is told', (args, from, tip) => {
    expect(drawMark(readVector, args).arrows).toEqual([{ from, tip }]);
  });

  it('ends its shaft within the arrowhead', () => {
    const [line] = drawMark(readVector, [4, 0]).lines;
    expect(line?.points[1]?.[0]).toBeCloseTo(4 - (7 * 16) / 640, 9);
  });

  it('is a point when it has no length', () => {
    const { lines, dots } = drawMark(readVector, [0, 0]);
    expect([lines.length, dots.length]).toEqual([0, 1]);
  });
});

describe('polygon', () => {
  it('is closed, and filled unless told otherwise', () => {
    const list = [
      [0, 0],
      [4, 0],
      [0, 3],
    ];
    const { lines, fills = [] } = drawMark(readPolygon, [list]);
    expect(lines[0]?.points.at(-1)).toEqual([0, 0]);
    expect(areaWithin(fills[0] ?? [])).toBe(6);
    expect(drawMark(readPolygon, [list, { filled: false }]).fills).toEqual([]);
  });

  it('names its vertices on the outer side', () => {
    const { texts = [] } = drawMark(readPolygon, [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 1],
        [0, 4],
      ],
      { labels: 'PQRST' },
    ]);
    const inner = texts.map((text) => text.awayFrom);
    expect(inner[0]).toEqual([2, 2]);
    // The corner (2, 1) points inwards: the region lies below it.
    expect(inner[3]).toEqual([2, -2]);
  });
});

describe('circle', () => {
  it('has all its points at the radius and its chords within a tenth of a pixel', () => {
    const [line] = drawMark(readCircle, [1, -2, 3]).lines;
    for (const [x, y] of line?.points ?? []) expect(Math.hypot(x - 1, y + 2)).toBeCloseTo(3, 12);
    expect(areaWithin(line?.points ?? [])).toBeCloseTo(9 * Math.PI, 1);
  });

  it('needs a radius', () => {
    expect(() => readCircle([0, 0])).toThrow('centre and a radius');
    expect(() => readCircle([0, 0, -1])).toThrow('greater than 0');
  });
});

describe('angle', () => {
  it.each([
    [
      [
        [0, 0],
        [4, 0],
        [0, 3],
      ],
      '90°',
    ],
    [
      [
        [0, 0],
        [0, 3],
        [4, 0],
      ],
      '90°',
    ],
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
      '45°',
    ],
    [
      [
        [1, 1],
        [2, 1],
        [0, 1],
      ],
      '180°',
    ],
    [
      [
        [0, 0],
        [-1, 0.1],
        [-1, -0.1],
      ],
      '11.421°',
    ],
    [[[0, 0], [1, 0], [0, 1], { reflex: true }], '270°'],
  ])('of %j is %s', (args, degrees) => {
    expect(readAngle(args).noun.en).toContain(`of ${degrees}`);
  });

  it('is a square when it is right, and an arc otherwise', () => {
    expect(
      drawMark(readAngle, [
        [0, 0],
        [4, 0],
        [0, 3],
      ]).lines[0]?.points,
    ).toHaveLength(3);
    expect(
      drawMark(readAngle, [
        [0, 0],
        [4, 0],
        [1, 3],
      ]).lines[0]?.points.length,
    ).toBeGreaterThan(10);
  });

  it('refuses points that are no directions', () => {
    expect(() =>
      readAngle([
        [0, 0],
        [0, 0],
        [1, 1],
      ]),
    ).toThrow('other points than the vertex');
    expect(() =>
      readAngle([
        [0, 0],
        [1, 1],
      ]),
    ).toThrow('vertex and two points');
  });
});

describe('sequence', () => {
  it('has one point for each whole number', () => {
    const { dots } = drawMark(readSequence, ['n^2 / 4', { from: 0, to: 3 }]);
    expect(dots.map((dot) => dot.point)).toEqual([
      [0, 0],
      [1, 0.25],
      [2, 1],
      [3, 2.25],
    ]);
  });

  it('takes a list or a function, and leaves out terms that are not defined', () => {
    expect(drawMark(readSequence, [[1, 1, 2, 3]]).dots.map((dot) => dot.point[1])).toEqual([1, 1, 2, 3]);
    const { dots } = drawMark(readSequence, [(n: number) => 1 / (n - 2), { to: 3 }]);
    expect(dots.map((dot) => dot.point)).toEqual([
      [1, -1],
      [3, 1],
    ]);
  });

  it.each([
    [['n', { from: 0.5 }], 'whole number'],
    [['n', { from: 5, to: 2 }], 'less than'],
    [['n', { to: 1e6 }], 'at most'],
    [['sqrt(-n)'], 'no term'],
  ])('explains %j', (args, words) => {
    expect(() => readSequence(args)).toThrow(words);
  });
});
