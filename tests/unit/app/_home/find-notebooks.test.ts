import { describe, expect, it } from 'vitest';
import { findNotebooks } from '#app/_home/find-notebooks.ts';
import { sortNotebooks } from '#app/_home/sort-notebooks.ts';
import type { NotebookSummary } from '#lib/notebook/cell.ts';

const summary = (title: string, day: number, changed = day): NotebookSummary => ({
  id: title,
  title,
  version: 1,
  createdAt: `2026-01-0${day}T00:00:00.000Z`,
  updatedAt: `2026-01-0${changed}T00:00:00.000Z`,
  cellCount: 1,
  question: null,
});
const titles = (notebooks: readonly NotebookSummary[]) => notebooks.map(({ title }) => title);

describe('findNotebooks', () => {
  const notebooks = [summary('Parabolas and lines', 1), summary('抛物线', 2), summary('Ｘ-rays', 3)];

  it.each([
    ['', ['Parabolas and lines', '抛物线', 'Ｘ-rays']],
    ['  LINES para ', ['Parabolas and lines']],
    ['物线', ['抛物线']],
    ['x-', ['Ｘ-rays']],
    ['lines 抛', []],
  ])('finds %j by every word of its title', (words, expected) => {
    expect(titles(findNotebooks(notebooks, words, new Set()))).toEqual(expected);
  });

  it('adds those that were found by their cells, in the order of the list', () => {
    expect(titles(findNotebooks(notebooks, 'para', new Set(['Ｘ-rays'])))).toEqual([
      'Parabolas and lines',
      'Ｘ-rays',
    ]);
  });
});

describe('sortNotebooks', () => {
  const notebooks = [summary('Week 10', 2, 4), summary('Week 9', 1, 5), summary('Äpfel', 3, 3)];

  it.each([
    ['changed', ['Week 9', 'Week 10', 'Äpfel']],
    ['created', ['Äpfel', 'Week 10', 'Week 9']],
    ['title', ['Äpfel', 'Week 9', 'Week 10']],
  ] as const)('sorts by %s', (sort, expected) => {
    expect(titles(sortNotebooks(notebooks, sort, 'en'))).toEqual(expected);
  });

  it('sorts Chinese titles by their sounds', () => {
    const chinese = [summary('椭圆', 1), summary('抛物线', 2), summary('导数', 3)];
    expect(titles(sortNotebooks(chinese, 'title', 'zh'))).toEqual(['导数', '抛物线', '椭圆']);
  });
});
