import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'A parabola with two sliders',
    code: 'plot({ x: [-5, 5], y: [-4, 8] }).slider("a", { min: -2, max: 2 }).slider("c", { min: -3, max: 3, value: -1 }).curve("a x^2 + c", { label: "y = {a}x² + {c}" }).point(0, "c", "(0, {c})")',
  },
  {
    title: 'A wave: amplitude, frequency, phase',
    code: 'plot({ x: [-7, 7], y: [-3.2, 3.2] }).slider("A", { min: 0, max: 3 }).slider("omega", { min: 0.2, max: 4, label: "ω" }).slider("phi", { min: -3, max: 3, value: 0, label: "φ" }).curve("A sin(omega x + phi)")',
  },
  {
    title: 'A tangent that slides along a curve',
    code: 'plot({ x: [-3, 3], y: [-4, 4] }).slider("t", { min: -2.4, max: 2.4, value: 0.5 }).curve("x^3/3 - x", { label: "f" }).curve("(t^2 - 1)(x - t) + t^3/3 - t", { dashed: true }).point("t", "t^3/3 - t", "slope {t^2 - 1}")',
  },
  {
    title: 'The area up to a moving end',
    code: 'plot({ x: [-0.5, 6.5], y: [-1.4, 1.6] }).slider("b", { min: 0.1, max: 6.2, value: 2 }).curve("sin x", { label: "y = sin x" }).area("sin x", { from: 0, to: "b", label: "{1 - cos b}" }).segment("b", 0, "b", "sin b", { dashed: true })',
  },
];
