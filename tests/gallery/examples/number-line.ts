import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  { title: 'Two rays', code: 'plot().numberLine("x > 2 or x <= -1", { label: "x > 2 or x ≤ −1" })' },
  {
    title: 'An intersection, line by line',
    code: 'plot({ title: "x ≥ −2 and x < 3" }).numberLine("x >= -2", "x ≥ −2").numberLine("x < 3", "x < 3").numberLine("-2 <= x < 3", "both")',
  },
  {
    title: 'An inequality with an absolute value',
    code: 'plot().numberLine("|x - 1| >= 2", { label: "|x − 1| ≥ 2" })',
  },
  {
    title: 'Ends that are no whole numbers',
    code: 'plot().numberLine("1/3 < x <= sqrt(2)", { label: "L" })',
  },
  {
    title: 'Where a parabola is positive',
    code: 'plot().curve("x^2 - 4", { label: "y = x² − 4" }).numberLine("x^2 - 4 > 0", { label: "L" })',
  },
  { title: 'Intervals', code: 'plot().numberLine([[-3, -1], [0, 0], [2, Infinity]])' },
];
