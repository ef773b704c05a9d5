import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

function numbersOf(answer: string): readonly number[] {
  const inner = answer.startsWith('\\left(') ? answer.slice(6, -7) : answer.replace(/^\(|\)$/g, '');
  const plain = inner.replaceAll(/\^\{\\circ\}/g, '');
  return plain.split(', ').map((part) => compileExpression(parseExpression(part), [])());
}

function maybeOff(found: readonly number[], wanted: readonly number[], answer: string): string | null {
  const isSame =
    found.length === wanted.length &&
    wanted.every(
      (value, at) => Math.abs(value - (found[at] ?? Number.NaN)) < 1e-8 * Math.max(1, Math.abs(value)),
    );
  return isSame ? null : `${answer} gives ${found.join(', ')} and not ${wanted.join(', ')}`;
}

/** Points and angles, by putting the answer into the formulas that lead back. */
export const coordinatesProperties: TopicProperties = {
  topicId: 'coordinates',
  makeInstance: (random) => {
    const [x, y, z] = [nonZero(random, 9), nonZero(random, 9), nonZero(random, 9)];
    const [over, size] = [pick(random, [3, 4, 6]), random(1, 9)];
    const above = random(-5, 11);
    const angle = (above * Math.PI) / over;
    const [tilt, degrees] = [random(1, over - 1), random(1, 72) * 5];
    const phi = (tilt * Math.PI) / over;
    const back = (answer: string): string | null => {
      const [r = 0, theta = 0, height] = numbersOf(answer);
      const flat = [r * Math.cos(theta), r * Math.sin(theta)];
      return maybeOff(
        height === undefined ? flat : [...flat, height],
        height === undefined ? [x, y] : [x, y, z],
        answer,
      );
    };
    const ball = (answer: string): string | null => {
      const [rho = 0, theta = 0, down = 0] = numbersOf(answer);
      return maybeOff(
        [
          rho * Math.sin(down) * Math.cos(theta),
          rho * Math.sin(down) * Math.sin(theta),
          rho * Math.cos(down),
        ],
        [x, y, z],
        answer,
      );
    };
    const is =
      (...wanted: readonly number[]) =>
      (answer: string): string | null =>
        maybeOff(numbersOf(answer), wanted, answer);
    const flat = size * Math.sin(phi);
    const [prompt, check] = pick<readonly [string, (answer: string) => string | null]>(random, [
      [`Convert the point (${x}, ${y}) to polar coordinates`, back],
      [`把直角坐标 (${x}, ${y}) 化为极坐标`, back],
      [
        `Convert the polar coordinates $\\left(${size}, \\frac{${above}\\pi}{${over}}\\right)$ to rectangular coordinates`,
        is(size * Math.cos(angle), size * Math.sin(angle)),
      ],
      [
        `把极坐标 (${size}, ${above}π/${over}) 化为直角坐标`,
        is(size * Math.cos(angle), size * Math.sin(angle)),
      ],
      [`Convert (${x}, ${y}, ${z}) to cylindrical coordinates`, back],
      [`Convert (${x}, ${y}, ${z}) to spherical coordinates`, ball],
      [
        `Convert $(\\rho,\\theta,\\phi) = \\left(${size}, \\frac{${above}\\pi}{${over}}, \\frac{${tilt}\\pi}{${over}}\\right)$ in spherical coordinates to rectangular coordinates`,
        is(flat * Math.cos(angle), flat * Math.sin(angle), size * Math.cos(phi)),
      ],
      [`Convert ${degrees}° to radians`, is((degrees * Math.PI) / 180)],
      [`把 ${degrees}° 化为弧度`, is((degrees * Math.PI) / 180)],
      [`Convert ${Math.abs(above) + 1}π/${over} to degrees`, is(((Math.abs(above) + 1) * 180) / over)],
    ]);
    return { prompt, maybeFault: ({ answer }) => check(answer) };
  },
};
