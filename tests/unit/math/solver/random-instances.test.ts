import { describe, expect, it } from 'vitest';
import { createRandom } from '#tests/properties/random.ts';
import { compileExpression } from '../../../../lib/math/expression/compile-expression.ts';
import { parseExpression } from '../../../../lib/math/expression/parse-expression.ts';
import { answerOf } from './topics/answers.ts';

const count = 200;

function numberOf(latex: string): number {
  return compileExpression(parseExpression(latex), [])();
}

/** The numbers of `(a, b)`. */
function pairOf(latex: string): readonly [number, number] {
  const [first = '', second = ''] = latex.replaceAll(/\\left\(|\\right\)|^\(|\)$/g, '').split(', ');
  return [numberOf(first), numberOf(second)];
}

/** The numbers of `x_1 = a,\ x_2 = b`. */
function valuesOf(latex: string): readonly number[] {
  return latex.split(',\\ ').map((part) => numberOf(part.replace(/^.*(?:=|\\approx) /, '')));
}

function nonZero(random: (low: number, high: number) => number, size: number): number {
  const value = random(1, size);
  return random(0, 1) === 0 ? value : -value;
}

/** The distances of a place to the two points of `(a, b),\ (c, d)`. */
function distancesTo(latex: string, x: number, y: number): readonly [number, number] {
  const [left = '', right = ''] = latex.split(',\\ ');
  const [first, second] = [pairOf(left), pairOf(right)];
  return [Math.hypot(x - first[0], y - first[1]), Math.hypot(x - second[0], y - second[1])];
}

const instances = Array.from({ length: count }, (_, index) => index + 1);

describe('random instances agree with an independent numeric route', () => {
  it('finds the lowest or highest point of parabolas', () => {
    for (const seed of instances) {
      const random = createRandom(seed);
      const [a, b, c, d] = [nonZero(random, 5), random(-9, 9), random(-9, 9), random(1, 4)];
      const f = (x: number): number => (a * x * x + b * x) / d + c;
      const body = `(${a}x^2 + (${b})x)/${d} + (${c})`;
      const [x, y] = pairOf(
        answerOf(
          seed % 2 === 0 ? `Find the vertex of y = ${body}` : `求 y = ${body} 的顶点`,
          'function-graph',
        ).answer,
      );
      expect(y).toBeCloseTo(f(x), 9);
      expect(f(x + 0.01) + f(x - 0.01) - 2 * f(x)).toBeCloseTo((2 * a * 1e-4) / d, 9);
      expect(f(x + 1)).toBeCloseTo(f(x - 1), 9);
    }
  });

  it('finds all zeros of cubics', () => {
    for (const seed of instances) {
      const random = createRandom(1000 + seed);
      const [a, b, c, d] = [nonZero(random, 3), random(-6, 6), random(-6, 6), random(-6, 6)];
      const f = (x: number): number => ((a * x + b) * x + c) * x + d;
      const { answer } = answerOf(
        `Find the zeros of f(x) = ${a}x^3 + (${b})x^2 + (${c})x + (${d})`,
        'function-graph',
      );
      const roots =
        answer.startsWith('x_1 = x_2') || answer.startsWith('x ')
          ? [numberOf(answer.replace(/^.*(?:=|\\approx) /, ''))]
          : valuesOf(answer);
      for (const root of roots) {
        const near = [root - 6e-4, root + 6e-4].map(f);
        expect(Math.abs(f(root)) < 1e-9 || (near[0] ?? 0) * (near[1] ?? 0) < 0).toBe(true);
      }
      const samples = Array.from({ length: 4001 }, (_, index) => f(-20.005 + index * 0.01));
      const changes = samples
        .slice(1)
        .filter((value, index) => value > 0 !== (samples[index] ?? 0) > 0).length;
      expect(new Set(roots.map((root) => root.toFixed(6))).size).toBeGreaterThanOrEqual(changes);
    }
  });

  it('finds the foci of ellipses', () => {
    for (const seed of instances) {
      const random = createRandom(2000 + seed);
      const [p, q, h, k] = [random(1, 60), random(61, 90), random(-5, 5), random(-5, 5)];
      const [first, second] = random(0, 1) === 0 ? [q, p] : [p, q];
      const { answer } = answerOf(
        `求 (x - (${h}))^2/${first} + (y - (${k}))^2/${second} = 1 的焦点`,
        'conic',
      );
      const [a, b] = [Math.sqrt(first), Math.sqrt(second)];
      for (const t of [0.3, 1.1, 2]) {
        const [r, s] = distancesTo(answer, h + a * Math.cos(t), k + b * Math.sin(t));
        expect(r + s).toBeCloseTo(2 * Math.max(a, b), 8);
      }
    }
  });

  it('finds the foci of hyperbolas', () => {
    for (const seed of instances) {
      const random = createRandom(2500 + seed);
      const [p, q, h, k] = [random(1, 60), random(1, 60), random(-5, 5), random(-5, 5)];
      const { answer } = answerOf(`Find the foci of (y - (${k}))^2/${p} - (x - (${h}))^2/${q} = 1`, 'conic');
      const [a, b] = [Math.sqrt(p), Math.sqrt(q)];
      for (const t of [-0.8, 0.3, 2]) {
        const [r, s] = distancesTo(answer, h + b * Math.sinh(t), k + a * Math.cosh(t));
        expect(Math.abs(r - s)).toBeCloseTo(2 * a, 8);
      }
    }
  });

  it('finds the extremes of cubics on an interval', () => {
    for (const seed of instances) {
      const random = createRandom(3000 + seed);
      const [a, b, c, d] = [nonZero(random, 3), random(-6, 6), random(-6, 6), random(-6, 6)];
      const from = random(-4, 2);
      const to = from + random(1, 5);
      const f = (x: number): number => ((a * x + b) * x + c) * x + d;
      const body = `${a}x^3 + (${b})x^2 + (${c})x + (${d})`;
      const { answer } = answerOf(
        `Find the maximum and minimum of f(x) = ${body} on [${from}, ${to}]`,
        'interval-extrema',
      );
      const [largest = 0, smallest = 0] = valuesOf(answer);
      const samples = Array.from({ length: 2001 }, (_, index) => f(from + ((to - from) * index) / 2000));
      expect(largest).toBeGreaterThanOrEqual(Math.max(...samples) - 1e-9);
      expect(largest).toBeLessThan(Math.max(...samples) + 1e-2);
      expect(smallest).toBeLessThanOrEqual(Math.min(...samples) + 1e-9);
      expect(smallest).toBeGreaterThan(Math.min(...samples) - 1e-2);
    }
  });

  it('solves linear systems that were built from their solution', () => {
    for (const seed of instances) {
      const random = createRandom(4000 + seed);
      const names = seed % 2 === 0 ? ['x', 'y'] : ['x', 'y', 'z'];
      const solution = names.map(() => random(-12, 12) / random(1, 3));
      const rows = names.map(() => names.map(() => random(-6, 6)));
      const equations = rows.map((row) => {
        const sixfold = row.reduce(
          (sum, factor, index) => sum + Math.round(6 * factor * (solution[index] ?? 0)),
          0,
        );
        return `${row.map((factor, index) => `(${factor})${names[index]}`).join(' + ')} = (${sixfold})/6`;
      });
      const { answer } = answerOf(`Solve the system ${equations.join(', ')}`, 'linear-system');
      if (answer.startsWith('\\text')) {
        expect(answer).toContain('infinitely many');
        expect(Math.abs(determinantOf(rows))).toBeLessThan(1e-9);
      } else {
        valuesOf(answer).forEach((value, index) => {
          expect(value).toBeCloseTo(solution[index] ?? 0, 9);
        });
      }
    }
  });
});

function determinantOf(rows: readonly (readonly number[])[]): number {
  const [[a = 0, b = 0, c = 0] = [], [d = 0, e = 0, f = 0] = [], third] = rows;
  if (third === undefined) {
    return a * e - b * d;
  }
  const [g = 0, h = 0, i = 0] = third;
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
