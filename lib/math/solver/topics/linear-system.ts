import { renderRational, signOf, zero } from '../../exact/rational.ts';
import type { Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { maybeReadEquation } from '../../polynomial/multinomial.ts';
import { renderPair } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import type { Solution, Step } from '../solution.ts';
import { isSystemConfirmed } from '../system/check-system.ts';
import { maybeDrawSystem } from '../system/draw-system.ts';
import {
  contentOf,
  divideEquation,
  type Elimination,
  eliminate,
  type LinearEquation,
  substituteBack,
  type Value,
} from '../system/eliminate.ts';
import {
  explainEliminations,
  explainNumbering,
  explainSubstitution,
  renderEquation,
  renderValue,
} from '../system/explain-elimination.ts';
import type { System } from '../system/system.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'solve' | 'intersection' | 'graph'> = {
  solve: [
    ...[
      'solve',
      'system',
      'the system',
      'system of equations',
      'system of linear equations',
      'linear system',
      'linear',
    ],
    ...[
      'simultaneous equations',
      'equations',
      'simultaneously',
      'solution',
      'solutions',
      'by elimination',
      'unknowns',
    ],
    ...[
      '解',
      '解方程组',
      '方程组',
      '线性方程组',
      '二元一次方程组',
      '三元一次方程组',
      '的解',
      '解集',
      '用消元法',
      '联立',
    ],
  ],
  intersection: [
    'intersection',
    'intersection point',
    'point of intersection',
    'intersect',
    'lines',
    'two lines',
    'meet',
    '交点',
    '交点坐标',
    '直线',
    '两条直线',
    '两直线',
  ],
  graph: graphPhrases,
};

/** Reads a relation as a linear equation; null when it is none. */
function maybeReadLinear(
  relation: Relation,
  names: readonly string[],
  number: number,
): LinearEquation | null {
  const multinomial = maybeReadEquation(relation);
  if (multinomial === null) {
    return null;
  }
  const coefficients = names.map((name) => multinomial.get(`${name}^1`)?.coefficient ?? zero);
  const constant = (multinomial.get('')?.coefficient ?? zero).neg();
  const unknowns = coefficients.filter((value) => signOf(value) !== 0).length;
  const isLinear = unknowns + (signOf(constant) === 0 ? 0 : 1) === multinomial.size;
  return isLinear && unknowns > 0 ? { number, coefficients, constant } : null;
}

function maybeReadSystem({ formulas }: Question): System | null {
  const relations = formulas.flatMap((formula) => (formula.kind === 'relation' ? [formula.relation] : []));
  const names = [...findFreeVariables(...relations.flatMap(({ left, right }) => [left, right]))].sort();
  const isSquare = relations.length === formulas.length && relations.length === names.length;
  if (
    !isSquare ||
    names.length < 2 ||
    names.length > 3 ||
    names.some((name) => name.length > 1 && !name.includes('_'))
  ) {
    return null;
  }
  const given = relations.flatMap((relation, index) => maybeReadLinear(relation, names, index + 1) ?? []);
  if (given.length !== relations.length) {
    return null;
  }
  const equations = given.map((equation) => divideEquation(equation, contentOf(equation)));
  const isChanged =
    relations.some(({ right }) => right.kind !== 'number' && right.kind !== 'negate') ||
    given.some(
      (equation, index) =>
        renderEquation(equation, names) !== renderEquation(equations[index] ?? equation, names),
    );
  return { relations, names, equations, isChanged };
}

function concludeNone({ names }: System, say: Say): Step {
  return {
    title: say('Draw the conclusion', '得出结论'),
    body: say(
      `No numbers can satisfy all equations at once, so the system has no solution${names.length === 2 ? '; the two equations describe parallel lines' : ''}.`,
      `没有数能同时满足所有方程，所以方程组无解${names.length === 2 ? '；两个方程表示两条平行直线' : ''}。`,
    ),
  };
}

function verifyStep({ names, relations }: System, values: ReadonlyMap<number, Value>, say: Say): Step {
  const point = names.map(
    (name, index) => `${name} = ${renderRational(values.get(index)?.constant ?? zero)}`,
  );
  return {
    title: say('Check', '检验'),
    body: say(
      `Putting $${point.join(',\\ ')}$ into ${relations.length === 2 ? 'both' : 'all three'} equations makes each of them true.`,
      `把 $${point.join(',\\ ')}$ 代入原方程组的每个方程，等式都成立。`,
    ),
  };
}

function writeAnswer(
  { names }: System,
  elimination: Elimination,
  values: ReadonlyMap<number, Value>,
  request: ReadonlySet<string>,
  say: Say,
): string {
  if (elimination.contradiction !== null) {
    return say('\\text{no solution}', '\\text{无解}');
  }
  const shown = names.map((_, index) =>
    renderValue(values.get(index) ?? { constant: zero, free: new Map() }, names),
  );
  if (elimination.free.length === 0) {
    return request.has('intersection') && names.length === 2
      ? renderPair(shown[0] ?? '', shown[1] ?? '')
      : names.map((name, index) => `${name} = ${shown[index]}`).join(',\\ ');
  }
  const bound = names.flatMap((name, index) =>
    elimination.free.includes(index) ? [] : [`${name} = ${shown[index]}`],
  );
  const free = elimination.free.map((index) => `${names[index]} \\in \\mathbb{R}`);
  return [
    say('\\text{infinitely many solutions: }', '\\text{无穷多解：}') + bound.join(',\\ '),
    ...free,
  ].join(',\\ ');
}

function solveSystem(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const system = request === null ? null : maybeReadSystem(question);
  const isAsked =
    request !== null &&
    (request.has('solve') || request.has('intersection') || /^[□\s,;.]*$/.test(question.prose));
  if (
    request === null ||
    system === null ||
    !isAsked ||
    (request.has('intersection') && system.names.join() !== 'x,y')
  ) {
    return null;
  }
  const say = speak(question.language);
  const elimination = eliminate(system.equations, system.names.length);
  const values = elimination.contradiction === null ? substituteBack(elimination) : new Map<number, Value>();
  if (!isSystemConfirmed(system, elimination, values)) {
    return null;
  }
  const ending =
    elimination.contradiction === null
      ? [
          ...explainSubstitution(elimination, values, system.names, say),
          ...(elimination.free.length === 0 ? [verifyStep(system, values, say)] : []),
        ]
      : [concludeNone(system, say)];
  return {
    topicId: 'linear-system',
    language: question.language,
    steps: [
      explainNumbering(system.equations, system.isChanged, system.names, say),
      ...explainEliminations(elimination, system.names, say),
      ...ending,
    ],
    answer: writeAnswer(system, elimination, values, request, say),
    plotCode: maybeDrawSystem(system, elimination, values, say),
  };
}

/** A system of two or three linear equations in as many unknowns, by elimination. */
export const linearSystem: Topic = {
  id: 'linear-system',
  title: {
    en: 'a system of two or three linear equations',
    zh: '二元或三元一次方程组',
  },
  examples: {
    en: ['Solve the system 2x + y = 5, x - y = 1'],
    zh: ['解方程组 2x + y = 5, x - y = 1'],
  },
  solve: solveSystem,
};
