import { type Rational, rational } from '../../exact/rational.ts';
import {
  addReals,
  bracketReal,
  claimReal,
  divideReals,
  isSameReal,
  multiplyReals,
  type Real,
  renderReal,
  rootOfReal,
  toReal,
} from '../../exact/real.ts';
import { cosineOfDegrees, maybeDegreesOfCosine, sineOfDegrees } from '../../exact/special-angles.ts';
import { argumentOf, renderTurns } from '../complex/complex-number.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';

/** A converted point: its coordinates as LaTeX, how they were found, and where it lies. */
export interface Conversion {
  readonly coordinates: readonly string[];
  readonly steps: readonly Step[];
  readonly place: readonly [number, number];
}

function squares(parts: readonly Real[]): string {
  return `\\sqrt{${parts.map((part) => `${bracketReal(part)}^{2}`).join(' + ')}}`;
}

function lengthOf(parts: readonly Real[]): Real {
  return rootOfReal(addReals(...parts.map((part) => multiplyReals(part, part))));
}

interface PolarAngle {
  readonly latex: string;
  readonly rough: string;
}

/** The angle of a point of the plane, from 0 up to 2π. */
function angleOf(x: Real, y: Real): PolarAngle {
  const argument = argumentOf({ re: x, im: y });
  const isBelow = argument.value < 0;
  if (argument.turns !== null)
    return { latex: renderTurns(isBelow ? argument.turns.add(rational(2)) : argument.turns), rough: '' };
  const value = argument.value + (isBelow ? 2 * Math.PI : 0);
  const latex = isBelow
    ? `2\\pi ${argument.latex.startsWith('-') ? `- ${argument.latex.slice(1)}` : `+ ${argument.latex}`}`.replace(
        '2\\pi - \\pi +',
        '\\pi +',
      )
    : argument.latex;
  return { latex, rough: ` \\approx ${value.toFixed(3)}` };
}

function planeSteps(
  [x, y]: readonly [Real, Real],
  say: Say,
): { readonly radius: Real; readonly angle: PolarAngle; readonly steps: readonly Step[] } {
  const radius = lengthOf([x, y]);
  const angle = angleOf(x, y);
  const turned = /^(?:\\frac\{[^{}]*\}\{\d+\}|\d*\\pi|0)$/.test(angle.latex)
    ? angle.latex
    : `\\left(${angle.latex}\\right)`;
  const size =
    radius.exact !== null && radius.exact.size === 1 && renderReal(radius) === '1' ? '' : bracketReal(radius);
  return {
    radius,
    angle,
    steps: [
      {
        title: say('Find the radius', '求极径'),
        body: say('With $r^{2} = x^{2} + y^{2}$,', '由 $r^{2} = x^{2} + y^{2}$ 得').concat(
          display(`r = ${squares([x, y])} ${claimReal(radius)}`),
        ),
      },
      {
        title: say('Find the angle', '求极角'),
        body: say(
          `The angle is $\\theta = ${angle.latex}${angle.rough}$, because`,
          `极角 $\\theta = ${angle.latex}${angle.rough}$，因为`,
        ).concat(
          display(`${size}\\cos ${turned} = ${renderReal(x)}`),
          display(`${size}\\sin ${turned} = ${renderReal(y)}`),
        ),
      },
    ],
  };
}

/** From (x, y) to (r, θ), from (x, y, z) to (r, θ, z); null for the origin. */
export function maybeToPolar([x, y, z]: readonly Real[], say: Say): Conversion | null {
  if (x === undefined || y === undefined || (isSameReal(x, toReal(0)) && isSameReal(y, toReal(0))))
    return null;
  const { radius, angle, steps } = planeSteps([x, y], say);
  const height = z === undefined ? [] : [renderReal(z)];
  return { coordinates: [renderReal(radius), angle.latex, ...height], steps, place: [x.value, y.value] };
}

/** From (x, y, z) to (ρ, θ, φ), φ from the z axis; null on that axis. */
export function maybeToSpherical([x, y, z]: readonly Real[], say: Say): Conversion | null {
  if (x === undefined || y === undefined || z === undefined) return null;
  if (isSameReal(x, toReal(0)) && isSameReal(y, toReal(0))) return null;
  const rho = lengthOf([x, y, z]);
  const { angle, steps } = planeSteps([x, y], say);
  const cosine = divideReals(z, rho);
  const degrees = maybeDegreesOfCosine(cosine);
  const phi = degrees === null ? `\\arccos ${bracketReal(cosine)}` : renderTurns(rational(degrees, 180));
  return {
    coordinates: [renderReal(rho), angle.latex, phi],
    place: [x.value, y.value],
    steps: [
      {
        title: say('Find the distance from the origin', '求到原点的距离'),
        body: say(
          'With $\\rho^{2} = x^{2} + y^{2} + z^{2}$,',
          '由 $\\rho^{2} = x^{2} + y^{2} + z^{2}$ 得',
        ).concat(display(`\\rho = ${squares([x, y, z])} ${claimReal(rho)}`)),
      },
      ...steps,
      {
        title: say('Find the angle from the z-axis', '求与 z 轴的夹角'),
        body: say(
          'With $\\cos\\varphi = \\frac{z}{\\rho}$,',
          '由 $\\cos\\varphi = \\frac{z}{\\rho}$ 得',
        ).concat(
          display(
            `\\cos\\left(${phi}\\right) = \\frac{${renderReal(z)}}{${renderReal(rho)}} = ${renderReal(cosine)}`,
          ),
        ),
      },
    ],
  };
}

function line(name: string, factors: readonly string[], value: Real): string {
  return display(`${name} = ${factors.join(' \\cdot ')} ${claimReal(value)}`);
}

/** From (r, θ) or (r, θ, z) to rectangular coordinates. */
export function fromPolar(radius: Real, turns: Rational, height: Real | null, say: Say): Conversion {
  const degrees = turns.mul(180);
  const [x, y] = [cosineOfDegrees(degrees), sineOfDegrees(degrees)].map((part) =>
    multiplyReals(radius, part),
  );
  const [first, second] = [x ?? toReal(0), y ?? toReal(0)];
  const angle = `\\left(${renderTurns(turns)}\\right)`;
  return {
    coordinates: [renderReal(first), renderReal(second), ...(height === null ? [] : [renderReal(height)])],
    place: [first.value, second.value],
    steps: [
      {
        title: say('Use the formulas', '代入公式'),
        body: say(
          'With $x = r\\cos\\theta$ and $y = r\\sin\\theta$,',
          '由 $x = r\\cos\\theta$，$y = r\\sin\\theta$ 得',
        ).concat(
          line('x', [bracketReal(radius), `\\cos ${angle}`], first),
          line('y', [bracketReal(radius), `\\sin ${angle}`], second),
        ),
      },
    ],
  };
}

/** From (ρ, θ, φ), φ from the z axis, to rectangular coordinates. */
export function fromSpherical(rho: Real, theta: Rational, phi: Rational, say: Say): Conversion {
  const [t, p] = [theta.mul(180), phi.mul(180)];
  const flat = multiplyReals(rho, sineOfDegrees(p));
  const [x, y, z] = [
    multiplyReals(flat, cosineOfDegrees(t)),
    multiplyReals(flat, sineOfDegrees(t)),
    multiplyReals(rho, cosineOfDegrees(p)),
  ];
  const [first, second] = [renderTurns(theta), renderTurns(phi)].map((angle) => `\\left(${angle}\\right)`);
  return {
    coordinates: [x, y, z].map(renderReal),
    place: [x.value, y.value],
    steps: [
      {
        title: say('Use the formulas', '代入公式'),
        body: say(
          'With $x = \\rho\\sin\\varphi\\cos\\theta$, $y = \\rho\\sin\\varphi\\sin\\theta$ and $z = \\rho\\cos\\varphi$,',
          '由 $x = \\rho\\sin\\varphi\\cos\\theta$，$y = \\rho\\sin\\varphi\\sin\\theta$，$z = \\rho\\cos\\varphi$ 得',
        ).concat(
          line('x', [bracketReal(rho), `\\sin ${second}`, `\\cos ${first}`], x),
          line('y', [bracketReal(rho), `\\sin ${second}`, `\\sin ${first}`], y),
          line('z', [bracketReal(rho), `\\cos ${second}`], z),
        ),
      },
    ],
  };
}
