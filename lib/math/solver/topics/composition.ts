import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { agreesAtPlaces } from '../algebra/agrees-at-places.ts';
import { neutralPhrases } from '../algebra/algebra-words.ts';
import { maybeReadRatio, renderRatio } from '../algebra/rational-form.ts';
import {
  type Application,
  applyFunction,
  definitionsOf,
  maybeReadApplication,
} from '../algebra/read-application.ts';
import { parenthesize } from '../graph/feature.ts';
import { speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'compose' | 'neutral'> = {
  compose: [
    ...'composition|compositions|composite|composite function|compose|composition of|simplify|expression for'.split(
      '|',
    ),
    ...'复合函数|的解析式|表达式|的表达式|化简'.split('|'),
  ],
  neutral: neutralPhrases,
};

function shorten(expression: Expression): string {
  const ratio = maybeReadRatio(expression);
  return ratio === null ? renderLatex(simplifyExpression(expression, 'keep')) : renderRatio(ratio);
}

interface Composed {
  readonly steps: readonly Step[];
  readonly fact: string;
}

function maybeCompose({ functions, argument }: Application, question: Question): Composed | null {
  const say = speak(question.language);
  const steps: Step[] = [];
  let current = argument;
  let name = renderLatex(argument);
  for (const own of functions.toReversed()) {
    const value = applyFunction(own, current);
    const outer = `${own.name}${parenthesize(name)}`;
    const between = name === renderLatex(current) ? [] : [`${own.name}${parenthesize(renderLatex(current))}`];
    if (current !== argument || functions.length === 1) {
      steps.push({
        title: say('Put one function into the other', '代入'),
        body: say(
          `Put $${renderLatex(current)}$ for $${own.variable}$:`,
          `用 $${renderLatex(current)}$ 代替 $${own.variable}$：`,
        ).concat(display([outer, ...between, renderLatex(value)].join(' = '))),
      });
    }
    name = outer;
    current = value;
  }
  const short = shorten(current);
  if (findFreeVariables(current).length === 0 || !agreesAtPlaces(current, short)) {
    return null;
  }
  if (short !== renderLatex(current)) {
    steps.push({
      title: say('Simplify', '化简'),
      body: say('Simplified,', '化简得').concat(display(`${name} = ${short}`)),
    });
  }
  return { steps, fact: `${name} = ${short}` };
}

function solveComposition(question: Question): Solution | null {
  const known = definitionsOf(question);
  const others = question.formulas.filter(({ kind }) => kind !== 'function');
  const applications = others.map((formula) =>
    formula.kind === 'unreadable' ? maybeReadApplication(formula.text, known) : null,
  );
  const isNested =
    applications.length > 0 &&
    applications.every((application) => application !== null && application.functions.length > 1);
  if (maybeReadRequest(question, lexicon) === null || !isNested || known.length > 3) {
    return null;
  }
  const composed = applications.map((application) =>
    application === null ? null : maybeCompose(application, question),
  );
  const all = composed.filter((one) => one !== null);
  return all.length !== composed.length
    ? null
    : {
        topicId: 'composition',
        language: question.language,
        steps: all.flatMap(({ steps }) => steps),
        answer: joinFacts(all.map(({ fact }) => fact)),
        plotCode: null,
      };
}

/** One function put into another. */
export const composition: Topic = {
  id: 'composition',
  title: { en: 'composition of functions', zh: '复合函数' },
  examples: {
    en: ['If f(x) = x^2 + 1 and g(x) = 2x - 3, find f(g(x))'],
    zh: ['已知 f(x) = x^2 + 1，g(x) = 2x - 3，求 f(g(x))'],
  },
  solve: solveComposition,
};
