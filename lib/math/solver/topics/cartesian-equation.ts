import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { maybeEliminateParameter } from '../coordinates/eliminate-parameter.ts';
import { maybePolarEquation } from '../coordinates/polar-equation.ts';
import { maybeFindPeriod } from '../function/find-period.ts';
import { type Say, speak } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'convert' | 'neutral' | 'graph'> = {
  graph: graphPhrases,
  convert: [
    ...'eliminate|eliminate the parameter|cartesian|cartesian equation|cartesian form|rectangular'.split('|'),
    ...'rectangular equation|rectangular form|rectangular coordinates|cartesian coordinates'.split('|'),
    ...'消去参数|消参|普通方程|直角坐标方程|化为普通方程|化为直角坐标方程|的直角坐标方程|的普通方程'.split(
      '|',
    ),
  ],
  neutral: [
    ...'parameter|parametric|parametric equations|polar|polar equation|polar curve|curve|from|into|as'.split(
      '|',
    ),
    ...'convert|change|rewrite|write|express|transform|between|where|is the parameter'.split('|'),
    ...'参数|参数方程|极坐标|极坐标方程|曲线|化为|化成|转化为|把|将|为参数|其中|得到|表示的曲线|表示'.split(
      '|',
    ),
  ],
};

const parameters = ['t', 'theta', 's', 'phi', 'u'];

function sideOf(formulas: readonly Formula[], names: readonly string[]): Expression | null {
  const found = formulas.flatMap((formula) => {
    if (formula.kind !== 'relation' || formula.relation.comparison !== '=') return [];
    const { left, right } = formula.relation;
    return left.kind === 'symbol' && names.includes(left.name) ? [right] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Formulas that say something: not a parameter's name alone. */
function withoutNames(formulas: readonly Formula[]): readonly Formula[] {
  return formulas.filter(
    (formula) =>
      formula.kind !== 'reference' &&
      !(formula.kind === 'expression' && formula.expression.kind === 'symbol'),
  );
}

function onlyParameter(...sides: readonly Expression[]): string | null {
  const [name, ...others] = findFreeVariables(...sides);
  return name !== undefined && others.length === 0 && parameters.includes(name) ? name : null;
}

function maybeFromParametric(
  formulas: readonly Formula[],
  say: Say,
): Omit<Solution, 'topicId' | 'language'> | null {
  const [x, y] = [sideOf(formulas, ['x']), sideOf(formulas, ['y'])];
  const name = x === null || y === null ? null : onlyParameter(x, y);
  if (x === null || y === null || name === null || formulas.length !== 2) return null;
  const found = maybeEliminateParameter({ x, y, parameter: name }, say);
  if (found === null) return null;
  const period = maybeFindPeriod(x, name) ?? maybeFindPeriod(y, name);
  const [from, to] = period === null ? [-5, 5] : [0, period];
  const type = (side: Expression): string => typeExpression(side, name, 't');
  return {
    ...found,
    plotCode: writePlotCode({ equalAspect: true }, [
      { kind: 'parametric', x: type(x), y: type(y), options: { from, to } },
    ]),
  };
}

function maybeFromPolar(
  formulas: readonly Formula[],
  say: Say,
): Omit<Solution, 'topicId' | 'language'> | null {
  const radius = sideOf(formulas, ['r', 'rho']);
  const name = radius === null || findFreeVariables(radius).length === 0 ? 'theta' : onlyParameter(radius);
  if (radius === null || name === null || formulas.length !== 1) return null;
  const [formula] = formulas;
  const letter = formula?.kind === 'relation' ? renderLatex(formula.relation.left) : 'r';
  const found = maybePolarEquation({ radius, angle: name, letter }, say);
  const isDrawn = compileExpression(radius, [name]);
  return found === null
    ? null
    : {
        ...found,
        plotCode: Number.isFinite(isDrawn(0.3))
          ? writePlotCode({ equalAspect: true }, [
              {
                kind: 'polar',
                expression: typeExpression(radius, name, 'θ'),
                options: { from: 0, to: 2 * Math.PI },
              },
            ])
          : null,
      };
}

function solveCartesian(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  if (request?.has('convert') !== true) return null;
  const say = speak(question.language);
  const formulas = withoutNames(question.formulas);
  const found = maybeFromParametric(formulas, say) ?? maybeFromPolar(formulas, say);
  return found === null ? null : { topicId: 'cartesian-equation', language: question.language, ...found };
}

/** Equations in x and y of curves that are given with a parameter or in polar coordinates. */
export const cartesianEquation: Topic = {
  id: 'cartesian-equation',
  title: {
    en: 'the Cartesian equation of a parametric or polar curve',
    zh: '把参数方程、极坐标方程化为直角坐标方程',
  },
  examples: {
    en: ['Eliminate the parameter: x = 2t + 1, y = t^2', 'Find the Cartesian equation of r = 2cos θ'],
    zh: ['把参数方程 x = 3cos t, y = 2sin t 化为普通方程', '把极坐标方程 ρ = 2cos θ 化为直角坐标方程'],
  },
  solve: solveCartesian,
};
