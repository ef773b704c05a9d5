import { compileExpression } from '../../expression/compile-expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { PiecewiseText } from './read-pieces.ts';

/** Draws every piece over its own stretch, with a point at each end that belongs to it; null where a letter is open. */
export function maybeDrawPieces({ pieces, variable, name }: PiecewiseText): string | null {
  if (findFreeVariables(...pieces.map(({ body }) => body)).some((one) => one !== variable)) return null;
  const ends = pieces.flatMap(({ from, to }) => [from, to].flatMap((end) => end ?? []));
  const places = ends.map(({ value }) => value);
  const window = windowAround([Math.min(...places) - 3, Math.max(...places) + 3], 6);
  const [low, high] = window;
  const curves = pieces
    .filter(({ from, to }) => from?.value !== to?.value)
    .map(
      ({ body, from, to }): Mark => ({
        kind: 'curve',
        expression: typeExpression(body, variable),
        options: {
          label: `${name}: ${typeExpression(body, variable).replaceAll('*', '').replaceAll('-', '−')}`,
          domain: [from?.value ?? low, to?.value ?? high],
        },
      }),
    );
  const dots = pieces.flatMap(({ body, from, to }) =>
    [from, to].flatMap((end): readonly Mark[] => {
      const y = end === null ? Number.NaN : compileExpression(body, [variable])(end.value);
      const round = (value: number): number => Number(value.toFixed(3));
      return end?.isClosed === true && Number.isFinite(y)
        ? [
            {
              kind: 'point',
              x: end.value,
              y,
              label: `(${round(end.value)}, ${round(y)})`.replaceAll('-', '−'),
            },
          ]
        : [];
    }),
  );
  const unique = dots.filter(
    (dot, index) => dots.findIndex((other) => JSON.stringify(other) === JSON.stringify(dot)) === index,
  );
  return writePlotCode({ x: window }, [...curves, ...unique]);
}
