import { one, type Rational, rational, renderRational, signOf } from '../../exact/rational.ts';
import { renderSurd, spellSurd } from '../../exact/render-surd.ts';
import { addSurds, negateSurd, type Surd, surd } from '../../exact/surd.ts';
import { renderLinear, renderPolynomial, typePolynomial } from '../../polynomial/render-polynomial.ts';
import { renderPair } from '../graph/feature.ts';
import type { CentralConic, Conic, ParabolaConic } from './conic-shape.ts';

/** A point with exact coordinates. */
export interface ExactPoint {
  readonly x: Surd;
  readonly y: Surd;
}

/** The point that lies `main` along the axis and `side` across it from the centre or vertex. */
export function pointAt({ along, h, k }: Conic, main: Surd, side: Surd = surd(rational(0))): ExactPoint {
  const [dx, dy] = along === 'x' ? [main, side] : [side, main];
  return { x: addSurds(surd(h), dx), y: addSurds(surd(k), dy) };
}

/** The two points at the same distance on either side. */
export function pairAt(conic: Conic, main: Surd): readonly [ExactPoint, ExactPoint] {
  return [pointAt(conic, negateSurd(main)), pointAt(conic, main)];
}

/** A point as LaTeX. */
export function renderPoint({ x, y }: ExactPoint): string {
  return renderPair(renderSurd(x), renderSurd(y));
}

/** Points as LaTeX, with commas between. */
export function renderPoints(points: readonly ExactPoint[]): string {
  return points.map(renderPoint).join(',\\ ');
}

/** A point in one line for a label. */
export function spellPoint({ x, y }: ExactPoint): string {
  return `(${spellSurd(x)}, ${spellSurd(y)})`;
}

/** `x - 2`, `x + 2`, and `x` for 0, as LaTeX. */
export function renderShift(variable: string, value: Rational): string {
  return renderPolynomial([value.neg(), one], variable);
}

/** `\left(x - 2\right)^{2}`, and `x^{2}` for 0. */
export function renderShiftedSquare(variable: string, value: Rational): string {
  return signOf(value) === 0 ? `${variable}^{2}` : `\\left(${renderShift(variable, value)}\\right)^{2}`;
}

function renderSquare(variable: string, value: Rational): string {
  return signOf(value) === 0
    ? `${variable}^{2}`
    : `(${renderShift(variable, value)})^{2}`.replace(/^\((.*\\frac.*)\)\^/, '\\left($1\\right)^');
}

function typeSquare(variable: string, value: Rational): string {
  return signOf(value) === 0 ? `${variable}^2` : `(${typePolynomial([value.neg(), one], variable)})^2`;
}

function overLatex(square: string, divisor: Rational): string {
  return divisor.equals(1) ? square : `\\frac{${square}}{${renderRational(divisor)}}`;
}

function overTyped(square: string, divisor: Rational): string {
  const shown = divisor.toFraction();
  return divisor.equals(1) ? square : `${square}/${divisor.d === 1n ? shown : `(${shown})`}`;
}

function termsOf(conic: CentralConic): readonly [main: Along, side: Along] {
  return conic.along === 'x' ? ['x', 'y'] : ['y', 'x'];
}

type Along = Conic['along'];

function centreOf({ h, k }: Conic, variable: Along): Rational {
  return variable === 'x' ? h : k;
}

function writeCentral(
  conic: CentralConic,
  square: (variable: Along, value: Rational) => string,
  over: (square: string, divisor: Rational) => string,
): string {
  const [main, side] = termsOf(conic);
  const term = (variable: Along): string =>
    over(square(variable, centreOf(conic, variable)), variable === main ? conic.aSquared : conic.bSquared);
  return conic.kind === 'hyperbola' ? `${term(main)} - ${term(side)} = 1` : `${term('x')} + ${term('y')} = 1`;
}

/** The standard equation as LaTeX. */
export function renderStandard(conic: Conic): string {
  switch (conic.kind) {
    case 'circle':
      return `${renderSquare('x', conic.h)} + ${renderSquare('y', conic.k)} = ${renderRational(conic.aSquared)}`;
    case 'parabola':
      return renderParabola(conic);
    default:
      return writeCentral(conic, renderSquare, overLatex);
  }
}

function renderParabola({ along, h, k, p }: ParabolaConic): string {
  const [main, side] = along === 'x' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const [shift, across] = along === 'x' ? [h, k] : [k, h];
  const factor = signOf(shift) === 0 ? main : `\\left(${renderShift(main, shift)}\\right)`;
  return `${renderSquare(side, across)} = ${renderLinear([{ coefficient: p.mul(rational(4)), factor }])}`;
}

/** The standard equation as the expression language reads it. */
export function typeStandard(conic: Conic): string {
  switch (conic.kind) {
    case 'circle':
      return `${typeSquare('x', conic.h)} + ${typeSquare('y', conic.k)} = ${conic.aSquared.toFraction()}`;
    case 'parabola': {
      const [main, side] = conic.along === 'x' ? (['x', 'y'] as const) : (['y', 'x'] as const);
      const factor = conic.p.mul(rational(4));
      const linear = typePolynomial([factor.mul(centreOf(conic, main)).neg(), factor], main);
      return `${typeSquare(side, centreOf(conic, side))} = ${linear}`;
    }
    default:
      return writeCentral(conic, typeSquare, overTyped);
  }
}

/** The two asymptotes of a hyperbola, `y - k = \pm \frac{b}{a}(x - h)`. */
export function renderAsymptotes({ h, k }: CentralConic, slope: Surd): string {
  const shown = renderSurd(slope);
  const right = signOf(h) === 0 ? 'x' : `\\left(${renderShift('x', h)}\\right)`;
  return `${renderShift('y', k)} = \\pm ${shown === '1' ? '' : shown}${/\d$/.test(shown) && shown !== '1' ? ' ' : ''}${right}`;
}

/** A line across the main axis, `x = 3`. */
export function renderAcross({ along, h, k }: Conic, distance: Surd): string {
  return `${along} = ${renderSurd(addSurds(surd(along === 'x' ? h : k), distance))}`;
}
