import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'Test scores, classes chosen from the data',
    code: `const scores = [52, 61, 64, 70, 71, 75, 78, 83, 90, 66, 58, 73, 77, 81, 69, 74, 88, 95, 47, 72, 76, 68, 63, 79, 85, 71, 67, 80, 74, 59]
plot({ title: "Test scores" }).histogram(scores)`,
  },
  {
    title: 'A normal curve over the density of 400 heights',
    code: `const heights = Array.from({ length: 400 }, () => 172 + 7 * Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random()))
plot({ title: "身高（厘米）" })
  .histogram(heights, { density: true, label: "n = 400" })
  .distribution("normal", { mean: 172, sd: 7 })`,
  },
  {
    title: '120 rolls of a die',
    code: `plot({ title: "120 rolls" }).histogram(Array.from({ length: 120 }, () => 1 + Math.floor(6 * Math.random())))`,
  },
  {
    title: 'Classes of unequal width: areas stand for frequencies',
    code: `plot().histogram([1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 14, 15, 17, 22, 25, 28, 33, 38, 47, 58], { bins: [0, 5, 10, 20, 40, 60] }).axes({ x: "min", y: "frequency density" })`,
  },
];
