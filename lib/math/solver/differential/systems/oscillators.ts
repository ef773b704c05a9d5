import { one, type Rational, rational, renderRational, signOf, zero } from '../../../exact/rational.ts';
import type { Say } from '../../language.ts';
import { display } from '../../solution.ts';
import { type BuiltSystem, type SystemKind, typeFactor } from './system-kind.ts';

const four = rational(4);
const largest = 10;

/** The kind of λ² + bλ + 1 = 0 by its discriminant; null for large numbers. */
function maybeJudge(b: Rational, say: Say): { readonly formula: string; readonly word: string } | null {
  const discriminant = b.mul(b).sub(four);
  const sign = signOf(discriminant);
  if (Math.abs(b.valueOf()) > largest) {
    return null;
  }
  const turns = sign < 0;
  const word =
    signOf(b) === 0
      ? say('a centre: it swings without end', '中心，作周期振动')
      : signOf(b) > 0
        ? turns
          ? say('a stable spiral', '稳定焦点')
          : say('a stable node', '稳定结点')
        : turns
          ? say('an unstable spiral', '不稳定焦点')
          : say('an unstable node', '不稳定结点');
  return {
    word,
    formula:
      `(${renderRational(b)})^2 - 4 = ${renderRational(discriminant)} ${sign === 0 ? '' : turns ? '< 0' : '> 0'}`.trimEnd(),
  };
}

function maybeBuildPendulum([c = zero]: readonly Rational[], say: Say): BuiltSystem | null {
  const judged = maybeJudge(c, say);
  if (judged === null) {
    return null;
  }
  const isDamped = signOf(c) > 0;
  const rightSides = ['y', isDamped ? `-sin(x) - ${typeFactor(c)}y` : '-sin(x)'];
  return {
    about: {
      en: `A pendulum ${isDamped ? `with friction $c = ${renderRational(c)}$` : 'without friction'}: x is the angle, y its rate of change, in units in which g divided by the length is 1:`,
      zh: `${isDamped ? `有阻尼 $c = ${renderRational(c)}$ 的` : '无阻尼'}单摆：x 为摆角，y 为角速度，取单位使重力加速度与摆长之比为 1：`,
    },
    rightSides,
    start: ['pi/2', '0'],
    equilibria: [
      ['0', '0'],
      ['pi', '0'],
    ],
    stability: {
      title: say('Decide which are stable', '判断稳定性'),
      body: say(
        `Hanging down, $\\sin x \\approx x$ gives $\\lambda^2 + c\\lambda + 1 = 0$: $(0, 0)$ is ${judged.word}. Upright, $\\lambda^2 + c\\lambda - 1 = 0$ has one root of each sign: $(\\pi, 0)$ is a saddle. The discriminants are`,
        `下垂时 $\\sin x \\approx x$，特征方程为 $\\lambda^2 + c\\lambda + 1 = 0$：$(0, 0)$ 是${judged.word}。竖直向上时 $\\lambda^2 + c\\lambda - 1 = 0$ 的两根异号：$(\\pi, 0)$ 是鞍点。判别式分别为`,
      ).concat(
        display(judged.formula),
        display(`(${renderRational(c)})^2 + 4 = ${renderRational(c.mul(c).add(four))} > 0`),
      ),
    },
    answer: '(0, 0),\\ (\\pi, 0)',
    frame: { x: [-7, 7], y: [-4, 4] },
    marks: [
      {
        kind: 'ode',
        equations: rightSides,
        options: {
          initial: [
            [0.7, 0],
            [1.5, 0],
            [2.5, 0],
            [-6.5, 2.4],
            [6.5, -2.4],
          ],
          to: 12,
        },
      },
    ],
  };
}

/** The pendulum in its phase plane; the friction is c. */
export const pendulum: SystemKind = {
  id: 'pendulum',
  name: { en: 'The pendulum in its phase plane', zh: '单摆的相图' },
  phrases: ['pendulum', '单摆', '摆', '单摆运动', '数学摆'],
  unknowns: ['x', 'y'],
  parameters: [{ name: 'c', latex: 'c', usual: zero, mayVanish: true }],
  maybeBuild: maybeBuildPendulum,
};

function maybeBuildVanDerPol([mu = zero]: readonly Rational[], say: Say): BuiltSystem | null {
  const judged = maybeJudge(mu.neg(), say);
  if (judged === null) {
    return null;
  }
  const rightSides = ['y', `${typeFactor(mu)}(1 - x^2) y - x`];
  const reach = Math.ceil(2 * mu.valueOf() + 3);
  return {
    about: {
      en: `The van der Pol oscillator with $\\mu = ${renderRational(mu)}$: friction feeds small motions and slows large ones:`,
      zh: `范德波尔振子，$\\mu = ${renderRational(mu)}$：小振幅时获得能量，大振幅时消耗能量：`,
    },
    rightSides,
    start: ['2', '1'],
    equilibria: [['0', '0']],
    stability: {
      title: say('Decide whether it is stable', '判断稳定性'),
      body: say(
        `At the origin $\\lambda^2 - \\mu\\lambda + 1 = 0$ with the sum of the eigenvalues $\\mu > 0$: it is ${judged.word}. Every other path winds onto one closed curve, the limit cycle. The discriminant is`,
        `在原点处 $\\lambda^2 - \\mu\\lambda + 1 = 0$，特征值之和 $\\mu > 0$：原点是${judged.word}，其余轨线都趋向同一条闭曲线（极限环）。判别式为`,
      ).concat(display(judged.formula)),
    },
    answer: '(0, 0)',
    frame: { x: [-4, 4], y: [-reach, reach] },
    marks: [
      {
        kind: 'ode',
        equations: rightSides,
        options: {
          initial: [
            [0.1, 0],
            [3, 0],
            [-3, 0],
          ],
          to: 20,
        },
      },
    ],
  };
}

/**
 * The van der Pol oscillator.
 *
 * @see https://en.wikipedia.org/wiki/Van_der_Pol_oscillator
 */
export const vanDerPol: SystemKind = {
  id: 'van-der-pol',
  name: { en: 'The van der Pol oscillator', zh: '范德波尔振子' },
  phrases: [
    'van der pol',
    'van der pol oscillator',
    'van der pol equation',
    '范德波尔',
    '范德波尔振子',
    '范德波尔方程',
    '范德坡',
  ],
  unknowns: ['x', 'y'],
  parameters: [{ name: 'mu', latex: '\\mu', usual: one }],
  maybeBuild: maybeBuildVanDerPol,
};
