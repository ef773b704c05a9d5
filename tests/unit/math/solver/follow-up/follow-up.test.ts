import { describe, expect, it } from 'vitest';
import { maybeResolveFollowUp } from '#lib/math/solver/follow-up/follow-up.ts';
import { solveInContext } from '#lib/math/solver/solve.ts';
import { renderAllFormulas } from '../derivation-formulas.ts';

const parabola = ['Draw y = x^2 - 4x + 3'];

describe('maybeResolveFollowUp', () => {
  it.each([
    ['Shift it two to the right and draw it again', 'Draw $g(x) = x^{2} - 8x + 15$'],
    ['Shift this function two units to the right and draw it again', 'Draw $g(x) = x^{2} - 8x + 15$'],
    ['move the graph up by 3 and left by 1/2', 'Draw $h(x) = x^{2} - 3x + \\frac{17}{4}$'],
    ['Reflect it in the x-axis', 'Draw $g(x) = -x^{2} + 4x - 3$'],
    ['reflect the parabola about the y-axis', 'Draw $g(x) = x^{2} + 4x + 3$'],
    ['stretch it vertically by a factor of 2', 'Draw $g(x) = 2x^{2} - 8x + 6$'],
    ['now find its vertex', 'find vertex for $y = x^{2} - 4x + 3$'],
    ['把这个函数向右平移两个单位再画一次', '画出 $g(x) = x^{2} - 8x + 15$ 的图像'],
    ['将它向左平移3个单位，再向上平移1个单位', '画出 $h(x) = x^{2} + 2x + 1$ 的图像'],
    ['作它关于原点的对称图形', '画出 $g(x) = -x^{2} - 4x - 3$ 的图像'],
    ['求它的顶点', '函数 $y = x^{2} - 4x + 3$，求 顶点'],
  ])('writes out what "it" is: %s', (prompt, complete) => {
    expect(maybeResolveFollowUp(prompt, parabola)?.prompt).toBe(complete);
  });

  it('follows several prompts that each lean on the one before', () => {
    const earlier = ['Draw f(x) = x^2', 'shift it right by 2', 'find its zeros'];
    expect(maybeResolveFollowUp('and move it down by 1', earlier)?.prompt).toBe(
      'Draw $h(x) = x^{2} - 4x + 3$',
    );
  });

  it('moves a curve that is no function', () => {
    const resolved = maybeResolveFollowUp('shift it right by 2', ['Draw the ellipse x^2/9 + y^2/4 = 1']);
    expect(resolved?.prompt).toBe('Draw $\\frac{(x - 2)^{2}}{9} + \\frac{y^{2}}{4} = 1$');
  });

  it.each([
    ['a prompt with a function of its own', 'Draw y = sin x', parabola],
    ['a movement without a distance', 'shift it to the right', parabola],
    ['a movement with two distances', 'shift it 2 right by 3', parabola],
    ['a stretch to nothing', 'stretch it vertically by a factor of 0', parabola],
    ['a first prompt', 'shift it two to the right', []],
    ['prompts before that name no function', 'shift it two to the right', ['What is 2 + 2?']],
  ])('leaves %s alone', (_, prompt, earlier) => {
    expect(maybeResolveFollowUp(prompt, earlier)).toBeNull();
  });
});

describe('solveInContext', () => {
  it('explains the change first and then answers for the new function', () => {
    const found = solveInContext('Shift it two to the right and find its zeros', parabola);
    expect(found?.solution.answer).toBe('x_1 = 3,\\ x_2 = 5');
    expect(found?.solution.steps[0]?.body).toContain('g(x) = f(x - 2) = x^{2} - 8x + 15');
    expect(found === null ? 0 : renderAllFormulas(found.solution)).toBeGreaterThan(2);
  });

  it('leans on the prompts back to the one that names the function, and on none where it stands alone', () => {
    const earlier = ['Draw y = x^3', ...parabola, 'What is 2 + 2?'];
    expect(solveInContext('find its zeros', earlier)?.leansOn).toBe(2);
    expect(solveInContext('find the zeros of y = x^2 - 1', earlier)?.leansOn).toBe(0);
  });

  it('answers in the language of the follow-up', () => {
    expect(solveInContext('把它向右平移两个单位再画一次', parabola)?.solution.language).toBe('zh');
  });

  it('declines a follow-up that asks for what it does not know', () => {
    expect(solveInContext('now write a poem about it', parabola)).toBeNull();
  });
});
