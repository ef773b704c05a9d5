import { isSameReal, toReal } from '../../exact/real.ts';
import { renderTerm } from '../../latex/render-term.ts';
import type { Statement, Term } from '../../latex/term.ts';
import { containsTerm, mapParts } from '../../verify/term-walk.ts';
import {
  argumentFact,
  type ComplexFact,
  conjugateFact,
  maybeLargePower,
  maybePowerFact,
  modulusFact,
  partFact,
  polarFact,
  simplifyStep,
} from '../complex/complex-facts.ts';
import { type ComplexNumber, isExact, maybeComplex, renderComplex } from '../complex/complex-number.ts';
import { rootsFact } from '../complex/complex-roots.ts';
import { drawComplex } from '../complex/draw-complex.ts';
import { type Say, speak } from '../language.ts';
import { maybeReadItems } from '../linear/read-items.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

type Ask =
  | 'modulus'
  | 'argument'
  | 'conjugate'
  | 'polar'
  | 'exponential'
  | 're'
  | 'im'
  | 'root2'
  | 'root3'
  | 'root4'
  | 'root5'
  | 'root6';

const lexicon: Lexicon<Ask | 'number' | 'graph' | 'neutral'> = {
  modulus: 'modulus|absolute value|magnitude|norm|模|的模|模长|绝对值'.split('|'),
  argument: 'argument|principal argument|arg|phase|辐角|的辐角|辐角主值|的辐角主值|辐角的主值'.split('|'),
  conjugate: 'conjugate|complex conjugate|共轭|的共轭|共轭复数|的共轭复数'.split('|'),
  polar:
    'polar form|in polar form|trigonometric form|into polar form|to polar form|三角形式|的三角形式|化为三角形式|极坐标形式'.split(
      '|',
    ),
  exponential: 'exponential form|in exponential form|euler form|指数形式|的指数形式|化为指数形式'.split('|'),
  re: 'real part|实部|的实部'.split('|'),
  im: 'imaginary part|虚部|的虚部'.split('|'),
  root2: 'square roots|square root|both square roots|平方根|的平方根'.split('|'),
  root3: 'cube roots|cube root|third roots|三次方根|立方根|的立方根|的三次方根'.split('|'),
  root4: 'fourth roots|4th roots|四次方根|的四次方根'.split('|'),
  root5: 'fifth roots|5th roots|五次方根|的五次方根'.split('|'),
  root6: 'sixth roots|6th roots|六次方根|的六次方根'.split('|'),
  number: 'complex number|complex numbers|complex|复数|of unity|单位根'.split('|'),
  graph: graphPhrases,
  neutral:
    'simplify|evaluate|solve|solutions|roots|form|standard form|write|express|as|into|in the form|where|product|quotient|power|convert|number|all|the equation|complex solutions|over complex numbers|解|解方程|在复数范围内|复数范围内|化简|化为|写成|形式|的形式|计算|根|全部|所有|表示|把|将|其中|虚数单位|为虚数单位|是虚数单位|已知复数|的值|unit|imaginary unit|get|work|result|等于'.split(
      '|',
    ),
};

function prepare(text: string): string {
  return text
    .replace(/[,，]?\s*[（(]?(?:其中\s*)?\$?i\$?\s*(?:为|是)虚数单位[）)]?/g, ' ')
    .replace(/\\(?:mathrm|rm|text)\s*\{\s*i\s*\}/g, 'i')
    .replace(/\\(?:overline|bar)\s*\{?\s*z\s*\}?|z̅/g, '\\overline{z}')
    .replace(/(?<![A-Za-z\\])i\s*\^\s*(\d+)/g, 'i^{$1}')
    .replace(/\)\s*\^\s*(-?\d+)/g, ')^{$1}')
    .replace(/(?<![A-Za-z])(?:of\s+)?(?:roots\s+of\s+unity)/g, 'roots of unity')
    .replace(/(?:in the form|write in the form|as|写成|化为)\s*\$?\s*a\s*\+\s*bi\s*\$?/g, ' ');
}

interface ComplexText {
  readonly term: Term;
  readonly value: ComplexNumber;
  /** n of an equation z^n = w. */
  readonly degree: number | null;
  readonly prose: string;
}

function maybeDefinition(statement: Statement): readonly [string, Term] | null {
  if (statement.kind !== 'relation' || statement.terms.length !== 2 || statement.comparisons[0] !== '=')
    return null;
  const [left, right] = statement.terms;
  return left?.kind === 'symbol' && right !== undefined ? [left.name, right] : null;
}

function insert(term: Term, names: ReadonlyMap<string, Term>): Term {
  if (term.kind === 'symbol') return names.get(term.name) ?? term;
  return mapParts(term, (part) => insert(part, names));
}

function isImaginary(term: Term): boolean {
  return containsTerm(
    term,
    (part) =>
      (part.kind === 'constant' && part.name === 'i') ||
      (part.kind === 'call' && part.name === 'sqrt' && part.args[0]?.kind === 'negate'),
  );
}

const noNames: ReadonlyMap<string, ComplexNumber> = new Map();

function maybePowerEquation(statement: Statement): { readonly term: Term; readonly degree: number } | null {
  if (statement.kind !== 'relation' || statement.terms.length !== 2 || statement.comparisons[0] !== '=')
    return null;
  const [left, right] = statement.terms;
  const isPower =
    left?.kind === 'power' &&
    left.base.kind === 'symbol' &&
    left.exponent.kind === 'number' &&
    left.exponent.denominator === 1n;
  return isPower && right !== undefined ? { term: right, degree: Number(left.exponent.numerator) } : null;
}

const largestDegree = 8;

function maybeRead(prompt: string, isOfUnity: boolean): ComplexText | null {
  const items = maybeReadItems(prompt, prepare);
  if (items === null) return null;
  const powers = items.statements.map(maybePowerEquation);
  const [equation] = powers;
  if (equation != null && powers.length === 1) {
    const value = maybeComplex(equation.term, noNames);
    const isFitting =
      isImaginary(equation.term) || (equation.degree > 2 && /[zw]\s*(?:\^|\*\*)/.test(prompt));
    return value === null || !isFitting || equation.degree < 2 || equation.degree > largestDegree
      ? null
      : { ...equation, value, prose: items.prose };
  }
  const defined = items.statements.flatMap((one) => {
    const found = maybeDefinition(one);
    return found === null ? [] : [found];
  });
  const names = new Map(defined);
  const terms = items.statements.flatMap((one) => (one.kind === 'term' ? [one.term] : []));
  if (terms.length + defined.length < items.statements.length || terms.length > 1) return null;
  const [asked] = terms;
  const [first] = defined;
  const chosen = asked ?? (defined.length === 1 ? first?.[1] : undefined);
  if (chosen === undefined) return null;
  const term = insert(chosen, names);
  const value = maybeComplex(term, noNames);
  return value === null || (!isImaginary(term) && !isOfUnity)
    ? null
    : { term, value, degree: null, prose: items.prose };
}

function maybeFact(
  { term, value, degree }: ComplexText,
  request: ReadonlySet<string>,
  say: Say,
): ComplexFact | null {
  const asked = [...request].filter((word) => !/^(?:number|graph|neutral)$/.test(word));
  const [only] = asked;
  if (asked.length > 1) return null;
  const isZero = isSameReal(value.re, toReal(0)) && isSameReal(value.im, toReal(0));
  const root = degree ?? (only?.startsWith('root') === true ? Number(only.slice(4)) : null);
  if (root !== null)
    return isZero || !isExact(value) || (degree !== null && only !== undefined)
      ? null
      : rootsFact(value, root, say);
  const isPlain =
    term.kind !== 'call' && term.kind !== 'divide' && term.kind !== 'power' && term.kind !== 'multiply';
  const opening = isPlain ? [] : [simplifyStep(term, value, say)];
  const withOpening = (fact: ComplexFact): ComplexFact => ({ ...fact, steps: [...opening, ...fact.steps] });
  if (!isExact(value) || (isZero && only !== undefined)) return null;
  switch (only) {
    case 'modulus':
      return withOpening(modulusFact(value, say));
    case 'argument':
      return withOpening(argumentFact(value, say));
    case 'conjugate':
      return withOpening(conjugateFact(value, say));
    case 're':
    case 'im':
      return withOpening(partFact(value, only, say));
    case 'polar':
    case 'exponential':
      return withOpening(polarFact(value, only === 'exponential', say));
    default:
      return maybeValueFact(term, value, say);
  }
}

/** The value of an expression: by de Moivre for high powers, by multiplying out else. */
function maybeValueFact(term: Term, value: ComplexNumber, say: Say): ComplexFact | null {
  const large = maybeLargePower(term);
  const base = large === null ? null : maybeComplex(large.base, noNames);
  const fact = large === null || base === null ? null : maybePowerFact(base, large.power, say);
  if (fact !== null && fact.answer === renderComplex(value)) return fact;
  const answer = renderComplex(value);
  if (renderTerm(term) === answer) return null;
  return { answer, steps: [simplifyStep(term, value, say)], points: [value] };
}

function solveComplex(question: Question): Solution | null {
  const isOfUnity =
    /of unity|单位根|(?:third|fourth|fifth|sixth|[456]th) roots|complex cube roots|复数(?:的)?[三四五六]次方根/.test(
      question.text,
    );
  if (!/i|复|√|sqrt|[zw]|unity/.test(question.text)) return null;
  const text = maybeRead(
    isOfUnity ? question.text.replace(/of unity/, 'of 1').replace('单位根', '1') : question.text,
    isOfUnity,
  );
  const request = text === null ? null : maybeReadRequest({ ...question, prose: text.prose }, lexicon);
  if (text === null || request === null) return null;
  const say = speak(question.language);
  const fact = maybeFact(text, request, say);
  if (fact === null) return null;
  const isOnCircle = fact.points.length > 2 || text.degree !== null;
  return {
    topicId: 'complex-numbers',
    language: question.language,
    steps: fact.steps,
    answer: fact.answer,
    plotCode: drawComplex(fact.points, isOnCircle, say),
  };
}

/** Complex numbers. */
export const complexNumbers: Topic = {
  id: 'complex-numbers',
  title: {
    en: 'complex numbers: operations, modulus, argument, polar form, powers, roots',
    zh: '复数：四则运算、模、辐角、三角形式、乘方、开方',
  },
  examples: {
    en: ['Compute (1 + 2i)(3 - 4i)', 'Write 1 + i in polar form', 'Find the cube roots of 8i'],
    zh: ['计算 (1+2i)(3-4i)', '求复数 3+4i 的模', '把复数 1+i 化为三角形式'],
  },
  solve: solveComplex,
};
