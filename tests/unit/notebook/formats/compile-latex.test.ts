import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writeLatex } from '#lib/notebook/formats/latex/write-latex.ts';
import { picturePath } from '#lib/notebook/formats/markdown/write-markdown.ts';
import type { PortableNotebook } from '#lib/notebook/formats/portable.ts';
import { maybeTypesetFormulas } from '../../../shared-data.ts';
import { lesson } from './lesson.ts';
import { makeNotebook } from './make-notebook.ts';

/** Debian: `apt-get install texlive-xetex texlive-lang-chinese texlive-science texlive-latex-extra texlive-plain-generic`. */
const compiler = ['xelatex', 'lualatex'].find((name) => spawnSync(name, ['--version']).status === 0);

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function compile(notebook: PortableNotebook): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lemma-tex-'));
  try {
    const { text, charts } = writeLatex(notebook);
    writeFileSync(path.join(folder, 'a.tex'), text);
    mkdirSync(path.join(folder, 'images'));
    for (const [index] of charts.entries()) writeFileSync(path.join(folder, picturePath(index + 1)), png);
    execFileSync(compiler ?? '', ['-interaction=nonstopmode', '-halt-on-error', 'a.tex'], {
      cwd: folder,
      stdio: 'ignore',
    });
    return readFileSync(path.join(folder, 'a.log'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const formulas = maybeTypesetFormulas() ?? [];
const sheet: PortableNotebook = {
  ...lesson,
  cells: formulas.map(({ id, latex }) => ({
    id,
    kind: 'text',
    source: `$$${latex.trim()}$$`,
    variants: [],
    run: null,
  })),
};

const documents: readonly (readonly [string, PortableNotebook])[] = [
  ['a lesson in English', lesson],
  ['a lesson in Chinese', { ...lesson, title: '平方与根' }],
  ...(formulas.length === 0 ? [] : [['the formulas of typesetting libraries', sheet] as const]),
  ...Array.from({ length: 6 }, (_, seed) => [`a made one (seed ${seed})`, makeNotebook(seed)] as const),
];

// Runs where `xelatex --version` or `lualatex --version` works.
it.skipIf(compiler === undefined).each(documents)('compiles %s', { timeout: 120_000 }, (_what, notebook) => {
  expect(compile(notebook)).not.toMatch(/^!/m);
});
