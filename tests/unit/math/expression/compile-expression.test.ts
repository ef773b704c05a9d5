import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../../../lib/math/expression/compile-expression.ts';
import { findFreeVariables } from '../../../../lib/math/expression/free-variables.ts';
import { parseExpression } from '../../../../lib/math/expression/parse-expression.ts';

function evaluate(text: string, x: number): number {
  return compileExpression(parseExpression(text), ['x'])(x);
}

describe('compileExpression', () => {
  it.each([
    ['x^(1/3)', -8, -2],
    ['x^(2/3)', -8, 4],
    ['x^(-1/3)', -8, -0.5],
    ['x^(2/6)', -8, -2],
    ['root(x, 5)', -32, -2],
    ['(1/2)!', 0, Math.sqrt(Math.PI) / 2],
    ['mod(x, 3)', -1, 2],
    ['0x^0', 0, 0],
  ])('takes %s at %d as a real number', (text, x, expected) => {
    expect(evaluate(text, x)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['√x', -1],
    ['x^0.5', -1],
    ['ln x', -1],
    ['asin x', 2],
    ['x^x', -0.5],
    ['x^x', 0],
    ['0^0 + x', 0],
    ['x!', -1],
  ])('gives NaN for %s at %d', (text, x) => {
    expect(evaluate(text, x)).toBeNaN();
  });

  it('takes the values in the order of the variables', () => {
    const expression = parseExpression('x + 10y + 100a_1');
    expect(compileExpression(expression, ['a_1', 'y', 'x'])(1, 2, 3)).toBe(123);
  });

  it('names the variable that it does not know', () => {
    expect(() => compileExpression(parseExpression('a x'), ['x'])).toThrow(/variable "a"; here I know x/);
  });
});

describe('findFreeVariables', () => {
  it('lists the open names once, in reading order', () => {
    expect(findFreeVariables(parseExpression('b x + sin(a x) + πe'))).toEqual(['b', 'x', 'a']);
  });
});
