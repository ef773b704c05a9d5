import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../../../lib/math/expression/compile-expression.ts';
import { ExpressionError } from '../../../../lib/math/expression/expression-error.ts';
import { parseExpression, parseRelation } from '../../../../lib/math/expression/parse-expression.ts';
import { renderLatex, renderRelation } from '../../../../lib/math/expression/render-latex.ts';

const readable: readonly (readonly [text: string, valueAtThree: number])[] = [
  ['2x', 6],
  ['1.5x', 4.5],
  ['.5x', 1.5],
  ['x^2', 9],
  ['x²', 9],
  ['x⁻¹', 1 / 3],
  ['x**2', 9],
  ['x^(1/3)', Math.cbrt(3)],
  ['x^2^3', 6561],
  ['-x^2', -9],
  ['2^-x', 0.125],
  ['-2x^2+3', -15],
  ['3(x-1)^2', 12],
  ['x(x+1)', 12],
  ['x/2', 1.5],
  ['1/x', 1 / 3],
  ['1/2x', 1.5],
  ['(x+1)/(x-2)', 4],
  ['2·x×3÷2', 9],
  ['x−1', 2],
  ['（x＋1）', 4],
  ['sin x', Math.sin(3)],
  ['sin 2x+1', Math.sin(6) + 1],
  ['sin^2 x', Math.sin(3) ** 2],
  ['sin(x)^2', Math.sin(3) ** 2],
  ['sin^-1(x/9)', Math.asin(1 / 3)],
  ['sin x cos x', Math.sin(3) * Math.cos(3)],
  ['sin x * 2', 2 * Math.sin(3)],
  ['sin -x', -Math.sin(3)],
  ['2sinx', 2 * Math.sin(3)],
  ['xlnx', 3 * Math.log(3)],
  ['arcsin(x/4)', Math.asin(0.75)],
  ['asin(x/4)', Math.asin(0.75)],
  ['sinh x', Math.sinh(3)],
  ['√x', Math.sqrt(3)],
  ['√(x+1)', 2],
  ['sqrt(x)', Math.sqrt(3)],
  ['cbrt x', Math.cbrt(3)],
  ['|x-5|', 2],
  ['||x|-1|', 2],
  ['|x||x+1|', 12],
  ['abs(x-5)', 2],
  ['π', Math.PI],
  ['2pi', 2 * Math.PI],
  ['ln x', Math.log(3)],
  ['log x', Math.log10(3)],
  ['log_2 x', Math.log2(3)],
  ['log2(x)', Math.log2(3)],
  ['log(x, 3)', 1],
  ['exp(x)', Math.exp(3)],
  ['e^x', Math.exp(3)],
  ['e^(-x^2)', Math.exp(-9)],
  ['floor(x/2)', 1],
  ['⌊x/2⌋', 1],
  ['⌈x/2⌉', 2],
  ['x!', 6],
  ['min(x, 1)', 1],
  ['max(1, x, 9)', 9],
  ['mod(x, 2)', 1],
  ['sign(x)', 1],
  ['\\frac{x^2}{4}', 2.25],
  ['\\frac12x', 1.5],
  ['\\dfrac{1}{x}', 1 / 3],
  ['\\sqrt{x}', Math.sqrt(3)],
  ['\\sqrt[3]{x}', Math.cbrt(3)],
  ['\\left(x+1\\right)^{2}', 16],
  ['\\left|x-5\\right|', 2],
  ['2\\cdot x\\,\\pi', 6 * Math.PI],
  ['\\log_{2}(x)', Math.log2(3)],
  ['\\mathrm{e}^x', Math.exp(3)],
  ['\\operatorname{sgn} x', 1],
  ['\\left\\lfloor x\\right\\rfloor', 3],
];

const unreadable: readonly (readonly [text: string, complaint: RegExp])[] = [
  ['', /something is missing at the end/],
  ['2x +', /`2x \+`: something is missing at the end/],
  ['x+*2', /something is missing at "\*" \(column 3\)/],
  ['(x', /"\)" is missing at the end/],
  ['x)', /did not expect.*column 2/],
  ['2@3', /"@" \(column 2\)/],
  ['sqr(x)', /Do you mean "sqrt"/],
  ['f(x)', /do not know the function "f"/],
  ['speed', /do not know "speed"/],
  ['x2', /several ways/],
  ['2 3', /several ways/],
  ['1,000', /did not expect.*column 2/],
  ['sin x/2', /two ways/],
  ['log2 x', /two ways/],
  ['2e-3', /two ways/],
  ['x!!', /two ways/],
  ['mod(x)', /takes 2/],
  ['\\hypot x', /do not know/],
  ['x'.repeat(2001), /2000 characters/],
  [`${'('.repeat(150)}x${')'.repeat(150)}`, /100 levels/],
  [`${'-'.repeat(150)}x`, /100 levels/],
  [`x${'^x'.repeat(150)}`, /100 levels/],
];

describe('parseExpression', () => {
  it.each(readable)('reads %s', (text, expected) => {
    expect(compileExpression(parseExpression(text), ['x'])(3)).toBeCloseTo(expected, 12);
  });

  it.each(readable)('writes %s as LaTeX that says the same', (text, expected) => {
    const latex = renderLatex(parseExpression(text));
    expect(() => katex.renderToString(latex, { throwOnError: true })).not.toThrow();
    expect(compileExpression(parseExpression(latex), ['x'])(3)).toBeCloseTo(expected, 12);
  });

  it.each(unreadable)('refuses %s', (text, complaint) => {
    expect(() => parseExpression(text)).toThrow(complaint);
    expect(() => parseExpression(text)).toThrow(ExpressionError);
  });

  it('keeps decimals exact', () => {
    expect(parseExpression('0.50')).toEqual({ kind: 'number', numerator: 1n, denominator: 2n });
  });

  it('reads a long flat sum', () => {
    expect(compileExpression(parseExpression(`0${'-x'.repeat(900)}`), ['x'])(1)).toBe(-900);
  });
});

describe('parseRelation', () => {
  it.each([
    ['y = x^2 - 4x + 3', 'y = x^{2} - 4x + 3'],
    ['x ≤ 2', 'x \\le 2'],
    ['\\frac{x^2}{9}+y^2 \\geq 1', '\\frac{x^{2}}{9} + y^{2} \\ge 1'],
  ])('reads %s', (text, latex) => {
    expect(renderRelation(parseRelation(text))).toBe(latex);
  });

  it.each(['x + 1', 'x = y = 2', '= 2', 'x ='])('refuses %s', (text) => {
    expect(() => parseRelation(text)).toThrow(ExpressionError);
  });
});
