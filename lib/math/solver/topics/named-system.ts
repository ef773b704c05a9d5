import type { Rational } from '../../exact/rational.ts';
import { signOf } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { maybeNumber } from '../../expression/make-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { lorenz } from '../differential/systems/lorenz.ts';
import { pendulum, vanDerPol } from '../differential/systems/oscillators.ts';
import { predatorPrey, sir } from '../differential/systems/populations.ts';
import type { BuiltSystem, SystemKind } from '../differential/systems/system-kind.ts';
import { type Say, speak } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

/** The systems of a first course in differential equations. */
const kinds: readonly SystemKind[] = [lorenz, predatorPrey, pendulum, vanDerPol, sir];

const neutral: readonly string[] = [
  'system|systems|equations|model|models|attractor|phase portrait|phase plane|phase|trajectory|trajectories|explain',
  'describe|simulate|simulation|dynamics|simple|equilibria|equilibrium points|equilibrium|fixed points|butterfly',
  'solution|motion|stability|stable|analyse|analyze|parameter|parameters|usual|standard|classic|classical|when|where',
  'oscillator|as|at|friction|damping|without friction|undamped|nonlinear|portrait|path|paths|orbit|orbits|me|see|how',
  '系统|方程组|方程|模型|吸引子|相图|相平面|轨线|轨迹|介绍|介绍一下|解释|模拟|平衡点|动力学|蝴蝶|微分方程组|运动|微分方程',
  '相轨线|稳定性|分析|讨论|判断|参数|取|当|时|阻尼|无阻尼|经典|常用|振子|解曲线',
].flatMap((line) => line.split('|'));

const lexicon: Lexicon<string> = {
  graph: graphPhrases,
  neutral,
  ...Object.fromEntries(kinds.map(({ id, phrases }) => [id, phrases])),
};

/** The numbers of the letters, those that the question gives before the usual ones; null when it says anything else. */
function maybeReadNumbers({ parameters }: SystemKind, question: Question): readonly Rational[] | null {
  const given = new Map<string, Rational>();
  for (const formula of question.formulas) {
    const isNamed = formula.kind === 'relation' && formula.relation.comparison === '=';
    const { left, right } = isNamed ? formula.relation : { left: null, right: null };
    const value = right === null ? null : maybeNumber(simplifyExpression(right));
    const known = left?.kind === 'symbol' ? parameters.find(({ name }) => name === left.name) : undefined;
    const isDash = formula.kind === 'unreadable' && /^[-–]$/.test(formula.text);
    if (isDash) continue;
    if (known === undefined || value === null || given.has(known.name)) return null;
    const sign = signOf(value);
    if (sign < 0 || (sign === 0 && known.mayVanish !== true)) return null;
    given.set(known.name, value);
  }
  return parameters.map(({ name, usual }) => given.get(name) ?? usual);
}

/** The right sides with a state put in. */
function putIn(
  unknowns: readonly string[],
  sides: readonly Expression[],
  state: readonly string[],
): readonly Expression[] {
  const values = state.map((value) => parseExpression(value));
  return sides.map((side) =>
    unknowns.reduce((expression, name, index) => {
      const value = values[index];
      return value === undefined ? expression : substitute(expression, name, value);
    }, side),
  );
}

/** `10(1 - 1) = 0`; nothing for what is a number as it stands. */
function claimValue(side: Expression): string {
  const [shown, value] = [renderLatex(side), renderLatex(simplifyExpression(side))];
  return shown === value ? '' : display(`${shown} = ${value}`);
}

function explainStart(
  unknowns: readonly string[],
  built: BuiltSystem,
  sides: readonly Expression[],
  say: Say,
): Step {
  const rows = sides.map((side, index) => `\\frac{d${unknowns[index] ?? ''}}{dt} &= ${renderLatex(side)}`);
  const changes = putIn(unknowns, sides, built.start).map((side) => claimValue(side));
  const start = built.start.map((value) => renderLatex(parseExpression(value))).join(', ');
  return {
    title: say('Write the system', '写出方程组'),
    body: say(built.about.en, built.about.zh).concat(
      display(`\\begin{aligned} ${rows.join(' \\\\ ')} \\end{aligned}`),
      say(`For one, in the state $(${start})$ the right sides are`, `例如在状态 $(${start})$ 处，右端的值为`),
      changes.join(''),
    ),
  };
}

function explainEquilibria(
  unknowns: readonly string[],
  built: BuiltSystem,
  sides: readonly Expression[],
  say: Say,
): Step {
  const rows = built.equilibria.map((state) => {
    const point = state.map((value) => renderLatex(parseExpression(value))).join(', ');
    const balances = putIn(unknowns, sides, state).map((side) => claimValue(side));
    return `$\\left(${point}\\right)$${say(':', '：')}${balances.join('')}`;
  });
  return {
    title: say('Find the equilibria', '求平衡点'),
    body: say(
      'In an equilibrium nothing changes: every right side is 0. Put in, these states do it. ',
      '平衡点处各量不再变化，即各方程右端为零。代入验证： ',
    ).concat(rows.join('')),
  };
}

/** Whether all right sides are 0 in every state that is called an equilibrium. */
function areBalanced(unknowns: readonly string[], built: BuiltSystem, sides: readonly Expression[]): boolean {
  return built.equilibria
    .flatMap((state) => putIn(unknowns, sides, state))
    .every((side) => Math.abs(compileExpression(side, unknowns)(0.3, 0.7, 0.2)) < 1e-9);
}

function solveNamed(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const named = kinds.filter(({ id }) => request?.has(id));
  const [kind] = named;
  const numbers = kind === undefined ? null : maybeReadNumbers(kind, question);
  if (request === null || kind === undefined || named.length !== 1 || numbers === null) {
    return null;
  }
  const say = speak(question.language);
  const built = kind.maybeBuild(numbers, say);
  const sides = built?.rightSides.map((side) => parseExpression(side)) ?? [];
  if (built === null || !areBalanced(kind.unknowns, built, sides)) {
    return null;
  }
  return {
    topicId: 'named-system',
    language: question.language,
    steps: [
      explainStart(kind.unknowns, built, sides, say),
      explainEquilibria(kind.unknowns, built, sides, say),
      built.stability,
    ],
    answer: built.answer,
    plotCode: writePlotCode({ ...built.frame, title: say(kind.name.en, kind.name.zh) }, built.marks),
  };
}

/** Well-known systems of differential equations, with their equilibria and phase portraits. */
export const namedSystem: Topic = {
  id: 'named-system',
  title: {
    en: 'named systems: the Lorenz attractor, predator and prey, the pendulum, van der Pol, the SIR model',
    zh: '著名的微分方程组：洛伦兹吸引子、捕食者与猎物、单摆、范德波尔振子、SIR 传染病模型',
  },
  examples: {
    en: [
      'Draw the Lorenz attractor',
      'The Lorenz system with ρ = 20',
      'Draw the phase portrait of the Lotka-Volterra model',
      'Plot the phase portrait of a pendulum',
      'SIR model with β = 0.6 and γ = 0.2',
    ],
    zh: ['画出洛伦兹吸引子', '画出捕食者猎物模型的相图', '画出单摆的相图', '画出 μ=2 时范德波尔振子的相图'],
  },
  solve: solveNamed,
};
