import { numberOf } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

function maybeOff(answer: string, expected: number): string | null {
  const value = numberOf(answer);
  return Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
    ? null
    : `${answer} is ${value} and not ${expected}`;
}

/** Terms and sums, found by adding up. */
export const sequenceProperties: TopicProperties = {
  topicId: 'sequence',
  makeInstance: (random) => {
    const [a, d, n, m] = [nonZero(random, 20), nonZero(random, 9), random(4, 30), random(5, 12)];
    const [b, r] = [nonZero(random, 6), pick(random, [2, 3, -2, 4])];
    const [p, q] = [random(2, 4), nonZero(random, 5)];
    const add = (count: number, term: (k: number) => number): number =>
      Array.from({ length: count }, (_, index) => term(index)).reduce((sum, value) => sum + value, 0);
    const line = (k: number): number => a + d * k;
    const growth = (k: number): number => b * r ** k;
    const recursive = Array.from({ length: m }).reduce<number>(
      (value, _, index) => (index === 0 ? a : p * value + q),
      a,
    );
    const half = pick(random, [2, 3, 5]);
    const [prompt, expected] = pick<readonly [string, number]>(random, [
      [`Find the ${n}th term of the sequence ${line(0)}, ${line(1)}, ${line(2)}, ...`, line(n - 1)],
      [`求数列 ${line(0)}, ${line(1)}, ${line(2)}, ... 的第 ${n} 项`, line(n - 1)],
      [
        `Find the sum of the first ${n} terms of the arithmetic sequence $${line(0)}, ${line(1)}, ${line(2)}, \\ldots$`,
        add(n, line),
      ],
      [`在等差数列 {a_n} 中，a_3 = ${line(2)}，a_8 = ${line(7)}，求前 ${n} 项和`, add(n, line)],
      [
        `An arithmetic sequence has first term ${a} and common difference ${d}. What is the ${n}th term?`,
        line(n - 1),
      ],
      [
        `A geometric sequence has a_2 = ${growth(1)} and a_5 = ${growth(4)}. Find the sum of the first ${m} terms.`,
        add(m, growth),
      ],
      [`等比数列 $\\{a_n\\}$ 中，$a_1 = ${b}$，公比 $q = ${r}$，求 $S_{${m}}$`, add(m, growth)],
      [
        `What is the ${m}th term of the geometric sequence ${growth(0)}, ${growth(1)}, ${growth(2)}, ...?`,
        growth(m - 1),
      ],
      [
        `Find the sum of the infinite geometric series ${half ** 2} + ${half} + 1 + ...`,
        half ** 3 / (half - 1),
      ],
      [`Compute $\\sum_{k=1}^{${n}} (${d}k + ${b})$`, add(n, (k) => d * (k + 1) + b)],
      [`计算 $\\sum_{k=0}^{${n}} k^2$`, add(n + 1, (k) => k * k)],
      [`Evaluate $\\sum_{n=0}^{\\infty} \\frac{${b}}{${half}^n}$.`, (b * half) / (half - 1)],
      [
        `Given a_1 = ${a} and a_{n+1} = ${p}a_n ${q < 0 ? '-' : '+'} ${Math.abs(q)}, find a_{${m}}.`,
        recursive,
      ],
      [
        `Find the sum ${line(0)} + ${line(1)} + ${line(2)} + ... + ${line(n)}`.replaceAll('+ -', '- '),
        add(n + 1, line),
      ],
    ]);
    return { prompt, maybeFault: ({ answer }) => maybeOff(answer, expected) };
  },
};
