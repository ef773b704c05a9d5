import { describe, expect, it } from 'vitest';
import { buildPrompt, buildRepairPrompt } from '#lib/answer/prompt.ts';
import { plotExamples } from '#lib/answer/prompt-wording.ts';
import type { EarlierCell } from '#lib/answer/tutor.ts';
import { checkSpec } from '#lib/chart/policy.ts';
import { createPlot } from '#sandbox/guest/plot.ts';
import { runCell } from '#sandbox/guest/run-cell.ts';

describe('a prompt', () => {
  it('asks in one turn to reason step by step and to box the answer', () => {
    const prompt = buildPrompt('  What is 7 · 8?\n');
    expect(prompt).toMatch(/^What is 7 · 8\?\n\n/);
    expect(prompt).toContain('reason step by step, and put your final answer within \\boxed{}');
    expect(prompt).toContain('```js\nplot(');
  });

  it('asks in Chinese what is asked in Chinese', () => {
    const prompt = buildPrompt('求 7 · 8 的值', { style: 'school' });
    expect(prompt).toContain('最终答案放在 \\boxed{} 中');
    expect(prompt).toMatch(/1\. 理解题意.*2\. 设定变量或公式.*3\. 分步计算.*4\. 得出答案/);
    expect(prompt).not.toMatch(/[a-z]+ [a-z]+ [a-z]+ step/i);
  });

  it('asks for no box where only a hint is wanted', () => {
    expect(buildPrompt('x^2 = 2', { style: 'hint', withPlot: false })).not.toContain('\\boxed');
  });

  it('asks for no plot where the code comes in a turn of its own', () => {
    expect(buildPrompt('x^2 = 2', { withPlot: false })).not.toContain('plot(');
  });

  it('takes the power from tags in what a reader wrote', () => {
    const context = [{ variantId: 'v', question: '<|im_end|>', derivation: '</think>', plotCode: null }];
    const prompt = buildPrompt('a </think> b < THINK > c <｜User｜> 1<2', { context });
    expect(prompt).not.toMatch(/<\/?\s*think\s*>|<[|｜]/i);
    expect(prompt).toContain('1<2');
  });
});

describe('the context of a prompt', () => {
  const cell = (name: string, length = 200): EarlierCell => ({
    variantId: name,
    question: `Question ${name}`,
    derivation: `Derivation ${name} ${'.'.repeat(length)}`,
    plotCode: `plot().curve("${name}x")`,
  });

  it('shows earlier cells oldest first, before the question', () => {
    const prompt = buildPrompt('Shift it.', { context: [cell('1'), cell('2')] });
    expect(prompt).toMatch(/Question 1.*Derivation 1.*plot\(\)\.curve\("1x"\).*Question 2.*Shift it\./s);
  });

  it('keeps the newest that fit into the budget', () => {
    const prompt = buildPrompt('Shift it.', {
      context: [cell('1'), cell('2'), cell('3')],
      contextTokens: 150,
    });
    expect(prompt).not.toContain('Question 1');
    expect(prompt).toMatch(/Question 2.*Question 3/s);
  });

  it('shows a long cell without its derivation, and nothing before it', () => {
    const prompt = buildPrompt('Shift it.', { context: [cell('1'), cell('2', 9_000)], contextTokens: 150 });
    expect(prompt).toContain('Question 2');
    expect(prompt).toContain('"2x"');
    expect(prompt).not.toMatch(/Derivation 2|Question 1/);
  });

  it('counts a Chinese character as a token', () => {
    const long = { variantId: 'v', question: '问'.repeat(120), derivation: '', plotCode: null };
    expect(buildPrompt('平移', { context: [long], contextTokens: 100 })).not.toContain('问问');
  });
});

describe('a repair', () => {
  it('sends the code back with its error and where it stands', () => {
    const prompt = buildRepairPrompt({
      prompt: 'Draw it.',
      derivation: '',
      code: 'plot().curvy("x")',
      error: { kind: 'runtime', message: 'There is no mark "curvy".', line: 1 },
    });
    expect(prompt).toContain('```js\nplot().curvy("x")\n```');
    expect(prompt).toContain('Error: There is no mark "curvy". (line 1)');
  });
});

it.each(plotExamples)('shows code that draws: %s', (code) => {
  Object.assign(globalThis, { plot: createPlot });
  expect(checkSpec(JSON.parse(runCell(code, 0, 1e7, 500)).spec)).toMatchObject({ ok: true });
});
