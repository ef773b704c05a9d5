import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'Angles of a triangle',
    code: 'plot().polygon([[0, 0], [6, 0], [2, 3.464]], { labels: "ABC" }).angle([0, 0], [6, 0], [2, 3.464], { label: "60°" }).angle([6, 0], [0, 0], [2, 3.464], { label: "β" }).angle([2, 3.464], [0, 0], [6, 0], { label: "γ" }).axes(false)',
  },
  {
    title: 'A slope and its angle',
    code: 'plot({ x: [-1, 5] }).curve("0.6x", { label: "g" }).angle([0, 0], [1, 0], [1, 0.6], { label: "31°" })',
  },
  {
    title: 'A reflex angle',
    code: 'plot().segment(0, 0, 4, 0).segment(0, 0, 2, 3).angle([0, 0], [4, 0], [2, 3], { label: "α" }).angle([0, 0], [4, 0], [2, 3], { label: "360° − α", reflex: true }).axes(false)',
  },
];
