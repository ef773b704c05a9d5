import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'Level lines of an elliptic bowl',
    code: 'plot({ x: [-4, 4], y: [-3, 3], equalAspect: true }).contour("x^2 + 2y^2", { levels: [1, 2, 4, 8, 12, 16] })',
  },
  {
    title: 'A monkey saddle',
    code: 'plot({ title: "z = x³ − 3xy²", x: [-3, 3], y: [-3, 3], equalAspect: true }).contour("x^3 - 3x y^2", { levels: 14 })',
  },
  {
    title: 'Constrained maximum: level lines touch a circle',
    code: 'plot({ x: [-3, 3], y: [-2.4, 2.4], equalAspect: true }).contour("x y", { levels: [-2, -1, 1, 2] }).implicit("x^2 + y^2 = 2", { label: "g = 0" }).point(1, 1, "maximum")',
  },
];
