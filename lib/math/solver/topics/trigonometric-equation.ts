import { approximateExact, type ExactSum, scaleExact } from '../../exact/exact-sum.ts';
import { rational } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import { findCrossings, fulfils } from '../equation/check-roots.ts';
import { drawSides } from '../equation/draw-equation.ts';
import { endSteps } from '../equation/end-steps.ts';
import { orWord } from '../equation/quadratic-task.ts';
import { findParts } from '../equation/replace-calls.ts';
import { type Root, renderName } from '../equation/root.ts';
import type { Question } from '../question.ts';
import { display, gather, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';
import {
  type Family,
  isSameFamily,
  maybeMembersBetween,
  memberOf,
  normalizeFamily,
  renderAngle,
  renderFamily,
  spellAngle,
} from '../trigonometry/angle.ts';
import { maybeExplainTrig } from '../trigonometry/explain-trigonometric.ts';
import type { TrigDerivation } from '../trigonometry/explain-value.ts';
import { maybeReadTrigForm, undoubleAngles } from '../trigonometry/trigonometric-form.ts';
import {
  isTrigonometric,
  maybeReadArgument,
  maybeReadTrigonometricTask,
  type TrigonometricTask,
} from '../trigonometry/trigonometric-task.ts';

const lexicon = {
  trigonometric:
    'trigonometric|trigonometric equation|trig equation|trig|general solution|the general solution|general solutions|principal values|interval|the interval|over|over the interval|on the interval|in the interval|within|between|domain|for which|where|all angles|angles|angle|三角方程|通解|的通解|所有解|全部解|一切解|区间|在区间|上的解|内的解|范围内|内|范围|解集|上的所有解|上的全部解|内的所有解|其中|且|的角|角'.split(
      '|',
    ),
  degrees: 'in degrees|degrees|角度|用角度表示|角度制|以度为单位'.split('|'),
  radians: 'in radians|radians|弧度|用弧度表示|弧度制'.split('|'),
} as const;

const id = 'trigonometric-equation';

function isTwice(double: Expression, single: Expression, task: TrigonometricTask): boolean {
  const [two, one] = [double, single].map((argument) => maybeReadArgument(argument, task.unknown, task.unit));
  const near = (left: ExactSum | undefined, right: ExactSum | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    Math.abs(approximateExact(left) - 2 * approximateExact(right)) < 1e-12;
  return two != null && one != null && near(two.factor, one.factor) && near(two.offset, one.offset);
}

function maybeDerive(task: TrigonometricTask): TrigDerivation | null {
  const { relation, say } = task;
  const difference: Expression = {
    kind: 'add',
    terms: [relation.left, { kind: 'negate', operand: relation.right }],
  };
  const form = maybeReadTrigForm(difference);
  if (form !== null) {
    return maybeExplainTrig(form, task);
  }
  const angles = findParts(difference, isTrigonometric)
    .flatMap((call) => (call.kind === 'call' ? (call.args[0] ?? []) : []))
    .filter((angle, index, all) => all.findIndex((other) => isSame(other, angle)) === index);
  const [first, second] = angles;
  if (first === undefined || second === undefined || angles.length !== 2) {
    return null;
  }
  const [single, double] = isTwice(first, second, task) ? [second, first] : [first, second];
  const undoubled = isTwice(double, single, task)
    ? maybeReadTrigForm(undoubleAngles(difference, single, double))
    : null;
  const derivation = undoubled === null ? null : maybeExplainTrig(undoubled, task);
  const step: Step = {
    title: say('Use the double angle formulas', '用二倍角公式'),
    body: say(
      'Write everything with one angle: $\\sin 2\\alpha = 2\\sin\\alpha\\cos\\alpha$ and $\\cos 2\\alpha = 2\\cos^{2}\\alpha - 1 = 1 - 2\\sin^{2}\\alpha$.',
      '化为同一个角：$\\sin 2\\alpha = 2\\sin\\alpha\\cos\\alpha$，$\\cos 2\\alpha = 2\\cos^{2}\\alpha - 1 = 1 - 2\\sin^{2}\\alpha$。',
    ),
  };
  return derivation === null ? null : { ...derivation, steps: [step, ...derivation.steps] };
}

/** Two families half a period apart are one with half the period. */
function mergeFamilies(families: readonly Family[]): readonly Family[] {
  const distinct = families
    .map(normalizeFamily)
    .filter((family, index, all) => all.findIndex((other) => isSameFamily(other, family)) === index);
  for (const [index, family] of distinct.entries()) {
    const halved = { offset: family.offset, period: scaleExact(family.period, rational(1, 2)) };
    const partner = distinct.findIndex(
      (other, at) => at > index && isSameFamily({ ...family, offset: memberOf(halved, 1) }, other),
    );
    if (partner >= 0) {
      return mergeFamilies([
        ...distinct.filter((_, at) => at !== index && at !== partner),
        normalizeFamily(halved),
      ]);
    }
  }
  return distinct.toSorted((a, b) => approximateExact(b.offset) - approximateExact(a.offset)).reverse();
}

function isMember(families: readonly Family[], value: number): boolean {
  return families.some(({ offset, period }) => {
    const turns = (value - approximateExact(offset)) / approximateExact(period);
    return Math.abs(turns - Math.round(turns)) < 1e-5;
  });
}

/** Every family fulfils the equation, and sampling over two periods finds no other crossing. */
function areFamiliesConfirmed(
  { numeric, unknown, unit }: TrigonometricTask,
  families: readonly Family[],
): boolean {
  const longest = Math.max(
    unit === 'degrees' ? 360 : 2 * Math.PI,
    ...families.map(({ period }) => approximateExact(period)),
  );
  return (
    families.every((family) =>
      [-2, -1, 0, 1, 3].every((k) => fulfils(numeric, unknown, approximateExact(memberOf(family, k)))),
    ) &&
    findCrossings(numeric, unknown, [-longest * 1.03, longest * 1.07]).every((value) =>
      isMember(families, value),
    )
  );
}

function maybeListMembers(
  families: readonly Family[],
  { bounds, unit }: TrigonometricTask,
): readonly Root[] | null {
  if (bounds === null) {
    return [];
  }
  const lists = families.map((family) => maybeMembersBetween(family, bounds.from, bounds.to));
  if (lists.some((list) => list === null)) {
    return null;
  }
  const roots = lists.flatMap((list) =>
    (list ?? []).map((exact) => ({
      value: approximateExact(exact),
      latex: renderAngle(exact, unit),
      isExact: true,
      exact,
      spelled: spellAngle(exact, unit),
      multiplicity: 1,
    })),
  );
  const size = 1e-9 * Math.max(1, Math.abs(bounds.from), Math.abs(bounds.to));
  const isKept = ({ value }: Root): boolean =>
    (bounds.hasFrom || value > bounds.from + size) && (bounds.hasTo || value < bounds.to - size);
  return roots.filter(isKept).sort((left, right) => left.value - right.value);
}

function renderGeneral(families: readonly Family[], { unknown, unit, say }: TrigonometricTask): string {
  const letter = unknown === 'k' ? 'n' : 'k';
  const name = renderName(unknown);
  const shown = families.map((family) => renderFamily(family, name, unit, letter));
  const integers = `${letter} \\in \\mathbb{Z}`;
  return shown.length > 2 || shown.join('').length > 110
    ? gather([
        ...shown.map((line, index) =>
          index < shown.length - 1
            ? `${line}${say('\\ \\text{or}', '\\ \\text{或}')}`
            : `${line},\\ ${integers}`,
        ),
      ])
    : `${shown.join(orWord(say))},\\ ${integers}`;
}

function renderMembers(roots: readonly Root[], unknown: string): string {
  const name = renderName(unknown);
  const lines = roots.map((root, index) =>
    `${roots.length === 1 ? name : `${name}_{${index + 1}}`} = ${root.latex}`.replace(/_\{(\d)\}/, '_$1'),
  );
  return lines.join(',\\ ');
}

function conclude(
  families: readonly Family[],
  members: readonly Root[],
  task: TrigonometricTask,
): readonly [Step, string] {
  const { bounds, unknown, say } = task;
  const none = say('\\text{no solution}', '\\text{无解}');
  if (families.length === 0) {
    const step = {
      title: say('State the solution', '写出方程的解'),
      body: say('No angle fulfils the equation.', '没有满足方程的角，原方程无解。'),
    };
    return [step, none];
  }
  const general = renderGeneral(families, task);
  if (bounds === null) {
    return [{ title: say('State the general solution', '写出通解'), body: display(general) }, general];
  }
  const answer = members.length === 0 ? none : renderMembers(members, unknown);
  const body = say(
    `The general solution is${display(general)}${members.length === 0 ? 'None of these lies in the interval.' : `The values in the interval are${display(answer)}`}`,
    `通解为${display(general)}${members.length === 0 ? '其中没有落在所给区间内的值。' : `其中落在所给区间内的值为${display(answer)}`}`,
  );
  return [{ title: say('Choose the values in the interval', '取出区间内的解'), body }, answer];
}

/** The last step, unless it only says once more what the one before ended with; a sentence alone joins that one. */
function addEnding(steps: readonly Step[], ending: Step, isSentence: boolean): readonly Step[] {
  if (isSentence) return endSteps(steps, ending.body);
  const bare = (body: string): string => body.replaceAll(/\\quad|\\ |\s/g, '');
  const isRepeated = bare(steps.at(-1)?.body ?? '').endsWith(bare(ending.body));
  return isRepeated ? steps : [...steps, ending];
}

function draw(task: TrigonometricTask, families: readonly Family[], members: readonly Root[]): string | null {
  const shown =
    task.bounds === null
      ? families
          .flatMap((family) => [-1, 0, 1].map((k) => memberOf(family, k)))
          .map((exact) => ({
            value: approximateExact(exact),
            latex: '',
            isExact: true,
            exact,
            spelled: spellAngle(exact, task.unit),
            multiplicity: 1,
          }))
      : members;
  return shown.length === 0 || shown.length > 9
    ? null
    : drawSides(task.numeric, task.unknown, shown, task.say);
}

function solveTrigonometric(question: Question): Solution | null {
  const task = maybeReadTrigonometricTask(question, lexicon);
  const derivation = task === null ? null : maybeDerive(task);
  if (task === null || derivation === null) {
    return null;
  }
  const families = mergeFamilies(derivation.families);
  const members = maybeListMembers(families, task);
  if (members === null || families.length > 6 || !areFamiliesConfirmed(task, families)) {
    return null;
  }
  const [ending, answer] = conclude(families, members, task);
  return {
    topicId: id,
    language: question.language,
    steps: addEnding(derivation.steps, ending, families.length === 0),
    answer: task.bounds !== null && answer.length > 140 ? gather(answer.split(',\\ ')) : answer,
    plotCode: draw(task, families, members),
  };
}

/** An equation in sine, cosine and tangent: the general solution, or the solutions in an interval, in radians or degrees. */
export const trigonometricEquation: Topic = {
  id,
  title: {
    en: 'a trigonometric equation: general solution, or all solutions in an interval',
    zh: '三角方程：通解，或给定区间内的全部解',
  },
  examples: {
    en: ['Solve 2 sin x = 1', 'Solve 2 sin^2 x - sin x - 1 = 0 for 0 ≤ x < 2π'],
    zh: ['解方程 2 sin x = 1', '解方程 sin x + cos x = 1，x ∈ [0, 2π)'],
  },
  solve: solveTrigonometric,
};
