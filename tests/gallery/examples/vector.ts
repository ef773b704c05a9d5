import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'A sum of vectors',
    code: 'plot().vector(3, 1, "a").vector(3, 1, 4, 4, "b").vector(4, 4, { label: "a + b", dashed: true })',
  },
  {
    title: 'Components of a force',
    code: 'plot({ title: "Components" }).vector(4, 3, "F").vector(4, 0, { label: "F_x", dashed: true }).vector(0, 3, { label: "F_y", dashed: true }).segment(4, 0, 4, 3, { dashed: true }).segment(0, 3, 4, 3, { dashed: true })',
  },
  {
    title: 'Opposite directions',
    code: 'plot().vector([0, 0], [-3, 2], "u").vector([0, 0], [3, -2], "−u").vector([1, 2], [1, 4], "v")',
  },
];
