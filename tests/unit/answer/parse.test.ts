import { describe, expect, it } from 'vitest';
import { readFixture } from '#tests/read-fixture.ts';
import { readCompletion } from './read-completion.ts';

const fixtures = ['vertex.txt', 'template-opened.txt', 'never-closes.txt', 'loop.txt'];

describe('a whole completion', () => {
  it('is told apart into thought, derivation, answer and plot code', () => {
    const read = readCompletion([readFixture('vertex.txt')]);
    expect(read.thought).toMatch(/^The reader wants .* vertex\.\n\nCompleting .* -1\.$/s);
    expect(read.derivation).toMatch(/^Complete the square:.*square is zero\.\n\n\*\*Final Answer\*\*\n\n/s);
    expect(read.derivation).not.toContain('plot(');
    expect(read.answer).toBe('\\left(2,\\ -1\\right)');
    expect(read.plots).toEqual([
      expect.stringMatching(/^plot\(\{ x: .*\.point\(2, -1, "Vertex \(2, −1\)"\)$/s),
    ]);
    expect(read.notices).toEqual([]);
  });

  it('makes thought of what a template had opened, once the thought closes', () => {
    const read = readCompletion([readFixture('template-opened.txt')]);
    expect(read.thought).toBe("好的，先求导数。f'(x) = 3x^2 - 3，令其为零得 x = ±1。");
    expect(read.derivation).toMatch(/^\*\*步骤 1\*\*/);
    expect(read).toEqual(readCompletion([readFixture('template-opened.txt')], { thoughtOpened: true }));
  });

  it('takes the last of several boxes, and leaves code for other programs in the derivation', () => {
    const read = readCompletion([readFixture('template-opened.txt')]);
    expect(read.answer).toBe('-2');
    expect(read.derivation).toContain(
      '```python\nimport matplotlib.pyplot as plt\nplt.plot([1, 2], [3, 4])\n```',
    );
    expect(read.plots).toEqual([]);
  });

  it('finds the answer in a thought that never closes, and says so', () => {
    const read = readCompletion([readFixture('never-closes.txt')]);
    expect(read).toMatchObject({ derivation: '', answer: '12', notices: ['thought-unclosed'] });
    expect(read.thought).toMatch(/By Pythagoras$/);
  });

  it('stops where the model repeats itself, and says so', () => {
    const text = readFixture('loop.txt');
    const read = readCompletion([text]);
    expect(read).toMatchObject({ derivation: '', answer: null, notices: ['loop'] });
    expect(read.thought.length).toBeLessThan(text.length * 0.8);
  });

  it('stops in a loop that has no line ends', () => {
    const read = readCompletion([`So x = 2. ${'Therefore the answer is 2. '.repeat(60)}`]);
    expect(read.notices).toEqual(['loop']);
    expect(read.derivation.length).toBeLessThan(700);
  });

  it('takes a long table for no loop', () => {
    const rows = Array.from({ length: 60 }, (_, n) => `| ${n} | ${n * n} |`);
    expect(readCompletion([`| n | n² |\n| --- | --- |\n${rows.join('\n')}`]).notices).toEqual([]);
  });
});

describe.each(fixtures)('%s, cut into pieces', (name) => {
  const text = readFixture(name);
  const whole = readCompletion([text]);

  it('reads the same character by character', () => {
    expect(readCompletion(text)).toEqual(whole);
  });

  it('reads the same when cut in two anywhere', () => {
    for (let at = 1; at < text.length; at += 1) {
      expect(readCompletion([text.slice(0, at), text.slice(at)])).toEqual(whole);
    }
  });

  it.each([2, 3, 7, 16, 61])('reads the same in pieces of %i', (size) => {
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, n) =>
      text.slice(n * size, (n + 1) * size),
    );
    expect(readCompletion(pieces)).toEqual(whole);
  });
});

describe('plot code', () => {
  it.each(['js', 'javascript', 'json', 'python', 'JavaScript ', ''])(
    'is found in a fence labelled "%s"',
    (label) => {
      const read = readCompletion([`So:\n\`\`\`${label}\nplot().curve("x")\n\`\`\`\nDone.`]);
      expect(read.plots).toEqual(['plot().curve("x")']);
      expect(read.derivation).toBe('So:\n\nDone.');
    },
  );

  it.each([
    ['a fence of tildes', '~~~js\nplot().curve("x")\n~~~\n'],
    ['an indented fence', '1. Draw:\n   ```js\n   plot().curve("x")\n   ```\n'],
    ['a fence that the code closes on its own line', '```js\nplot().curve("x")```\n'],
    ['a fence that never closes', '```js\nplot().curve("x")'],
    ['a fence with the line ends of Windows', '```js\r\nplot().curve("x")\r\n```\r\n'],
  ])('is found in %s', (_what, text) => {
    expect(readCompletion([text]).plots).toEqual(['plot().curve("x")']);
  });

  it('is not what a formula set in code says', () => {
    const text = 'Write ```plot(x)``` or `plot(x)`:\n\n```\nax.plot(x)\n```';
    expect(readCompletion([text])).toMatchObject({ plots: [], derivation: text });
  });
});

describe('a box', () => {
  it.each([
    ['nested braces', '\\boxed{\\frac{1}{\\sqrt{2}}}', '\\frac{1}{\\sqrt{2}}'],
    ['an escaped brace', '\\boxed{\\{1, 2\\}}', '\\{1, 2\\}'],
    ['a box in a box', '\\boxed{\\boxed{7}}', '7'],
    ['a space before its brace', '\\boxed {5}', '5'],
    ['nothing in it', 'Put it in \\boxed{}.', null],
    ['no end', 'So \\boxed{42', null],
    ['no end in its paragraph', 'So \\boxed{4\n\nand } 2', null],
  ])('with %s is read', (_what, text, answer) => {
    expect(readCompletion(text).answer).toBe(answer);
  });

  it('before a broken one is kept', () => {
    expect(readCompletion('\\boxed{1} and \\boxed{2\n\n').answer).toBe('1');
  });
});

describe('tags', () => {
  it('that are only begun are text', () => {
    expect(readCompletion('if a <thin and b </th').derivation).toBe('if a <thin and b </th');
  });

  it('open a second thought in the middle of an answer', () => {
    const read = readCompletion('<think>a</think>b <think>c</think>d');
    expect(read).toMatchObject({ thought: 'ac', derivation: 'b d' });
  });
});
