import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Broker, createBroker } from '../../sandbox/broker.ts';

/** What small models write: the code, the line and column to be named, and what the message has to say. */
const mistakes = [
  ['a missing bracket', 'plot({x: [-1, 5]}\n  .curve("x^2")', '2:15', 'not closed'],
  ['a mark of another library', 'plot().line("x^2")', '1:7', '`curve`'],
  ['a misspelt mark', 'plot()\n  .cruve("x^2")', '2:3', 'did you mean `curve`?'],
  ['arguments in the wrong order', 'plot().point("A", 1, 2)', '1:8', 'point(x, y, "label")'],
  ['Math in an expression', 'plot().curve("Math.sin(x)")', '1:8', 'not Math.sin(x)'],
  ['an expression without quotes', 'plot().curve(x^2)', '1:14', 'between quotes'],
  ['an undefined variable', 'plot().curve(f)', '1:14', '`f`'],
  ['matplotlib', 'plt.plot([1, 2], [3, 4])', '1:1', 'not Python'],
  ['JSON in place of code', '{"mark": "point", "data": {"values": []}}', '1:8', 'round brackets'],
  ['an error within fences', 'Sure:\n```js\nplot()\n  .cruve("x")\n```', '4:3', 'did you mean `curve`?'],
  ['an import', 'import { plot } from "lemma";\nplot().curve("x")', '1:1', 'Take this line away'],
  ['a Python import', 'import numpy as np', '1:1', 'Take this line away'],
  ['an export', 'export default plot().curve("x")', '1:1', 'Take this line away'],
  ['require', 'const fs = require("fs");', '1:12', 'reaches no file'],
  ['await', 'const p = await plot();\np.curve("x")', '1:11', 'without `await`'],
  ['an async function', 'async function f() { return plot().curve("x"); }\nf()', '2:1', 'Leave `async` out'],
  [
    'console.log at the end',
    'const p = plot().curve("x");\nconsole.log(p)',
    '2:1',
    'console.log shows nothing',
  ],
  ['a variable at the end', 'let p = plot().curve("x")', '1:1', 'name of its variable'],
  [
    'a function that is not called',
    'function draw() { return plot().curve("x"); }',
    '1:1',
    'Call the function',
  ],
  ['an arrow function', '() => plot().curve("x^2")', '1:1', 'Leave `() =>` out'],
  ['dollar signs', 'plot().curve("$x^2$")', '1:8', 'dollar signs'],
  ['curly quotes', 'plot().curve(\u201cx^2\u201d)', '1:14', 'straight quotes'],
  ['plot that is not called', 'plot.curve("x")', '1:6', 'plot().curve'],
  ['show', 'plot().curve("x")\n.show()', '2:1', 'Leave it out'],
  ['prose', 'Here is the plot', '1:6', 'Only JavaScript'],
  ['a mark without arguments', 'plot().curve()', '1:8', 'takes an expression'],
] as const;

let broker: Broker;

beforeAll(() => {
  broker = createBroker({ workers: 1, log: () => undefined });
});

afterAll(() => broker.close());

describe('a mistake', () => {
  it.each(mistakes)('is shown with its place and what to change: %s', async (_, code, place, advice) => {
    const result = await broker.run(code);
    if (result.ok) throw new Error('expected an error, got a chart');
    const { line, column, sourceLine, message } = result.error;
    expect(message).toContain(advice);
    expect(`${line}:${column}`).toBe(place);
    expect(sourceLine).toBe(code.split('\n')[(line ?? 0) - 1]);
  });

  it.each([
    ['code within fences', '```js\nplot().curve("x^2")\n```'],
    ['a JavaScript function', 'plot().curve((x) => x ** 2)'],
    ['LaTeX in an expression', 'plot().curve("\\\\frac{1}{x}")'],
    ['Python powers', 'plot().curve("x**2")'],
  ])('is none: %s', async (_, code) => {
    expect((await broker.run(code)).ok).toBe(true);
  });
});
