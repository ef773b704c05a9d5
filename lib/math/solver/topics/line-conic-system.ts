import { renderSurd, spellSurd } from '../../exact/render-surd.ts';
import { approximateSurd, type Surd } from '../../exact/surd.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex, renderRelation } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { maybeReadEquation } from '../../polynomial/multinomial.ts';
import { degreeOf, evaluateAtSurd } from '../../polynomial/polynomial.ts';
import { maybeExactRealRoots } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial, typePolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { areRootsConfirmed } from '../equation/check-roots.ts';
import { endSteps } from '../equation/end-steps.ts';
import { maybeReadSolveRequest } from '../equation/equation-task.ts';
import { maybeExplainPolynomial } from '../equation/explain-polynomial.ts';
import { renderName } from '../equation/root.ts';
import { renderPair, spellPair } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import { maybeReduceSystem, type ReducedSystem } from '../line-conic/reduce-system.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon = {
  system:
    'system|the system|system of equations|simultaneous equations|equations|simultaneously|by substitution|with substitution|nonlinear system|non-linear system|方程组|解方程组|二元二次方程组|代入法|用代入法|代入消元法|用代入消元法|联立'.split(
      '|',
    ),
  intersection:
    'intersection|intersections|intersection point|intersection points|points of intersection|point of intersection|intersect|intersects|meet|meets|cross|crosses|where|point|points|common points|交点|交点坐标|的交点|的交点坐标|相交|公共点|所有交点|相交于|点|交于|交于哪些点|相交于哪些点|交于哪几点|交于哪几个点|有哪些交点|有哪些公共点'.split(
      '|',
    ),
  line: 'line|straight line|直线'.split('|'),
  curve:
    'curve|curves|parabola|parabolas|circle|circles|ellipse|hyperbola|conic|抛物线|圆|椭圆|双曲线|曲线|两条抛物线|两圆'.split(
      '|',
    ),
} as const;

const id = 'line-conic-system';

interface Point {
  readonly x: Surd;
  readonly y: Surd;
}

interface Pair {
  readonly relations: readonly [Relation, Relation];
  readonly names: readonly [string, string];
  readonly isIntersection: boolean;
  readonly say: Say;
}

function maybeReadPair(question: Question): Pair | null {
  const read = maybeReadSolveRequest(question, lexicon);
  const [first, second] = read?.given ?? [];
  if (read === null || read.given.length !== 2 || first?.kind !== 'relation' || second?.kind !== 'relation') {
    return null;
  }
  const relations = [first.relation, second.relation] as const;
  const found = [...findFreeVariables(...relations.flatMap(({ left, right }) => [left, right]))].sort();
  const [x, y] = found;
  const isPlane = found.length === 2 && x !== undefined && y !== undefined;
  const isPointed = read.names.every((name) => found.includes(name));
  return isPlane && isPointed && relations.every(({ comparison }) => comparison === '=')
    ? {
        relations,
        names: [x, y],
        isIntersection: read.request.has('intersection'),
        say: speak(question.language),
      }
    : null;
}

function isNonlinear(relation: Relation): boolean {
  const equation = maybeReadEquation(relation);
  const degrees = [...(equation?.values() ?? [])].map(({ exponents }) =>
    Object.values(exponents).reduce((sum, power) => sum + power, 0),
  );
  return Math.max(0, ...degrees) === 2;
}

function explainReduction(
  { kept, gone, value, inserted, polynomial, isSubtracted }: ReducedSystem,
  { relations, say }: Pair,
): readonly Step[] {
  const [x, y] = [renderName(kept), renderName(gone)];
  const { tidy } = tidyPolynomial(polynomial);
  const standard = `${renderPolynomial(tidy, x)} = 0`;
  const explicit = `${y} = ${renderPolynomial(value, x)}`;
  const insertion = say(
    `Put this in for $${y}$:${display(renderRelation(inserted))}${degreeOf(tidy) < 1 ? '' : `and tidy up:${display(standard)}`}`,
    `代入消去 $${y}$：${display(renderRelation(inserted))}${degreeOf(tidy) < 1 ? '' : `整理得${display(standard)}`}`,
  );
  const title = say('Substitute into the other equation', '代入另一个方程');
  if (relations.some((relation) => isWritten(relation, explicit))) {
    const given = say('One equation already says', '其中一个方程就是');
    return [{ title, body: `${given}${display(explicit)}${insertion}` }];
  }
  return [
    {
      title: say(`Express $${y}$`, `用含 $${x}$ 的式子表示 $${y}$`),
      body: say(
        `${isSubtracted ? 'Subtracting the equations removes the squares; then' : 'From one equation,'}${display(explicit)}`,
        `${isSubtracted ? '两方程相减消去二次项，得' : '由其中一个方程得'}${display(explicit)}`,
      ),
    },
    { title, body: insertion },
  ];
}

/** Whether an equation was given in just this form. */
function isWritten(relation: Relation, latex: string): boolean {
  const bare = (text: string): string => text.replaceAll(/[\s{}]/g, '');
  return bare(renderRelation(relation)) === bare(latex);
}

function explainValues(
  { kept, gone, value }: ReducedSystem,
  points: readonly (readonly [Surd, Surd])[],
  say: Say,
): Step {
  const [x, y] = [renderName(kept), renderName(gone)];
  const expression = parseExpression(typePolynomial(value, 'x'));
  const lines = points.map(([own, other]) => {
    const inserted = renderLatex(substitute(expression, 'x', parseExpression(renderSurd(own))));
    const result = renderSurd(other);
    return say(
      `For $${x} = ${renderSurd(own)}$ the value of $${y}$ is${display(inserted === result ? `${y} = ${result}` : `${inserted} = ${result}`)}`,
      `当 $${x} = ${renderSurd(own)}$ 时，$${y}$ 的值为${display(inserted === result ? `${y} = ${result}` : `${inserted} = ${result}`)}`,
    );
  });
  return {
    title: say(`Find $${y}$`, `求 $${y}$`),
    body: say('Put each value back:', '分别代回：') + lines.join(''),
  };
}

function writeAnswer(points: readonly Point[], { isIntersection, names, say }: Pair): string {
  if (points.length === 0) {
    return isIntersection
      ? say('\\text{no intersection}', '\\text{没有交点}')
      : say('\\text{no real solution}', '\\text{无实数解}');
  }
  if (isIntersection) {
    return points.map(({ x, y }) => renderPair(renderSurd(x), renderSurd(y))).join(',\\ ');
  }
  const [a, b] = names.map(renderName);
  const [only] = points;
  return points.length === 1 && only !== undefined
    ? `${a} = ${renderSurd(only.x)},\\ ${b} = ${renderSurd(only.y)}`
    : joinFacts(
        points.map(
          ({ x, y }, index) => `${a}_${index + 1} = ${renderSurd(x)},\\ ${b}_${index + 1} = ${renderSurd(y)}`,
        ),
      );
}

/** The place of a curve that is nearest to the origin, on a grid; null where it has none near. */
function maybeNearest(
  { left, right }: Relation,
  names: readonly [string, string],
): readonly [number, number] | null {
  const [f, g] = [left, right].map((side) => compileExpression(side, names));
  const difference = (x: number, y: number): number => (f?.(x, y) ?? Number.NaN) - (g?.(x, y) ?? Number.NaN);
  const places = Array.from({ length: 161 }, (_, index) => (index - 80) / 4);
  const found = places.flatMap((x) =>
    places.flatMap((y) =>
      difference(x, y) * difference(x, y + 0.25) <= 0 || difference(x, y) * difference(x + 0.25, y) <= 0
        ? [[x, y] as const]
        : [],
    ),
  );
  const size = ([x, y]: readonly [number, number]): number => Math.hypot(x, y);
  return found.toSorted((one, other) => size(one) - size(other))[0] ?? null;
}

/** Without a common point the window still has to show both curves. */
function draw({ relations, names }: Pair, points: readonly Point[]): string | null {
  if (names.join() !== 'x,y') {
    return null;
  }
  const curves = relations.map((relation): Mark => {
    const text = `${typeExpression(relation.left)} = ${typeExpression(relation.right)}`;
    return { kind: 'implicit', expression: text, options: { label: text.replaceAll('-', '−') } };
  });
  const marks = points.map(({ x, y }): Mark => {
    const [px, py] = [approximateSurd(x), approximateSurd(y)].map((value) => Number(value.toPrecision(12)));
    return { kind: 'point', x: px ?? 0, y: py ?? 0, label: spellPair(spellSurd(x), spellSurd(y)) };
  });
  const others =
    points.length > 0 ? [] : relations.flatMap((relation) => [maybeNearest(relation, names) ?? [0, 0]]);
  const xs = [...points.map(({ x }) => approximateSurd(x)), ...others.map(([x]) => x ?? 0)];
  const ys = [...points.map(({ y }) => approximateSurd(y)), ...others.map(([, y]) => y ?? 0)];
  return writePlotCode({ x: windowAround([0, ...xs], 8), y: windowAround([0, ...ys], 8) }, [
    ...curves,
    ...marks,
  ]);
}

/** Puts every point into both equations as they were written, and looks for other solutions by sampling. */
function arePointsConfirmed(
  { relations, names }: Pair,
  points: readonly Point[],
  reduced: ReducedSystem,
  own: readonly Surd[],
): boolean {
  const near = (left: number, right: number): boolean =>
    Math.abs(left - right) <= 1e-8 * Math.max(1, Math.abs(left), Math.abs(right));
  return (
    points.every(({ x, y }) =>
      relations.every(({ left, right }) => {
        const [a, b] = [left, right].map((side) =>
          compileExpression(side, names)(approximateSurd(x), approximateSurd(y)),
        );
        return near(a ?? Number.NaN, b ?? Number.NaN);
      }),
    ) && areRootsConfirmed(reduced.inserted, reduced.kept, own.map(approximateSurd))
  );
}

function solveLineConic(question: Question): Solution | null {
  const pair = maybeReadPair(question);
  if (pair === null || !pair.relations.some(isNonlinear)) {
    return null;
  }
  const { say, names } = pair;
  const reduced = maybeReduceSystem(pair.relations, names);
  if (reduced === null || reduced.polynomial.length === 0 || degreeOf(reduced.polynomial) > 4) {
    return null;
  }
  const { tidy } = tidyPolynomial(reduced.polynomial);
  const isConstant = degreeOf(tidy) < 1;
  const own = isConstant ? [] : maybeExactRealRoots(tidy);
  const derivation = isConstant
    ? { steps: [] }
    : maybeExplainPolynomial({ polynomial: tidy, unknown: reduced.kept, say });
  if (own === null || derivation === null) {
    return null;
  }
  const values = own.map((root) => [root, evaluateAtSurd(reduced.value, root)] as const);
  const points = values.map(([kept, gone]) =>
    reduced.kept === names[0] ? { x: kept, y: gone } : { x: gone, y: kept },
  );
  if (!arePointsConfirmed(pair, points, reduced, own)) {
    return null;
  }
  const solved = [...explainReduction(reduced, pair), ...derivation.steps];
  const nothing = say(
    'There is no real solution; the two curves do not meet.',
    '没有实数解，两条曲线没有公共点。',
  );
  return {
    topicId: id,
    language: question.language,
    steps: values.length === 0 ? endSteps(solved, nothing) : [...solved, explainValues(reduced, values, say)],
    answer: writeAnswer(points, pair),
    plotCode: draw(pair, points),
  };
}

/** A line with a conic, or two conics that share an axis: the intersection points by substitution. */
export const lineConicSystem: Topic = {
  id,
  title: {
    en: 'the intersection of a line with a conic, or of two parabolas or circles',
    zh: '直线与圆锥曲线、两条抛物线或两圆的交点',
  },
  examples: {
    en: [
      'Find the intersection points of y = x^2 and y = 2x + 3',
      'Solve the system x^2 + y^2 = 25, x + y = 7',
    ],
    zh: ['求抛物线 y = x^2 与直线 y = 2x + 3 的交点坐标', '解方程组 x^2 + y^2 = 25, x + y = 7'],
  },
  solve: solveLineConic,
};
