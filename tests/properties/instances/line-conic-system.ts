import { numberOf } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick, typeSum } from '../write-question.ts';

type Curve = (x: number, y: number) => number;

function readPoints(answer: string): readonly (readonly [number, number])[] {
  if (answer.startsWith('\\text')) {
    return [];
  }
  const pairs = answer.replaceAll(/\\left(?=\()|\\right(?=\))|\\begin\{gathered\}|\\end\{gathered\}/g, '');
  if (pairs.includes('=')) {
    const values = pairs.split(/,\\ |;\\quad | \\\\ /).map((part) => numberOf(part.replace(/^.*= /, '')));
    return values.flatMap((x, index) =>
      index % 2 === 0 ? [[x, values[index + 1] ?? Number.NaN] as const] : [],
    );
  }
  return pairs.split(',\\ ').map((pair) => {
    const [x = '', y = ''] = pair
      .trim()
      .replace(/^\(|\)$/g, '')
      .split(', ');
    return [numberOf(x), numberOf(y)] as const;
  });
}

/** Lines with parabolas, circles and ellipses, and two parabolas. */
export const lineConicSystemProperties: TopicProperties = {
  topicId: 'line-conic-system',
  makeInstance: (random) => {
    const [m, n, a, b, c, r] = [
      random(-3, 3),
      random(-5, 5),
      nonZero(random, 2),
      random(-4, 4),
      random(-5, 5),
      random(2, 9),
    ];
    const line: readonly [string, Curve] = [`y = ${typeSum([m, n], 'x')}`, (x, y) => y - m * x - n];
    const curve = pick<readonly [string, Curve]>(random, [
      [`y = ${typeSum([a, b, c], 'x')}`, (x, y) => y - a * x * x - b * x - c],
      [`x^2 + y^2 = ${r}`, (x, y) => x * x + y * y - r],
      [`x^2/4 + y^2 = ${r}`, (x, y) => (x * x) / 4 + y * y - r],
      [`y^2 = ${r}x`, (x, y) => y * y - r * x],
    ]);
    const isMeeting = random(0, 1) === 0;
    const prompt = isMeeting
      ? pick(random, [
          `Find the intersection points of ${line[0]} and ${curve[0]}`,
          `Where do ${line[0]} and ${curve[0]} intersect?`,
          `求 ${line[0]} 与 ${curve[0]} 的交点坐标`,
        ])
      : pick(random, [
          `Solve the system ${line[0]}, ${curve[0]}`,
          `Solve ${curve[0]} and ${line[0]}`,
          `解方程组 ${line[0]}, ${curve[0]}`,
        ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const points = readPoints(answer);
        for (const [x, y] of points) {
          if (Math.abs(line[1](x, y)) > 1e-7 || Math.abs(curve[1](x, y)) > 1e-7) {
            return `(${x}, ${y}) does not lie on both: ${answer}`;
          }
        }
        const along = (x: number): number => curve[1](x, m * x + n);
        for (let step = 0; step < 4000; step += 1) {
          const [left, right] = [step, step + 1].map((index) => -50 + (index + 0.317) / 40);
          const isCrossing = along(left ?? 0) * along(right ?? 0) < 0;
          if (isCrossing && !points.some(([x]) => Math.abs(x - (left ?? 0)) < 0.06)) {
            return `a point near x = ${left} is missing in ${answer}`;
          }
        }
        return null;
      },
    };
  },
};
