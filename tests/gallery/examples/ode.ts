import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'The Lorenz attractor',
    code: 'plot({ title: "The Lorenz attractor" }).ode(["10(y - x)", "x(28 - z) - y", "x y - 8/3 z"], { initial: [1, 1, 1], to: 40 })',
  },
  {
    title: 'Two neighbours part',
    code: 'plot({ title: "Two starts, 0.001 apart" }).ode(["10(y - x)", "x(28 - z) - y", "x y - 8/3 z"], { initial: [[1, 1, 1], [1.001, 1, 1]], to: 25, label: "start" })',
  },
  {
    title: 'A pendulum in its phase plane',
    code: 'plot({ title: "Pendulum" }).ode(["y", "-sin x"], { initial: [[0.7, 0], [1.5, 0], [2.5, 0], [-6, 2.2]], to: 12 })',
  },
  {
    title: 'Predators and prey against time',
    code: 'plot({ x: [0, 40] }).ode(["1.1x - 0.4x y", "0.1x y - 0.4y"], { initial: [10, 5], to: 40, against: "t" })',
  },
  {
    title: "Euler's polygon beside the solution",
    code: 'plot({ x: [0, 3], y: [0, 14] }).ode("y", { initial: [0, 0.7], to: 3, label: "solution" }).ode("y", { initial: [0, 0.7], from: 0, to: 3, method: "euler", step: 0.5, label: "Euler, h = 0.5" })',
  },
];
