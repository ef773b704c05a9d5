import { one, type Rational, rational, renderRational, signOf, zero } from '../../../exact/rational.ts';
import { renderSurd, spellSurd } from '../../../exact/render-surd.ts';
import { maybeSquareRoot, negateSurd } from '../../../exact/surd.ts';
import type { Say } from '../../language.ts';
import { display, type Step } from '../../solution.ts';
import { type BuiltSystem, type SystemKind, typeFactor, typeNumber } from './system-kind.ts';

interface Numbers {
  readonly sigma: Rational;
  readonly rho: Rational;
  readonly beta: Rational;
}

const largest = 200;

function explainOrigin({ sigma, rho }: Numbers, say: Say): string {
  const [s, r] = [sigma, rho].map(renderRational);
  const product = sigma.mul(one.sub(rho));
  const isStable = signOf(product) > 0;
  return say(
    `Near $(0, 0, 0)$ the linear part has the eigenvalue $-\\beta$ and two with the sum $-(\\sigma + 1)$ and the product $\\sigma(1 - \\rho)$. ${isStable ? 'Sum negative and product positive: all decay, it is stable' : 'A negative product means one eigenvalue of each sign: it is a saddle'}:`,
    `在 $(0, 0, 0)$ 附近线性化，有特征值 $-\\beta$，另两个特征值之和为 $-(\\sigma + 1)$、积为 $\\sigma(1 - \\rho)$。${isStable ? '和为负、积为正，故稳定' : '积为负，两个特征值异号，故为鞍点'}：`,
  ).concat(display(`${s} \\cdot (1 - ${r}) = ${renderRational(product)} ${isStable ? '>' : '<'} 0`));
}

/** Routh and Hurwitz: stable when `ab > c` for λ³ + aλ² + bλ + c with positive coefficients. */
function explainWings({ sigma, rho, beta }: Numbers, say: Say): string {
  const a = sigma.add(beta).add(one);
  const b = beta.mul(sigma.add(rho));
  const c = sigma.mul(beta).mul(rho.sub(one)).mul(rational(2));
  const sign = signOf(a.mul(b).sub(c));
  const [left, right] = [a.mul(b), c].map(renderRational);
  const sentence =
    sign === 0
      ? say('Here the two are equal: the linear part does not decide', '这里两者相等，线性化不能判定')
      : sign > 0
        ? say('Here they are stable', '这里稳定')
        : say('Here they are not stable', '这里不稳定');
  return say(
    `At the other two the eigenvalues are the roots of $\\lambda^3 + a\\lambda^2 + b\\lambda + c$, $a = \\sigma + \\beta + 1$, $b = \\beta(\\sigma + \\rho)$, $c = 2\\sigma\\beta(\\rho - 1)$. All lie on the left exactly when $ab > c$. ${sentence}:`,
    `在另两个平衡点处，特征方程为 $\\lambda^3 + a\\lambda^2 + b\\lambda + c = 0$，其中 $a = \\sigma + \\beta + 1$，$b = \\beta(\\sigma + \\rho)$，$c = 2\\sigma\\beta(\\rho - 1)$。当且仅当 $ab > c$ 时稳定。${sentence}：`,
  ).concat(
    display(
      `${renderRational(a)} \\cdot ${renderRational(b)} = ${left}${sign === 0 ? '' : ` ${sign > 0 ? '>' : '<'} ${right}`}`,
    ),
  );
}

function explainStability(numbers: Numbers, hasWings: boolean, say: Say): Step {
  return {
    title: say('Decide which are stable', '判断稳定性'),
    body: explainOrigin(numbers, say).concat(hasWings ? explainWings(numbers, say) : ''),
  };
}

function maybeBuild(
  [sigma = zero, rho = zero, beta = zero]: readonly Rational[],
  say: Say,
): BuiltSystem | null {
  const numbers = { sigma, rho, beta };
  const hasWings = signOf(rho.sub(one)) > 0;
  const root = hasWings ? maybeSquareRoot(beta.mul(rho.sub(one))) : null;
  const isTooLarge = [sigma, rho, beta].some((value) => value.valueOf() > largest);
  if (isTooLarge || hasWings !== (root !== null) || signOf(rho.sub(one)) === 0) {
    return null;
  }
  const height = rho.sub(one);
  const wings = root === null ? [] : [root, negateSurd(root)];
  const reach = 5 * Math.ceil(Math.max(10, 25 * Math.sqrt(rho.valueOf() / 28)) / 5);
  const rightSides = [
    `${typeFactor(sigma)}(y - x)`,
    `x(${typeNumber(rho)} - z) - y`,
    `x y - ${typeFactor(beta)}z`,
  ];
  return {
    about: {
      en: `The Lorenz system is a model of convection in the air. With $\\sigma = ${renderRational(sigma)}$, $\\rho = ${renderRational(rho)}$ and $\\beta = ${renderRational(beta)}$ it reads:`,
      zh: `洛伦兹系统是大气对流的简化模型。取 $\\sigma = ${renderRational(sigma)}$，$\\rho = ${renderRational(rho)}$，$\\beta = ${renderRational(beta)}$：`,
    },
    rightSides,
    start: ['1', '1', '1'],
    equilibria: [['0', '0', '0'], ...wings.map((x) => [spellSurd(x), spellSurd(x), typeNumber(height)])],
    stability: explainStability(numbers, hasWings, say),
    answer: [
      '(0, 0, 0)',
      ...wings.map((x) => `(${renderSurd(x)}, ${renderSurd(x)}, ${renderRational(height)})`),
    ].join(',\\ '),
    frame: { x: [-reach, reach] },
    marks: [{ kind: 'ode', equations: rightSides, options: { initial: [1, 1, 1], to: 40 } }],
  };
}

/**
 * The Lorenz system.
 *
 * @see https://en.wikipedia.org/wiki/Lorenz_system
 */
export const lorenz: SystemKind = {
  id: 'lorenz',
  name: { en: 'The Lorenz system', zh: '洛伦兹系统' },
  phrases: [
    'lorenz|lorenz attractor|lorenz system|lorentz attractor|lorentz system|lorenz equations|lorenz butterfly',
    '洛伦兹|洛伦茨|洛伦兹吸引子|洛伦兹系统|洛伦茨吸引子|洛伦茨系统|洛伦兹方程|洛伦兹方程组|劳伦兹吸引子',
  ].flatMap((line) => line.split('|')),
  unknowns: ['x', 'y', 'z'],
  parameters: [
    { name: 'sigma', latex: '\\sigma', usual: rational(10) },
    { name: 'rho', latex: '\\rho', usual: rational(28) },
    { name: 'beta', latex: '\\beta', usual: rational(8, 3) },
  ],
  maybeBuild,
};
