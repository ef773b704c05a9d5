import { expect, it } from 'vitest';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import { typeExpression } from '#lib/math/expression/type-expression.ts';

it.each([
  ['2t^2 + 3', 't', 'x', '2x^2 + 3'],
  ['2theta cos(3theta)', 'theta', 'θ', '2θ*cos(3θ)'],
  ['theta^2', 'theta', 'θ', 'θ^2'],
  ['3tan(t) - 2t', 't', 't', '3*tan(t) - 2t'],
  ['max(t, 1)', 't', 't', 'max(t, 1)'],
])('types %s with %s as %s', (typed, unknown, shown, expected) => {
  expect(typeExpression(parseExpression(typed), unknown, shown)).toBe(expected);
});
