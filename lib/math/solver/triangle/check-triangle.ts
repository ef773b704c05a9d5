import { agree } from '../graph/feature.ts';
import type { Parts, Triangle } from './triangle.ts';

/** Whether a triangle holds together: corners placed by two sides and an angle have all its other parts. */
export function isTriangleConfirmed({ sides, angles }: Triangle, given: Parts): boolean {
  const [a, b, c] = sides.map(({ value }) => value);
  const [alpha, beta, gamma] = angles.map(({ degrees }) => (degrees * Math.PI) / 180);
  if (
    a === undefined ||
    b === undefined ||
    c === undefined ||
    alpha === undefined ||
    beta === undefined ||
    gamma === undefined
  )
    return false;
  const top = [b * Math.cos(alpha), b * Math.sin(alpha)] as const;
  const isKept =
    given.sides.every((side, index) => side === null || agree(side.value, sides[index]?.value ?? 0)) &&
    given.angles.every((angle, index) => angle === null || agree(angle.degrees, angles[index]?.degrees ?? 0));
  return (
    isKept &&
    agree(Math.hypot(top[0] - c, top[1]), a) &&
    agree(Math.atan2(top[1], c - top[0]), beta) &&
    agree(alpha + beta + gamma, Math.PI)
  );
}
