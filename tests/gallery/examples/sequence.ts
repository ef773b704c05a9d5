import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'Terms that approach e',
    code: 'plot().sequence("(1 + 1/n)^n", { to: 20, label: "a_n" }).curve("e", { dashed: true, label: "y = e" })',
  },
  {
    title: 'An alternating sequence',
    code: 'plot().sequence("(-1)^n / n", { to: 12, label: "a_n = (−1)^n/n", joined: true })',
  },
  {
    title: 'A list of terms',
    code: 'plot({ title: "Fibonacci numbers" }).sequence([1, 1, 2, 3, 5, 8, 13, 21], { label: "F_n" }).axes({ x: "n", y: "F_n" })',
  },
];
