import { one, type Rational, renderRational, signOf } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { maybeNumber } from '../../expression/make-expression.ts';
import { bracketed } from '../equation/quadratic-task.ts';
import { maybeRootVariation } from '../function/root-variation.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'law' | 'constant' | 'neutral'> = {
  law: [
    ...'equation relating|write an equation|an equation|law|the relation|equation of variation|formula for'.split(
      '|',
    ),
    ...'函数关系式|的函数关系式|之间的函数关系式|关系式|的关系式|函数解析式|的函数解析式|函数表达式|的函数表达式|之间的关系式|解析式|表达式|的表达式'.split(
      '|',
    ),
  ],
  constant:
    'constant of proportionality|constant of variation|proportionality constant|constant|比例系数|的比例系数|比例常数'.split(
      '|',
    ),
  neutral: [
    ...'when|where|varies|directly|inversely|proportional|proportion|direct|inverse|variation|square|cube|square root|suppose that|suppose|as|with|to|from|y|x|then|relating|know|we know|between'.split(
      '|',
    ),
    ...'成正比例|成反比例|成正比|成反比|正比例|反比例|算术平方根|的算术平方根|平方根|的平方根|平方|的平方|立方|的立方|当|时|的值|且|那么|则|之间|它们|变量|两个变量|函数值|自变量'.split(
      '|',
    ),
  ],
};

interface Law {
  readonly dependent: string;
  readonly independent: string;
  /** The power of the independent variable that the dependent one is proportional to. */
  readonly power: 1 | 2 | 3 | -1 | -2;
  /** Whether it is the square root of the independent one that the power is taken of. */
  readonly isRoot: boolean;
}

const english =
  /(?<![a-z])([a-z]) (?:is |varies |vary )?(?:(directly|inversely) )?(?:proportional to|as|with|in (direct|inverse) proportion (?:to|with)) (?:the )?(?:(square root|square|cube) of )?([a-z])(?![a-z])/;
const chinese = /([a-z]) ?(?:与|和|跟|同) ?([a-z]) ?(?:的(算术平方根|平方根|平方|立方))?成(正|反)比/;

const powers: Readonly<Record<string, 1 | 2 | 3>> = { square: 2, 平方: 2, cube: 3, 立方: 3 };

function makeLaw(
  [dependent, independent]: readonly [string | undefined, string | undefined],
  isInverse: boolean,
  degree: string | undefined,
): Law | null {
  const size = degree === undefined ? 1 : (powers[degree] ?? 1);
  if (dependent === undefined || independent === undefined || dependent === independent) return null;
  const isRoot = /root|根/.test(degree ?? '');
  if (!isInverse) return { dependent, independent, power: size, isRoot };
  return size === 3 ? null : { dependent, independent, power: size === 2 ? -2 : -1, isRoot };
}

function maybeReadLaw(text: string): Law | null {
  const plain = text
    .replaceAll('$', '')
    .toLowerCase()
    .replace(/(?:\\sqrt|√)\s*(?:\{\s*([a-z])\s*\}|([a-z])(?![a-z]))/g, (_, inner?: string, bare?: string) => {
      const name = inner ?? bare ?? '';
      return /\p{Script=Han}/u.test(text) ? `${name} 的平方根` : `the square root of ${name}`;
    });
  if (/jointly|combined|cube root/.test(plain)) return null;
  const [, first, second, size, side] = chinese.exec(plain) ?? [];
  if (side !== undefined) return makeLaw([first, second], side === '反', size);
  const [, y, way, other, degree, x] = english.exec(plain) ?? [];
  const isSaid = way !== undefined || other !== undefined || /proportional to/.test(plain);
  return isSaid ? makeLaw([y, x], way === 'inversely' || other === 'inverse', degree) : null;
}

interface Value {
  readonly name: string;
  readonly value: Rational;
}

/** A quantity by its letter, or its square root. */
function isName(expression: Expression): boolean {
  const [inside] = expression.kind === 'call' && expression.name === 'sqrt' ? expression.args : [expression];
  return inside?.kind === 'symbol';
}

function valuesOf({ formulas }: Question): readonly Value[] | null {
  const found = formulas.map((formula): Value | 'name' | null => {
    if (formula.kind === 'reference') return 'name';
    if (formula.kind === 'expression') return isName(formula.expression) ? 'name' : null;
    if (formula.kind !== 'relation' || formula.relation.comparison !== '=') return null;
    const { left, right } = formula.relation;
    const value = maybeNumber(right);
    return left.kind !== 'symbol' || value === null ? null : { name: left.name, value };
  });
  return found.includes(null)
    ? null
    : found.flatMap((one_) => (one_ === null || one_ === 'name' ? [] : [one_]));
}

function raise(value: Rational, power: number): Rational {
  return value.pow(power) ?? one;
}

function renderLaw({ dependent, independent, power }: Law, factor: string): string {
  const variable = Math.abs(power) === 1 ? independent : `${independent}^{${Math.abs(power)}}`;
  if (power < 0) return `${dependent} = \\frac{${factor}}{${variable}}`;
  return `${dependent} = ${factor === '1' ? '' : factor === '-1' ? '-' : `${factor} `}${variable}`;
}

/** The law with a number for the variable, without its left side: `\frac{3}{2} \cdot 10`. */
function renderRight({ power }: Law, factor: string, at: Rational): string {
  const size = Math.abs(power);
  const place = size === 1 ? bracketed(at) : `${bracketed(at)}^{${size}}`;
  return power < 0
    ? `\\frac{${factor}}{${size === 1 ? renderRational(at) : place}}`
    : `${factor} \\cdot ${place}`;
}

interface Found {
  readonly steps: readonly Step[];
  readonly answer: string;
  readonly factor: Rational;
  readonly points: readonly (readonly [Rational, Rational])[];
}

function findFactor(
  law: Law,
  [x, y]: readonly [Rational, Rational],
  say: Say,
): { readonly factor: Rational; readonly step: Step } {
  const factor = y.div(raise(x, law.power));
  const step: Step = {
    title: say('Find the constant', '求比例系数'),
    body: say(
      `The law is $${renderLaw(law, 'k')}$. The given pair gives`,
      `设 $${renderLaw(law, 'k')}$，代入已知的一对值：`,
    ).concat(
      display(`${renderRational(y)} = ${renderRight(law, 'k', x)} \\iff k = ${renderRational(factor)}`),
      say(
        `so $${renderLaw(law, renderRational(factor))}$.`,
        `所以 $${renderLaw(law, renderRational(factor))}$。`,
      ),
    ),
  };
  return { factor, step };
}

function maybeAsk(law: Law, factor: Rational, asked: Value, say: Say): Omit<Found, 'factor'> | null {
  const k = renderRational(factor);
  if (signOf(asked.value) === 0 && law.power < 0) return null;
  if (asked.name === law.independent) {
    const value = factor.mul(raise(asked.value, law.power));
    const step: Step = {
      title: say('Use the law', '代入求值'),
      body: say(
        `For $${asked.name} = ${renderRational(asked.value)}$ the value of $${law.dependent}$ is`,
        `当 $${asked.name} = ${renderRational(asked.value)}$ 时，$${law.dependent}$ 的值为`,
      ).concat(display(`${renderRight(law, k, asked.value)} = ${renderRational(value)}`)),
    };
    return { steps: [step], answer: renderRational(value), points: [[asked.value, value]] };
  }
  if (asked.name !== law.dependent || Math.abs(law.power) !== 1) return null;
  const value = law.power === 1 ? asked.value.div(factor) : factor.div(asked.value);
  const step: Step = {
    title: say('Use the law', '代入求值'),
    body: say(
      `For $${asked.name} = ${renderRational(asked.value)}$ the value of $${law.independent}$ is`,
      `当 $${asked.name} = ${renderRational(asked.value)}$ 时，$${law.independent}$ 的值为`,
    ).concat(
      display(
        law.power === 1
          ? `${renderRational(asked.value)} \\div ${bracketed(factor)} = ${renderRational(value)}`
          : `${k} \\div ${bracketed(asked.value)} = ${renderRational(value)}`,
      ),
    ),
  };
  return { steps: [step], answer: renderRational(value), points: [[value, asked.value]] };
}

function maybeByRoot(law: Law, [x, y]: readonly [Rational, Rational], asked: Value, say: Say): Found | null {
  const { dependent, independent } = law;
  const isInverse = law.power < 0;
  const reply = maybeRootVariation({ dependent, independent, isInverse, x, y }, asked, say);
  if (reply === null) return null;
  const { steps, answer, place } = reply;
  const factor = isInverse ? y.mul(y).mul(x) : y.mul(y).div(x);
  return { steps, answer, factor, points: [[x, y], place] };
}

function maybeFind(law: Law, values: readonly Value[], request: ReadonlySet<string>, say: Say): Found | null {
  const [first, second, asked, ...more] = values;
  if (first === undefined || second === undefined || more.length > 0) return null;
  const x = [first, second].find(({ name }) => name === law.independent)?.value;
  const y = [first, second].find(({ name }) => name === law.dependent)?.value;
  if (x === undefined || y === undefined || signOf(x) === 0 || signOf(y) === 0) return null;
  if (law.isRoot) return asked === undefined ? null : maybeByRoot(law, [x, y], asked, say);
  const { factor, step } = findFactor(law, [x, y], say);
  const given = [[x, y]] as const;
  if (asked !== undefined) {
    const found = request.has('law') || request.has('constant') ? null : maybeAsk(law, factor, asked, say);
    return found === null
      ? null
      : { steps: [step, ...found.steps], answer: found.answer, factor, points: [...given, ...found.points] };
  }
  if (request.has('constant'))
    return { steps: [step], answer: renderRational(factor), factor, points: given };
  return request.has('law')
    ? { steps: [step], answer: renderLaw(law, renderRational(factor)), factor, points: given }
    : null;
}

function draw(law: Law, { factor, points }: Found): string {
  const size = Math.abs(law.power);
  const power = size === 1 ? 'x' : `x^${size}`;
  const number = `(${factor.toFraction()})`;
  const places = points.map(([x, y]) => [x.valueOf(), y.valueOf()] as const);
  const marks = places.map(
    ([x, y]): Mark => ({ kind: 'point', x, y, label: `(${Number(x.toFixed(3))}, ${Number(y.toFixed(3))})` }),
  );
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  return writePlotCode({ x: windowAround([0, ...xs], 4), y: windowAround([0, ...ys], 4) }, [
    {
      kind: 'curve',
      expression: law.isRoot
        ? `${points.some(([, y]) => signOf(y) < 0) ? '-' : ''}sqrt(${number}${law.power < 0 ? '/' : '*'}x)`
        : law.power < 0
          ? `${number}/${power}`
          : `${number}*${power}`,
      options: { label: law.dependent },
    },
    ...marks,
  ]);
}

/** Every pair that was given or found has the same constant, by floating-point numbers. */
function isConfirmed(law: Law, { points, factor }: Found): boolean {
  return points.every(([x, y]) =>
    law.isRoot
      ? Math.abs(y.valueOf() ** 2 / x.valueOf() ** law.power - factor.valueOf()) <= 1e-9 * factor.valueOf()
      : Math.abs(y.valueOf() / x.valueOf() ** law.power - factor.valueOf()) <=
        1e-9 * Math.abs(factor.valueOf()),
  );
}

function solveVariation(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const law = request === null ? null : maybeReadLaw(question.text);
  const values = valuesOf(question);
  if (request === null || law === null || values === null) return null;
  const found = maybeFind(law, values, request, speak(question.language));
  return found === null || !isConfirmed(law, found)
    ? null
    : {
        topicId: 'variation',
        language: question.language,
        steps: found.steps,
        answer: found.answer,
        plotCode: draw(law, found),
      };
}

/** Quantities in direct or inverse proportion, also to a square or a cube. */
export const variation: Topic = {
  id: 'variation',
  title: { en: 'direct and inverse proportion', zh: '正比例与反比例' },
  examples: {
    en: [
      'y is proportional to x and y = 6 when x = 4. Find y when x = 10.',
      'y varies inversely with x. When x = 2, y = 12. What is y when x = 3?',
    ],
    zh: [
      'y 与 x 成正比例，当 x = 4 时 y = 6，求当 x = 10 时 y 的值',
      '已知 y 与 x 成反比例，且当 x = 2 时，y = 6，求 y 与 x 的函数关系式',
    ],
  },
  solve: solveVariation,
};
