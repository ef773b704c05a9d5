import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import { maybeDifference } from '../same-function.ts';
import type { RandomInteger, TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

function numberFrom(typed: string): number {
  return compileExpression(parseExpression(typed), [])();
}

function shifted(value: number): string {
  return value === 0 ? 'x' : `(x ${value < 0 ? '+' : '-'} ${Math.abs(value)})`;
}

/** The number behind a sign of equality. */
function numberAfter(answer: string, pattern: RegExp): number {
  return numberFrom(pattern.exec(answer)?.[1] ?? 'x');
}

function maybeAsymptotes(random: RandomInteger): {
  readonly prompt: string;
  readonly check: (answer: string) => string | null;
} {
  const [a, b, k] = [nonZero(random, 5), random(-6, 6), random(-5, 5)];
  const body = `${a} + ${b === 0 ? 7 : b}/${shifted(k)}`;
  return {
    prompt: pick(random, [`Find the asymptotes of y = ${body}`, `求 y = ${body} 的渐近线`]),
    check: (answer) => {
      const [x, y] = [numberAfter(answer, /x = ([^,\\]+)/), numberAfter(answer, /y = ([^,\\]+)/)];
      return x === k && y === a ? null : `${answer} should be x = ${k}, y = ${a}`;
    },
  };
}

function extremumOf(random: RandomInteger): {
  readonly prompt: string;
  readonly check: (answer: string) => string | null;
} {
  const [a, h, c] = [nonZero(random, 4), random(-4, 4), random(-6, 6)];
  const [body, place] = pick<readonly [string, number]>(random, [
    [`${a}${shifted(h)}^4 + (${c})`, h],
    [`${a}e^(-${shifted(h)}^2)`, h],
    [`${a}|${shifted(h)}| + (${c})`, h],
    [`x + ${h * h + 1}/x`, Math.sqrt(h * h + 1)],
  ]);
  return {
    prompt: pick(random, [`Find the extrema of f(x) = ${body}`, `求 f(x) = ${body} 的极值`]),
    check: (answer) => {
      const places = [...answer.matchAll(/x = ((?:[^,\\]|\\sqrt|\\frac)+)/g)].map((match) =>
        numberFrom(match[1] ?? 'x'),
      );
      return places.some((x) => Math.abs(x - place) < 1e-9)
        ? null
        : `${answer} misses the extremum at ${place}`;
    },
  };
}

function periodOf(random: RandomInteger): {
  readonly prompt: string;
  readonly check: (answer: string) => string | null;
} {
  const [a, w] = [nonZero(random, 5), random(1, 6)];
  const [body, period] = pick<readonly [string, number]>(random, [
    [`${a}sin(${w}x + 1)`, (2 * Math.PI) / w],
    [`${a}cos(${w}x) - 2`, (2 * Math.PI) / w],
    [`tan(${w}x)`, Math.PI / w],
    [`sin(${w}x)^2`, Math.PI / w],
  ]);
  return {
    prompt: pick(random, [`Find the period of y = ${body}`, `求 y = ${body} 的最小正周期`]),
    check: (answer) =>
      Math.abs(numberAfter(answer, /T = (.+)$/) - period) < 1e-9 ? null : `${answer} is not ${period}`,
  };
}

/** Whether the named intervals are where values exist: checked at many places. */
function domainOf(random: RandomInteger): {
  readonly prompt: string;
  readonly check: (answer: string) => string | null;
} {
  const [p, width] = [random(-5, 4), random(1, 5)];
  const q = p + width;
  const body = pick(random, [
    `sqrt(${shifted(p)}(${q} - x))`,
    `ln(x - (${p})) + 1/${shifted(q)}`,
    `1/(${shifted(p)}${shifted(q)})`,
    `sqrt(x - ${p + 9})/${shifted(q + 9)}`,
  ]);
  const f = compileExpression(parseExpression(body), ['x']);
  return {
    prompt: pick(random, [`Find the domain of y = ${body}`, `求函数 y = ${body} 的定义域`]),
    check: (answer) => {
      const parts = [...answer.matchAll(/([[(])(-\\infty|-?\d+), (\+\\infty|-?\d+)([\])])/g)].map(
        ([, open, from = '', to = '', close]) => ({
          from: from.includes('infty') ? -Infinity : Number(from),
          to: to.includes('infty') ? Infinity : Number(to),
          hasFrom: open === '[',
          hasTo: close === ']',
        }),
      );
      const contains = (x: number): boolean =>
        parts.some(
          ({ from, to, hasFrom, hasTo }) =>
            (x > from || (hasFrom && x === from)) && (x < to || (hasTo && x === to)),
        );
      const wrong = Array.from({ length: 81 }, (_, index) => (index - 40) / 4).find(
        (x) => contains(x) !== Number.isFinite(f(x)),
      );
      return wrong === undefined ? null : `${answer} is wrong about ${wrong}`;
    },
  };
}

/** Investigations of many kinds of functions. */
export const functionInvestigationProperties: TopicProperties = {
  topicId: 'function-investigation',
  makeInstance: (random) => {
    const { prompt, check } = pick(random, [maybeAsymptotes, extremumOf, periodOf, domainOf])(random);
    return { prompt, maybeFault: ({ answer }) => check(answer) };
  },
};

/** Several graphs, and graphs with parameters. */
export const functionPlotProperties: TopicProperties = {
  topicId: 'function-plot',
  makeInstance: (random) => {
    const first = pick(random, [`${nonZero(random, 4)}x^2 + ${random(1, 5)}`, `sin(${random(1, 4)}x)`]);
    const second = pick(random, [`${random(2, 5)}x - 1`, `e^x/${random(1, 5)}`]);
    const prompt = pick(random, [
      `Plot ${first} and ${second}`,
      `在同一坐标系中画出 y = ${first} 和 y = ${second} 的图像`,
      `Draw y = a sin(${random(2, 5)}x) + b`,
      `Plot y = ${first} and y = ${second} on [-2, ${random(1, 4)}]`,
    ]);
    return {
      prompt,
      maybeFault: ({ answer, plotCode }) =>
        plotCode?.includes(prompt.includes('a sin') ? '.slider("a"' : '.curve(') === true
          ? null
          : `no picture for ${answer}`,
    };
  },
};

/** Functions with an inverse that school books ask for. */
export const inverseFunctionProperties: TopicProperties = {
  topicId: 'inverse-function',
  makeInstance: (random) => {
    const [a, b, c] = [nonZero(random, 5), random(1, 7), random(1, 4)];
    const body = pick(random, [
      `(${a}x + ${b})/(x - ${Math.abs(a) + b + c})`,
      `${a}x - ${b}`,
      `ln(x + ${b})`,
      `e^(${c}x) - ${b}`,
      `x^3 + ${b}`,
      `${c + 1}^x + ${b}`,
    ]);
    const f = compileExpression(parseExpression(body), ['x']);
    const place = random(-6, 9);
    if (random(0, 3) === 0) {
      const linear = `${a}x + ${b}`;
      return {
        prompt: pick(random, [
          `If f(x) = ${linear}, find f^{-1}(${place}).`,
          `已知 f(x) = ${linear}，求 $f^{-1}(${place})$`,
        ]),
        maybeFault: ({ answer }) => {
          const x = compileExpression(parseExpression(answer), [])();
          return Math.abs(a * x + b - place) < 1e-9 ? null : `${answer} is not taken to ${place}`;
        },
      };
    }
    return {
      prompt: pick(random, [`Find the inverse of f(x) = ${body}`, `求 f(x) = ${body} 的反函数`]),
      maybeFault: ({ answer }) => {
        const right = /= (.+?)(?:,\\ x.*)?$/.exec(answer)?.[1] ?? '';
        const g = compileExpression(parseExpression(right), ['x']);
        const wrong = [0.3, 1.2, 2.7].find((x) => Number.isFinite(f(x)) && !(Math.abs(g(f(x)) - x) < 1e-8));
        return wrong === undefined ? null : `${answer} does not undo f at ${wrong}`;
      },
    };
  },
};

/** One polynomial in another. */
export const compositionProperties: TopicProperties = {
  topicId: 'composition',
  makeInstance: (random) => {
    const [a, b, c, d] = [random(2, 5), random(1, 9), random(1, 5), random(1, 9)];
    return {
      prompt: pick(random, [
        `If f(x) = ${a}x^2 + ${b} and g(x) = ${c}x - ${d}, find f(g(x))`,
        `已知 f(x) = ${a}x^2 + ${b}，g(x) = ${c}x - ${d}，求 f(g(x))`,
      ]),
      maybeFault: ({ answer }) =>
        maybeDifference(answer.replace(/^.* = /, ''), `${a}(${c}x - ${d})^2 + ${b}`),
    };
  },
};
