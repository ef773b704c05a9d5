import { compileExpression } from '../../expression/compile-expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { maybeMainVariable, maybePickSubject, maybeSubject } from '../calculus/subject.ts';
import {
  claimValue,
  type DefiniteTask,
  type DefiniteValue,
  explainDefinite,
  maybeEvaluateDefinite,
  numberOf,
  renderDefinite,
  renderValue,
} from '../integral/definite.ts';
import { type ImproperTask, maybeEvaluateImproper } from '../integral/improper.ts';
import { maybeSplitModulus } from '../integral/modulus.ts';
import { type Say, speak } from '../language.ts';
import { windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'integrate' | 'neutral' | 'graph'> = {
  graph: graphPhrases,
  integrate: [
    'integral',
    'integrate',
    'definite integral',
    'the definite integral',
    '定积分',
    '积分',
    '求积分',
    '积分值',
    'improper integral',
    '反常积分',
    '广义积分',
  ],
  neutral: [
    'evaluate',
    'over',
    'from',
    'to',
    'infinity',
    'positive infinity',
    'converge or diverge',
    'converges',
    'convergent',
    'divergent',
    'or',
    'whether',
    'determine whether',
    '从',
    '到',
    '正无穷',
    '无穷',
    '无穷大',
    '判断',
    '敛散性',
    '收敛性',
    'interval',
    'the interval',
    'by parts',
    'by substitution',
    '区间',
    '上的',
    '在区间',
    '用牛顿莱布尼茨公式',
    'with respect to',
  ],
};

function maybeReadTask(question: Question, isAsked: boolean): DefiniteTask | null {
  const [formula, second] = question.formulas;
  if (formula?.kind === 'integral') {
    const { body, variable, bounds } = formula;
    const [from, to] = bounds ?? [];
    if (bounds === null) {
      return second?.kind === 'interval' && question.formulas.length === 2
        ? { body, variable, from: second.from, to: second.to }
        : null;
    }
    return question.formulas.length === 1 && from?.kind === 'finite' && to?.kind === 'finite'
      ? { body, variable, from: from.value, to: to.value }
      : null;
  }
  const interval = question.formulas.find((each) => each.kind === 'interval');
  const picked =
    isAsked && second !== undefined
      ? maybePickSubject(question.formulas.filter((each) => each !== interval))
      : null;
  if (interval === undefined || picked === null || picked.others.length > 0) {
    return null;
  }
  const { body, variable } = picked.subject;
  return { body, variable: maybeMainVariable(body) ?? variable, from: interval.from, to: interval.to };
}

/** An integral with an infinite end, in signs or as "from 1 to infinity". */
function maybeReadImproper({ formulas, prose }: Question, isAsked: boolean): ImproperTask | null {
  const [formula, start] = formulas;
  if (formula?.kind === 'integral' && formula.bounds !== null && formulas.length === 1) {
    const [from, to] = formula.bounds;
    const isImproper = from.kind === 'infinite' || to.kind === 'infinite';
    return isImproper ? { body: formula.body, variable: formula.variable, from, to } : null;
  }
  if (!isAsked || !farEnd.test(prose) || start?.kind !== 'expression' || formulas.length !== 2) {
    return null;
  }
  const body = formula?.kind === 'integral' ? formula : formula === undefined ? null : maybeSubject(formula);
  return body === null || findFreeVariables(start.expression).length > 0
    ? null
    : {
        body: body.body,
        variable: body.variable,
        from: { kind: 'finite', value: start.expression },
        to: { kind: 'infinite', isNegative: false },
      };
}

const farEnd = /from □ to (?:positive )?infinity|从 ?□ ?到(?:正)?无穷大?/;

function maybeSolveImproper(question: Question, task: ImproperTask, say: Say): Solution | null {
  const result = maybeEvaluateImproper(task, say);
  if (result === null) {
    return null;
  }
  const expression = typeExpression(task.body, task.variable);
  const [from, to] = [task.from, task.to].map((place, index) =>
    place.kind === 'finite' ? numberOf(place.value) : index === 0 ? -12 : 12,
  );
  const [low = -12, high = 12] = [from, Math.max(to ?? 12, (from ?? 0) + 10)];
  const isBounded = task.to.kind === 'finite';
  const end = isBounded ? (to ?? high) : high;
  return {
    topicId: 'definite-integral',
    language: question.language,
    steps: result.steps,
    answer:
      result.value === null
        ? say('\\text{the integral diverges}', '\\text{发散}')
        : renderLatex(result.value),
    plotCode: writePlotCode({ x: windowAround([low, end], 1e-3) }, [
      { kind: 'curve', expression, options: { label: 'f' } },
      {
        kind: 'area',
        expression,
        base: null,
        from: low + (end - low) * 0.005,
        to: end - (end - low) * 0.005,
      },
    ]),
  };
}

/** Integrands with a modulus, and those without a finite value at an end. */
function maybeSolveSpecial(question: Question, task: DefiniteTask, say: Say): Solution | null {
  const { body, variable } = task;
  const split = maybeSplitModulus(task, say);
  if (split === null) {
    const [from, to] = [task.from, task.to].map((value) => ({ kind: 'finite', value }) as const);
    return from === undefined || to === undefined
      ? null
      : maybeSolveImproper(question, { body, variable, from, to }, say);
  }
  return {
    topicId: 'definite-integral',
    language: question.language,
    steps: split.steps,
    answer: renderValue(split.value, false),
    plotCode: draw(task, split.value, say),
  };
}

function draw(task: DefiniteTask, result: DefiniteValue, say: Say): string {
  const { body, variable } = task;
  const ends = [numberOf(task.from), numberOf(task.to)];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const expression = typeExpression(body, variable);
  const label = String(Number(result.value.toPrecision(4))).replace('-', '−');
  return writePlotCode(
    {
      x: windowAround([from, to], Math.max(1e-3, (to - from) * 1.2)),
      title: say(
        `The integral is ${result.exact === null ? '≈ ' : ''}${label}`,
        `定积分的值${result.exact === null ? '约' : ''}为 ${label}`,
      ),
    },
    [
      { kind: 'curve', expression, options: { label: 'f' } },
      { kind: 'area', expression, base: null, from, to },
    ],
  );
}

function isDrawable({ body, variable, from, to }: DefiniteTask): boolean {
  const f = compileExpression(body, [variable]);
  return Number.isFinite(f((numberOf(from) + numberOf(to)) / 2));
}

function solveDefinite(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  if (request === null) {
    return null;
  }
  const say = speak(question.language);
  const improper = maybeReadImproper(question, request.has('integrate'));
  if (improper !== null) {
    return maybeSolveImproper(question, improper, say);
  }
  const task = maybeReadTask(question, request.has('integrate'));
  const result = task === null ? null : maybeEvaluateDefinite(task);
  if (task === null || result === null) {
    return task === null ? null : maybeSolveSpecial(question, task, say);
  }
  const claim =
    result.exact === null ? `${renderDefinite(task)} ${claimValue(result)}` : renderValue(result, false);
  return {
    topicId: 'definite-integral',
    language: question.language,
    steps: explainDefinite(task, result, say),
    answer: claim,
    plotCode: isDrawable(task) ? draw(task, result, say) : null,
  };
}

/** Definite integrals, exact by the fundamental theorem where it can be, numeric otherwise. */
export const definiteIntegral: Topic = {
  id: 'definite-integral',
  title: {
    en: 'definite integrals, exact where there is an antiderivative and numeric otherwise',
    zh: '定积分（能求出原函数时给出精确值，否则给出近似值）',
  },
  examples: {
    en: ['Evaluate ∫_0^1 x^2 dx', 'Find the integral of sin x from 0 to pi'],
    zh: ['计算定积分 ∫_0^1 x^2 dx', '求定积分 ∫_0^π sin x dx'],
  },
  solve: solveDefinite,
};
