import { parseExpression } from 'vega-expression';
import { expressionInterpreter } from 'vega-interpreter';
import { describe, expect, it } from 'vitest';
import { quickInterpreter } from '../../../lib/chart/quick-interpreter.ts';

const functions = { isValid: (value: unknown) => value !== null && value !== undefined, format: String };
const context = { functions };
const datum = { x: 2, y: -3, t: 'text', n: null, d: new Date(0) };
const parameters = { $a: 1.5, $b: 'b' };

function evaluate(interpreter: object, text: string): unknown {
  const make: unknown = Reflect.get(interpreter, 'parameter');
  if (typeof make !== 'function') throw new Error('no interpreter');
  return make(context, { ast: parseExpression(text) })(datum, parameters);
}

describe('quickInterpreter', () => {
  it.each([
    'datum.x * a + pow(datum.y, 2)',
    'datum.x + datum.t',
    'datum.t + datum.x + b',
    'datum.n + 1',
    '-datum.t',
    '+datum.n',
    '!datum.n',
    'datum["x"] % 2 === 0 ? "even" : "odd"',
    'datum.t < "z"',
    'datum.t < 3',
    'datum.n <= 0',
    'datum.missing > 0',
    'datum.missing + 1',
    'isValid(datum.n) || isFinite(datum.x)',
    'isNaN(datum.x) && 1',
    'format(datum.x, "")',
    'max(datum.x, a, 9) - min(datum.x, a)',
    'datum.x !== datum.y',
    'datum.x == "2"',
    'if(datum.x > 1, "yes", "no")',
    'PI * a + LN2',
    '[1, 2][1]',
    'upper(datum.t)',
    'datum.d + 1',
    'datum.x - datum.d',
    'datum.x & 3',
    '~datum.x',
    'datum.t.length',
    '-0 === 0',
  ])("agrees with Vega's own interpreter on %s", (text) => {
    expect(evaluate(quickInterpreter, text)).toEqual(evaluate(expressionInterpreter, text));
  });

  it.each(['datum.constructor', 'datum["__proto__"]', 'datum.t.constructor'])(
    'makes no closure of %s',
    (text) => {
      // The stock interpreter answers, with its own guards.
      const answer = evaluate(quickInterpreter, text);
      expect(answer === undefined || answer === evaluate(expressionInterpreter, text)).toBe(true);
    },
  );
});
