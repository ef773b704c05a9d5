import { describe, expect, it } from 'vitest';
import { describeSpec } from '#lib/chart/describe.ts';
import { tabulateChart, toCsv } from '#lib/chart/table.ts';

describe('tabulateChart', () => {
  it('brings the rows of all layers together', () => {
    const spec = {
      layer: [
        { mark: 'line', data: { values: [{ x: 1, y: 2, piece: 1 }] } },
        { mark: 'point', data: { values: [{ x: 3, name: 'A' }] } },
      ],
    };
    expect(tabulateChart(spec)).toEqual({
      columns: ['x', 'y', 'name'],
      rows: [
        [1, 2, null],
        [3, null, 'A'],
      ],
      rowCount: 2,
    });
  });

  it("leaves the plotting library's axes out", () => {
    const layer = (style: string) => ({ mark: { type: 'line', style }, data: { values: [{ x: 1 }] } });
    const spec = { layer: [layer('lemma-axis'), layer('lemma-curve'), layer('lemma-tick')] };
    expect(tabulateChart(spec).rowCount).toBe(1);
  });

  it('reads plain values, named data and sequences', () => {
    expect(tabulateChart({ data: { values: [1, 'a'] } })).toMatchObject({ columns: ['data'], rowCount: 2 });
    expect(tabulateChart({ data: { name: 'a' }, datasets: { a: [{ b: 1 }] } })).toMatchObject({
      columns: ['b'],
    });
    const sequence = { start: 0, stop: 1, step: 0.25, as: 't' };
    expect(tabulateChart({ data: { sequence } }).rows).toEqual([[0], [0.25], [0.5], [0.75]]);
  });

  it('stops at the most rows and tells how many there are', () => {
    const values = Array.from({ length: 9 }, (_, x) => ({ x }));
    expect(tabulateChart({ data: { values } }, 2)).toMatchObject({ rows: [[0], [1]], rowCount: 9 });
  });
});

describe('toCsv', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "a"', '"say ""a"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2', '-2'],
    ['-2+3', "'-2+3"],
    [-2, '-2'],
    [null, ''],
  ])('writes %j as %s', (value, field) => {
    expect(toCsv({ columns: ['a'], rows: [[value]], rowCount: 1 })).toBe(`a\r\n${field}\r\n`);
  });
});

describe('describeSpec', () => {
  it("gives a chart's own description", () => {
    expect(describeSpec({ description: 'Mine.', mark: 'bar' })).toBe('Mine.');
  });

  it('makes a sentence of marks, fields and rows', () => {
    const spec = {
      title: 'Sales',
      data: { values: [{ a: 1 }, { a: 2 }] },
      mark: 'bar',
      encoding: { x: { field: 'a' }, y: { field: 'b', aggregate: 'mean' } },
    };
    expect(describeSpec(spec)).toBe(
      'A chart titled “Sales”: a bar chart of a and mean of b, from 2 rows of data.',
    );
  });

  it('says something of an empty spec', () => {
    expect(describeSpec({})).toBe('A chart.');
  });
});
