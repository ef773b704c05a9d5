import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  { title: 'tan x', code: 'plot({ x: [-6, 6] }).curve("tan x", { label: "tan" })' },
  { title: '1/x', code: 'plot().curve("1/x", { label: "y = 1/x" })' },
  { title: 'floor x', code: 'plot({ x: [-4, 4] }).curve("floor(x)", { label: "⌊x⌋" })' },
  { title: 'Edge of a root', code: 'plot().curve("sqrt(x - 1)", { label: "√(x − 1)" })' },
  { title: 'sin(1/x)', code: 'plot({ x: [-0.5, 0.5] }).curve("sin(1/x)")' },
  {
    title: 'A narrow peak',
    code: 'plot({ x: [-5, 5] }).curve("exp(-4000 (x - 0.123)^2)", { label: "narrow" })',
  },
  {
    title: 'A rational function',
    code: 'plot().curve("(x^2 - 1)/(x - 2)", { label: "f" }).curve("x + 2", { label: "asymptote", dashed: true })',
  },
  {
    title: 'Sine and cosine',
    code: 'plot().curve("sin x", { label: "sin x" }).curve("cos x", { label: "cos x" })',
  },
  {
    title: 'Labels in Chinese',
    code: 'plot({ title: "二次函数" }).curve("x^2 - 4x + 3", { label: "抛物线 y = x^2 − 4x + 3" }).point(2, -1, "顶点 (2, −1)").point(1, 0, "零点 x_1").point(3, 0, "零点 x_2")',
  },
  {
    title: 'Logarithm',
    code: 'plot().curve("ln x", { label: "ln x" }).curve("e^x", { label: "e^x" }).curve("x", { dashed: true })',
  },
  { title: 'Cubic', code: 'plot().curve("x^3 - 6x^2 + 9x", { label: "f" })' },
  {
    title: 'Large numbers',
    code: 'plot({ x: [0, 20] }).curve("1000*1.05^x", { label: "K(t)" }).axes({x: "t", y: "K"})',
  },
  {
    title: 'A cubic with three irrational zeros',
    code: 'plot().curve("x^3 - 3x + 1", { label: "f" }).point(-1.8794, 0, "x_1 ≈ −1.88").point(0.3473, 0, "x_2 ≈ 0.35").point(1.5321, 0, "x_3 ≈ 1.53").point(-1, 3, "max (−1, 3)").point(1, -1, "min (1, −1)")',
  },
];
