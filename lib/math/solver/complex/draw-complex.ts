import { isSameReal, spellReal, toReal } from '../../exact/real.ts';
import type { Say } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import { type ComplexNumber, isExact, renderRough } from './complex-number.ts';

function spell(value: ComplexNumber): string {
  if (!isExact(value)) return renderRough(value).replaceAll('-', '−');
  const { re, im } = value;
  const size = spellReal(im).replace(/^−/, '');
  const body = size === '1' ? 'i' : /^\d*√?\d*$/.test(size) ? `${size}i` : `(${size})i`;
  const isNegative = spellReal(im).startsWith('−');
  if (isSameReal(im, toReal(0))) return spellReal(re);
  if (isSameReal(re, toReal(0))) return `${isNegative ? '−' : ''}${body}`;
  return `${spellReal(re)} ${isNegative ? '−' : '+'} ${body}`;
}

/** Draws numbers as arrows from 0 in the complex plane; roots with the circle on which they lie. */
export function drawComplex(points: readonly ComplexNumber[], isOnCircle: boolean, say: Say): string {
  const places = points.map(
    ({ re, im }) => [Number(re.value.toFixed(9)), Number(im.value.toFixed(9))] as const,
  );
  const radius = Math.max(...points.map(({ re, im }) => Math.hypot(re.value, im.value)));
  const reach = isOnCircle ? [-radius, radius] : [0];
  const circle: readonly Mark[] =
    isOnCircle && radius > 0
      ? [{ kind: 'call', name: 'circle', args: [0, 0, Number(radius.toFixed(9))] }]
      : [];
  return writePlotCode(
    {
      x: windowAround([...reach, ...places.map(([x]) => x)], 2),
      y: windowAround([...reach, ...places.map(([, y]) => y)], 2),
      equalAspect: true,
      title: say('The complex plane', '复平面'),
    },
    [
      ...circle,
      ...places.flatMap(([x, y], at): readonly Mark[] => {
        const point = points[at];
        const label = point === undefined ? '' : spell(point);
        return x === 0 && y === 0
          ? [{ kind: 'point', x, y, label }]
          : [
              { kind: 'call', name: 'vector', args: [x, y] },
              { kind: 'point', x, y, label },
            ];
      }),
    ],
  );
}
