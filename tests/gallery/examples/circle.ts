import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'Circle, centre and radius',
    code: 'plot().circle(1, 2, 3, { label: "k" }).point(1, 2, "M").segment(1, 2, 4, 2, { label: "r = 3" })',
  },
  {
    title: 'Thales',
    code: 'plot().circle(0, 0, 3).polygon([[-3, 0], [3, 0], [1.8, 2.4]], { labels: "ABC" }).angle([1.8, 2.4], [-3, 0], [3, 0]).axes(false).grid(false)',
  },
  {
    title: 'Two circles that meet',
    code: 'plot().circle([-1, 0], 2, { label: "k₁", filled: true }).circle([1.5, 0], 2, { label: "k₂", filled: true, dashed: true }).point(0.25, 1.5612, "S₁").point(0.25, -1.5612, "S₂")',
  },
];
