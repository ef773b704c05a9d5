import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

function numbersOf(answer: string): readonly number[] {
  const plain = answer.replaceAll(/\\left\(|\\right\)|^\(|\)$|\\theta|\^\{?\\circ\}?/g, '');
  return plain
    .split(', ')
    .map((part) => compileExpression(parseExpression(part.replace(/^.*(?:=|\\approx) /, '')), [])());
}

function maybeOff(answer: string, wanted: readonly number[]): string | null {
  const found = numbersOf(answer);
  const isSame =
    found.length === wanted.length &&
    wanted.every(
      (value, at) => Math.abs(value - (found[at] ?? Number.NaN)) <= 6e-3 * Math.max(1, Math.abs(value)),
    );
  return isSame ? null : `${answer} is ${found.join(', ')} and not ${wanted.join(', ')}`;
}

/** Vectors and points, by plain arithmetic on their components. */
export const vectorsProperties: TopicProperties = {
  topicId: 'vectors',
  makeInstance: (random) => {
    const size = random(2, 3);
    const make = (): readonly number[] => Array.from({ length: size }, () => nonZero(random, 9));
    const [a, b] = [make(), make()];
    const [m, n] = [random(2, 5), random(2, 5)];
    const dot = a.reduce((sum, part, at) => sum + part * (b[at] ?? 0), 0);
    const [first, second] = [Math.hypot(...a), Math.hypot(...b)];
    const each = (f: (p: number, q: number) => number): readonly number[] =>
      a.map((part, at) => f(part, b[at] ?? 0));
    const degrees = (Math.acos(Math.max(-1, Math.min(1, dot / first / second))) * 180) / Math.PI;
    const [p, q] = [`(${a.join(', ')})`, `(${b.join(',')})`];
    const column = (parts: readonly number[]): string =>
      `\\begin{pmatrix}${parts.join('\\\\')}\\end{pmatrix}`;
    const [prompt, wanted] = pick<readonly [string, readonly number[]]>(random, [
      [`Find the dot product of ${p} and ${q}`, [dot]],
      [`已知 a=${p}, b=${q}，求 a 与 b 的数量积`, [dot]],
      [`Given a = ${p} and b = ${q}, find ${m}a - ${n}b`, each((x, y) => m * x - n * y)],
      [
        `已知向量 $\\vec{a}=${p}$，$\\vec{b}=${q}$，求 $${m}\\vec{a}+${n}\\vec{b}$`,
        each((x, y) => m * x + n * y),
      ],
      [
        `已知向量 $\\vec{a}=${p}$，$\\vec{b}=${q}$，求 $|\\vec{a}+\\vec{b}|$`,
        [Math.hypot(...each((x, y) => x + y))],
      ],
      [`Find the length of $${column(a)}$`, [first]],
      [`求向量 ${p} 与 ${q} 的夹角`, [degrees]],
      [
        `Find the angle between the vectors $\\langle ${a.join(', ')} \\rangle$ and $\\langle ${b.join(', ')} \\rangle$`,
        [degrees],
      ],
      [`Find the projection of ${p} onto ${q}`, b.map((part) => (part * dot) / second ** 2)],
      [`Find a unit vector in the direction of ${p}`, a.map((part) => part / first)],
      [`Find the distance between ${p} and ${q}`, [Math.hypot(...each((x, y) => x - y))]],
      [`求 A${p}，B${q} 的中点`, each((x, y) => (x + y) / 2)],
      [
        `求点 (${a[0]}, ${a[1]}) 到直线 ${m}x + ${n}y - 7 = 0 的距离`,
        [Math.abs(m * (a[0] ?? 0) + n * (a[1] ?? 0) - 7) / Math.hypot(m, n)],
      ],
      [
        `Find the cross product of (${a[0]}, ${a[1]}, 0) and (${b[0]}, ${b[1]}, 1)`,
        [a[1] ?? 0, -(a[0] ?? 0), (a[0] ?? 0) * (b[1] ?? 0) - (a[1] ?? 0) * (b[0] ?? 0)],
      ],
    ]);
    return { prompt, maybeFault: ({ answer }) => maybeOff(answer, wanted) };
  },
};
