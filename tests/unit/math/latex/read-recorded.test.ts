import { expect, it } from 'vitest';
import { scanMath } from '#lib/answer/scan-math.ts';
import { readStatement } from '#lib/math/latex/read-statement.ts';
import { createRandom } from '#tests/properties/random.ts';
import { maybeRecordedCompletions, maybeTypesetFormulas } from '#tests/shared-data.ts';

const recorded = maybeRecordedCompletions() ?? [];
const typeset = maybeTypesetFormulas() ?? [];

it('is skipped nowhere but where the shared data is absent', () => {
  expect([0, 60]).toContain(recorded.length);
  expect([0, 250]).toContain(typeset.length);
});

it.skipIf(recorded.length === 0)('reads 93 of 100 formulas of language models', () => {
  const formulas = recorded.flatMap(({ completion }) => scanMath(completion, { complete: true }).spans);
  const unread = formulas.filter(({ latex }) => readStatement(latex).kind === 'unread');
  expect(unread.length / formulas.length).toBeLessThan(0.07);
});

it.skipIf(typeset.length === 0)('never throws on the formulas of typesetting tests', () => {
  for (const { latex } of typeset) expect(['read', 'unread']).toContain(readStatement(latex).kind);
});

const seeds: readonly string[] = [
  '\\frac{x^2-1}{x+1} = x - 1, \\quad x \\ne -1',
  '\\int_0^{\\pi} \\sin 2x \\, dx = \\left[-\\frac{\\cos 2x}{2}\\right]_0^{\\pi}',
  '\\begin{cases} x + y = 3 & \\text{if } |x| < 1 \\\\ x - y = 1 & \\text{otherwise} \\end{cases}',
  '\\text{Total} = 3 \\text{ boxes} \\times \\$2/\\text{box} = \\$6',
  '\\sum_{k=1}^{n} \\binom{n}{k} 2^{k} \\equiv 1 \\pmod{3}',
  "\\lim_{h \\to 0^+} \\frac{f(x+h)-f(x)}{h} = f'(x) \\implies f^{-1}(2) \\in [1, \\infty)",
  'x = 1,234 或 \\sqrt[3]{8}, \\{1, 2\\} \\cup (0, 1]',
];
const pieces =
  '{ } ( ) [ ] | \\left \\right \\frac ^ _ & \\\\ $ % , . = ! 9 x \\text{ \\begin{cases} \\end{cases} 或 ² \\'.split(
    ' ',
  );

it('never throws on two thousand mutilated formulas', () => {
  const random = createRandom(7);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[random(0, items.length - 1)];
  for (let count = 0; count < 2_000; count += 1) {
    let latex = pick(seeds) ?? '';
    for (let change = 0; change < 4; change += 1) {
      const at = random(0, latex.length);
      const cut = random(0, 5);
      latex = latex.slice(0, at) + (pick(pieces) ?? '') + latex.slice(at + cut);
    }
    expect(['read', 'unread'], latex).toContain(readStatement(latex).kind);
  }
});
