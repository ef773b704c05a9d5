import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { maybeAnalyse } from '../function/analyse.ts';
import { drawFunction } from '../function/draw-function.ts';
import { type FunctionFeature, functionFeatures, functionLexicon } from '../function/function-words.ts';
import type { Report, Setting } from '../function/notation.ts';
import { basic, featureNames, maybeReport, whole } from '../function/report-feature.ts';
import type { Stretch } from '../function/stretches.ts';
import { showWitness } from '../function/witness.ts';
import { speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Formula, maybeFunction } from '../read-formula.ts';
import { maybeReadRequest } from '../read-request.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

interface Given {
  readonly title: string;
  readonly name: string;
  readonly variable: string;
  readonly body: Expression;
}

function maybeGiven(formula: Formula): Given | null {
  const plain = maybeFunction(formula, 'x');
  if (plain !== null && findFreeVariables(plain.body).length === 1) {
    return {
      title: plain.name,
      name: plain.name === 'y' ? 'f' : plain.name.slice(0, 1),
      variable: 'x',
      body: plain.body,
    };
  }
  if (formula.kind === 'function') {
    const names = findFreeVariables(formula.body);
    return names.length === 1 && names[0] === formula.variable
      ? {
          title: `${formula.name}(${formula.variable})`,
          name: formula.name,
          variable: formula.variable,
          body: formula.body,
        }
      : null;
  }
  return null;
}

function maybeWithin(formula: Formula, variable: string): Stretch | null {
  if (formula.kind !== 'interval' || (formula.variable !== null && formula.variable !== variable)) {
    return null;
  }
  const ends = [formula.from, formula.to];
  if (findFreeVariables(...ends).length > 0) {
    return null;
  }
  const [from = Number.NaN, to = Number.NaN] = ends.map((end) => compileExpression(end, [])());
  return Number.isFinite(from) && Number.isFinite(to) && from < to
    ? { from, to, hasFrom: formula.closedEnds[0], hasTo: formula.closedEnds[1] }
    : null;
}

function answerOf(reports: ReadonlyMap<FunctionFeature, Report>, say: Setting['say']): string {
  const [only] = reports.values();
  if (reports.size === 1 && only !== undefined) {
    return only.fact;
  }
  return joinFacts(
    [...reports].map(([feature, { fact }]) => {
      const label = say(...featureNames[feature]);
      return `${label === '' || fact.startsWith('\\text{no') || fact.startsWith('\\text{无') ? '' : `\\text{${label} } `}${fact}`;
    }),
  );
}

/** The same step may belong to several answers, and so may its beginning: each is shown once. */
function uniteSteps(reports: ReadonlyMap<FunctionFeature, Report>): readonly Step[] {
  const all = [...reports.values()].flatMap(({ steps }) => steps);
  const different = all.filter((step, index) => all.findIndex(({ body }) => body === step.body) === index);
  return different.flatMap(({ title, body, premise }, index) => {
    if (premise === undefined) return [{ title, body }];
    const sharing = different.filter((step) => step.premise === premise);
    if (sharing[0] !== different[index]) return [];
    return [{ title, body: premise.concat(...sharing.map((step) => step.body.slice(premise.length))) }];
  });
}

function isPlain(question: Question): boolean {
  return /^[□\s,.:;]*(?:(?:the )?function|函数|已知函数)?[□\s,.:;]*$/.test(question.prose);
}

/** Whether a place is asked for where only a value would be answered. */
function asksForPlace(request: ReadonlySet<string>): boolean {
  return (
    request.has('place') &&
    ['maximum', 'minimum', 'both', 'range', 'amplitude', 'period'].some((word) => request.has(word))
  );
}

/** Names the function, with a value by which the reader can check it. */
function nameFunction({ name, variable, body }: Given, setting: Setting): Step {
  const { say } = setting;
  return {
    title: say('Name the function', '记函数'),
    body: say('Write', '记').concat(
      display(`${name}(${variable}) = ${renderLatex(body)}`),
      showWitness(setting),
    ),
  };
}

function solveInvestigation(question: Question): Solution | null {
  const request = maybeReadRequest(question, functionLexicon);
  const [first, second, ...more] = question.formulas;
  const given = first === undefined ? null : maybeGiven(first);
  if (
    request === null ||
    given === null ||
    more.length > 0 ||
    (request.size === 0 && !isPlain(question)) ||
    asksForPlace(request)
  ) {
    return null;
  }
  const within = second === undefined ? null : maybeWithin(second, given.variable);
  const analysis =
    second !== undefined && within === null ? null : maybeAnalyse(given.body, given.variable, within);
  if (analysis === null) {
    return null;
  }
  const say = speak(question.language);
  const setting: Setting = { analysis, name: given.name, say };
  const named = functionFeatures.filter(
    (feature) =>
      request.has(feature) || (request.has('both') && (feature === 'maximum' || feature === 'minimum')),
  );
  const optional = request.has('all') ? whole : named.length === 0 ? basic : [];
  const wanted = named.length > 0 && !request.has('all') ? named : [...new Set([...optional, ...named])];
  const reports = new Map<FunctionFeature, Report>();
  for (const feature of wanted) {
    const report = maybeReport(feature, setting);
    if (report !== null) {
      reports.set(feature, report);
    } else if (named.includes(feature)) {
      return null;
    }
  }
  if (reports.size === 0) {
    return null;
  }
  const lead = nameFunction(given, setting);
  return {
    topicId: 'function-investigation',
    language: question.language,
    steps: [lead, ...uniteSteps(reports)],
    answer: answerOf(reports, say),
    plotCode: drawFunction(setting, given.title),
  };
}

/** Graph and investigation of any function of one variable that school mathematics draws. */
export const functionInvestigation: Topic = {
  id: 'function-investigation',
  title: {
    en: 'any function: its graph, domain, range, symmetry, asymptotes, monotonicity, extrema and inflections',
    zh: '一般函数的图像、定义域、值域、奇偶性、周期、渐近线、单调区间、极值和拐点',
  },
  examples: {
    en: [
      'Investigate f(x) = x^2/(x - 1)',
      'Find the asymptotes of y = (2x + 1)/(x - 3)',
      'Plot y = e^(-x) sin(3x)',
    ],
    zh: ['研究函数 f(x) = x^2/(x - 1) 的性质', '求 y = ln(x^2 - 1) 的定义域', '画出 y = |x - 2| 的图像'],
  },
  solve: solveInvestigation,
};
