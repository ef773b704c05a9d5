import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  { title: 'Points with names', code: 'plot().points([[-2, 1], [1, 3], [3, -1]], { labels: "ABC" })' },
  {
    title: 'A measured series, joined',
    code: 'plot({ title: "Temperature over a day" }).points([[0, 4], [4, 2.5], [8, 6], [12, 11.5], [16, 13], [20, 8], [24, 5]], { joined: true, label: "T" }).axes({ x: "t / h", y: "T / °C" })',
  },
  {
    title: 'Points on a line',
    code: 'plot({ x: [-1, 6] }).curve("2x - 1", { label: "y = 2x − 1" }).points([[0, -1], [1, 1], [2, 3], [3, 5]], { labels: ["P_0", "P_1", "P_2", "P_3"] })',
  },
];
