import { rational } from '../../exact/rational.ts';
import {
  addReals,
  bracketReal,
  claimReal,
  divideReals,
  multiplyReals,
  negateReal,
  type Real,
  renderReal,
  rootOfReal,
  signOfReal,
  subtractReals,
  toReal,
} from '../../exact/real.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import {
  type Angle,
  angleOf,
  angleOfDegrees,
  type Corner,
  claimAngle,
  type Letters,
  othersOf,
  renderAngle,
} from './triangle.ts';

/** What the steps are written with. */
export interface Wording {
  readonly letters: Letters;
  readonly say: Say;
}

function square(real: Real): Real {
  return multiplyReals(real, real);
}

/** `\\cos 60^{\\circ}`, or the value itself where the angle is known by it. */
function callOf(kind: 'sine' | 'cosine', angle: Angle): string {
  return angle.exact === null
    ? bracketReal(angle[kind])
    : `\\${kind === 'sine' ? 'sin' : 'cos'} ${renderAngle(angle)}`;
}

/** An angle from the three sides by the law of cosines. */
export function angleFromSides(
  sides: readonly [Real, Real, Real],
  corner: Corner,
  { letters, say }: Wording,
): { readonly angle: Angle; readonly step: Step } {
  const [i, j] = othersOf(corner);
  const [a, b, c] = [sides[corner], sides[i], sides[j]];
  const [x, y, z] = [letters.sides[corner], letters.sides[i], letters.sides[j]];
  const cosine = divideReals(
    subtractReals(addReals(square(b), square(c)), square(a)),
    multiplyReals(toReal(2), b, c),
  );
  const angle = angleOf(cosine, rootOfReal(subtractReals(toReal(1), square(cosine))));
  const name = letters.corners[corner];
  const powers = [b, c, a].map((side) => `${bracketReal(side)}^{2}`);
  const line = `\\cos ${name} = \\frac{${y}^{2} + ${z}^{2} - ${x}^{2}}{2${y}${z}} = \\frac{${powers[0]} + ${powers[1]} - ${powers[2]}}{2 \\cdot ${bracketReal(b)} \\cdot ${bracketReal(c)}} ${claimReal(cosine)}`;
  return {
    angle,
    step: {
      title: say(`Find the angle $${name}$`, `求角 $${name}$`),
      body: say('By the law of cosines', '由余弦定理得').concat(
        display(line),
        say(`so $${name} ${claimAngle(angle)}$.`, `所以 $${name} ${claimAngle(angle)}$。`),
      ),
    },
  };
}

/** The side opposite to a known angle between two known sides. */
export function sideFromAngle(
  [b, c]: readonly [Real, Real],
  angle: Angle,
  corner: Corner,
  { letters, say }: Wording,
): { readonly side: Real; readonly step: Step } {
  const [i, j] = othersOf(corner);
  const [x, y, z, name] = [
    letters.sides[corner],
    letters.sides[i],
    letters.sides[j],
    letters.corners[corner],
  ];
  const product = multiplyReals(toReal(2), b, c, angle.cosine);
  const squared = subtractReals(addReals(square(b), square(c)), product);
  const side = rootOfReal(squared);
  const isRight = angle.exact?.equals(90) === true;
  const sum = `${bracketReal(b)}^{2} + ${bracketReal(c)}^{2}`;
  const line = isRight
    ? `${x}^{2} = ${y}^{2} + ${z}^{2} = ${sum} ${claimReal(squared)}`
    : `${x}^{2} = ${y}^{2} + ${z}^{2} - 2${y}${z}\\cos ${name} = ${sum} - 2 \\cdot ${bracketReal(b)} \\cdot ${bracketReal(c)} \\cdot ${callOf('cosine', angle)} ${claimReal(squared)}`;
  return {
    side,
    step: {
      title: say(`Find the side $${x}$`, `求边 $${x}$`),
      body: (isRight
        ? say(`The angle $${name}$ is right, so by Pythagoras`, `角 $${name}$ 是直角，由勾股定理得`)
        : say('By the law of cosines', '由余弦定理得')
      ).concat(
        display(line),
        say(`so $${x} ${claimSide(side, squared)}$.`, `所以 $${x} ${claimSide(side, squared)}$。`),
      ),
    },
  };
}

/** `= \sqrt{25 - 12\sqrt{3}} \approx 2.053` for a root that cannot be drawn. */
function claimSide(side: Real, squared: Real): string {
  return side.exact === null && squared.exact !== null
    ? `= \\sqrt{${renderReal(squared)}} ${claimReal(side)}`
    : claimReal(side);
}

/** The leg of a right triangle from the hypotenuse and the other leg. */
export function legFromHypotenuse(
  [hypotenuse, leg]: readonly [Real, Real],
  [right, known, wanted]: readonly [Corner, Corner, Corner],
  { letters, say }: Wording,
): { readonly side: Real; readonly step: Step } {
  const [x, y, z] = [letters.sides[wanted], letters.sides[right], letters.sides[known]];
  const squared = subtractReals(square(hypotenuse), square(leg));
  const side = rootOfReal(squared);
  return {
    side,
    step: {
      title: say(`Find the side $${x}$`, `求边 $${x}$`),
      body: say(
        `The angle $${letters.corners[right]}$ is right, so by Pythagoras`,
        `角 $${letters.corners[right]}$ 是直角，由勾股定理得`,
      ).concat(
        display(
          `${x}^{2} = ${y}^{2} - ${z}^{2} = ${bracketReal(hypotenuse)}^{2} - ${bracketReal(leg)}^{2} ${claimReal(squared)}`,
        ),
        say(`so $${x} ${claimSide(side, squared)}$.`, `所以 $${x} ${claimSide(side, squared)}$。`),
      ),
    },
  };
}

/** The third angle of two. */
export function thirdAngle(
  [first, second]: readonly [Angle, Angle],
  corner: Corner,
  suffixes: readonly [string, string],
  { letters, say }: Wording,
): { readonly angle: Angle; readonly step: Step } {
  const [i, j] = othersOf(corner);
  const own = suffixes[0] === '' ? suffixes[1] : suffixes[0];
  const name = `${letters.corners[corner]}${own}`;
  const cosine = subtractReals(
    multiplyReals(first.sine, second.sine),
    multiplyReals(first.cosine, second.cosine),
  );
  const sine = addReals(multiplyReals(first.sine, second.cosine), multiplyReals(first.cosine, second.sine));
  const angle =
    first.exact !== null && second.exact !== null
      ? angleOfDegrees(rational(180).sub(first.exact).sub(second.exact))
      : angleOf(cosine, sine);
  return {
    angle,
    step: {
      title: say(`Find the angle $${name}$`, `求角 $${name}$`),
      body: say('The angles add up to $180^{\\circ}$:', '三角形内角和为 $180^{\\circ}$：').concat(
        display(
          `${name} = 180^{\\circ} - ${letters.corners[i]}${suffixes[0]} - ${letters.corners[j]}${suffixes[1]} ${first.exact !== null && second.exact !== null ? '=' : '\\approx'} 180^{\\circ} - ${renderAngle(first)} - ${renderAngle(second)} ${claimAngle(angle)}`,
        ),
      ),
    },
  };
}

/** A side by the law of sines from another side and the angles opposite to both. */
export function sideFromSines(
  known: { readonly side: Real; readonly angle: Angle; readonly corner: Corner; readonly suffix: string },
  wanted: { readonly angle: Angle; readonly corner: Corner; readonly suffix: string },
  { letters, say }: Wording,
): { readonly side: Real; readonly step: Step } {
  const side = divideReals(multiplyReals(known.side, wanted.angle.sine), known.angle.sine);
  const name = `${letters.sides[wanted.corner]}${wanted.suffix}`;
  const [from, to] = [
    `${letters.corners[known.corner]}${known.suffix}`,
    `${letters.corners[wanted.corner]}${wanted.suffix}`,
  ];
  const numbers = `\\frac{${bracketReal(known.side)} \\cdot \\sin ${renderAngle(wanted.angle)}}{\\sin ${renderAngle(known.angle)}}`;
  const isPlain = wanted.angle.exact !== null && known.angle.exact !== null;
  return {
    side,
    step: {
      title: say(`Find the side $${name}$`, `求边 $${name}$`),
      body: say('By the law of sines', '由正弦定理得').concat(
        display(
          `${name} = \\frac{${letters.sides[known.corner]}\\sin ${to}}{\\sin ${from}} ${isPlain ? `= ${numbers} ` : ''}${claimReal(side)}`,
        ),
      ),
    },
  };
}

/** A side as the sum of what the two others project on it. */
export function sideByProjection(
  others: readonly {
    readonly side: Real;
    readonly angle: Angle;
    readonly corner: Corner;
    readonly suffix: string;
  }[],
  corner: Corner,
  suffix: string,
  { letters, say }: Wording,
): { readonly side: Real; readonly step: Step } {
  const [first, second] = others;
  const name = `${letters.sides[corner]}${suffix}`;
  const cosineBeside = (one: (typeof others)[number]): (typeof others)[number] | undefined =>
    one === first ? second : first;
  const rows = others.flatMap((one) => {
    const beside = cosineBeside(one);
    return beside === undefined ? [] : [{ side: one.side, cosine: beside.angle.cosine, one, beside }];
  });
  const side = addReals(...rows.map((row) => multiplyReals(row.side, row.cosine)));
  const symbols = rows
    .map(
      ({ one, beside }) =>
        `${letters.sides[one.corner]}\\cos ${letters.corners[beside.corner]}${beside.suffix}`,
    )
    .join(' + ');
  const numbers = rows.map((row) => `${bracketReal(row.side)} \\cdot ${bracketReal(row.cosine)}`).join(' + ');
  return {
    side,
    step: {
      title: say(`Find the side $${name}$`, `求边 $${name}$`),
      body: say(
        `The two other sides project on it: $${name} = ${symbols}$, so`,
        `由射影定理 $${name} = ${symbols}$ 得`,
      ).concat(display(`${name} = ${numbers} ${claimReal(side)}`)),
    },
  };
}

/** The sine of the angle opposite to a side, by the law of sines, and the angles that have it. */
export function anglesFromSines(
  known: { readonly side: Real; readonly angle: Angle; readonly corner: Corner },
  wanted: { readonly side: Real; readonly corner: Corner },
  { letters, say }: Wording,
): { readonly angles: readonly Angle[]; readonly sine: Real; readonly step: Step } {
  const sine = divideReals(multiplyReals(wanted.side, known.angle.sine), known.side);
  const rest = subtractReals(toReal(1), square(sine));
  const [name, other] = [letters.corners[wanted.corner], letters.corners[known.corner]];
  const line = `\\sin ${name} = \\frac{${letters.sides[wanted.corner]}\\sin ${other}}{${letters.sides[known.corner]}} = \\frac{${bracketReal(wanted.side)} \\cdot ${callOf('sine', known.angle)}}{${bracketReal(known.side)}} ${claimReal(sine)}`;
  const cosine = signOfReal(rest) > 0 ? rootOfReal(rest) : toReal(0);
  const all =
    signOfReal(rest) < 0
      ? []
      : signOfReal(cosine) === 0
        ? [angleOfDegrees(rational(90))]
        : [angleOf(cosine, sine), angleOf(negateReal(cosine), sine)];
  const angles = all.filter(({ degrees }) => degrees + known.angle.degrees < 180 - 1e-9);
  return {
    angles,
    sine,
    step: {
      title: say(`Find the angle $${name}$`, `求角 $${name}$`),
      body: say('By the law of sines', '由正弦定理得').concat(display(line)),
    },
  };
}
