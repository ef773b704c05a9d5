import type { Comparison, Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderRelation } from '../../expression/render-latex.ts';
import { endSteps } from '../equation/end-steps.ts';
import { maybeReadSolveRequest } from '../equation/equation-task.ts';
import { distinctRoots, type Root, renderName } from '../equation/root.ts';
import { isFulfilled, maybeExplainInequality } from '../inequality/one-inequality.ts';
import { maybeReadSignQuestion } from '../inequality/read-sign-question.ts';
import {
  contains,
  type InequalityDerivation,
  maybeRenderSet,
  readChart,
  type SolutionSet,
  spellSet,
  typeSet,
} from '../inequality/solution-set.ts';
import { type Say, speak } from '../language.ts';
import { windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon = {
  inequality:
    'inequality|inequalities|the inequality|linear inequality|quadratic inequality|rational inequality|polynomial inequality|absolute value inequality|compound inequality|double inequality|system|system of inequalities|the system|interval notation|in interval notation|using interval notation|write the solution in interval notation|set notation|number line|on a number line|on the number line|sign chart|with a sign chart|range of|range|for which|following inequality|represent|不等式|不等式组|解不等式|解不等式组|一元一次不等式|一元一次不等式组|一元二次不等式|分式不等式|绝对值不等式|高次不等式|的解集|解集|取值范围|的取值范围|范围|数轴|在数轴上表示|在数轴上表示解集|并在数轴上表示|并把解集在数轴上表示出来|把解集在数轴上表示出来|在数轴上表示出来|表示|用区间表示|区间|解集用区间表示|并用区间表示'.split(
      '|',
    ),
  or: ['or', '或', '或者'],
} as const;

interface InequalityTask {
  readonly relations: readonly Relation[];
  readonly unknown: string;
  readonly isUnion: boolean;
  readonly say: Say;
}

function relationsOf(formula: Formula): readonly Relation[] | null {
  if (formula.kind === 'relation') {
    return [formula.relation];
  }
  if (formula.kind === 'interval' && formula.variable !== null) {
    const middle = { kind: 'symbol', name: formula.variable } as const;
    const sign = (isClosed: boolean): Comparison => (isClosed ? '<=' : '<');
    return [
      { left: formula.from, comparison: sign(formula.closedEnds[0]), right: middle },
      { left: middle, comparison: sign(formula.closedEnds[1]), right: formula.to },
    ];
  }
  if (formula.kind !== 'chain') {
    return null;
  }
  return formula.comparisons.flatMap((comparison, index) => {
    const [left, right] = [formula.sides[index], formula.sides[index + 1]];
    return left === undefined || right === undefined ? [] : [{ left, comparison, right }];
  });
}

function maybeReadInequalities(question: Question): InequalityTask | null {
  const asked = maybeReadSignQuestion(question);
  const [unknownOf] = asked === null ? [] : findFreeVariables(asked.left);
  if (asked !== null && unknownOf !== undefined) {
    return { relations: [asked], unknown: unknownOf, isUnion: false, say: speak(question.language) };
  }
  const read = maybeReadSolveRequest(question, lexicon);
  const lists = read?.given.map(relationsOf);
  if (read === null || lists === undefined || lists.length === 0 || lists.some((list) => list === null)) {
    return null;
  }
  const relations = lists.flatMap((list) => list ?? []);
  const [unknown, ...others] = findFreeVariables(...relations.flatMap(({ left, right }) => [left, right]));
  const isPlain =
    unknown !== undefined &&
    others.length === 0 &&
    relations.length <= 4 &&
    relations.every(({ comparison }) => comparison !== '=') &&
    read.names.every((name) => name === unknown);
  const isUnion = read.request.has('or');
  const isMixed = isUnion && (lists.length !== 2 || relations.length > 2);
  return isPlain && !isMixed ? { relations, unknown, isUnion, say: speak(question.language) } : null;
}

function endsOf(sets: readonly SolutionSet[]): readonly Root[] {
  return distinctRoots(
    sets.flatMap((set) => set.flatMap(({ from, to }) => [from, to].filter((end) => end !== null))),
  );
}

function holdsAtEnd(set: SolutionSet, end: Root): boolean {
  const isNear = (other: Root | null): boolean => other !== null && Math.abs(other.value - end.value) < 1e-9;
  return set.some(
    ({ from, to, hasFrom, hasTo }) =>
      (isNear(from) && hasFrom) ||
      (isNear(to) && hasTo) ||
      (!isNear(from) &&
        !isNear(to) &&
        (from === null || from.value < end.value) &&
        (to === null || to.value > end.value)),
  );
}

function combine(sets: readonly SolutionSet[], isUnion: boolean): SolutionSet {
  const decide = (tests: readonly boolean[]): boolean =>
    isUnion ? tests.some(Boolean) : tests.every(Boolean);
  return readChart({
    ends: endsOf(sets),
    holdsAt: (end) => decide(sets.map((set) => holdsAtEnd(set, end))),
    holdsNear: (x) => decide(sets.map((set) => contains(set, x))),
  });
}

/** Compares membership with the inequalities as they were written, at many places. */
function isSetConfirmed(set: SolutionSet, { relations, unknown, isUnion }: InequalityTask): boolean {
  const values = endsOf([set]).map(({ value }) => value);
  const reach = Math.max(10, ...values.map((value) => Math.abs(value) * 1.5));
  const near = values.flatMap((value) => [value - 1e-3, value + 1e-3]);
  const places = [
    ...near,
    ...Array.from({ length: 600 }, (_, index) => -reach + ((index + 0.3183) * reach) / 300),
  ];
  return places.every((x) => {
    const tests = relations.map((relation) => isFulfilled(relation, unknown, x));
    return contains(set, x) === (isUnion ? tests.some(Boolean) : tests.every(Boolean));
  });
}

function nothing(say: Say): string {
  return say('\\text{no solution}', '\\text{无解}');
}

function titled(
  steps: readonly Step[],
  index: number,
  relation: Relation,
  count: number,
  say: Say,
): readonly Step[] {
  if (count === 1) {
    return steps;
  }
  const latex = renderRelation(relation);
  const [first, ...rest] = steps;
  const lead = say(`For inequality ${index + 1}, $${latex}$: `, `对于第 ${index + 1} 个不等式 $${latex}$：`);
  return first === undefined ? [] : [{ ...first, body: `${lead}${first.body}` }, ...rest];
}

function explainOne({ set }: InequalityDerivation, relation: Relation, unknown: string, say: Say): string {
  return `$${renderRelation(relation)}$${say(': ', '：')}$${maybeRenderSet(set, renderName(unknown)) ?? nothing(say)}$`;
}

function closeSet(
  steps: readonly Step[],
  set: SolutionSet,
  task: InequalityTask,
  all: readonly InequalityDerivation[],
): readonly Step[] {
  const { relations, unknown, isUnion, say } = task;
  const answer = maybeRenderSet(set, renderName(unknown));
  const result = answer === null ? say('No number is a solution.', '所以无解。') : display(answer);
  if (all.length === 1) {
    return answer === null || (steps.length > 0 && set[0]?.from === null && set[0].to === null)
      ? endSteps(
          steps,
          answer === null ? result : say(`So every number is a solution:${result}`, `所以解集为${result}`),
        )
      : [...steps, { title: say('Read off the solution set', '写出解集'), body: result }];
  }
  const parts = all.flatMap((each, index) => {
    const relation = relations[index];
    return relation === undefined ? [] : [explainOne(each, relation, unknown, say)];
  });
  const joined: Step = {
    title: isUnion
      ? say('Join the solution sets', '求解集的并集')
      : say('Intersect the solution sets', '求解集的公共部分'),
    body: `${parts.join(say('; ', '；'))}${say('. ', '。')}${isUnion ? say('Either may hold:', '满足其一即可：') : say('Both must hold:', '须同时满足：')} ${result}`,
  };
  return [...steps, joined];
}

function drawSet(set: SolutionSet, { unknown, say }: InequalityTask): string | null {
  const values = endsOf([set]).map(({ value }) => value);
  const isWhole = set[0]?.from === null && set[0].to === null;
  return set.length === 0 || values.some((value) => Math.abs(value) > 1e6)
    ? null
    : writePlotCode({ x: windowAround([...values, ...(values.length === 0 ? [0] : [])], 6) }, [
        {
          kind: 'numberLine',
          set: typeSet(set),
          options: { label: isWhole ? `${unknown} ∈ ℝ` : spellSet(set, unknown, say('or', '或')) },
        },
      ]);
}

function solveInequality(question: Question): Solution | null {
  const task = maybeReadInequalities(question);
  if (task === null) {
    return null;
  }
  const { relations, unknown, isUnion, say } = task;
  const derivations = relations.map((relation) => maybeExplainInequality(relation, unknown, say));
  const known = derivations.filter((derivation) => derivation !== null);
  if (known.length < derivations.length) {
    return null;
  }
  const set =
    known.length === 1
      ? (known[0]?.set ?? [])
      : combine(
          known.map((each) => each.set),
          isUnion,
        );
  if (!isSetConfirmed(set, task)) {
    return null;
  }
  const steps = known.flatMap((derivation, index) => {
    const relation = relations[index];
    return relation === undefined ? [] : titled(derivation.steps, index, relation, known.length, say);
  });
  return {
    topicId: 'inequality',
    language: question.language,
    steps: closeSet(steps, set, task, known),
    answer: maybeRenderSet(set, renderName(unknown)) ?? nothing(say),
    plotCode: drawSet(set, task),
  };
}

/** Inequalities in one unknown: linear, quadratic, polynomial, rational, with absolute values; chains and systems. */
export const inequality: Topic = {
  id: 'inequality',
  title: {
    en: 'inequalities in one unknown, with a number line',
    zh: '一元不等式（组），并在数轴上表示解集',
  },
  examples: {
    en: ['Solve x^2 - 4x + 3 > 0', 'Solve 1 < 2x + 3 <= 7'],
    zh: ['解不等式 x^2 - 4x + 3 > 0', '解不等式组 2x - 1 > 3, x - 5 <= 2'],
  },
  solve: solveInequality,
};
