import { maybeRootFault, numberOf } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { pick } from '../write-question.ts';

interface Case {
  readonly equation: string;
  readonly f: (x: number) => number;
}

/** The values of general solutions `x = a + 2k\pi \text{or} x = ...` for k from -3 to 3. */
function readFamilies(answer: string): readonly number[] {
  const plain = answer
    .replace(/,(?:\\quad|\\ )\s*k \\in \\mathbb\{Z\}/g, '')
    .replace(/\\begin\{gathered\}|\\end\{gathered\}|\\quad|\\ (?=\\text)|\\\\/g, ' ');
  return plain
    .split(/\\text\{(?:or|或)\}/)
    .map((part) => part.replace(/^.*= /, '').trim())
    .flatMap((part) => [-3, -2, -1, 0, 1, 2, 3].map((k) => numberOf(part.replace(/k(?![a-z])/g, `(${k})`))));
}

/** Equations in sine, cosine and tangent, on an interval in radians or degrees, or with the general solution. */
export const trigonometricEquationProperties: TopicProperties = {
  topicId: 'trigonometric-equation',
  makeInstance: (random) => {
    const k = random(1, 3);
    const angle = k === 1 ? 'x' : `(${k}x)`;
    const [c, d] = [random(-2, 2), random(-3, 3)];
    const { equation, f } = pick<Case>(random, [
      { equation: `2 sin${k === 1 ? ' ' : ''}${angle} = ${c}`, f: (x) => 2 * Math.sin(k * x) - c },
      {
        equation: `2 cos${k === 1 ? ' ' : ''}${angle} + ${Math.abs(c)} = 0`,
        f: (x) => 2 * Math.cos(k * x) + Math.abs(c),
      },
      { equation: 'tan x = 1', f: (x) => Math.tan(x) - 1 },
      { equation: 'tan^2 x = 3', f: (x) => Math.tan(x) ** 2 - 3 },
      { equation: '2 sin^2 x - sin x - 1 = 0', f: (x) => 2 * Math.sin(x) ** 2 - Math.sin(x) - 1 },
      { equation: '2 cos^2 x + 3 sin x = 3', f: (x) => 2 * Math.cos(x) ** 2 + 3 * Math.sin(x) - 3 },
      { equation: 'sin x + cos x = 1', f: (x) => Math.sin(x) + Math.cos(x) - 1 },
      { equation: '√3 sin x - cos x = 1', f: (x) => Math.sqrt(3) * Math.sin(x) - Math.cos(x) - 1 },
      { equation: 'sin(2x) = sin x', f: (x) => Math.sin(2 * x) - Math.sin(x) },
      { equation: `4 sin(x + pi/6) = ${d}`, f: (x) => 4 * Math.sin(x + Math.PI / 6) - d },
      { equation: 'sin x = √2/2', f: (x) => Math.sin(x) - Math.SQRT1_2 },
    ]);
    const isInterval = random(0, 2) > 0;
    const prompt = isInterval
      ? pick(random, [
          `Solve ${equation} for 0 ≤ x < 2π`,
          `Find all solutions of ${equation} in the interval [0, 2π)`,
          `解方程 ${equation}，x ∈ [0, 2π)`,
          `求方程 ${equation} 在区间 [0, 2π) 内的解`,
        ])
      : pick(random, [
          `Solve ${equation}`,
          `Find the general solution of ${equation}`,
          `解方程 ${equation}`,
          `求方程 ${equation} 的通解`,
        ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        if (isInterval || answer.startsWith('\\text')) {
          return maybeRootFault(answer, f, [1e-3, 2 * Math.PI - 1e-3]);
        }
        const values = readFamilies(answer);
        return maybeRootFault(values.map((value) => `x = ${value.toFixed(9)}`).join(',\\ '), f, [-6, 6]);
      },
    };
  },
};
