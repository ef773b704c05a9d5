import {
  one,
  type Rational,
  rational,
  renderRational,
  signOf,
  spellRational,
  zero,
} from '../../../exact/rational.ts';
import { renderDecimal } from '../../../exact/real.ts';
import { renderSurd } from '../../../exact/render-surd.ts';
import { approximateSurd, maybeSquareRoot } from '../../../exact/surd.ts';
import type { Say } from '../../language.ts';
import { windowAround } from '../../plot-code.ts';
import { display } from '../../solution.ts';
import { type BuiltSystem, type SystemKind, typeFactor, typeNumber } from './system-kind.ts';

const largest = 20;

function isWithin(values: readonly Rational[]): boolean {
  return values.every((value) => value.valueOf() <= largest && value.valueOf() >= 1 / largest);
}

function maybeBuildPrey(
  [alpha = zero, beta = zero, delta = zero, gamma = zero]: readonly Rational[],
  say: Say,
): BuiltSystem | null {
  const [x, y] = [gamma.div(delta), alpha.div(beta)];
  const speed = maybeSquareRoot(alpha.mul(gamma));
  if (speed === null || !isWithin([alpha, beta, delta, gamma])) {
    return null;
  }
  const period = (2 * Math.PI) / approximateSurd(speed);
  const rightSides = [
    `${typeFactor(alpha)}x - ${typeFactor(beta)}x y`,
    `${typeFactor(delta)}x y - ${typeFactor(gamma)}y`,
  ];
  const [right, top] = [
    windowAround([0, 2 * x.valueOf()], 0.1)[1],
    windowAround([0, 2 * y.valueOf()], 0.1)[1],
  ];
  return {
    about: {
      en: 'The Lotka-Volterra model: the prey x grows by itself and is eaten by the predators y, who starve without it:',
      zh: '洛特卡－沃尔泰拉模型：猎物 x 自然增长、被捕食者 y 吃掉，捕食者没有猎物就减少：',
    },
    rightSides,
    start: [typeNumber(x), typeNumber(y.div(rational(2)))],
    equilibria: [
      ['0', '0'],
      [typeNumber(x), typeNumber(y)],
    ],
    stability: {
      title: say('Decide which are stable', '判断稳定性'),
      body: say(
        `At $(0, 0)$ the eigenvalues are $\\alpha = ${renderRational(alpha)}$ and $-\\gamma = -${renderRational(gamma)}$: a saddle. At the other one $\\lambda^2 = -\\alpha\\gamma$, so they are $\\pm i\\omega$: a centre. Around it the paths are closed, both numbers rise and fall without end, near it in the time $2\\pi/\\omega \\approx ${renderDecimal(period)}$, where`,
        `在 $(0, 0)$ 处特征值为 $\\alpha = ${renderRational(alpha)}$ 与 $-\\gamma = -${renderRational(gamma)}$，是鞍点。在另一个平衡点处 $\\lambda^2 = -\\alpha\\gamma$，特征值为 $\\pm i\\omega$，是中心：轨线是闭曲线，两个种群周期性地起伏，在它附近周期约为 $2\\pi/\\omega \\approx ${renderDecimal(period)}$，其中`,
      ).concat(
        display(
          `\\omega = \\sqrt{${renderRational(alpha)} \\cdot ${renderRational(gamma)}} = ${renderSurd(speed)}`,
        ),
      ),
    },
    answer: `(0, 0),\\ \\left(${renderRational(x)}, ${renderRational(y)}\\right)`,
    frame: { x: [0, right], y: [0, top] },
    marks: [
      {
        kind: 'ode',
        equations: rightSides,
        options: {
          initial: [0.25, 0.5, 0.75].map((share) => [x.valueOf(), share * y.valueOf()]),
          to: Number((2 * period).toPrecision(3)),
        },
      },
      {
        kind: 'point',
        x: x.valueOf(),
        y: y.valueOf(),
        label: `(${spellRational(x)}, ${spellRational(y)})`,
      },
    ],
  };
}

/**
 * The model of Lotka and Volterra.
 *
 * @see https://en.wikipedia.org/wiki/Lotka%E2%80%93Volterra_equations
 */
export const predatorPrey: SystemKind = {
  id: 'predator-prey',
  name: { en: 'Predator and prey', zh: '捕食者与猎物' },
  phrases: [
    'lotka-volterra|lotka volterra|predator-prey|predator prey|predators|prey|predator|lotka–volterra',
    '捕食者|捕食者-猎物|捕食者猎物|猎物|洛特卡-沃尔泰拉|洛特卡沃尔泰拉|洛特卡－沃尔泰拉|捕食|被捕食者|食饵|捕食者-食饵',
  ].flatMap((line) => line.split('|')),
  unknowns: ['x', 'y'],
  parameters: [
    { name: 'alpha', latex: '\\alpha', usual: one },
    { name: 'beta', latex: '\\beta', usual: rational(1, 2) },
    { name: 'delta', latex: '\\delta', usual: rational(1, 4) },
    { name: 'gamma', latex: '\\gamma', usual: rational(3, 4) },
  ],
  maybeBuild: maybeBuildPrey,
};

function maybeBuildSir([beta = zero, gamma = zero]: readonly Rational[], say: Say): BuiltSystem | null {
  const basic = beta.div(gamma);
  const threshold = gamma.div(beta);
  const excess = signOf(basic.sub(one));
  if (excess === 0 || !isWithin([beta, gamma])) {
    return null;
  }
  const spread = `\\frac{\\beta}{\\gamma} = \\frac{${renderRational(beta)}}{${renderRational(gamma)}} = ${renderRational(basic)} ${excess > 0 ? '>' : '<'} 1`;
  const rates = [
    ['\\beta', beta],
    ['\\gamma', gamma],
  ] as const;
  const shown = rates.map(([name, rate]) => `$${name} = ${renderRational(rate)}$`);
  const values = say(`Here ${shown.join(' and ')}`, `这里 ${shown.join('，')}`);
  const rightSides = [`-${typeFactor(beta)}x y`, `${typeFactor(beta)}x y - ${typeFactor(gamma)}y`];
  const lasting = Math.min(200, Math.max(10, 15 / gamma.valueOf()));
  return {
    about: {
      en: 'The SIR model of an epidemic: x is the share of those who can still catch it, y that of the infected; the others have recovered:',
      zh: 'SIR 传染病模型：x 为易感者的比例，y 为感染者的比例，其余为康复者：',
    },
    rightSides,
    start: ['99/100', '1/100'],
    equilibria: [['x', '0']],
    stability: {
      title: say('Decide whether it spreads', '判断是否流行'),
      body: say(
        `${values}. Every state without infected is an equilibrium. $y' = (\\beta x - \\gamma)y$, so the infected become more as long as $x > \\frac{\\gamma}{\\beta}$. The basic reproduction number says that it ${excess > 0 ? 'spreads among people who have not had it' : 'dies out'}:`,
        `${values}。凡没有感染者的状态都是平衡点。由 $y' = (\\beta x - \\gamma)y$，当 $x > \\frac{\\gamma}{\\beta}$ 时感染者增加。基本再生数表明${excess > 0 ? '疾病会流行' : '疾病会消失'}：`,
      ).concat(
        display(`R_0 = ${spread}`),
        excess > 0
          ? display(
              `\\frac{\\gamma}{\\beta} = ${basic.d === 1n ? '' : `\\frac{1}{${renderRational(basic)}} = `}${renderRational(threshold)}`,
            )
          : '',
      ),
    },
    answer: 'y = 0',
    frame: { x: [0, Math.round(lasting)] },
    marks: [
      {
        kind: 'ode',
        equations: rightSides,
        options: { initial: [0.99, 0.01], to: Math.round(lasting), against: 't' },
      },
    ],
  };
}

/**
 * The model of Kermack and McKendrick.
 *
 * @see https://en.wikipedia.org/wiki/Compartmental_models_in_epidemiology
 */
export const sir: SystemKind = {
  id: 'sir',
  name: { en: 'The SIR model', zh: 'SIR 传染病模型' },
  phrases: [
    'sir|sir model|epidemic|epidemic model|kermack-mckendrick',
    '传染病|传染病模型|流行病|流行病模型|sir模型|sir传染病模型',
  ].flatMap((line) => line.split('|')),
  unknowns: ['x', 'y'],
  parameters: [
    { name: 'beta', latex: '\\beta', usual: rational(1, 2) },
    { name: 'gamma', latex: '\\gamma', usual: rational(1, 4) },
  ],
  maybeBuild: maybeBuildSir,
};
