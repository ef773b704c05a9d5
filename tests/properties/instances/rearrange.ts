import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import type { RandomInteger, TopicProperties } from '../topic-properties.ts';
import { pick } from '../write-question.ts';

interface Formula {
  readonly text: string;
  /** Every letter with the value that makes the formula true for the given others. */
  readonly names: readonly string[];
  /** Left minus right. */
  readonly gap: (values: Readonly<Record<string, number>>) => number;
  readonly targets: readonly [string, ...string[]];
}

function makeFormula(random: RandomInteger): Formula {
  const [a, b] = [random(2, 9), random(2, 9)];
  const of = (values: Readonly<Record<string, number>>, name: string): number => values[name] ?? Number.NaN;
  return pick<Formula>(random, [
    {
      text: `${a}x + ${b}y = z`,
      names: ['x', 'y', 'z'],
      gap: (v) => a * of(v, 'x') + b * of(v, 'y') - of(v, 'z'),
      targets: ['x', 'z'],
    },
    {
      text: `V = ${a}/${b} π r^2 h`,
      names: ['V', 'r', 'h'],
      gap: (v) => of(v, 'V') - (a / b) * Math.PI * of(v, 'r') ** 2 * of(v, 'h'),
      targets: ['h', 'r'],
    },
    {
      text: `S = ${a}(p + q)/${b}`,
      names: ['S', 'p', 'q'],
      gap: (v) => of(v, 'S') - (a * (of(v, 'p') + of(v, 'q'))) / b,
      targets: ['p', 'q'],
    },
    {
      text: `${a}/w = ${b}/u + 1/v`,
      names: ['w', 'u', 'v'],
      gap: (v) => a / of(v, 'w') - b / of(v, 'u') - 1 / of(v, 'v'),
      targets: ['w', 'u', 'v'],
    },
    {
      text: `T = ${a}π√(L/g)`,
      names: ['T', 'L', 'g'],
      gap: (v) => of(v, 'T') - a * Math.PI * Math.sqrt(of(v, 'L') / of(v, 'g')),
      targets: ['L', 'g'],
    },
    {
      text: `N = ${a}e^(${b}kt)`,
      names: ['N', 'k', 't'],
      gap: (v) => of(v, 'N') - a * Math.exp(b * of(v, 'k') * of(v, 't')),
      targets: ['t', 'k'],
    },
    {
      text: `(p - q)^3 = ${a}r`,
      names: ['p', 'q', 'r'],
      gap: (v) => (of(v, 'p') - of(v, 'q')) ** 3 - a * of(v, 'r'),
      targets: ['p', 'q', 'r'],
    },
  ]);
}

/** The sides after `x =`, both signs of `\pm`. */
function resultsOf(answer: string, target: string): readonly string[] {
  return answer.split(/\\quad\\text\{[^}]*\}\\quad /).flatMap((part) => {
    const side = part.slice(`${target} = `.length);
    return side.startsWith('\\pm ') ? [side.slice(4), `-${side.slice(4)}`] : [side];
  });
}

/** Formulas that are solved for one of their letters; the result is put back at places where it is defined. */
export const rearrangeProperties: TopicProperties = {
  topicId: 'rearrange',
  makeInstance: (random) => {
    const { text, names, gap, targets } = makeFormula(random);
    const target = pick(random, targets);
    const others = names.filter((name) => name !== target);
    const prompt = pick(random, [
      `Solve ${text} for ${target}`,
      `Make ${target} the subject of ${text}`,
      `Rearrange $${text}$ for $${target}$.`,
      `Isolate ${target}: ${text}`,
      `由 ${text} 解出 ${target}`,
      `由公式 $${text}$ 求出 $${target}$`,
      `已知 ${text}，用 ${others.join('、')} 表示 ${target}`,
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        for (const result of resultsOf(answer, target)) {
          const evaluate = compileExpression(parseExpression(result), others);
          const gaps = [0.7, 1.3, 2.1, 3.6].map((size) => {
            const at = others.map((_, index) => size + 0.9 * index);
            const known = Object.fromEntries(others.map((name, index) => [name, at[index] ?? 0]));
            return gap({ ...known, [target]: evaluate(...at) });
          });
          const wrong = gaps.find((value) => Number.isFinite(value) && Math.abs(value) > 1e-7);
          if (wrong !== undefined) return `${result} leaves a gap of ${wrong}`;
          if (!gaps.some(Number.isFinite)) return `${result} was defined nowhere`;
        }
        return null;
      },
    };
  },
};
