import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';

/** The double that LaTeX without variables stands for. */
export function numberOf(latex: string): number {
  return compileExpression(parseExpression(latex.replace(/\^\\circ/g, '')), [])();
}

/** The numbers of `x_1 = a,\ x_2 = b`, `x_1 = x_2 = a` or `x = a`; none for an answer in words. */
function readValues(answer: string): readonly number[] {
  const plain = answer
    .replace(/\\begin\{gathered\}|\\end\{gathered\}/g, '')
    .replaceAll(' \\\\ ', ',\\ ')
    .trim();
  return plain.startsWith('\\text')
    ? []
    : plain.split(',\\ ').map((part) => numberOf(part.replace(/^.*(?:=|\\approx) /, '')));
}

function bisect(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (f(middle) > 0 === f(low) > 0) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * Compares the values of an answer with a function that has to vanish at them, and nowhere else in a window as far
 * as sampling tells. Decimals are taken to 0.001.
 *
 * @returns what is wrong, null when nothing is.
 */
export function maybeRootFault(
  answer: string,
  f: (x: number) => number,
  [from, to]: readonly [number, number],
): string | null {
  const values = readValues(answer);
  const isRough = answer.includes('\\approx');
  for (const value of values) {
    const slopes = [1e-6, -1e-6]
      .map((step) => Math.abs(f(value + step) - f(value)) / 1e-6)
      .filter(Number.isFinite);
    const slope = Math.max(0, ...slopes);
    const allowed = isRough ? 1e-3 * (1 + slope) : 1e-7 * (1 + slope);
    if (!(Math.abs(f(value)) <= allowed)) {
      return `${value} in ${answer} gives ${f(value)}`;
    }
  }
  const count = 3000;
  for (let index = 0; index < count; index += 1) {
    const [left, right] = [index, index + 1].map((step) => from + ((to - from) * (step + 0.237)) / count);
    const [a, b] = [f(left ?? 0), f(right ?? 0)];
    if (Number.isFinite(a) && Number.isFinite(b) && a * b < 0) {
      const root = bisect(f, left ?? 0, right ?? 0);
      const isRoot = Math.abs(f(root)) < 1e-3 * (Math.abs(a) + Math.abs(b));
      if (isRoot && !values.some((value) => Math.abs(value - root) < 2e-3)) {
        return `${root} is missing in ${answer}`;
      }
    }
  }
  return null;
}
