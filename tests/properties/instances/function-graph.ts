import { maybeDifference, pairOf, rootsOf } from '../read-answer.ts';
import type { RandomInteger, TopicInstance, TopicProperties } from '../topic-properties.ts';

function pick(random: RandomInteger, ...wordings: readonly string[]): string {
  return wordings[random(0, wordings.length - 1)] ?? '';
}

function nonZero(random: RandomInteger, size: number): number {
  const value = random(1, size);
  return random(0, 1) === 0 ? value : -value;
}

function parabola(random: RandomInteger): TopicInstance {
  const [a, b, c, d] = [nonZero(random, 5), random(-9, 9), random(-9, 9), random(1, 4)];
  const f = (x: number): number => (a * x * x + b * x) / d + c;
  const body = `(${a}x^2 + (${b})x)/${d} + (${c})`;
  const prompt = pick(
    random,
    `Find the vertex of y = ${body}`,
    `求 y = ${body} 的顶点`,
    `Draw f(x) = ${body} and find its vertex`,
  );
  return {
    prompt,
    maybeFault: ({ answer }) => {
      const [x, y] = pairOf(answer);
      return maybeDifference('y', y, f(x)) ?? maybeDifference('f(x - 1)', f(x - 1), f(x + 1));
    },
  };
}

function zeros(random: RandomInteger): TopicInstance {
  const degree = random(1, 3);
  const top = nonZero(random, 3);
  const rest = [random(-6, 6), random(-6, 6), random(-6, 6)].slice(0, degree);
  const coefficients = [...rest, top];
  const f = (x: number): number =>
    coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
  const body = coefficients.map((coefficient, power) => `(${coefficient})x^${power}`).join(' + ');
  const prompt = pick(random, `Find the zeros of f(x) = ${body}`, `求函数 f(x) = ${body} 的零点`);
  return {
    prompt,
    maybeFault: ({ answer }) => {
      const roots = rootsOf(answer);
      const far = roots.find((root) => Math.abs(f(root)) > 1e-9 && f(root - 6e-4) * f(root + 6e-4) > 0);
      if (far !== undefined) return `${far} is no zero`;
      const samples = Array.from({ length: 8001 }, (_, index) => f(-40.005 + index * 0.01));
      const changes = samples.slice(1).filter((value, index) => value > 0 !== (samples[index] ?? 0) > 0);
      const distinct = new Set(roots.map((root) => root.toFixed(6)));
      return distinct.size >= changes.length
        ? null
        : `${changes.length} changes of sign, ${roots.length} zeros`;
    },
  };
}

/** Parabolas by their vertex; lines, parabolas and cubics by their zeros. */
export const functionGraphProperties: TopicProperties = {
  topicId: 'function-graph',
  makeInstance: (random) => (random(0, 1) === 0 ? parabola(random) : zeros(random)),
};
