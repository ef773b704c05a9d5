import { differentiate } from '../../calculus/differentiate.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { maybeFactorCommon } from '../../expression/factor-common.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { chooseStretch } from '../calculus/numeric-check.ts';
import { maybeMainVariable, maybePickSubject } from '../calculus/subject.ts';
import { explainMoves } from '../integral/explain-integral.ts';
import { integralOf } from '../integral/found.ts';
import { maybeIntegrate } from '../integral/integrate.ts';
import { type Say, speak } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import { type Question, readQuestion } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';
import { differentialEquation } from './differential-equation.ts';

const lexicon: Lexicon<'integrate' | 'neutral' | 'graph'> = {
  graph: graphPhrases,
  integrate: [
    'integral',
    'integrate',
    'indefinite integral',
    'antiderivative',
    'antiderivatives',
    'primitive',
    'anti-derivative',
    'the indefinite integral',
    '不定积分',
    '积分',
    '原函数',
    '全体原函数',
    '求积分',
    '一个原函数',
    'general antiderivative',
    'most general antiderivative',
  ],
  neutral: [
    'evaluate',
    'with respect to',
    'using integration by parts',
    'by parts',
    'by substitution',
    'using substitution',
    '对',
    '关于',
    '用分部积分法',
    '用换元法',
    'such that',
    'satisfies',
    'satisfying',
    'where',
    'whose',
    '满足',
    '使得',
    '使',
  ],
};

interface Task {
  readonly body: Expression;
  readonly variable: string;
}

function maybeReadTask(question: Question, isAsked: boolean): Task | null {
  const [formula, second] = question.formulas;
  if (formula?.kind === 'integral') {
    const isAlone = question.formulas.length === 1 && formula.bounds === null;
    return isAlone ? { body: formula.body, variable: formula.variable } : null;
  }
  const names =
    second?.kind === 'expression' && second.expression.kind === 'symbol' ? second.expression.name : null;
  const given = names === null ? question.formulas : question.formulas.slice(0, 1);
  const picked = isAsked && given.length === 1 ? maybePickSubject(given) : null;
  return picked === null || question.formulas.length > 2 || (names === null && question.formulas.length > 1)
    ? null
    : {
        body: picked.subject.body,
        variable: names ?? maybeMainVariable(picked.subject.body) ?? picked.subject.variable,
      };
}

function checkStep({ variable }: Task, value: Expression, say: Say): Step {
  return {
    title: say('Check by differentiating', '求导检验'),
    body: say('The derivative of the result is the integrand:', '对结果求导，得到被积函数：').concat(
      display(
        `\\frac{d}{d${variable}}\\left(${renderLatex(value)}\\right) = ${renderLatex(differentiate(value, variable))}`,
      ),
    ),
  };
}

function draw({ body, variable }: Task, value: Expression): string | null {
  if (findFreeVariables(body, value).some((name) => name !== variable)) {
    return null;
  }
  return writePlotCode({ x: chooseStretch(compileExpression(value, [variable])) }, [
    { kind: 'curve', expression: typeExpression(body, variable), options: { label: 'f', dashed: true } },
    { kind: 'curve', expression: typeExpression(value, variable), options: { label: 'F (C = 0)' } },
  ]);
}

/** "the antiderivative F of f with F(1) = 4" is the differential equation F' = f with that value. */
function maybeSolveWithValue(question: Question): Solution | null {
  const [value] = question.formulas.filter((formula) => formula.kind === 'initial');
  const others = question.formulas.filter(
    (formula) =>
      formula !== value &&
      formula.kind !== 'reference' &&
      !(
        formula.kind === 'expression' &&
        formula.expression.kind === 'symbol' &&
        formula.expression.name === value?.name
      ),
  );
  const [given, ...more] = others;
  const picked = given === undefined || more.length > 0 ? null : maybePickSubject([given]);
  if (value === undefined || value.order !== 0 || picked === null) {
    return null;
  }
  const { body, variable } = picked.subject;
  const at = `${value.name}(${renderLatex(value.at)}) = ${renderLatex(value.value)}`;
  const equation = `${value.name}'(${variable}) = ${renderLatex(body)}`;
  const solve = speak(question.language)('Solve', '求微分方程的特解');
  const solution = differentialEquation.solve(readQuestion(`${solve} $${equation}$, $${at}$`));
  return solution === null ? null : { ...solution, topicId: 'antiderivative' };
}

function solveAntiderivative(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  if (request?.has('integrate') === true && question.formulas.some(({ kind }) => kind === 'initial')) {
    return maybeSolveWithValue(question);
  }
  const task = request === null ? null : maybeReadTask(question, request.has('integrate'));
  const found = task === null ? null : maybeIntegrate(task.body, task.variable);
  if (task === null || found === null || findFreeVariables(task.body).includes('C')) {
    return null;
  }
  const say = speak(question.language);
  const value = maybeFactorCommon(found.value) ?? found.value;
  const result: Step = {
    title: say('State the result', '写出结果'),
    body: say('With the constant of integration:', '加上积分常数：').concat(
      display(`${integralOf(task.body, task.variable)} = ${renderLatex(value)} + C`),
    ),
  };
  return {
    topicId: 'antiderivative',
    language: question.language,
    steps: [
      ...explainMoves(found.moves, say),
      ...(found.moves.length > 1 ? [result] : []),
      checkStep(task, found.value, say),
    ],
    answer: `${renderLatex(value)} + C`,
    plotCode: draw(task, found.value),
  };
}

/** Indefinite integrals, with the rules named and the result differentiated. */
export const antiderivative: Topic = {
  id: 'antiderivative',
  title: {
    en: 'indefinite integrals by table, substitution, parts and partial fractions',
    zh: '不定积分（基本公式、换元、分部积分、部分分式）',
  },
  examples: {
    en: ['∫ x e^x dx', 'Find the antiderivative of x^2 - 3x', 'Integrate x/(x^2 + 1)'],
    zh: ['求不定积分 ∫ x e^x dx', '求 f(x) = x^2 - 3x 的原函数', '求不定积分 ∫ x/(x^2 + 1) dx'],
  },
  solve: solveAntiderivative,
};
