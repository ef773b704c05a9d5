import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PageKit, writeHtml } from '#lib/notebook/formats/html/write-html.ts';
import { escapeLatex } from '#lib/notebook/formats/latex/escape-latex.ts';
import { writeFormulaLatex } from '#lib/notebook/formats/latex/write-formula.ts';
import { writeLatex } from '#lib/notebook/formats/latex/write-latex.ts';
import { writeMarkdown } from '#lib/notebook/formats/markdown/write-markdown.ts';
import type { PortableNotebook } from '#lib/notebook/formats/portable.ts';
import { writePortableMath } from '#lib/notebook/formats/portable-math.ts';
import { lesson } from './lesson.ts';
import { chart, makeNotebook } from './make-notebook.ts';

const kit: PageKit = {
  script: 'void 0;',
  scriptHash: 'aGFzaA==',
  css: '.page_cell{}',
  katexCss:
    '@font-face{font-family:KaTeX_Main;font-style:normal;font-weight:400;src:url(fonts/KaTeX_Main-Regular.woff2) format("woff2"),url(fonts/KaTeX_Main-Regular.ttf) format("truetype")}@font-face{font-family:KaTeX_Fraktur;font-style:normal;font-weight:400;src:url(fonts/KaTeX_Fraktur-Regular.woff2) format("woff2")}.katex{font:normal 1em KaTeX_Main}.katex .mathfrak{font-family:KaTeX_Fraktur}',
  katexFonts: new Map([
    ['KaTeX_Main-Regular.woff2', 'TUFJTg=='],
    ['KaTeX_Fraktur-Regular.woff2', 'RlJBSw=='],
  ]),
};

function golden(name: string): string {
  return readFileSync(new URL(`../../../fixtures/formats/${name}`, import.meta.url), 'utf8');
}

function toHtml(notebook: PortableNotebook): string {
  return [...writeHtml(notebook, kit)].join('');
}

describe('Markdown', () => {
  it('is written as it has been looked at', () => {
    const { text, charts } = writeMarkdown(lesson);
    expect(text).toBe(golden('lesson.md'));
    expect(charts).toEqual([chart]);
  });

  it.each([
    ['\\(x\\) and \\[y\\]', '$x$ and $$y$$'],
    ['\\begin{align}a\\end{align}', '$$\n\\begin{align}a\\end{align}\n$$'],
    ['costs $5 or `$6`', 'costs \\$5 or `$6`'],
    ['so \\boxed{2}', 'so $\\boxed{2}$'],
    ['<b>x</b> < y, `<i>` <br> <https://a.org>', '\\<b>x\\</b> < y, `<i>` <br> <https://a.org>'],
    ['- \\[a\nb\\]', '- $$\na\nb\n$$'],
  ])('%j has formulas that other programs read', (source, portable) => {
    expect(writePortableMath(source)).toBe(portable);
  });
});

describe('LaTeX', () => {
  it('is written as it has been looked at', () => {
    expect(writeLatex(lesson).text).toBe(golden('lesson.tex'));
  });

  it('is set by ctex where there is Chinese, and by the plain class where there is none', () => {
    expect(writeLatex({ ...lesson, title: '平方' }).text).toContain('{ctexart}');
    expect(writeLatex(lesson).text).toContain('{article}');
  });

  it('leaves no sign of a text with a meaning of its own', () => {
    const escaped = escapeLatex('\\input{a} $ & # _ % ~ ^ | < > " ` [x] α ≤ \u0007');
    expect(escaped).not.toMatch(/(?<!\\)[$&#_%~^]|\\input/);
    expect(escaped).not.toContain('\u0007');
    expect(escaped).toContain('\\textbackslash{}input\\{a\\}');
  });

  it.each([
    ['\\input{/etc/passwd}'],
    ['\\gdef\\x{1}'],
    ['\\def\\frac{}'],
    ['\\href{https://example.org}{x}'],
    ['\\includegraphics{x}'],
    ['x^^41'],
    ['\\frac{1}{'],
    ['\\utilde{x}'],
    ['\\verb|x|'],
  ])('sets %s as its source, since it is no formula or reaches beyond one', (latex) => {
    expect(writeFormulaLatex(latex, false)).toMatch(/^\\texttt\{/);
  });

  it.each([
    ['a % b\n+ c', '$a + c$'],
    ['a\n\nb', '$a\nb$'],
    ['速度=v', '$\\text{速度}=v$'],
    ['x²³', '$x^{23}$'],
    ['\\begin{align*}a&=b\\end{align*}', '$\\begin{aligned}a&=b\\end{aligned}$'],
  ])('makes %j a formula that LaTeX takes', (latex, written) => {
    expect(writeFormulaLatex(latex, false)).toBe(written);
  });
});

describe('the page in one file', () => {
  it('has nothing in it that would be fetched, and a policy that would refuse it', () => {
    const html = toHtml(lesson);
    expect(html).toContain("default-src 'none'; script-src 'sha256-aGFzaA=='");
    expect(html).not.toMatch(/\b(?:src|href)="(?!https:\/\/|mailto:|#)[^"]/);
    expect(html).not.toMatch(/<(?:link|img|iframe|object|embed)\b|url\((?!data:)|@import/);
  });

  it('embeds the fonts of the formulas that it has, and no others', () => {
    const html = toHtml(lesson);
    expect(html).toContain('base64,TUFJTg==');
    expect(html).not.toContain('base64,RlJBSw==');
    const fraktur = {
      ...lesson,
      cells: lesson.cells.map((cell) => ({ ...cell, source: '$\\mathfrak{g}$' })),
    };
    expect(toHtml(fraktur)).toContain('base64,RlJBSw==');
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'lets nothing that somebody wrote become markup (seed %i)',
    (seed) => {
      const html = toHtml(makeNotebook(seed));
      const scripts = Array.from(html.matchAll(/<script\b([^>]*)>/g), ([, about]) => about);
      const own = scripts.filter((about) => about?.startsWith(' type="application/json"') === false);
      expect(own).toEqual(['']);
      expect(html).not.toContain('<script>alert');
      expect(html.match(/<\/style>/g)).toHaveLength(2);
    },
  );

  it('is in the language of its notebook', () => {
    expect(toHtml({ ...lesson, title: '平方' })).toContain('<html lang="zh-Hans">');
    expect(toHtml(lesson)).toContain('<html lang="en">');
  });

  it('says what was checked, and why a step does not hold', () => {
    const html = toHtml(lesson);
    expect(html).toContain('data-verdict="refuted"');
    expect(html).toContain('1 of 2 steps verified');
    expect(html).toContain('answer verified');
  });
});
