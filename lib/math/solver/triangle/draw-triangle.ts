import { spellReal } from '../../exact/real.ts';
import { type Mark, writePlotCode } from '../plot-code.ts';
import { type Corner, corners, type Letters, renderAngle, type Triangle } from './triangle.ts';

type Place = readonly [x: number, y: number];

function round(value: number): number {
  return Number(value.toFixed(6)) + 0;
}

function marksOf({ sides, angles, suffix }: Triangle, letters: Letters, shift: number): readonly Mark[] {
  const [, b, c] = sides.map(({ value }) => value);
  const turn = (angles[0].degrees * Math.PI) / 180;
  const places: readonly [Place, Place, Place] = [
    [round(shift), 0],
    [round(shift + (c ?? 0)), 0],
    [round(shift + (b ?? 0) * Math.cos(turn)), round((b ?? 0) * Math.sin(turn))],
  ];
  const sub = suffix.replace('_1', '₁').replace('_2', '₂');
  const labels = letters.corners.map((letter) => `${letter}${sub}`);
  const edge = (from: Corner, to: Corner, side: Corner): Mark => ({
    kind: 'segment',
    from: places[from],
    to: places[to],
    options: {
      label: `${letters.sides[side]}${sub} ${sides[side].exact === null ? '≈' : '='} ${spellReal(sides[side])}`,
    },
  });
  return [
    { kind: 'call', name: 'polygon', args: [places, { labels }] },
    edge(0, 1, 2),
    edge(1, 2, 0),
    edge(0, 2, 1),
    ...corners.map((corner): Mark => {
      const rest = corners.filter((other) => other !== corner).map((other) => places[other]);
      const label = renderAngle(angles[corner]).replace('^{\\circ}', '°');
      return {
        kind: 'call',
        name: 'angle',
        args: [places[corner], ...rest, ...(label === '90°' ? [] : [{ label }])],
      };
    }),
  ];
}

/** Draws one or two triangles beside each other, with their sides and angles. */
export function drawTriangles(triangles: readonly Triangle[], letters: Letters, title: string): string {
  let shift = 0;
  const marks = triangles.flatMap((triangle) => {
    const own = marksOf(triangle, letters, shift);
    shift += Math.max(triangle.sides[1].value, triangle.sides[2].value) * 1.4;
    return own;
  });
  return writePlotCode({ title, equalAspect: true }, [
    ...marks,
    { kind: 'call', name: 'axes', args: [false] },
  ]);
}
