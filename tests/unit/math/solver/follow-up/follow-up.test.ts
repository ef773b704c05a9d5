import { describe, expect, it } from 'vitest';
import { maybeResolveFollowUp } from '#lib/math/solver/follow-up/follow-up.ts';
import { renderDerivation } from '#lib/math/solver/solution.ts';
import { solveInContext } from '#lib/math/solver/solve.ts';
import { checkDerivation } from '#lib/math/verify/check-derivation.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
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
    ['rotate it by 180 degrees', 'Draw $g(x) = -x^{2} - 4x - 3$'],
    ['rotate it 90°', 'Draw $x = -y^{2} + 4y - 3$'],
    ['rotate it $90^\\circ$ clockwise about the origin', 'Draw $x = y^{2} + 4y + 3$'],
    ['把它绕原点顺时针旋转90°', '画出 $x = y^{2} + 4y + 3$ 的图像'],
    ['now find its vertex', '$y = x^{2} - 4x + 3$. find vertex'],
    ['把这个函数向右平移两个单位再画一次', '画出 $g(x) = x^{2} - 8x + 15$ 的图像'],
    ['将它向左平移3个单位，再向上平移1个单位', '画出 $h(x) = x^{2} + 2x + 1$ 的图像'],
    ['作它关于原点的对称图形', '画出 $g(x) = -x^{2} - 4x - 3$ 的图像'],
    ['求它的顶点', '函数 $y = x^{2} - 4x + 3$，求 顶点'],
  ])('writes out what "it" is: %s', (prompt, complete) => {
    expect(maybeResolveFollowUp(prompt, parabola)?.prompts.at(-1)).toBe(complete);
  });

  it('follows several prompts that each lean on the one before', () => {
    const earlier = ['Draw f(x) = x^2', 'shift it right by 2', 'find its zeros'];
    expect(maybeResolveFollowUp('and move it down by 1', earlier)?.prompts).toEqual([
      'Draw $h(x) = x^{2} - 4x + 3$',
    ]);
  });

  it('keeps a turned line a function', () => {
    const lines = ['Draw y = 2x + 1'];
    const turned = ['rotate it 90 degrees', 'rotate it 90 degrees clockwise'].map(
      (prompt) => maybeResolveFollowUp(prompt, lines)?.prompts,
    );
    expect(turned).toEqual([
      ['Draw $y = -\\frac{1}{2}x - \\frac{1}{2}$'],
      ['Draw $y = -\\frac{1}{2}x + \\frac{1}{2}$'],
    ]);
  });

  it('finds the tangent at the vertex', () => {
    expect(solveInContext('now draw the tangent at the vertex', parabola)?.solution.answer).toBe('y = -1');
    expect(solveInContext('求顶点处的切线', parabola)?.solution.answer).toBe('y = -1');
    expect(solveInContext('tangent at the vertex', ['Draw y = x^3'])).toBeNull();
  });

  it('moves a curve that is no function', () => {
    const resolved = maybeResolveFollowUp('shift it right by 2', ['Draw the ellipse x^2/9 + y^2/4 = 1']);
    expect(resolved?.prompts).toEqual(['Draw $\\frac{(x - 2)^{2}}{9} + \\frac{y^{2}}{4} = 1$']);
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

/** The answer to the last of several prompts. */
function answerTo(...prompts: readonly string[]): string | null {
  const found = solveInContext(prompts.at(-1) ?? '', prompts.slice(0, -1));
  return found?.solution.answer ?? null;
}

describe('a follow-up', () => {
  const draw = 'Draw y = x^2 - 4x + 3';
  const chinese = '画出 y=x²-4x+3 的图像';

  it.each([
    [[draw, 'where does it cross the x-axis?'], '(1, 0),\\ (3, 0)'],
    [[draw, 'where does it cross y = 3?'], '(0, 3),\\ (4, 3)'],
    [[draw, 'where does it meet y = x - 1?'], '(1, 0),\\ (4, 3)'],
    [[draw, 'for which x is it negative?'], 'x \\in (1, 3)'],
    [['Draw f(x) = x^2 - 4x + 3', 'when is f(x) < 0?'], 'x \\in (1, 3)'],
    [['Draw f(x) = x^2 - 4x + 3', 'solve f(x) = 8'], 'x_1 = -1,\\ x_2 = 5'],
    [[draw, 'compare it with y = x^2'], 'y = x^{2} - 4x + 3,\\quad y = x^{2}'],
    [['Draw y = x^2', 'find the area between it and y = x'], '\\frac{1}{6}'],
    [['Draw y = x^2 + 1', 'what is the area under the curve between x = 0 and x = 2?'], '\\frac{14}{3}'],
    [['Draw y = 2x + 3', 'what is its inverse?'], 'f^{-1}(x) = \\frac{1}{2}x - \\frac{3}{2}'],
    [['Draw y = 2x + 3', 'reflect it in the line y = x'], 'f^{-1}(x) = \\frac{1}{2}x - \\frac{3}{2}'],
    [['Find the vertex of y = x^2', 'what about y = x^2 - 4x?'], '(2, -4)'],
    [['solve x^2 - 5x + 6 = 0', 'and x^2 - 4 = 0?'], 'x_1 = -2,\\ x_2 = 2'],
    [['Draw y = x^2', 'find its tangent at x = 1', 'and for y = x^3?'], 'y = 3x - 2'],
    [['Draw y = x^2', 'find its tangent at x = 1.5'], 'y = 3x - \\frac{9}{4}'],
    [['solve x^2 - 5x + 6 = 0', 'draw it'], 'x_1 = 2,\\ x_2 = 3'],
    [['Draw the circle x^2 + y^2 = 25', 'tangent at (3,4)'], '3x + 4y - 25 = 0'],
    [['Find the derivative of x^3 - 3x', 'at x = 2'], '9'],
    [['integrate x^2', 'from 0 to 3'], '9'],
    [[draw, 'flip it upside down and find its vertex'], '(2, 1)'],
    [
      ['Draw y = 1/x', 'shift it up 2', 'reflect it in the y-axis', 'what are its asymptotes?'],
      'x = 0,\\ y = 2',
    ],
    [[chinese, '它与直线 y=x-1 的交点'], '(1, 0),\\ (4, 3)'],
    [[chinese, '它和 x 轴的交点是什么'], '(1, 0),\\ (3, 0)'],
    [[chinese, '什么时候小于 0？'], 'x \\in (1, 3)'],
    [[chinese, '与 y=x² 比较'], 'y = x^{2} - 4x + 3,\\quad y = x^{2}'],
    [[chinese, '关于 x 轴对称，求顶点'], '(2, 1)'],
    [['求 y=x² 的顶点', '那 y=x²-4x 呢？'], '(2, -4)'],
    [['画出 y=x²+1 的图像', '求从 0 到 2 它下方的面积'], '\\frac{14}{3}'],
    [['画出 y=2x+3 的图像', '它的反函数是什么？'], 'f^{-1}(x) = \\frac{1}{2}x - \\frac{3}{2}'],
  ])('is answered: %j', (prompts, answer) => {
    expect(answerTo(...prompts)).toBe(answer);
  });

  it.each([
    ['Shift the graph of y = x^2 right 3 and up 2', 'h(x) = x^{2} - 6x + 11'],
    ['Translate y = x^2 by the vector (1, -2)', 'h(x) = x^{2} - 2x - 1'],
    ['Stretch y = ln x vertically by a factor of 3. What is the new equation?', 'g(x) = 3\\ln(x)'],
    [
      '把 y=sin 2x 的图像向左平移 π/6 个单位，求所得函数的解析式',
      'g(x) = \\sin\\left(2x + \\frac{\\pi}{3}\\right)',
    ],
    [
      '把 y=sin x 的图像上所有点的横坐标缩短到原来的 1/2，纵坐标不变，得到的函数解析式是什么',
      'g(x) = \\sin(2x)',
    ],
  ])('may name the curve that it changes: %s', (prompt, answer) => {
    expect(answerTo(prompt)).toBe(answer);
  });

  it.each([
    [[draw, 'reflect it']],
    [[draw, 'stretch it by a factor of 2']],
    [['Find the derivative of x^3 - 3x', 'where is it zero?']],
    [['Draw y = x^2', '它关于 y 轴对称吗？']],
    [['What is 2 + 2?', 'and for y = x^2?']],
    [['Draw y = x^2', 'is it the same as y = x^2 + 1?']],
  ])('is declined where it has two readings, or none: %j', (prompts) => {
    expect(answerTo(...prompts)).toBeNull();
  });

  it.each([
    [draw, 'where does it meet y = x - 1?'],
    [draw, 'find the area under it from 0 to 2'],
    ['solve x^2 - 5x + 6 = 0', 'now solve it by completing the square'],
    ['Draw f(x) = x^2 - 4x + 3', 'what is f(2)?'],
    [chinese, '求它在 x=1 处的切线'],
    ['Draw y = 2x + 3', 'reflect it in the line y = x'],
  ])('says what "it" is, so that its steps are verified: %s, %s', (before, prompt) => {
    const solution = solveInContext(prompt, [before])?.solution;
    expect(solution === undefined ? 'declined' : maybeUnverified(prompt, solution)).toBeNull();
  });

  it('does not take the moved curve for a false line', () => {
    const prompt = 'shift it right by 2';
    const solution = solveInContext(prompt, ['Draw the ellipse x^2/9 + y^2/4 = 1'])?.solution;
    const text = solution === undefined ? '' : renderDerivation(solution).join('');
    const verdicts = checkDerivation(text, { question: prompt, complete: true });
    expect(verdicts.filter(({ verdict }) => verdict.kind === 'refuted')).toEqual([]);
    expect(text).toContain('put $x - 2$ for $x$');
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

  it.each(['把它向右平移两个单位再画一次', '把它向右平移两个单位，求所得函数的解析式', '与 y = x 比较'])(
    'answers in the language of the follow-up: %s',
    (prompt) => {
      expect(solveInContext(prompt, ['Draw y = x^2 - 4x + 3'])?.solution.language).toBe('zh');
    },
  );

  it('declines a follow-up that asks for what it does not know', () => {
    expect(solveInContext('now write a poem about it', parabola)).toBeNull();
  });
});
