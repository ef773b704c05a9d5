import { expect, it } from 'vitest';
import { findPlotPlace } from '#lib/chart/plot-library/find-plot-place.ts';

it.each([
  ['plot().', { kind: 'method' }],
  ['plot({ x: [-1, 5] })\n  .cur', { kind: 'method' }],
  ['plot().curve("x", { ', { kind: 'option', method: 'curve', used: [] }],
  ['plot().curve("x.", { label: "f", da', { kind: 'option', method: 'curve', used: ['label'] }],
  ['plot({', { kind: 'option', method: 'plot', used: [] }],
  ['plot({ x: [0, 1], ti', { kind: 'option', method: 'plot', used: ['x'] }],
  ['plot({ title: ', { kind: 'none' }],
  ['plo', { kind: 'word' }],
  ['const a = 2;\npl', { kind: 'word' }],
])('knows what may follow %j', (before, place) => {
  expect(findPlotPlace(before)).toEqual(place);
});

it.each([
  'plot().curve("x.',
  "plot().curve('sin x ",
  'plot() // and .',
  '/* plot().',
  'plot({ x: [1.',
  'x = 0.5',
])('offers nothing in a text, a comment or a number: %j', (before) => {
  expect(findPlotPlace(before).kind).toBe('none');
});
