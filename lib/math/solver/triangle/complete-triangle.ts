import { rational } from '../../exact/rational.ts';
import {
  addReals,
  bracketReal,
  type Real,
  renderReal,
  signOfReal,
  subtractReals,
  toReal,
} from '../../exact/real.ts';
import { display, type Step } from '../solution.ts';
import { addSides, addThirdAngle, type Draft, draftOf, type IsWanted, maybeClose } from './draft-triangle.ts';
import {
  angleFromSides,
  anglesFromSines,
  legFromHypotenuse,
  sideFromAngle,
  type Wording,
} from './find-parts.ts';
import {
  type Angle,
  type Corner,
  corners,
  othersOf,
  type Parts,
  renderAngle,
  type Triangle,
} from './triangle.ts';

/** All triangles with some given parts: none, one or two, and how they were found. */
export interface Completion {
  readonly steps: readonly Step[];
  readonly triangles: readonly Triangle[];
}

function impossible(wording: Wording, english: string, chinese: string, line: string): Completion {
  const { say } = wording;
  return {
    triangles: [],
    steps: [
      {
        title: say('See whether there is such a triangle', '判断三角形是否存在'),
        body: say(english, chinese).concat(display(line)),
      },
    ],
  };
}

function fromThreeSides(
  sides: readonly [Real, Real, Real],
  isWanted: IsWanted,
  wording: Wording,
): Completion {
  const [small, middle, large] = [...sides].sort((left, right) => left.value - right.value);
  if (small === undefined || middle === undefined || large === undefined) return { triangles: [], steps: [] };
  const sum = addReals(small, middle);
  const line = (sign: string): string =>
    `${renderReal(small)} + ${renderReal(middle)} ${sum.exact === null ? '\\approx' : '='} ${renderReal(sum)} ${sign} ${renderReal(large)}`;
  const gap = signOfReal(subtractReals(sum, large));
  if (gap <= 0) {
    return impossible(
      wording,
      'Two sides together must be longer than the third, but',
      '三角形任意两边之和大于第三边，但是',
      line(gap === 0 ? '=' : '<').replace(/ = (\S+) = .*$/, ' = $1'),
    );
  }
  const found = corners.map((corner) => angleFromSides(sides, corner, wording));
  const [first, second, third] = found;
  if (first === undefined || second === undefined || third === undefined) return { triangles: [], steps: [] };
  return {
    triangles: [{ sides, angles: [first.angle, second.angle, third.angle], suffix: '' }],
    steps: corners.flatMap((corner) => (isWanted('angle', corner) ? (found[corner]?.step ?? []) : [])),
  };
}

function fromAngles(parts: Parts, isWanted: IsWanted, wording: Wording): Completion {
  const known = parts.angles.filter((angle) => angle !== null);
  const total = known.reduce((sum, { degrees }) => sum + degrees, 0);
  if (total > 180 - 1e-9) {
    const sum = known.map(renderAngle).join(' + ');
    const value = known.reduce(
      (found, { exact, degrees }) => found.add(exact ?? rational(Math.round(degrees))),
      rational(0),
    );
    return impossible(
      wording,
      'The angles of a triangle add up to $180^{\\circ}$, but already',
      '三角形内角和为 $180^{\\circ}$，但是',
      `${sum} = ${value.valueOf()}^{\\circ} \\ge 180^{\\circ}`,
    );
  }
  const draft = draftOf(parts, '', []);
  addThirdAngle(draft, wording);
  addSides(draft, isWanted, wording);
  const triangle = maybeClose(draft);
  return { triangles: triangle === null ? [] : [triangle], steps: draft.steps };
}

/** The rest of a triangle when its third side has just been found. */
function maybeRest(
  parts: Parts,
  missing: Corner,
  { side, step }: { readonly side: Real; readonly step: Step },
  isWanted: IsWanted,
  wording: Wording,
): Completion | null {
  const [x, y, z] = corners.map((one) => (one === missing ? side : (parts.sides[one] ?? null)));
  if (x == null || y == null || z == null) return null;
  const rest = fromThreeSides([x, y, z], isWanted, wording);
  return rest.triangles.length === 0 ? null : { triangles: rest.triangles, steps: [step, ...rest.steps] };
}

function fromAngleBetween(
  parts: Parts,
  sides: readonly [Real, Real],
  angle: Angle,
  corner: Corner,
  isWanted: IsWanted,
  wording: Wording,
): Completion | null {
  const found = sideFromAngle(sides, angle, corner, wording);
  return maybeRest(parts, corner, found, (kind, one) => one !== corner && isWanted(kind, one), wording);
}

function fromTwoSides(
  parts: Parts,
  corner: Corner,
  angle: Angle,
  isWanted: IsWanted,
  wording: Wording,
): Completion | null {
  const [i, j] = othersOf(corner);
  const [b, c, own] = [parts.sides[i] ?? null, parts.sides[j] ?? null, parts.sides[corner] ?? null];
  if (own === null)
    return b === null || c === null
      ? null
      : fromAngleBetween(parts, [b, c], angle, corner, isWanted, wording);
  const other = b === null ? j : i;
  const side = b ?? c;
  const missing = b === null ? i : j;
  if (side === null) return null;
  if (angle.exact?.equals(90) === true && signOfReal(subtractReals(own, side)) > 0) {
    const leg = legFromHypotenuse([own, side], [corner, other, missing], wording);
    return maybeRest(parts, missing, leg, (kind, one) => one !== corner && isWanted(kind, one), wording);
  }
  return fromOppositeAngle(parts, { side: own, angle, corner }, { side, corner: other }, isWanted, wording);
}

/** Two sides and an angle that is not between them: none, one or two triangles. */
function fromOppositeAngle(
  parts: Parts,
  known: { readonly side: Real; readonly angle: Angle; readonly corner: Corner },
  wanted: { readonly side: Real; readonly corner: Corner },
  isWanted: IsWanted,
  wording: Wording,
): Completion {
  const { letters, say } = wording;
  const { angles, sine, step } = anglesFromSines(known, wanted, wording);
  const name = letters.corners[wanted.corner];
  const [x, y] = [letters.sides[known.corner], letters.sides[wanted.corner]];
  if (angles.length === 0) {
    const isTooLong = signOfReal(subtractReals(sine, toReal(1))) > 0;
    const why = isTooLong
      ? say(
          'A sine is never greater than $1$, so there is no such triangle.',
          '正弦值不大于 $1$，所以这样的三角形不存在。',
        )
      : say(
          `Since $${y} \\ge ${x}$, the angle $${name}$ would be at least $${renderAngle(known.angle)}$, and both together too large: there is no such triangle.`,
          `因为 $${y} \\ge ${x}$，角 $${name}$ 不小于 $${renderAngle(known.angle)}$，两角之和过大，这样的三角形不存在。`,
        );
    return { triangles: [], steps: [{ ...step, body: step.body + why }] };
  }
  const isDouble = angles.length === 2;
  const steps: Step[] = [];
  const triangles = angles.flatMap((angle, index) => {
    const all = parts.angles.map((old, corner) => (corner === wanted.corner ? angle : old));
    const draft = draftOf({ sides: parts.sides, angles: all }, isDouble ? `_${index + 1}` : '', steps);
    const own: Draft = {
      ...draft,
      given: { ...draft.given, angles: parts.angles.map((old) => old !== null) },
    };
    addThirdAngle(own, wording);
    addSides(own, isWanted, wording);
    return maybeClose(own) ?? [];
  });
  const values = angles
    .map(
      (angle, index) =>
        `${name}${isDouble ? `_${index + 1}` : ''} ${angle.exact === null ? '\\approx' : '='} ${renderAngle(angle)}`,
    )
    .join(',\\quad ');
  const remark = isDouble
    ? say(
        `Since $${bracketReal(known.side)} < ${bracketReal(wanted.side)}$, the angle may be acute or obtuse: there are two triangles, with`,
        `因为 $${x} < ${y}$，角 $${name}$ 可为锐角或钝角，有两解：`,
      )
    : say(`Only one angle leaves room for the others:`, `由内角和及大边对大角知只有一解：`);
  const opening = { ...step, body: step.body + remark + display(values) };
  return { triangles, steps: [opening, ...steps] };
}

/** Works out a triangle from three of its parts; null where they are none of the known cases. */
export function maybeCompleteTriangle(parts: Parts, isWanted: IsWanted, wording: Wording): Completion | null {
  const found = maybeComplete(parts, isWanted, wording);
  const triangles = found?.triangles.map((triangle): Triangle => {
    const [alpha, beta, gamma] = triangle.angles;
    const [first, second, third] = parts.angles;
    return { ...triangle, angles: [first ?? alpha, second ?? beta, third ?? gamma] };
  });
  return found === null || triangles === undefined ? null : { steps: found.steps, triangles };
}

function maybeComplete(parts: Parts, isWanted: IsWanted, wording: Wording): Completion | null {
  const [a, b, c] = parts.sides;
  const sideCount = parts.sides.filter((side) => side !== null).length;
  const known = corners.filter((corner) => parts.angles[corner] !== null);
  const [corner] = known;
  if (sideCount === 3 && known.length === 0 && a != null && b != null && c != null) {
    return fromThreeSides([a, b, c], isWanted, wording);
  }
  const angle = corner === undefined ? null : (parts.angles[corner] ?? null);
  if (sideCount === 2 && known.length === 1 && corner !== undefined && angle !== null) {
    return fromTwoSides(parts, corner, angle, isWanted, wording);
  }
  return sideCount === 1 && known.length === 2 ? fromAngles(parts, isWanted, wording) : null;
}
