import { expect, it } from 'vitest';
import { renderMath } from '#lib/answer/render-math.ts';
import { formulaSetter } from '#lib/answer/set-formulas.ts';

it('sets a formula again as it was set first, inline and in display each in its own way', () => {
  const latex = String.raw`\sum_{k=1}^n \frac{1}{k}`;
  for (const display of [true, false, true, false]) {
    expect(formulaSetter.maybeSet(latex, { display })).toEqual(renderMath(latex, { display }));
  }
});

it('goes on setting formulas when more have come than it keeps', () => {
  for (let n = 0; n < 1_200; n += 1) formulaSetter.maybeSet(`x_{${n}}`, { display: false });
  for (const n of [0, 1_199]) {
    const latex = `x_{${n}}`;
    expect(formulaSetter.maybeSet(latex, { display: false })).toEqual(renderMath(latex, { display: false }));
  }
});

it('says anew each time why a formula cannot be set', () => {
  const set = () => formulaSetter.maybeSet('\\frac{1', { display: true });
  expect(set()).toMatchObject({ ok: false, reason: 'invalid' });
  expect(set()).toEqual(set());
});
