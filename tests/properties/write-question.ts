import type { RandomInteger } from './topic-properties.ts';

/** One of several. */
export function pick<Item>(random: RandomInteger, items: readonly [Item, ...Item[]]): Item {
  return items[random(0, items.length - 1)] ?? items[0];
}

/** A whole number that is not 0. */
export function nonZero(random: RandomInteger, size: number): number {
  return random(1, size) * pick(random, [1, -1]);
}

/** `x^2 - 4x + 3` from coefficients by descending powers, as it is typed. */
export function typeSum(coefficients: readonly number[], name: string): string {
  const degree = coefficients.length - 1;
  const terms = coefficients.flatMap((coefficient, index) => {
    const power = degree - index;
    const factor = power === 0 ? '' : power === 1 ? name : `${name}^${power}`;
    const size = Math.abs(coefficient) === 1 && factor !== '' ? '' : String(Math.abs(coefficient));
    return coefficient === 0 ? [] : [{ isNegative: coefficient < 0, text: `${size}${factor}` }];
  });
  const sum = terms.reduce(
    (text, { isNegative, text: term }, index) =>
      `${text}${index === 0 ? (isNegative ? '-' : '') : isNegative ? ' - ' : ' + '}${term}`,
    '',
  );
  return sum === '' ? '0' : sum;
}

/** A polynomial from coefficients by descending powers, as a function. */
export function evaluateSum(coefficients: readonly number[]): (x: number) => number {
  return (x) => coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** A question that asks to solve an equation, in one of the ways in which people ask. */
export function askToSolve(random: RandomInteger, equation: string, name = 'x'): string {
  return pick(random, [
    `Solve ${equation}`,
    `Solve the equation ${equation}.`,
    `Solve for ${name}: ${equation}`,
    `Find all solutions of ${equation}`,
    `What is ${name} if ${equation}?`,
    `Find the value of ${name} such that $${equation}$.`,
    `解方程 ${equation}`,
    `解方程：$${equation}$`,
    `求方程 ${equation} 的解`,
    `解关于 ${name} 的方程 ${equation}`,
    `若 ${equation}，求 ${name} 的值。`,
  ]);
}
