import { numberOf } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { pick } from '../write-question.ts';

function maybeOff(answer: string, expected: number): string | null {
  const value = numberOf(answer.replace(/^.*= (?=[-\d\\])/, '').replace(/ \\approx.*$/, ''));
  return Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
    ? null
    : `${answer} is ${value} and not ${expected}`;
}

/** The slope at which the sum of squares is least, found by a search and not by the formula. */
function slopeBySearch(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const loss = (slope: number): number =>
    xs.reduce((sum, x, index) => sum + ((ys[index] ?? 0) - my - slope * (x - mx)) ** 2, 0);
  // A parabola is known from three of its points.
  const [a, b, c] = [loss(-1), loss(0), loss(1)];
  return (a - c) / (2 * (a + c - 2 * b));
}

/** Figures of lists, by sorting and adding up. */
export const statisticsProperties: TopicProperties = {
  topicId: 'statistics',
  makeInstance: (random) => {
    const data = Array.from({ length: random(4, 16) }, () => random(-9, 40));
    const list = data.join(', ');
    const n = data.length;
    const mean = data.reduce((sum, value) => sum + value, 0) / n;
    const squares = data.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const ordered = data.toSorted((a, b) => a - b);
    const median =
      ordered.filter((_, index) => Math.abs(index - (n - 1) / 2) < 1).reduce((sum, value) => sum + value, 0) /
      (n % 2 === 1 ? 1 : 2);
    const xs = data.map((_, index) => index + 1);
    const points = xs.map((x, index) => `(${x}, ${data[index]})`).join(', ');
    const range = Math.max(...data) - Math.min(...data);
    const [prompt, expected] = pick<readonly [string, number]>(random, [
      [`Find the mean of ${list}`, mean],
      [`求数据 ${list} 的平均数`, mean],
      [`What is the median of ${list}?`, median],
      [`求 ${list} 的中位数`, median],
      [`Find the range of the data set {${list}}`, range],
      [`Find the population variance of ${list}`, squares / n],
      [`Find the sample standard deviation of ${list}`, Math.sqrt(squares / (n - 1))],
      [`求数据 ${list} 的总体方差`, squares / n],
      [`Find the regression line for the points ${points}`, slopeBySearch(xs, data)],
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) =>
        answer.startsWith('y = ')
          ? maybeOff(
              /x/.test(answer) ? answer.replace(/^y = /, '').replace(/x.*$/, '').replace(/^-?$/, '$&1') : '0',
              expected,
            )
          : maybeOff(answer, expected),
    };
  },
};
