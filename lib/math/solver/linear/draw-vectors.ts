import { spellReal } from '../../exact/real.ts';
import type { Say } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { NamedVector, VectorText } from './read-vectors.ts';
import type { Vector } from './value.ts';
import type { VectorFact } from './vector-facts.ts';

function spellName(name: string): string {
  return name
    .replace(/\\(?:vec|overrightarrow)\{(\w+)\}/g, '$1')
    .replace(/\\times/g, '×')
    .replace(/\\cdot/g, '·')
    .replace(/-/g, '−')
    .replace(/[{}\\]/g, '');
}

function placeOf(vector: Vector): readonly [number, number] {
  return [vector[0]?.value ?? 0, vector[1]?.value ?? 0];
}

function arrow({ name, vector }: NamedVector): Mark {
  return { kind: 'call', name: 'vector', args: [...placeOf(vector), spellName(name)] };
}

function dot({ name, vector }: NamedVector): Mark {
  const [x, y] = placeOf(vector);
  const label = `(${vector.map(spellReal).join(', ')})`;
  return { kind: 'point', x, y, label: /^[A-Z]$/.test(name) ? `${name}${label}` : label };
}

type Place = readonly [x: number, y: number];

function frameOf(
  vectors: readonly Vector[],
  more: readonly Place[],
): {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
} {
  const places = [[0, 0] as const, ...vectors.map(placeOf), ...more];
  return {
    x: windowAround(
      places.map(([x]) => x),
      2,
    ),
    y: windowAround(
      places.map(([, y]) => y),
      2,
    ),
  };
}

/** Draws the vectors of the plane from the origin, or points with what joins them; null in space. */
export function drawVectors(
  text: VectorText,
  fact: VectorFact,
  request: ReadonlySet<string>,
  say: Say,
): string | null {
  const { operands, line } = text;
  const all = [...operands, ...(fact.result === undefined ? [] : [fact.result])];
  if (all.length === 0 || all.some(({ vector }) => vector.length !== 2)) return null;
  const [p, q] = operands;
  const foot = line === null || p === undefined ? [] : [footOf(placeOf(p.vector), line)];
  const frame = {
    ...frameOf(
      all.map(({ vector }) => vector),
      foot,
    ),
    equalAspect: true,
  };
  const isOfPoints =
    ['distance', 'midpoint', 'line'].some((word) => request.has(word)) && text.expression === null;
  if (!isOfPoints) {
    const [a, b] = [p, q].map((one) => (one === undefined ? undefined : placeOf(one.vector)));
    const isAngle = request.has('angle') || request.has('cosine');
    const angle: readonly Mark[] =
      isAngle && a !== undefined && b !== undefined
        ? [{ kind: 'call', name: 'angle', args: [[0, 0], a, b, { label: 'θ' }] }]
        : [];
    return writePlotCode({ ...frame, title: say('Vectors', '向量') }, [...all.map(arrow), ...angle]);
  }
  const joins: readonly Mark[] =
    line !== null
      ? [
          {
            kind: 'implicit',
            expression: `${line[0].value} x + ${line[1].value} y + ${line[2].value} = 0`.replaceAll(
              '+ -',
              '- ',
            ),
          },
          ...foot.map(
            (to): Mark => ({ kind: 'segment', from: p === undefined ? to : placeOf(p.vector), to }),
          ),
        ]
      : p === undefined || q === undefined
        ? []
        : request.has('line') && !request.has('distance') && !request.has('midpoint')
          ? [lineMark(placeOf(p.vector), placeOf(q.vector))]
          : [{ kind: 'segment', from: placeOf(p.vector), to: placeOf(q.vector) }];
  return writePlotCode({ ...frame, title: say('Points', '点') }, [...joins, ...all.map(dot)]);
}

/** The point of a line `ax + by + c = 0` that is nearest to another one. */
function footOf([x, y]: Place, [a, b, c]: NonNullable<VectorText['line']>): Place {
  const share = (a.value * x + b.value * y + c.value) / (a.value ** 2 + b.value ** 2);
  return [x - share * a.value, y - share * b.value];
}

function lineMark([x, y]: readonly [number, number], [u, v]: readonly [number, number]): Mark {
  return { kind: 'implicit', expression: `${v - y} (x - (${x})) - (${u - x}) (y - (${y})) = 0` };
}
