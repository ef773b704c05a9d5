import { numberOf } from '../numeric-calculus.ts';
import type { RandomInteger, TopicProperties } from '../topic-properties.ts';
import { pick } from '../write-question.ts';

interface Wanted {
  readonly names: readonly [string, ...string[]];
  /** The letters as they are typed, with their numbers. */
  readonly letters: readonly (readonly [name: string, value: number])[];
  /** The right sides at a state, all 0 in an equilibrium. */
  readonly flow: (state: readonly number[]) => readonly number[];
  readonly count: number;
}

function wantLorenz(random: RandomInteger): Wanted {
  const [sigma, rho, beta] = [random(5, 15), random(2, 40), random(1, 4)];
  return {
    names: ['the Lorenz system', '洛伦兹系统', 'the Lorenz attractor', '洛伦兹吸引子'],
    letters: [
      [pick(random, ['σ', 'sigma']), sigma],
      [pick(random, ['ρ', 'rho', '$\\rho$']), rho],
      ['β', beta],
    ],
    flow: ([x = 0, y = 0, z = 0]) => [sigma * (y - x), x * (rho - z) - y, x * y - beta * z],
    count: 3,
  };
}

function wantPrey(random: RandomInteger): Wanted {
  const [alpha, beta, delta, gamma] = [random(1, 5), random(1, 4), random(1, 3), random(1, 6)];
  return {
    names: ['the Lotka-Volterra model', '捕食者猎物模型', 'the predator-prey model'],
    letters: [
      ['α', alpha],
      ['β', beta],
      ['δ', delta],
      ['γ', gamma],
    ],
    flow: ([x = 0, y = 0]) => [alpha * x - beta * x * y, delta * x * y - gamma * y],
    count: 2,
  };
}

function wantOscillator(random: RandomInteger): Wanted {
  const value = pick(random, [0.5, 1, 1.5, 3, 4]);
  return random(0, 1) === 0
    ? {
        names: ['the van der Pol oscillator', '范德波尔振子'],
        letters: [[pick(random, ['μ', 'mu']), value]],
        flow: ([x = 0, y = 0]) => [y, value * (1 - x * x) * y - x],
        count: 1,
      }
    : {
        names: ['a pendulum', '单摆'],
        letters: [['c', value]],
        flow: ([x = 0, y = 0]) => [y, -Math.sin(x) - value * y],
        count: 2,
      };
}

/** The points of an answer such as `(0, 0),\ \left(3, 2\right)`. */
function readStates(answer: string): readonly (readonly number[])[] {
  return answer
    .replace(/\\left|\\right/g, '')
    .split(/(?<=\)),/)
    .map((point) =>
      point
        .replace(/^[\s\\]*\(|\)\s*$/g, '')
        .split(',')
        .map(numberOf),
    );
}

/** Named systems with numbers of their own: the equilibria are put into the right sides. */
export const namedSystemProperties: TopicProperties = {
  topicId: 'named-system',
  makeInstance: (random) => {
    const { names, letters, flow, count } = pick(random, [wantLorenz, wantPrey, wantOscillator])(random);
    const name = pick(random, names);
    const values = letters.map(([letter, value]) =>
      letter.startsWith('$') ? `$${letter.slice(1, -1)} = ${value}$` : `${letter} = ${value}`,
    );
    const prompt = /\p{Script=Han}/u.test(name)
      ? pick(random, [`画出${name}的相图，其中 ${values.join(', ')}`, `取 ${values.join(', ')}，画出${name}`])
      : pick(random, [
          `Draw ${name} with ${values.join(', ')}`,
          `Find the equilibria of ${name} with ${values.join(' and ')}`,
          `phase portrait of ${name}, ${values.join(', ')}`,
        ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const states = readStates(answer);
        const off = states.flatMap(flow).some((rate) => !(Math.abs(rate) < 1e-6));
        return off || states.length !== count ? `${answer} does not balance` : null;
      },
    };
  },
};
