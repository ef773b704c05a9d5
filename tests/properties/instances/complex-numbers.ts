import { readStatement } from '#lib/math/latex/read-statement.ts';
import { evaluateTerm } from '#lib/math/numeric/compile-term.ts';
import { add, type Complex, divide, modulus, multiply, power, real } from '#lib/math/numeric/complex.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

function numberOf(latex: string): Complex {
  const reading = readStatement(latex);
  if (reading.kind === 'unread' || reading.statement.kind !== 'term') return real(Number.NaN);
  return evaluateTerm(reading.statement.term, new Map());
}

function distance(a: Complex, b: Complex): number {
  return Math.hypot(a.re - b.re, a.im - b.im);
}

function maybeOff(answer: string, wanted: Complex): string | null {
  const found = numberOf(answer.replace(/ \\approx .*$/, ''));
  return distance(found, wanted) <= 1e-8 * Math.max(1, modulus(wanted))
    ? null
    : `${answer} is ${found.re} + ${found.im}i and not ${wanted.re} + ${wanted.im}i`;
}

function maybeWrongRoots(answer: string, value: Complex, degree: number): string | null {
  const roots = answer
    .replaceAll(/\\begin\{gathered\} | \\end\{gathered\}/g, '')
    .split(/ \\\\ |;\\quad /)
    .map((part) => numberOf(part.replace(/^z_\d (?:=|\\approx) /, '').replace(/ \\approx .*$/, '')));
  const isFull =
    roots.length === degree &&
    roots.every((root, at) => roots.every((other, index) => at === index || distance(root, other) > 1e-2));
  const bad = roots.find(
    (root) => !(distance(power(root, real(degree)), value) <= 2e-2 * Math.max(1, modulus(value))),
  );
  return isFull && bad === undefined ? null : `${answer} are not the roots of degree ${degree}`;
}

/** Complex numbers, by arithmetic on pairs of doubles. */
export const complexNumbersProperties: TopicProperties = {
  topicId: 'complex-numbers',
  makeInstance: (random) => {
    const [a, b, c, d] = [nonZero(random, 9), nonZero(random, 9), nonZero(random, 9), nonZero(random, 9)];
    const type = (re: number, im: number): string => `${re} ${im < 0 ? '-' : '+'} ${Math.abs(im)}i`;
    const [p, q]: readonly [Complex, Complex] = [
      { re: a, im: b },
      { re: c, im: d },
    ];
    const [z, w] = [type(a, b), type(c, d)];
    const [n, degree] = [random(2, 7), random(2, 5)];
    const size = random(1, 6);
    const [unit, unitText] = pick<readonly [Complex, string]>(random, [
      [{ re: 1, im: 1 }, '1 + i'],
      [{ re: -1, im: 1 }, '-1 + i'],
      [{ re: Math.sqrt(3), im: 1 }, '\\sqrt{3} + i'],
      [{ re: 1, im: -Math.sqrt(3) }, '1 - \\sqrt{3}i'],
    ]);
    const value =
      (wanted: Complex) =>
      (answer: string): string | null =>
        maybeOff(answer, wanted);
    const root = pick(random, ['cube', 'fourth', 'fifth']);
    const rootDegree = root === 'cube' ? 3 : root === 'fourth' ? 4 : 5;
    const [prompt, check] = pick<readonly [string, (answer: string) => string | null]>(random, [
      [`Compute (${z})(${w})`, value(multiply(p, q))],
      [`计算 $(${z})(${w})$`, value(multiply(p, q))],
      [`Simplify $\\frac{${z}}{${w}}$`, value(divide(p, q))],
      [`计算 (${z})/(${w})`, value(divide(p, q))],
      [`Compute (${z}) + ${size}(${w})`, value(add(p, multiply(real(size), q)))],
      [`求复数 ${z} 的模`, value(real(modulus(p)))],
      [`Find the argument of ${z}`, value(real(Math.atan2(b, a)))],
      [`已知复数 $z = ${z}$，求 $\\overline{z}$`, value({ re: a, im: -b })],
      [`Find the conjugate of ${z}`, value({ re: a, im: -b })],
      [`Write $${unitText}$ in polar form`, value(unit)],
      [`把复数 ${z} 化为三角形式`, value(p)],
      [`Write $${unitText}$ in exponential form`, value(unit)],
      [`Compute $(${unitText})^{${n + 2}}$`, value(power(unit, real(n + 2)))],
      [`i^${random(5, 3000)}`, () => null],
      [
        `Find the ${root} roots of $${size}i$`,
        (answer) => maybeWrongRoots(answer, { re: 0, im: size }, rootDegree),
      ],
      [`Solve $z^${degree} = ${z}$`, (answer) => maybeWrongRoots(answer, p, degree)],
      [`Find the square roots of ${z}`, (answer) => maybeWrongRoots(answer, p, 2)],
    ]);
    return { prompt, maybeFault: ({ answer }) => check(answer) };
  },
};
