import { read } from '../numeric-calculus.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { evaluateSum, nonZero, pick, typeSum } from '../write-question.ts';

/** Whether a line touches a graph: at some place both value and slope agree, by dense search and Newton steps. */
function touches(f: (x: number) => number, line: (x: number) => number): boolean {
  const gap = (x: number): number => f(x) - line(x);
  const slope = (x: number): number => (gap(x + 1e-4) - gap(x - 1e-4)) / 2e-4;
  for (let start = -40; start <= 40; start += 0.5) {
    let x = start;
    for (let step = 0; step < 40; step += 1) {
      const bend = (slope(x + 1e-4) - slope(x - 1e-4)) / 2e-4;
      if (Math.abs(bend) < 1e-9) break;
      x -= slope(x) / bend;
    }
    if (Math.abs(gap(x)) < 1e-5 * (1 + Math.abs(line(x))) && Math.abs(slope(x)) < 1e-5 * (1 + x * x))
      return true;
  }
  return false;
}

/** Tangents of parabolas and cubics, made from where they touch. */
export const tangentsWithProperties: TopicProperties = {
  topicId: 'tangents-with',
  makeInstance: (random) => {
    const coefficients = pick(random, [
      [nonZero(random, 3), random(-4, 4), random(-5, 5)],
      [1, 0, random(-4, 4), random(-5, 5)],
    ]);
    const f = evaluateSum(coefficients);
    const slopeAt = (x: number): number =>
      coefficients.reduce((sum, each, index) => {
        const power = coefficients.length - 1 - index;
        return power === 0 ? sum : sum + each * power * x ** (power - 1);
      }, 0);
    const a = random(-3, 3);
    const slope = slopeAt(a);
    const x = a + nonZero(random, 3);
    const y = f(a) + slope * (x - a);
    const isParallel = random(0, 1) === 0 || f(x) === y;
    const curve = `y = ${typeSum(coefficients, 'x')}`;
    const line = `y = ${typeSum([slope, random(20, 30)], 'x')}`;
    const prompt = isParallel
      ? pick(random, [
          `Find the tangents to ${curve} parallel to the line ${line}`,
          `Find the tangent lines to the curve ${curve} that are parallel to ${line}`,
          `求曲线 ${curve} 平行于直线 ${line} 的切线方程`,
        ])
      : pick(random, [
          `Find the tangents to ${curve} through the point (${x}, ${y})`,
          `Find the equations of the tangent lines to ${curve} that pass through (${x}, ${y})`,
          `求过点 (${x}, ${y}) 且与曲线 ${curve} 相切的直线方程`,
        ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const lines = answer
          .replace(/\\(?:begin|end)\{gathered\}/g, '')
          .split(/;\\quad | \\\\ /)
          .map((part) => read(part.trim().replace(/^y = /, '')));
        const isMet = (each: (at: number) => number): boolean =>
          isParallel
            ? Math.abs(each(1) - each(0) - slope) < 1e-9
            : Math.abs(each(x) - y) < 1e-7 * (1 + Math.abs(y));
        const known = (at: number): number => f(a) + slope * (at - a);
        const hasKnown = lines.some((each) => [0, 1].every((at) => Math.abs(each(at) - known(at)) < 1e-7));
        if (!hasKnown) return `the tangent at ${a} is missing in ${answer}`;
        return lines.every((each) => isMet(each) && touches(f, each)) ? null : `${answer} does not touch`;
      },
    };
  },
};
