import { rational } from '../../exact/rational.ts';
import { spellSurd } from '../../exact/render-surd.ts';
import { addSurds, approximateSurd, surd } from '../../exact/surd.ts';
import type { Say } from '../language.ts';
import { type Mark, writePlotCode } from '../plot-code.ts';
import type { Conic } from './conic-shape.ts';
import { reachOf } from './portray-conic.ts';
import { type ExactPoint, pairAt, pointAt, spellPoint, typeStandard } from './render-conic.ts';

function mark(point: ExactPoint, name: string): Mark {
  const [x, y] = [approximateSurd(point.x), approximateSurd(point.y)];
  return { kind: 'point', x, y, label: `${name}${name === '' ? '' : ' '}${spellPoint(point)}` };
}

/** Drops the noise of floating-point sums. */
function roundTo(value: number): number {
  return Number(value.toPrecision(12));
}

function guideLines(conic: Conic, reach: number): readonly Mark[] {
  const [h, k] = [conic.h.valueOf(), conic.k.valueOf()];
  if (conic.kind === 'parabola') {
    const isAcross = conic.along === 'x';
    const at = (isAcross ? h : k) - conic.p.valueOf();
    const label = `${conic.along} = ${spellSurd(addSurds(surd(isAcross ? conic.h : conic.k), surd(conic.p.neg())))}`;
    return [
      isAcross
        ? { kind: 'segment', from: [at, k - reach], to: [at, k + reach], options: { label, dashed: true } }
        : { kind: 'segment', from: [h - reach, at], to: [h + reach, at], options: { label, dashed: true } },
    ];
  }
  if (conic.kind !== 'hyperbola') {
    return [];
  }
  const [a, b] = [approximateSurd(conic.a), approximateSurd(conic.b)];
  const slope = conic.along === 'x' ? b / a : a / b;
  const across = Math.min(reach, reach / slope);
  return [1, -1].map((sign) => ({
    kind: 'segment',
    from: [roundTo(h - across), roundTo(k - sign * slope * across)],
    to: [roundTo(h + across), roundTo(k + sign * slope * across)],
    options: { dashed: true },
  }));
}

function pointMarks(conic: Conic, say: Say): readonly Mark[] {
  const centre = pointAt(conic, surd(rational(0)));
  if (conic.kind === 'parabola') {
    return [mark(centre, say('Vertex', '顶点')), mark(pointAt(conic, surd(conic.p)), say('Focus', '焦点'))];
  }
  if (conic.kind === 'circle') {
    return [mark(centre, say('Centre', '圆心'))];
  }
  const [first, second] = pairAt(conic, conic.c);
  return [
    mark(centre, say('Centre', '中心')),
    ...pairAt(conic, conic.a).map((vertex) => mark(vertex, '')),
    mark(first, 'F₁'),
    mark(second, 'F₂'),
  ];
}

/** Writes the code that draws a conic with its points, asymptotes or directrix. */
export function drawConic(conic: Conic, say: Say): string {
  const reach = reachOf(conic);
  const height = conic.kind === 'ellipse' && conic.along === 'x' ? 1.4 * approximateSurd(conic.b) : reach;
  const round = (value: number): number => Number(value.toPrecision(4));
  const focus = conic.kind === 'parabola' ? conic.p.valueOf() * 1.5 : 0;
  const [x, y] = [
    conic.h.valueOf() + (conic.along === 'x' ? focus : 0),
    conic.k.valueOf() + (conic.along === 'y' ? focus : 0),
  ];
  const expression = typeStandard(conic);
  return writePlotCode(
    {
      x: [round(x - reach), round(x + reach)],
      y: [round(y - height), round(y + height)],
      title: expression.replaceAll('^2', '²').replaceAll('-', '−'),
      equalAspect: true,
    },
    [{ kind: 'implicit', expression }, ...guideLines(conic, reach), ...pointMarks(conic, say)],
  );
}
