import { addExact, type ExactSum, exactAtom, exactRational, scaleExact } from '../../exact/exact-sum.ts';
import { one, rational, signOf } from '../../exact/rational.ts';
import { maybeRationalRoot, type Root } from '../equation/root.ts';
import { type Family, multipleOfPi } from './angle.ts';

/** The functions whose values are inverted. */
export type TrigName = 'sin' | 'cos' | 'tan';

const inverses = { sin: Math.asin, cos: Math.acos, tan: Math.atan } as const;
const inverseNames = { sin: 'arcsin', cos: 'arccos', tan: 'arctan' } as const;

const half = one.div(rational(2));
const minus = one.neg();

function argumentOf(root: Root): string {
  return /^\d+$/.test(root.latex) ? ` ${root.latex}` : `\\left(${root.latex}\\right)`;
}

/** The angle in radians that arcsin, arccos or arctan gives: a multiple of π/12 where it is one. */
export function principalAngle(name: TrigName, value: Root): ExactSum {
  const angle = inverses[name](value.value);
  const twelfths = Math.round((angle * 12) / Math.PI);
  if (Math.abs(angle - (twelfths * Math.PI) / 12) < 1e-12) {
    return multipleOfPi(rational(twelfths, 12));
  }
  const number = maybeRationalRoot(value);
  if (number !== null && signOf(number) < 0) {
    const opposite = principalAngle(name, negateRoot(value));
    return name === 'cos'
      ? addExact(multipleOfPi(one), scaleExact(opposite, minus))
      : scaleExact(opposite, minus);
  }
  return exactAtom({
    latex: `\\${inverseNames[name]}${argumentOf(value)}`,
    spelled: `${inverseNames[name]}(${value.spelled})`,
    value: angle,
  });
}

function negateRoot(root: Root): Root {
  return {
    ...root,
    value: -root.value,
    latex: root.latex.replace(/^-/, ''),
    spelled: root.spelled.replace(/^−/, ''),
    exact: root.exact === null ? null : scaleExact(root.exact, minus),
  };
}

/** All angles in radians at which a function has a value; none where it never has it. */
export function solveBasic(name: TrigName, value: Root): readonly Family[] {
  const turn = multipleOfPi(rational(2));
  const halfTurn = multipleOfPi(one);
  if (name === 'tan') {
    return [{ offset: principalAngle('tan', value), period: halfTurn }];
  }
  if (Math.abs(value.value) > 1 + 1e-12) {
    return [];
  }
  const number = maybeRationalRoot(value);
  const isExtreme = number?.abs().equals(1) === true;
  const angle = principalAngle(name, value);
  if (number !== null && signOf(number) === 0) {
    return [{ offset: name === 'sin' ? exactRational(one.sub(one)) : multipleOfPi(half), period: halfTurn }];
  }
  if (isExtreme) {
    return [{ offset: angle, period: turn }];
  }
  const other = name === 'sin' ? addExact(halfTurn, scaleExact(angle, minus)) : scaleExact(angle, minus);
  return [
    { offset: angle, period: turn },
    { offset: other, period: turn },
  ];
}
