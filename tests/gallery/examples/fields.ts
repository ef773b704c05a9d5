import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'A rotation',
    code: 'plot({ x: [-3, 3], y: [-3, 3], equalAspect: true }).vectorField("-y", "x", { label: "speed" })',
  },
  {
    title: 'A pendulum with friction: field and path',
    code: 'plot({ x: [-7, 7], y: [-4, 4] }).vectorField("y", "-sin(x) - y/4", { label: "speed" }).ode(["y", "-sin(x) - y/4"], { initial: [-6, 3.6], to: 30 })',
  },
  {
    title: 'A slope field and three solutions',
    code: 'plot({ x: [-3, 4], y: [-3, 3] }).slopeField("x - y").ode("x - y", { initial: [[0, 1], [0, -1.5], [-1, 2]] })',
  },
  {
    title: 'Logistic growth',
    code: 'plot({ x: [0, 8], y: [0, 1.6] }).slopeField("y (1 - y)").ode("y (1 - y)", { initial: [[0, 0.05], [0, 1.5]] })',
  },
];
