import { describe, expect, it } from 'vitest';
import { LemmaError } from '#lib/errors.ts';
import { writeJson } from '#lib/notebook/formats/json/write-json.ts';
import { importLimits } from '#lib/notebook/formats/limits.ts';
import { readNotebookFile } from '#lib/notebook/formats/read-file.ts';
import { makeNotebook } from './make-notebook.ts';

const writer = { lemma: '0.1.0', exportedAt: '2026-01-03T00:00:00.000Z' };
const context = { name: 'file', lemma: '0.1.0', now: '2026-02-01T00:00:00.000Z' };

/** A file of ours that holds one answered cell, changed by `spoil`. */
function ours(spoil: (notebook: Spoilt) => void): string {
  const found = Array.from({ length: 40 }, (_, seed) => makeNotebook(seed)).find(({ cells }) =>
    cells.some(({ variants }) => variants.length > 0),
  );
  const file = JSON.parse([...writeJson(found ?? makeNotebook(0), writer)].join(''));
  file.notebook.cells = file.notebook.cells.filter(({ variants }: Spoilt) => variants.length > 0).slice(0, 1);
  spoil(file.notebook);
  return JSON.stringify(file);
}

// biome-ignore lint/suspicious/noExplicitAny: a file is spoilt in ways that no type allows
type Spoilt = any;

function refusal(text: string): string {
  try {
    readNotebookFile(text, context);
  } catch (error) {
    if (LemmaError.isInstance(error) && error.code === 'invalid-request') return error.message;
    throw error;
  }
  return 'accepted';
}

const deep = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);

describe('a hostile or broken file is refused with a sentence', () => {
  it.each([
    ['nothing', '', 'not valid JSON'],
    ['half a file', '{"format": "lemma-notebook", ', 'not valid JSON'],
    ['a number', '7', 'no notebook'],
    ['null', 'null', 'no notebook'],
    ['somebody else’s JSON', '{"a": 1}', 'no notebook'],
    ['lists within lists', deep('[', ']', 200_000), '100 levels'],
    ['objects within objects', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`, '100 levels'],
    [
      'another format',
      '{"format": "zip", "version": 1, "lemma": "", "exportedAt": "", "notebook": {}}',
      'format',
    ],
    ['Jupyter’s format 3', '{"nbformat": 3, "metadata": {}, "worksheets": []}', 'format 3'],
    ['cells that are no list', '{"nbformat": 4, "metadata": {}, "cells": {}}', 'cells'],
    [
      'a source that is a number',
      '{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": 7}]}',
      'cells.0.source',
    ],
    [
      'a lemma cell of another kind',
      '{"nbformat": 4, "cells": [{"cell_type": "code", "metadata": {"lemma": {"kind": "virus"}}}]}',
      'lemma.kind',
    ],
  ])('%s', (_what, text, words) => {
    expect(refusal(text)).toContain(words);
  });

  it.each<[string, (notebook: Spoilt) => void, string]>([
    ['a title that is a list', (notebook) => (notebook.title = []), 'notebook.title'],
    ['a title of 201 characters', (notebook) => (notebook.title = 'x'.repeat(201)), 'notebook.title'],
    [
      'settings with another tutor',
      (notebook) => (notebook.settings = { tutor: 'oracle' }),
      'notebook.settings.tutor',
    ],
    ['a date that is none', (notebook) => (notebook.createdAt = 'yesterday'), 'notebook.createdAt'],
    [
      'a source of 20,001 characters',
      ({ cells }) => (cells[0].source = 'x'.repeat(20_001)),
      'notebook.cells.0.source',
    ],
    [
      'a verdict of another kind',
      ({ cells }) => (cells[0].variants[0].answer.answerVerdict = { kind: 'sure' }),
      'answerVerdict',
    ],
    [
      'a derivation that is a number',
      ({ cells }) => (cells[0].variants[0].answer.derivation = 1),
      'answer.derivation',
    ],
    [
      'a derivation of 400,001 characters',
      ({ cells }) => (cells[0].variants[0].answer.derivation = 'x'.repeat(400_001)),
      'answer.derivation',
    ],
    [
      'a thousand million samples',
      ({ cells }) => (cells[0].variants[0].answer.sampling = { ended: 1e9, of: 1e9 }),
      'answer.sampling',
    ],
    ['a chart that is a text', ({ cells }) => (cells[0].variants[0].answer.chart = 'bar'), 'answer.chart'],
    ['2,001 cells', (notebook) => (notebook.cells = Array(2_001).fill(notebook.cells[0])), 'notebook.cells'],
    ['201 answers', ({ cells }) => (cells[0].variants = Array(201).fill(cells[0].variants[0])), 'variants'],
  ])('%s', (_what, spoil, words) => {
    expect(refusal(ours(spoil))).toContain(words);
  });

  it('written by a newer Lemma', () => {
    const file = JSON.parse(ours(() => undefined));
    expect(refusal(JSON.stringify({ ...file, version: 2 }))).toContain('newer version of Lemma');
  });

  it('while the same file, unspoilt and at its limits, is read', () => {
    const text = ours((notebook) => {
      notebook.title = 'x'.repeat(importLimits.title);
      notebook.cells[0].source = 'x'.repeat(importLimits.source);
      notebook.cells = Array(importLimits.cells).fill({ ...notebook.cells[0], variants: [] });
    });
    expect(readNotebookFile(text, context).notebook.cells).toHaveLength(importLimits.cells);
  });

  it('keeps its answers when a chart is hostile, with the reason in the chart’s place', () => {
    const text = ours(({ cells }) => {
      cells[0].variants[0].answer.chart = { data: { url: 'file:///etc/passwd' }, mark: 'bar' };
    });
    const { notebook, refusedCharts } = readNotebookFile(text, context);
    expect(refusedCharts).toBe(1);
    expect(notebook.cells[0]?.variants[0]?.answer).toMatchObject({
      chart: null,
      plotError: { kind: 'policy' },
    });
  });

  it('reads a key that would change every object as a mere name', () => {
    const text = '{"nbformat": 4, "metadata": {"__proto__": {"polluted": 1}}, "cells": []}';
    readNotebookFile(text, context);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
