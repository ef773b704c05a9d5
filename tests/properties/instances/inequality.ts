import type { Solution } from '#lib/math/solver/solution.ts';
import { numberOf } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { evaluateSum, nonZero, pick, typeSum } from '../write-question.ts';

type Test = (x: number) => boolean;

function readEnd(latex: string): number {
  return latex.includes('\\infty') ? (latex.includes('-') ? -Infinity : Infinity) : numberOf(latex);
}

/** Whether a number belongs to `x \in (a, b] \cup \{c\}`. */
function isMember(answer: string, x: number): boolean {
  if (answer.startsWith('\\text')) {
    return false;
  }
  if (answer.includes('\\mathbb{R}')) {
    return true;
  }
  const [, single] = /^[a-z] = (.*)$/.exec(answer) ?? [];
  if (single !== undefined) {
    return Math.abs(numberOf(single) - x) < 1e-12;
  }
  return answer
    .replace(/^[a-z] \\in /, '')
    .split(' \\cup ')
    .filter((part) => !part.startsWith('\\{'))
    .some((part) => {
      const [from = '', to = ''] = part
        .replace(/^(?:\\left)?[[(]/, '')
        .replace(/(?:\\right)?[\])]$/, '')
        .split(', ');
      return x > readEnd(from) && x < readEnd(to);
    });
}

function maybeSetFault({ answer }: Solution, holds: Test): string | null {
  for (let index = 0; index < 400; index += 1) {
    const x = -20 + (index * 40) / 400 + 0.01234567;
    if (isMember(answer, x) !== holds(x)) {
      return `${x} is ${holds(x) ? 'missing in' : 'wrongly in'} ${answer}`;
    }
  }
  return null;
}

const tests: Readonly<Record<string, (difference: number) => boolean>> = {
  '<': (difference) => difference < 0,
  '>': (difference) => difference > 0,
  '<=': (difference) => difference <= 0,
  '≥': (difference) => difference >= 0,
};

interface FunctionParts {
  readonly name: string;
  readonly sign: string;
  readonly met: (difference: number) => boolean;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** With roots, powers and logarithms; a difference that is no number is met by nothing. */
function makeFunctionInequalities({
  name,
  sign,
  met,
  a,
  b,
  c,
  d,
}: FunctionParts): readonly (readonly [string, Test])[] {
  const line = typeSum([a, b], name);
  const inside = (x: number): number => a * x + b;
  return [
    [`sqrt(${line}) ${sign} ${c}`, (x) => met(Math.sqrt(inside(x)) - c)],
    [`sqrt(${line}) ${sign} ${typeSum([1, c], name)}`, (x) => met(Math.sqrt(inside(x)) - x - c)],
    [`e^(${line}) ${sign} ${c}`, (x) => met(Math.exp(inside(x)) - c)],
    [`2^${name} ${sign} ${2 ** d}`, (x) => met(x - d)],
    [`ln(${line}) ${sign} ${c - 4}`, (x) => inside(x) > 0 && met(Math.log(inside(x)) - c + 4)],
    [`log_2(${line}) ${sign} ${a}`, (x) => inside(x) > 0 && met(Math.log2(inside(x)) - a)],
    [
      `e^(2${name}) - ${c + d}e^${name} + ${c * d} ${sign} 0`,
      (x) => met((Math.exp(x) - c) * (Math.exp(x) - d)),
    ],
  ];
}

/** Linear, quadratic, polynomial, rational and absolute-value inequalities, chains and systems. */
export const inequalityProperties: TopicProperties = {
  topicId: 'inequality',
  makeInstance: (random) => {
    const name = pick(random, ['x', 'y', 't']);
    const sign = pick(random, ['<', '>', '<=', '≥']);
    const [a, b, c, d] = [nonZero(random, 4), random(-8, 8), random(-8, 8), random(1, 9)];
    const met = (difference: number): boolean => tests[sign]?.(difference) === true;
    const quadratic = [nonZero(random, 3), random(-6, 6), random(-8, 8)];
    const cubic = [1, -(b + c + d), b * c + b * d + c * d, -b * c * d];
    const [text, holds] = pick<readonly [string, Test]>(random, [
      [`${typeSum([a, b], name)} ${sign} ${c}`, (x) => met(a * x + b - c)],
      [`${typeSum([a, b], name)} ${sign} ${typeSum([d, c], name)}`, (x) => met(a * x + b - d * x - c)],
      [`${typeSum(quadratic, name)} ${sign} 0`, (x) => met(evaluateSum(quadratic)(x))],
      [`${typeSum(cubic, name)} ${sign} 0`, (x) => met(evaluateSum(cubic)(x))],
      [
        `(${typeSum([1, b], name)})/(${typeSum([1, b + d], name)}) ${sign} ${c}`,
        (x) => met((x + b) / (x + b + d) - c),
      ],
      [`|${typeSum([a, b], name)}| ${sign} ${d}`, (x) => met(Math.abs(a * x + b) - d)],
      [`${c} < ${typeSum([a, b], name)} <= ${c + d}`, (x) => c < a * x + b && a * x + b <= c + d],
      [
        `${typeSum([a, b], name)} > ${c}, ${typeSum([1, d], name)} ${sign} 3`,
        (x) => a * x + b > c && met(x + d - 3),
      ],
      ...makeFunctionInequalities({ name, sign, met, a: random(1, 4), b, c: random(1, 9), d }),
    ]);
    const prompt = pick(random, [
      `Solve ${text}`,
      `Solve the inequality ${text} and graph the solution on a number line`,
      `Find the solution set of ${text}`,
      `解不等式 ${text}`,
      `求不等式 ${text} 的解集，并在数轴上表示`,
    ]);
    return { prompt, maybeFault: (solution) => maybeSetFault(solution, holds) };
  },
};
