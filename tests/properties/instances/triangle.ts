import { valuesOf } from '../read-answer.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { pick } from '../write-question.ts';

function degreesOf(a: number, b: number, c: number): number {
  return (Math.acos((b * b + c * c - a * a) / (2 * b * c)) * 180) / Math.PI;
}

function maybeOff(answer: string, wanted: readonly number[]): string | null {
  const plain = answer
    .replaceAll(/\\begin\{gathered\} | \\end\{gathered\}|\^\{\\circ\}/g, '')
    .replaceAll(/ \\\\ |;\\quad /g, ',\\ ');
  const values = plain.startsWith('\\text') ? [] : valuesOf(plain);
  const isSame =
    values.length === wanted.length &&
    wanted.every((value) =>
      values.some((found) => Math.abs(found - value) <= 6e-3 * Math.max(1, Math.abs(value))),
    );
  return isSame ? null : `${answer} is ${values.join(', ')} and not ${wanted.join(', ')}`;
}

/** Both distances along one arm at which a side of length `a` meets it, by the quadratic of the law of cosines. */
function thirdSides(a: number, b: number, degrees: number): readonly number[] {
  const cosine = b * Math.cos((degrees * Math.PI) / 180);
  const rest = cosine * cosine - (b * b - a * a);
  if (rest < -1e-9) return [];
  const root = Math.sqrt(Math.max(0, rest));
  const both = root < 1e-6 ? [cosine] : [cosine + root, cosine - root];
  return both.filter((length) => length > 1e-9);
}

/** Triangles from sides and angles, by the law of cosines and by placing corners. */
export const triangleProperties: TopicProperties = {
  topicId: 'triangle',
  makeInstance: (random) => {
    const [b, c] = [random(3, 20), random(3, 20)];
    const a = random(Math.abs(b - c) + 1, b + c - 1);
    const angle = pick(random, [30, 45, 60, 75, 90, 105, 120, 135, 150, 40, 73]);
    const other = random(10, 170 - angle > 10 ? 170 - angle : 10);
    const turn = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
    const far = Math.sqrt(b * b + c * c - 2 * b * c * Math.cos((angle * Math.PI) / 180));
    const half = (a + b + c) / 2;
    const area = Math.sqrt(half * (half - a) * (half - b) * (half - c));
    const acute = pick(random, [30, 45, 60]);
    const [prompt, wanted] = pick<readonly [string, readonly number[]]>(random, [
      [`In triangle ABC, b = ${b}, c = ${c}, A = ${angle}°. Find a.`, [far]],
      [`在△ABC中，b=${b}，c=${c}，A=${angle}°，求a`, [far]],
      [`In $\\triangle ABC$, $AB = ${c}$, $AC = ${b}$ and $\\angle A = ${angle}^\\circ$. Find $BC$.`, [far]],
      [
        `Two sides of a triangle are ${b} and ${c} and the included angle is ${angle}°. Find the area.`,
        [(b * c * turn(angle)) / 2],
      ],
      [
        `A triangle has sides ${a}, ${b} and ${c}. Find all angles.`,
        [degreesOf(a, b, c), degreesOf(b, a, c), degreesOf(c, a, b)],
      ],
      [`三角形三边长分别为${a}、${b}、${c}，求面积`, [area]],
      [
        `Solve the triangle with a = ${a}, b = ${b}, c = ${c}`,
        [degreesOf(a, b, c), degreesOf(b, a, c), degreesOf(c, a, b)],
      ],
      [
        `在△ABC中，A=${angle}°，B=${other}°，a=${b}，求b`,
        angle + other < 180 ? [(b * turn(other)) / turn(angle)] : [],
      ],
      [`A right triangle has legs ${b} and ${c}. Find the hypotenuse.`, [Math.hypot(b, c)]],
      [`直角三角形的斜边为${b + c}，一条直角边为${c}，求另一条直角边`, [Math.sqrt((b + c) ** 2 - c * c)]],
      [`In triangle ABC, A = ${acute}°, a = ${a}, b = ${b}. Find c.`, thirdSides(a, b, acute)],
      [`在△ABC中，A=${acute}°，a=${a}，b=${b}，求c`, thirdSides(a, b, acute)],
      [`Find the circumradius of the triangle with sides ${a}, ${b}, ${c}`, [(a * b * c) / (4 * area)]],
      [`求三边长为${a}，${b}，${c}的三角形的内切圆半径`, [area / half]],
    ]);
    return { prompt, maybeFault: ({ answer }) => maybeOff(answer, wanted) };
  },
};
