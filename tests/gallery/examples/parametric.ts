import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'An ellipse with its direction',
    code: 'plot().parametric("3cos t", "2sin t", { label: "ellipse", arrow: true })',
  },
  {
    title: 'A Lissajous figure',
    code: 'plot().parametric("sin(3t)", "sin(4t)", { label: "(sin 3t, sin 4t)" })',
  },
  {
    title: 'A cycloid',
    code: 'plot({ title: "Cycloid" }).parametric("t - sin t", "1 - cos t", { from: 0, to: "4π", label: "cycloid" })',
  },
  {
    title: 'A semicubical parabola',
    code: 'plot().parametric("t^2", "t^3", { from: -2, to: 2, label: "(t², t³)", arrow: true })',
  },
];
