import { maybeDifference, pairOf } from '../read-answer.ts';
import type { TopicProperties } from '../topic-properties.ts';

/** Ellipses and hyperbolas by their foci: the sum, or the difference, of the distances is the same on the curve. */
export const conicProperties: TopicProperties = {
  topicId: 'conic',
  makeInstance: (random) => {
    const isEllipse = random(0, 1) === 0;
    const [p, h, k] = [random(1, 60), random(-5, 5), random(-5, 5)];
    const q = isEllipse ? random(61, 90) : random(1, 60);
    const [first, second] = random(0, 1) === 0 || !isEllipse ? [q, p] : [p, q];
    const [x, y] = [`(x - (${h}))^2/${first}`, `(y - (${k}))^2/${second}`];
    const equation = isEllipse ? `${x} + ${y} = 1` : `${x} - ${y} = 1`;
    const [a, b] = [Math.sqrt(first), Math.sqrt(second)];
    const pointAt = (t: number): readonly [number, number] =>
      isEllipse ? [h + a * Math.cos(t), k + b * Math.sin(t)] : [h + a * Math.cosh(t), k + b * Math.sinh(t)];
    return {
      prompt: random(0, 1) === 0 ? `Find the foci of ${equation} and draw it` : `求 ${equation} 的焦点并画图`,
      maybeFault: ({ answer }) => {
        const [left = '', right = ''] = answer.split(',\\ ');
        const [near, far] = [pairOf(left), pairOf(right)];
        const wanted = 2 * (isEllipse ? Math.max(a, b) : a);
        return [0.3, 1.1, -2].reduce<string | null>((fault, t) => {
          const [px, py] = pointAt(t);
          const [r, s] = [near, far].map(([fx, fy]) => Math.hypot(px - fx, py - fy));
          const found = isEllipse ? (r ?? 0) + (s ?? 0) : Math.abs((r ?? 0) - (s ?? 0));
          return fault ?? maybeDifference(`the distances at ${t}`, found, wanted);
        }, null);
      },
    };
  },
};
