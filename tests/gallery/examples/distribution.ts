import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'Within one standard deviation',
    code: `plot({ title: "IQ" }).distribution("normal", { mean: 100, sd: 15, shade: [85, 115] })`,
  },
  {
    title: 'Both tails of a two-sided test',
    code: `plot().distribution("normal", { shade: [[null, -1.96], [1.96, null]] })`,
  },
  {
    title: 'At least 8 hits of 20',
    code: `plot().distribution("binomial", { n: 20, p: 0.3, shade: [8, null] })`,
  },
  {
    title: 'Student’s t beside the normal distribution',
    code: `plot().distribution("t", { df: 2 }).distribution("normal", { mean: 0, sd: 1 })`,
  },
  {
    title: 'Critical region of χ²',
    code: `plot().distribution("chi-square", { df: 5, shade: [11.07, null] })`,
  },
  { title: 'Calls in an hour', code: `plot().distribution("poisson", { lambda: 4, shade: [2, 4] })` },
  { title: 'Waiting time', code: `plot().distribution("exponential", { rate: 0.5, shade: [0, 2] })` },
  {
    title: 'A uniform distribution',
    code: `plot().distribution("uniform", { min: 2, max: 6, shade: [3, 4.5] })`,
  },
  { title: 'First success', code: `plot().distribution("geometric", { p: 0.3, shade: [1, 3] })` },
];
