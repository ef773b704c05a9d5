import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  { title: 'A cardioid', code: 'plot().polar("1 + cos θ", { label: "r = 1 + cos θ" })' },
  { title: 'A rose with four leaves', code: 'plot().polar("2sin(2theta)", { label: "r = 2 sin 2θ" })' },
  { title: 'A spiral', code: 'plot().polar("t/2", { from: 0, to: "6π", label: "r = θ/2", arrow: true })' },
  { title: 'A rose that closes after several turns', code: 'plot().polar("cos(5θ/3)")' },
  {
    title: 'A conic with its focus in the origin',
    code: 'plot().polar("1/(1 - 1.5cos θ)", { label: "ε = 1.5" })',
  },
];
