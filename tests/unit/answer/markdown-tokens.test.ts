import { describe, expect, it } from 'vitest';
import { lexMarkdown, splitMath } from '#lib/answer/markdown-tokens.ts';

describe('lexMarkdown', () => {
  it('takes HTML for text', () => {
    const { tokens } = lexMarkdown('<script>alert(1)</script> x < y');
    expect(tokens.map((token) => token.type)).toEqual(['paragraph']);
    expect(JSON.stringify(tokens)).not.toContain('"html"');
  });

  it('sets bold around a formula beside Chinese', () => {
    const [paragraph] = lexMarkdown('由**$x_1$**得$y_1$是').tokens;
    expect(JSON.stringify(paragraph)).toContain('"strong"');
  });

  it('keeps a table cell with absolute bars in one piece', () => {
    const { tokens } = lexMarkdown('| a |\n|---|\n| $|x|$ |');
    expect(tokens[0]).toMatchObject({ type: 'table', rows: [[{}]] });
  });
});

describe('splitMath', () => {
  it('gives text and formulas in order', () => {
    const { tokens, formulas } = lexMarkdown('其中$a_1$是 \\[b\\]');
    expect(splitMath(tokens[0]?.raw ?? '', formulas)).toEqual([
      { kind: 'text', text: '其中' },
      { kind: 'math', latex: 'a_1', display: false },
      { kind: 'text', text: '是 ' },
      { kind: 'math', latex: 'b', display: true },
    ]);
  });
});
