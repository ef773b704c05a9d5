import type { ExactSum } from '../../exact/exact-sum.ts';
import type { Expression } from '../../expression/expression.ts';
import { renderRelation } from '../../expression/render-latex.ts';
import { orWord } from '../equation/quadratic-task.ts';
import { type Root, renderName } from '../equation/root.ts';
import { display, type Step } from '../solution.ts';
import { type Family, renderAngle, renderFamily, toDegrees } from './angle.ts';
import { principalAngle, solveBasic, type TrigName } from './basic-solutions.ts';
import { renderArgument, renderCall } from './render-call.ts';
import { type LinearArgument, maybeUndoArgument, type TrigonometricTask } from './trigonometric-task.ts';

/** The steps and the solutions, as values of the unknown. */
export interface TrigDerivation {
  readonly steps: readonly Step[];
  readonly families: readonly Family[];
}

/** What the steps of one equation share. */
export interface Scene {
  readonly task: TrigonometricTask;
  readonly argument: Expression;
  readonly linear: LinearArgument;
  /** The letter of the whole number in general solutions. */
  readonly letter: string;
  /** An angle, in the unit of the task, that is added to the argument as it was written. */
  readonly shift?: ExactSum;
  /** The factor of a product, LaTeX, whose zeros are looked for. */
  readonly factor?: string;
}

function boundOf(call: string, value: Root, { say }: TrigonometricTask): string {
  const fact = value.value > 0 ? `${call} \\le 1 < ${value.latex}` : `${call} \\ge -1 > ${value.latex}`;
  return say(
    `The value $${value.latex}$ is never taken: $${fact}$.`,
    `取不到值 $${value.latex}$：$${fact}$。`,
  );
}

/** One value of one function: the angles, and from them the unknown. */
export function maybeExplainValue(name: TrigName, value: Root, scene: Scene): TrigDerivation | null {
  const { task, linear, letter } = scene;
  const { say, unit, unknown } = task;
  const call = renderCall(name, scene);
  const angles = solveBasic(name, value);
  const title = say(`Find where $${call} = ${value.latex}$`, `解 $${call} = ${value.latex}$`);
  if (angles.length === 0) {
    return {
      steps: [
        { title: say('Look at the range of the function', '看函数的值域'), body: boundOf(call, value, task) },
      ],
      families: [],
    };
  }
  const families = angles.map((family) => maybeUndoArgument(linear, family, unit));
  const shownAngles = angles.map((family) => ({
    offset: unit === 'degrees' ? toDegrees(family.offset) : family.offset,
    period: unit === 'degrees' ? toDegrees(family.period) : family.period,
  }));
  const known = families.filter((family) => family !== null);
  if (
    known.length < families.length ||
    shownAngles.some(({ offset, period }) => offset === null || period === null)
  ) {
    return null;
  }
  const first = principalAngle(name, value);
  const shownFirst = unit === 'degrees' ? toDegrees(first) : first;
  const inner = renderArgument(scene);
  const integers = `${letter} \\in \\mathbb{Z}`;
  const lines = shownAngles.map(({ offset, period }) =>
    renderFamily({ offset: offset ?? [], period: period ?? [] }, inner, unit, letter),
  );
  const isPlain = inner === renderName(unknown);
  const results = known.map((family) => renderFamily(family, renderName(unknown), unit, letter));
  const fact = `\\${name}${wrapAngle(renderAngle(shownFirst ?? [], unit))} = ${value.latex}`;
  const undone = isPlain
    ? ''
    : say(`Solve for $${renderName(unknown)}$:`, `解得`) +
      display(`${results.join(orWord(say))},\\quad ${integers}`);
  const lead = explainPattern(name, angles.length, say);
  return {
    steps: [
      {
        title,
        body: `${say('We know', '已知')} $${fact}$${say('. ', '。')}${lead}${display(`${lines.join(orWord(say))},\\quad ${integers}`)}${undone}`,
      },
    ],
    families: known,
  };
}

function wrapAngle(latex: string): string {
  return /^[\w\\{}^]+$/.test(latex) && !latex.includes('arc')
    ? latex.startsWith('\\')
      ? latex
      : ` ${latex}`
    : `\\left(${latex}\\right)`;
}

function explainPattern(name: TrigName, count: number, say: TrigonometricTask['say']): string {
  if (name === 'tan') {
    return say(
      'The tangent has the period $\\pi$ and takes every value once in it:',
      '正切函数的周期是 $\\pi$，每个周期内恰取一次该值：',
    );
  }
  if (count === 1) {
    return say('In every period this happens at one angle only:', '每个周期内只有一个这样的角：');
  }
  return name === 'sin'
    ? say('The sine takes a value at an angle and at its supplement:', '正弦值相等的角还有它的补角：')
    : say('The cosine takes a value at an angle and at its opposite:', '余弦值相等的角还有它的相反角：');
}

/** The same after stating the simple equation. */
export function maybeWithIsolation(name: TrigName, value: Root, scene: Scene): TrigDerivation | null {
  const { say } = scene.task;
  const simple = `${renderCall(name, scene)} = ${value.latex}`;
  const isolate: Step = {
    title: say('Isolate the function', '化为最简方程'),
    body:
      scene.factor === undefined
        ? say('The equation says', '原方程化为') + display(simple)
        : say('The other factor is zero where', '另一个因式为零') +
          display(`${scene.factor} = 0 \\iff ${simple}`),
  };
  const rest = maybeExplainValue(name, value, scene);
  const bare = (latex: string): string => latex.replaceAll(/\\(?:left|right)|[\s(){}]/g, '');
  const isGiven = scene.factor === undefined && bare(renderRelation(scene.task.relation)) === bare(simple);
  return rest === null ? null : { ...rest, steps: isGiven ? rest.steps : [isolate, ...rest.steps] };
}
