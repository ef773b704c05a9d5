import { describe, expect, it } from 'vitest';
import { gluePunctuation } from '#lib/answer/glue-punctuation.ts';
import { lexMarkdown, splitMath } from '#lib/answer/markdown-tokens.ts';

const glue = (source: string) => {
  const { tokens, formulas } = lexMarkdown(source);
  return gluePunctuation(splitMath(tokens[0]?.raw ?? '', formulas)).map((piece) =>
    piece.kind === 'text'
      ? piece.text
      : piece.kind === 'math'
        ? `<${piece.latex}>`
        : `[${piece.before}<${piece.latex}>${piece.after}]`,
  );
};

describe('gluePunctuation', () => {
  it.each([
    ['因为$b^2=4$，即', ['因为', '[<b^2=4>，]', '即']],
    ['at ($x=2$), or', ['at ', '[(<x=2>),]', ' or']],
    ['$a$、$b$。', ['[<a>、]', '[<b>。]']],
    ['for $x$ and $y$ only', ['for ', '<x>', ' and ', '<y>', ' only']],
    ['（$x$', ['[（<x>]']],
  ])('keeps the punctuation of %j on the line of its formula', (source, expected) => {
    expect(glue(source)).toEqual(expected);
  });

  it('leaves display and long formulas free to break', () => {
    const long = 'a+'.repeat(40);
    expect(glue(`$$x$$, and $${long}b$.`)).toEqual(['<x>', ', and ', `<${long}b>`, '.']);
  });
});
