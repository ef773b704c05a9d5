import type { Real } from '../../exact/real.ts';
import type { Step } from '../solution.ts';
import { sideByProjection, sideFromSines, thirdAngle, type Wording } from './find-parts.ts';
import { type Angle, type Corner, corners, othersOf, type Parts, type Triangle } from './triangle.ts';

/** Which parts somebody wants to know; the others are worked out without a step. */
export type IsWanted = (kind: 'side' | 'angle', corner: Corner) => boolean;

/** A triangle that is being worked out. */
export interface Draft {
  readonly sides: [Real | null, Real | null, Real | null];
  readonly angles: [Angle | null, Angle | null, Angle | null];
  readonly suffix: string;
  /** Corners whose side and angle were given, and so have no suffix. */
  readonly given: { readonly sides: readonly boolean[]; readonly angles: readonly boolean[] };
  readonly steps: Step[];
}

function suffixOf(draft: Draft, kind: 'sides' | 'angles', corner: Corner): string {
  return draft.given[kind][corner] === true ? '' : draft.suffix;
}

/** Adds the third angle of two, with its step. */
export function addThirdAngle(draft: Draft, wording: Wording): void {
  const corner = corners.find((one) => draft.angles[one] === null);
  const [i, j] = corner === undefined ? [0 as const, 1 as const] : othersOf(corner);
  const [first, second] = [draft.angles[i], draft.angles[j]];
  if (corner === undefined || first === null || second === null) return;
  const suffixes = [suffixOf(draft, 'angles', i), suffixOf(draft, 'angles', j)] as const;
  const { angle, step } = thirdAngle([first, second], corner, suffixes, wording);
  draft.angles[corner] = angle;
  draft.steps.push(step);
}

/** Adds the sides that are still unknown, with the steps of those that are wanted. */
export function addSides(draft: Draft, isWanted: IsWanted, wording: Wording): void {
  const from =
    corners.find((corner) => draft.sides[corner] !== null && draft.given.angles[corner] === true) ??
    corners.find((corner) => draft.sides[corner] !== null);
  if (from === undefined) return;
  const [side, angle] = [draft.sides[from], draft.angles[from]];
  for (const corner of corners) {
    const opposite = draft.angles[corner];
    if (draft.sides[corner] !== null || side === null || angle === null || opposite === null) continue;
    const others = othersOf(corner).flatMap((one) => {
      const [length, turn] = [draft.sides[one], draft.angles[one]];
      return length === null || turn === null
        ? []
        : [{ side: length, angle: turn, corner: one, suffix: suffixOf(draft, 'angles', one) }];
    });
    if (opposite.exact === null && others.length === 2) {
      const found = sideByProjection(others, corner, draft.suffix, wording);
      draft.sides[corner] = found.side;
      if (isWanted('side', corner)) draft.steps.push(found.step);
      continue;
    }
    const found = sideFromSines(
      { side, angle, corner: from, suffix: suffixOf(draft, 'angles', from) },
      { angle: opposite, corner, suffix: draft.suffix },
      wording,
    );
    draft.sides[corner] = found.side;
    if (isWanted('side', corner)) draft.steps.push(found.step);
  }
}

/** The triangle that a draft has become; null while a part is missing. */
export function maybeClose({ sides, angles, suffix }: Draft): Triangle | null {
  const [a, b, c] = sides;
  const [alpha, beta, gamma] = angles;
  return a === null || b === null || c === null || alpha === null || beta === null || gamma === null
    ? null
    : { sides: [a, b, c], angles: [alpha, beta, gamma], suffix };
}

/** Starts a draft from given parts; steps are added to `steps`. */
export function draftOf(parts: Parts, suffix: string, steps: Step[]): Draft {
  const [a = null, b = null, c = null] = parts.sides;
  const [alpha = null, beta = null, gamma = null] = parts.angles;
  return {
    sides: [a, b, c],
    angles: [alpha, beta, gamma],
    suffix,
    given: {
      sides: parts.sides.map((side) => side !== null),
      angles: parts.angles.map((angle) => angle !== null),
    },
    steps,
  };
}
