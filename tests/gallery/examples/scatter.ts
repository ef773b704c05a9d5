import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'A regression line with its equation',
    code: `plot({ title: "Stretch of a spring" }).scatter([0, 1, 2, 3, 4, 5, 6, 7, 8], [0.3, 2.4, 3.9, 6.6, 7.8, 10.4, 11.7, 14.5, 15.8], { fit: "linear" })`,
  },
  {
    title: 'Exponential growth',
    code: `plot().scatter([[0, 12], [1, 19], [2, 26], [3, 41], [4, 70], [5, 98], [6, 161]], { label: "bacteria", fit: "exponential" })`,
  },
  {
    title: 'Two series, one with a parabola',
    code: `plot()
  .scatter([-3, -2, -1, 0, 1, 2, 3], [8.2, 3.1, 1.4, -0.2, 0.7, 4.4, 9.1], { label: "A", fit: "quadratic" })
  .scatter([-3, -2, -1, 0, 1, 2, 3], [5.5, 6.1, 5.2, 6.4, 5.8, 6.2, 7], { label: "B" })`,
  },
];
