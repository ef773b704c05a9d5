import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'A right triangle',
    code: 'plot().polygon([[0, 0], [4, 0], [0, 3]], { labels: "CAB" }).angle([0, 0], [4, 0], [0, 3]).angle([4, 0], [0, 0], [0, 3], { label: "α" }).angle([0, 3], [0, 0], [4, 0], { label: "β" }).axes(false).grid(false)',
  },
  {
    title: 'A quadrilateral in the plane',
    code: 'plot().polygon([[-3, -1], [2, -2], [4, 2], [-1, 3]], { labels: ["A", "B", "C", "D"] }).segment(-3, -1, 4, 2, { dashed: true, label: "e" }).segment(2, -2, -1, 3, { dashed: true, label: "f" })',
  },
  {
    title: 'Feasible region of a linear programme',
    code: 'plot({ title: "Feasible region" }).polygon([[0, 0], [60, 0], [40, 400], [0, 600]], { label: "S" }).point(40, 400, "maximum (40, 400)")',
  },
  {
    title: 'A shape with an inward corner',
    code: 'plot().polygon([[0, 0], [4, 0], [4, 4], [2, 1.5], [0, 4]], { labels: "PQRST", filled: true }).axes(false)',
  },
];
