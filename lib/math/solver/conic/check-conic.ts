import { approximateSurd } from '../../exact/surd.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Relation } from '../../expression/expression.ts';
import { agree } from '../graph/feature.ts';
import type { CentralConic, Conic, ParabolaConic } from './conic-shape.ts';

type Place = readonly [x: number, y: number];

const parameters = [-1.3, -0.7, 0.2, 0.9, 1.6] as const;

function turn(conic: Conic, main: number, side: number): Place {
  const [h, k] = [conic.h.valueOf(), conic.k.valueOf()];
  return conic.along === 'x' ? [h + main, k + side] : [h + side, k + main];
}

function distance([x, y]: Place, [u, v]: Place): number {
  return Math.hypot(x - u, y - v);
}

function hasFocalProperty(conic: CentralConic, place: Place): boolean {
  const [a, c] = [approximateSurd(conic.a), approximateSurd(conic.c)];
  const [first, second] = [distance(place, turn(conic, c, 0)), distance(place, turn(conic, -c, 0))];
  const combined = conic.kind === 'hyperbola' ? Math.abs(first - second) : first + second;
  return agree(combined, 2 * a, first + second);
}

function pointsOfCentral(conic: CentralConic): readonly Place[] {
  const [a, b] = [approximateSurd(conic.a), approximateSurd(conic.b)];
  return parameters.map((t) =>
    conic.kind === 'hyperbola'
      ? turn(conic, a * Math.cosh(t), b * Math.sinh(t))
      : turn(conic, a * Math.cos(t), b * Math.sin(t)),
  );
}

function pointsOfParabola(conic: ParabolaConic): readonly Place[] {
  const p = conic.p.valueOf();
  return parameters.map((t) => turn(conic, p * t * t, 2 * p * t));
}

/**
 * Checks a conic by another route: points of the curve satisfy the equation as it was given, and their distances
 * to the foci (or to focus and directrix) are what the definition says.
 */
export function isConicConfirmed(conic: Conic, { left, right }: Relation): boolean {
  const sides = [left, right].map((side) => compileExpression(side, ['x', 'y']));
  const isOnCurve = (place: Place): boolean => {
    const [first = Number.NaN, second = Number.NaN] = sides.map((side) => side(...place));
    return agree(first, second, Math.max(...place.map((value) => value * value)));
  };
  if (conic.kind !== 'parabola') {
    return pointsOfCentral(conic).every((place) => isOnCurve(place) && hasFocalProperty(conic, place));
  }
  const p = conic.p.valueOf();
  return pointsOfParabola(conic).every((place) => {
    const along = conic.along === 'x' ? place[0] - conic.h.valueOf() : place[1] - conic.k.valueOf();
    return isOnCurve(place) && agree(distance(place, turn(conic, p, 0)), Math.abs(along + p));
  });
}
