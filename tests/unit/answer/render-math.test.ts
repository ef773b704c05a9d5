import { describe, expect, it } from 'vitest';
import { renderMath } from '#lib/answer/render-math.ts';

const display = { display: true };

describe('renderMath', () => {
  it('sets a formula as HTML with MathML beside it', () => {
    const rendered = renderMath('\\frac{1}{2}', display);
    expect(rendered).toMatchObject({ ok: true, html: expect.stringContaining('<math') });
  });

  it('sets Chinese inside a formula', () => {
    expect(renderMath('x = 1 \\text{ 或 } x = 3，', display).ok).toBe(true);
  });

  it.each([
    ['invalid', '\\frac{1}'],
    ['invalid', '\\notacommand'],
    ['too-long', 'x'.repeat(5001)],
    ['too-deep', '{'.repeat(200) + '}'.repeat(200)],
  ])('tells why a formula is not set: %s', (reason, latex) => {
    expect(renderMath(latex, display)).toMatchObject({ ok: false, reason });
  });

  it.each([
    ['bare arguments nested without braces', '\\sqrt'.repeat(999)],
    ['a macro that grows without end', '\\def\\a{\\a\\a}\\a'],
    ['left without right', '\\left('.repeat(100)],
  ])('survives %s', (_name, latex) => {
    expect(() => renderMath(latex, display)).not.toThrow();
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\includegraphics{https://example.org/x.png}',
    '\\htmlClass{a}{x}',
  ])('gives no power to %s', (latex) => {
    const rendered = renderMath(latex, display);
    expect(rendered.ok ? rendered.html : '').not.toMatch(/<a |<img |class="a"/);
  });

  it('lets no formula define a command for the next one', () => {
    renderMath('\\gdef\\mine{x}\\mine', display);
    expect(renderMath('\\mine', display).ok).toBe(false);
  });
});
