import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'A saddle',
    code: 'plot({ title: "z = x² − y²" }).surface("x^2 - y^2", { x: [-2, 2], y: [-2, 2] })',
  },
  {
    title: 'A ripple',
    code: 'plot({ title: "A ripple" }).surface("cos(sqrt(x^2 + y^2)) e^(-sqrt(x^2 + y^2)/6)", { x: [-6, 6], y: [-6, 6] })',
  },
  {
    title: 'A half sphere, which ends where the root does',
    code: 'plot().surface("sqrt(4 - x^2 - y^2)", { x: [-2, 2], y: [-2, 2], z: [0, 2.5] })',
  },
  { title: 'A helix', code: 'plot({ title: "Helix" }).parametric3("cos t", "sin t", "t/5", { t: [0, 25] })' },
  {
    title: 'A knot',
    code: 'plot({ title: "Trefoil knot" }).parametric3("sin t + 2sin(2t)", "cos t - 2cos(2t)", "-sin(3t)")',
  },
];
