import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  { title: 'An ellipse', code: 'plot().implicit("x^2/9 + y^2/4 = 1", { label: "x²/9 + y²/4 = 1" })' },
  {
    title: 'A hyperbola with its asymptotes',
    code: 'plot().implicit("x^2/4 - y^2/9 = 1", { label: "x²/4 − y²/9 = 1" }).curve("3x/2", { dashed: true, label: "y = 3x/2" }).curve("-3x/2", { dashed: true, label: "y = −3x/2" })',
  },
  {
    title: 'A parabola with its focus',
    code: 'plot().implicit("y^2 = 4x", { label: "y² = 4x" }).point(1, 0, "F").segment(-1, -4, -1, 4, { dashed: true, label: "directrix" })',
  },
  {
    title: 'A circle and a line',
    code: 'plot().implicit("x^2 + y^2 = 25", { label: "k" }).curve("x + 1", { label: "g" }).point(3, 4, "A").point(-4, -3, "B")',
  },
  { title: 'Folium of Descartes', code: 'plot().implicit("x^3 + y^3 = 3x y", { label: "folium" })' },
];
