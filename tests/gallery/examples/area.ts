import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'The area under a parabola',
    code: 'plot().curve("4 - x^2", { label: "f" }).area("4 - x^2", { from: 0, to: 2, label: "A = 16/3" })',
  },
  {
    title: 'Between two curves',
    code: 'plot().curve("x^2", { label: "f" }).curve("x + 2", { label: "g" }).area("x^2", "x + 2", { label: "A = 9/2" })',
  },
  {
    title: 'Above and below the axis',
    code: 'plot({ x: [-0.5, 7] }).curve("sin x", { label: "sin" }).area("sin x", { from: 0, to: "2π" })',
  },
  {
    title: 'An improper integral',
    code: 'plot({ x: [-1, 5] }).curve("1/x", { label: "y = 1/x" }).area("1/x", { from: 0, to: 2 })',
  },
];
