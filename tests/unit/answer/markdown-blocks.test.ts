import { describe, expect, it } from 'vitest';
import { advanceFlow, emptyFlow, splitBlocks } from '#lib/answer/markdown-blocks.ts';

const texts = {
  'a derivation in English':
    '**Step 1.** Complete the square:\n\n$$\nx^2-4x+3\n= (x-2)^2 - 1\n$$\n\nso the vertex is $(2,-1)$.\n\n1. first $a_1$\n2. second $b_1$\n\n   still second\n\n3. third\n\nIt costs $5 and $6.\n\n\\[\\boxed{(2,-1)}\\]\n',
  'a derivation in Chinese':
    '## 解\n\n由题意，**顶点：**为$(2,-1)$，因此\n\\begin{align}\ny&=x^2-4x+3\\\\\n&=(x-2)^2-1\n\\end{align}\n所以$x=1$或$x=3$。\n\n- 开口向上\n- 对称轴$x=2$\n\n答案是 \\boxed{(2,-1)}。',
  'code, tables and quotes':
    'Before\n\n```python\nx = "$$"\n\nprint(x)\n```\n\n| a | $|x|$ |\n|---|---|\n| 1 | `$` |\n\n> quote $x$\nlazy\n\n---\n\nsetext\n===\n\nafter [link](https://example.org) and ![image](x.png)\n',
  'loose ends': 'a ** b\n\nd ` e $ f\n\n1. x\n\n2. y\n\n\\( never closed\n\n$$ last `code` line\r\n\r\nend',
};

describe('splitBlocks', () => {
  it('keeps a display formula that looks like Markdown in one block', () => {
    expect(splitBlocks('$$\na\n- b\n= c\n\n# d\n$$\n\nend').map((block) => block.raw)).toEqual([
      '$$\na\n- b\n= c\n\n# d\n$$',
      'end',
    ]);
  });

  it.each(Object.entries(texts))('gives each block the place where it stands in %s', (_name, text) => {
    const clean = text.replaceAll('\r\n', '\n');
    for (const block of splitBlocks(text)) {
      expect(clean.slice(block.key, block.key + block.raw.length)).toBe(block.raw);
    }
  });
});

describe('advanceFlow', () => {
  it.each(Object.entries(texts))('never changes a frozen block at any prefix of %s', (_name, text) => {
    const final = splitBlocks(text);
    let flow = emptyFlow;
    for (let length = 1; length <= text.length; length += 1) {
      const next = advanceFlow(flow, text.slice(0, length));
      expect(next.frozen.slice(0, flow.frozen.length)).toEqual(flow.frozen);
      expect(final.slice(0, next.frozen.length)).toEqual(next.frozen);
      flow = next;
    }
    expect(flow.frozen.length).toBeGreaterThan(0);
  });

  it('keeps the very object of a frozen block, so that React skips it', () => {
    const first = advanceFlow(emptyFlow, 'one\n\ntwo\n\nthree');
    const second = advanceFlow(first, 'one\n\ntwo\n\nthree and more');
    expect(second.frozen[0]).toBe(first.frozen[0]);
  });

  it.each([
    ['a formula', 'so $x + ', 'so '],
    ['a display formula', 'so\n\n$$\nx + ', 'so'],
    ['half a command', 'so \\beg', 'so '],
    ['a mark with nothing after it', 'text\n\n- ', 'text'],
  ])('hides %s that is not closed yet', (_name, text, shown) => {
    const flow = advanceFlow(emptyFlow, text);
    expect(
      [...flow.frozen, ...flow.open]
        .map((block) => block.raw)
        .join('\n')
        .trim(),
    ).toBe(shown.trim());
  });

  it('closes bold text that is still being written', () => {
    expect(advanceFlow(emptyFlow, 'a **bo').open[0]?.raw).toBe('a **bo**');
  });

  it('shows code while its fence is open', () => {
    expect(advanceFlow(emptyFlow, '```js\nlet a').open[0]?.raw).toBe('```js\nlet a');
  });

  it('starts anew when the text is another one', () => {
    const flow = advanceFlow(advanceFlow(emptyFlow, 'one\n\ntwo\n\nthree'), 'other');
    expect(flow.frozen).toEqual([]);
    expect(flow.open.map((block) => block.raw)).toEqual(['other']);
  });
});
