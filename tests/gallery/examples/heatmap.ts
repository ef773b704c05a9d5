import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'Values of both signs',
    code: 'plot({ x: [-3.5, 3.5], y: [-3, 3] }).heatmap("sin(x) cos(y)", { label: "sin x cos y" })',
  },
  {
    title: 'A bell in two dimensions',
    code: 'plot({ x: [-3, 3], y: [-3, 3], equalAspect: true }).heatmap("e^(-(x^2 + y^2)/2) / (2π)", { label: "density" })',
  },
];
