import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'Names of the axes',
    code: 'plot({ x: [0, 4.2], title: "A ball that is thrown upwards" }).curve("20t - 5t^2", { label: "h(t)", domain: [0, 4] }).axes({ x: "t / s", y: "h / m" })',
  },
  {
    title: 'Equal aspect for a curve',
    code: 'plot({ x: [-3, 3] }).curve("sqrt(4 - x^2)", { label: "half a circle" }).equalAspect()',
  },
  {
    title: 'No axes, no grid',
    code: 'plot().polygon([[0, 0], [5, 0], [6, 3], [1, 3]], { labels: "ABCD" }).axes(false).grid(false)',
  },
  {
    title: 'Notes',
    code: 'plot({ x: [-2.5, 2.5] }).curve("x^3 - 3x", { label: "y = x³ − 3x" }).annotate(-1, 2, "local maximum").annotate(1, -2, "local minimum")',
  },
];
