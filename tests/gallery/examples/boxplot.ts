import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'One box with its five numbers and an outlier',
    code: `plot({ title: "Minutes to school" }).boxplot([5, 8, 10, 12, 12, 15, 18, 20, 22, 25, 27, 60])`,
  },
  {
    title: 'Three groups over one scale',
    code: `plot({ title: "Scores" }).boxplot({
  "Class 7a": [52, 61, 64, 70, 75, 83, 90, 71, 68],
  "Class 7b": [48, 55, 66, 68, 71, 79, 98, 20, 69],
  "七年级三班": [60, 62, 71, 74, 78, 80, 85, 88, 91],
})`,
  },
];
