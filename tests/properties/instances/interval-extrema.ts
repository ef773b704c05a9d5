import { maybeDifference, valuesOf } from '../read-answer.ts';
import type { TopicProperties } from '../topic-properties.ts';

const samples = 4001;

/** Cubics on an interval, against their values at many points of it. */
export const intervalExtremaProperties: TopicProperties = {
  topicId: 'interval-extrema',
  makeInstance: (random) => {
    const [a, b, c, d] = [random(1, 3) * (random(0, 1) * 2 - 1), random(-6, 6), random(-6, 6), random(-6, 6)];
    const from = random(-4, 2);
    const to = from + random(1, 5);
    const f = (x: number): number => ((a * x + b) * x + c) * x + d;
    const body = `${a}x^3 + (${b})x^2 + (${c})x + (${d})`;
    return {
      prompt:
        random(0, 1) === 0
          ? `Find the maximum and minimum of f(x) = ${body} on [${from}, ${to}]`
          : `求函数 f(x) = ${body} 在区间 [${from}, ${to}] 上的最大值和最小值`,
      maybeFault: ({ answer }) => {
        const [largest = Number.NaN, smallest = Number.NaN] = valuesOf(answer);
        const values = Array.from({ length: samples }, (_, index) =>
          f(from + ((to - from) * index) / (samples - 1)),
        );
        // Between two samples a cubic of this size differs by less than this from the nearer one, at an extremum.
        const tolerance = 1e-4;
        return (
          maybeDifference('the maximum', largest, Math.max(...values), tolerance) ??
          maybeDifference('the minimum', smallest, Math.min(...values), tolerance)
        );
      },
    };
  },
};
