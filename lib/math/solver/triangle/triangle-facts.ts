import {
  addReals,
  bracketReal,
  claimReal,
  divideReals,
  multiplyReals,
  type Real,
  renderReal,
  rootOfReal,
  subtractReals,
  toReal,
} from '../../exact/real.ts';
import { agree } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import {
  type Corner,
  corners,
  type Letters,
  othersOf,
  type Parts,
  renderAngle,
  type Triangle,
} from './triangle.ts';

/** A number that belongs to a triangle, with its step. */
export interface Fact {
  readonly value: Real;
  readonly step: Step;
}

/** The area by Heron's formula; the numeric twin of {@link areaOf}. */
function heron(triangle: Triangle): number {
  const [a, b, c] = triangle.sides.map(({ value }) => value);
  const half = ((a ?? 0) + (b ?? 0) + (c ?? 0)) / 2;
  return Math.sqrt(half * (half - (a ?? 0)) * (half - (b ?? 0)) * (half - (c ?? 0)));
}

function byHeron({ sides: [a, b, c] }: Triangle, { sides: [x, y, z] }: Letters, say: Say): Fact {
  const half = divideReals(addReals(a, b, c), toReal(2));
  const rest = [a, b, c].map((side) => subtractReals(half, side));
  const product = multiplyReals(half, ...rest);
  const value = rootOfReal(product);
  const numbers = [half, ...rest].map(bracketReal).join(' \\cdot ');
  return {
    value,
    step: {
      title: say('Find the area', '求面积'),
      body: say('Half of the perimeter is', '半周长为').concat(
        display(
          `p = \\frac{${x} + ${y} + ${z}}{2} = \\frac{${[a, b, c].map(renderReal).join(' + ')}}{2} ${claimReal(half)}`,
        ),
        say("and by Heron's formula", '由海伦公式得'),
        display(`S = \\sqrt{p(p - ${x})(p - ${y})(p - ${z})} = \\sqrt{${numbers}} ${claimReal(value)}`),
      ),
    },
  };
}

/** The area: half of two sides times the sine between them, or Heron's formula where three sides are given. */
export function areaOf(triangle: Triangle, given: Parts, letters: Letters, say: Say): Fact {
  const corner =
    corners.find(
      (one) => given.angles[one] != null && othersOf(one).every((other) => given.sides[other] != null),
    ) ?? corners.find((one) => given.angles[one] != null);
  if (corner === undefined) return byHeron(triangle, letters, say);
  const [i, j] = othersOf(corner);
  const [b, c, angle] = [triangle.sides[i], triangle.sides[j], triangle.angles[corner]];
  const value = divideReals(multiplyReals(b, c, angle.sine), toReal(2));
  const ending = (one: Corner): string => (given.sides[one] == null ? triangle.suffix : '');
  const [y, z] = [`${letters.sides[i]}${ending(i)}`, `${letters.sides[j]}${ending(j)}`];
  const isRight = angle.exact?.equals(90) === true;
  const sine = isRight ? '' : `\\sin ${letters.corners[corner]}`;
  const number = isRight ? '' : ` \\cdot \\sin ${renderAngle(angle)}`;
  const isExact = b.exact !== null && c.exact !== null && angle.exact !== null;
  const numbers = `\\frac{1}{2} \\cdot ${bracketReal(b)} \\cdot ${bracketReal(c)}${number}`;
  return {
    value,
    step: {
      title: say('Find the area', '求面积'),
      body: (isRight
        ? say('The area is half the product of the legs:', '面积等于两直角边乘积的一半：')
        : say('The area is half of two sides times the sine of the angle between them:', '由三角形面积公式得')
      ).concat(
        display(
          `S${triangle.suffix} = \\frac{1}{2}${y}${z}${sine} ${isExact ? `= ${numbers} ` : ''}${claimReal(value)}`,
        ),
      ),
    },
  };
}

/** Whether an area agrees with Heron's formula. */
export function isAreaConfirmed(triangle: Triangle, area: Real): boolean {
  return agree(heron(triangle), area.value);
}

/** The sum of the sides. */
export function perimeterOf({ sides, suffix }: Triangle, letters: Letters, say: Say): Fact {
  const value = addReals(...sides);
  const sum = sides.every(({ exact }) => exact !== null) ? `= ${sides.map(renderReal).join(' + ')} ` : '';
  return {
    value,
    step: {
      title: say('Find the perimeter', '求周长'),
      body: say('Add the sides:', '三边相加：').concat(
        display(`P${suffix} ${sum === '' ? `= ${letters.sides.join(' + ')} ` : sum}${claimReal(value)}`),
      ),
    },
  };
}

/** The radius of the circle through the corners. */
export function circumradiusOf(
  triangle: Triangle,
  given: Parts,
  area: Real,
  letters: Letters,
  say: Say,
): Fact {
  const corner = corners.find((one) => given.angles[one] != null);
  const [a, b, c] = triangle.sides;
  const name = `R${triangle.suffix}`;
  const title = say('Find the circumradius', '求外接圆半径');
  if (corner === undefined) {
    const value = divideReals(multiplyReals(a, b, c), multiplyReals(toReal(4), area));
    const line = `${name} = \\frac{${letters.sides.join('')}}{4S} = \\frac{${[a, b, c].map(bracketReal).join(' \\cdot ')}}{4 \\cdot ${bracketReal(area)}} ${claimReal(value)}`;
    return {
      value,
      step: {
        title,
        body: say('Since $S = \\frac{abc}{4R}$,', '由 $S = \\frac{abc}{4R}$ 得').concat(display(line)),
      },
    };
  }
  const [side, angle] = [triangle.sides[corner], triangle.angles[corner]];
  const value = divideReals(side, multiplyReals(toReal(2), angle.sine));
  const line = `${name} = \\frac{${letters.sides[corner]}${given.sides[corner] == null ? triangle.suffix : ''}}{2\\sin ${letters.corners[corner]}} ${claimReal(value)}`;
  return { value, step: { title, body: say('By the law of sines', '由正弦定理得').concat(display(line)) } };
}

/** The radius of the circle that touches the sides. */
export function inradiusOf(triangle: Triangle, area: Real, letters: Letters, say: Say): Fact {
  const value = divideReals(multiplyReals(toReal(2), area), addReals(...triangle.sides));
  const isExact = area.exact !== null && triangle.sides.every(({ exact }) => exact !== null);
  const numbers = `= \\frac{2 \\cdot ${bracketReal(area)}}{${triangle.sides.map(renderReal).join(' + ')}} `;
  return {
    value,
    step: {
      title: say('Find the inradius', '求内切圆半径'),
      body: say(
        'The area is half the perimeter times the inradius, so',
        '由 $S = \\frac{1}{2}(a + b + c)r$ 得',
      ).concat(
        display(
          `r${triangle.suffix} = \\frac{2S${triangle.suffix}}{${letters.sides.join(' + ')}} ${isExact ? numbers : ''}${claimReal(value)}`,
        ),
      ),
    },
  };
}
