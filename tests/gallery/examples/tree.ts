import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'Two draws without putting back',
    code: `plot({ title: "Two draws from 3 red and 2 blue balls" }).tree([
  { label: "red", p: "3/5", children: [{ label: "red", p: "1/2" }, { label: "blue", p: "1/2" }] },
  { label: "blue", p: "2/5", children: [{ label: "red", p: "3/4" }, { label: "blue", p: "1/4" }] },
])`,
  },
  {
    title: 'A medical test, with decimals',
    code: `plot().tree([
  { label: "患病", p: 0.01, children: [{ label: "阳性", p: 0.95 }, { label: "阴性", p: 0.05 }] },
  { label: "健康", p: 0.99, children: [{ label: "阳性", p: 0.02 }, { label: "阴性", p: 0.98 }] },
])`,
  },
  {
    title: 'Three tosses with an unknown coin',
    code: `const toss = (count) => count === 0 ? [] : [
  { label: "H", p: "p", children: toss(count - 1) },
  { label: "T", p: "1−p", children: toss(count - 1) },
]
plot().tree({ label: "Start", children: toss(3) })`,
  },
];
