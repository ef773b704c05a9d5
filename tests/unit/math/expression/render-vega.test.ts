import { parseExpression as parseVega } from 'vega-expression';
import { expressionInterpreter } from 'vega-interpreter';
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../../lib/chart/check-expression.ts';
import { compileExpression } from '../../../../lib/math/expression/compile-expression.ts';
import { type Expression, functionArity, functionNames } from '../../../../lib/math/expression/expression.ts';
import { makeNumber } from '../../../../lib/math/expression/numeral.ts';
import { parseExpression } from '../../../../lib/math/expression/parse-expression.ts';
import { renderVega } from '../../../../lib/math/expression/render-vega.ts';

const names = new Map([
  ['x', 'datum.x'],
  ['a', 'a'],
]);

/** Evaluates as a chart does: Vega's parser, then Vega's interpreter. */
function evaluateVega(text: string, x: number, a: number): number {
  const evaluate: unknown = expressionInterpreter.parameter({ functions: {} }, { ast: parseVega(text) });
  if (typeof evaluate !== 'function') throw new Error('no function');
  return Number(evaluate({ x }, { $a: a }));
}

/** A generator with a fixed seed. @see mulberry32 */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const leaves: readonly ((random: () => number) => Expression)[] = [
  () => ({ kind: 'symbol', name: 'x' }),
  () => ({ kind: 'symbol', name: 'a' }),
  (random) => makeNumber(BigInt(Math.floor(random() * 13) - 6), BigInt(1 + Math.floor(random() * 3))),
  (random) => ({ kind: 'constant', name: random() < 0.5 ? 'pi' : 'e' }),
];

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick');
  return item;
}

function makeExpression(random: () => number, depth: number): Expression {
  if (depth === 0 || random() < 0.15) return pick(leaves, random)(random);
  const make = (): Expression => makeExpression(random, depth - 1);
  const name = pick(functionNames, random);
  const [least, most] = functionArity(name);
  const count = least + Math.floor(random() * Math.min(2, most - least + 1));
  return pick<() => Expression>(
    [
      () => ({ kind: 'add', terms: [make(), { kind: 'negate', operand: make() }, make()] }),
      () => ({ kind: 'multiply', factors: [make(), make()] }),
      () => ({ kind: 'divide', numerator: make(), denominator: make() }),
      () => ({ kind: 'power', base: make(), exponent: pick(leaves, random)(random) }),
      () => ({ kind: 'negate', operand: make() }),
      () => ({ kind: 'call', name, args: Array.from({ length: count }, make) }),
    ],
    random,
  )();
}

/** Rounding differs where numbers cancel; a jump (floor, sign, a pole) right at the point may fall either way. */
function agrees(left: number, right: number): boolean {
  if (Object.is(left, right) || left === right) return true;
  const size = Math.max(Math.abs(left), Math.abs(right));
  return Math.abs(left - right) <= 1e-6 * Math.max(1, size) || size > 1e9;
}

describe('renderVega', () => {
  it.each([
    ['a x^2', '(a * pow(datum.x, 2))'],
    ['sin(2 pi) + x', '(-2.4492935982947064e-16) + datum.x'],
    ['e^(-x)', 'exp((-datum.x))'],
    ['x - a', '(datum.x - a)'],
  ])('writes %s as Vega does', (text, written) => {
    expect(renderVega(parseExpression(text), names)).toContain(written);
  });

  it.each([
    'cbrt(x)',
    'x^(2/3)',
    'x^(-1/3)',
    'root(x, a)',
    'root(x, 5)',
    'log(x, a)',
    'mod(x, a)',
    'sign(x) |x|',
    'asinh(x)',
    'tanh(x) + atanh(x/9)',
    'min(x, a, 1) max(x, a)',
    '3! x',
    'sec(x) csc(x) cot(x)',
    'ln(x) + log2(x) + lg(x)',
  ])('gives the same values as the compiled function for %s', (text) => {
    const expression = parseExpression(text);
    const compiled = compileExpression(expression, ['x', 'a']);
    const written = renderVega(expression, names);
    expect(checkExpression(written, new Set(['a']))).toBeNull();
    for (const x of [-8, -2.5, -1, 0.3, 1, 4, 7.25]) {
      for (const a of [-3, 2, 3, 2.5]) {
        const [here, there] = [compiled(x, a), evaluateVega(written, x, a)];
        expect(Number.isNaN(here) === Number.isNaN(there) || !Number.isFinite(here)).toBe(true);
        if (Number.isFinite(here)) expect(there).toBeCloseTo(here, 9);
      }
    }
  });

  it('agrees with the compiled function on random expressions and points', () => {
    const random = createRandom(7);
    let compared = 0;
    const disagreements: string[] = [];
    for (let round = 0; round < 3_000; round += 1) {
      const expression = makeExpression(random, 3);
      const compiled = compileExpression(expression, ['x', 'a']);
      const written = renderVega(expression, names);
      for (let point = 0; point < 4; point += 1) {
        const [x, a] = [random() * 8 - 4, random() * 8 - 4];
        const [here, there] = [compiled(x, a), evaluateVega(written, x, a)];
        compared += 1;
        if (!agrees(here, there) && Number.isFinite(here))
          disagreements.push(`${written} ${x} ${a} ${here} ${there}`);
      }
    }
    expect(compared).toBe(12_000);
    expect(disagreements.slice(0, 5)).toEqual([]);
  });

  it('refuses a factorial of a variable and a variable that it does not know', () => {
    expect(() => renderVega(parseExpression('x!'), names)).toThrow(/factorial/);
    expect(() => renderVega(parseExpression('b x'), names)).toThrow(/"b"; here I know x, a/);
  });

  it('refuses what comes out too long', () => {
    const nested = `${'asinh('.repeat(8)}x${')'.repeat(8)}`;
    expect(() => renderVega(parseExpression(nested), names)).toThrow(/too long/);
  });
});
