import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { maybeReduceNumber } from '../algebra/reduce-numeric.ts';
import { maybeExplainPolynomial } from '../equation/explain-polynomial.ts';
import { renderRoots } from '../equation/root.ts';
import { maybeDrawPieces } from '../function/draw-pieces.ts';
import { maybeReadPieces, type Piece, type PieceEnd, type PiecewiseText } from '../function/read-pieces.ts';
import { agree } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import { type Question, readQuestion } from '../question.ts';
import { readFormula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'graph' | 'continuous' | 'value' | 'neutral'> = {
  graph: graphPhrases,
  continuous:
    'continuous|continuous at|continuous everywhere|is continuous|continuity|连续|处连续|处是否连续|是否连续|的连续性|连续性|处的连续性|是连续函数|连续函数'.split(
      '|',
    ),
  value: 'evaluate|value of|the value of|的值|求值|函数值'.split('|'),
  neutral: [
    ...'piecewise|piecewise function|piecewise-defined function|defined by|defined|as|whether|determine whether|or not|not|at|so that|such that|which makes|that makes|makes|make|for which|everywhere|constant|number|real|for all real numbers|check|for what|what|must|should'.split(
      '|',
    ),
    ...'分段函数|判断|讨论|处|是否|点|使|使得|为|定义|定义为|实数|常数|当|时|在r上|则'.split('|'),
  ],
};

interface Found {
  readonly steps: readonly Step[];
  readonly answer: string;
}

function holdsAt({ from, to }: Piece, x: number): boolean {
  const isAbove = from === null || x > from.value || (x === from.value && from.isClosed);
  const isBelow = to === null || x < to.value || (x === to.value && to.isClosed);
  return isAbove && isBelow;
}

/** `2 \ge 1` or `0 \le 2 < 3`: why a piece counts at a place. */
function renderReason({ from, to }: Piece, place: string): string {
  const low = from === null ? '' : `${renderLatex(from.expression)} ${from.isClosed ? '\\le' : '<'} ${place}`;
  if (to === null)
    return from === null ? '' : `${place} ${from.isClosed ? '\\ge' : '>'} ${renderLatex(from.expression)}`;
  if (from?.value === to.value) return `${place} = ${renderLatex(to.expression)}`;
  return `${low === '' ? place : low} ${to.isClosed ? '\\le' : '<'} ${renderLatex(to.expression)}`;
}

function maybeValueAt({ pieces, variable, name }: PiecewiseText, place: Expression, say: Say): Found | null {
  const x = compileExpression(place, [])();
  const piece = pieces.find((one) => holdsAt(one, x));
  if (piece === undefined) return null;
  const put = substitute(piece.body, variable, place);
  const reduced = maybeReduceNumber(put, say);
  const value = compileExpression(piece.body, [variable])(x);
  if (reduced === null || !agree(compileExpression(reduced.value, [])(), value)) return null;
  const at = renderLatex(place);
  const isSame = renderLatex(put) === reduced.latex;
  const step: Step = {
    title: say(`Find $${name}(${at})$`, `求 $${name}(${at})$`),
    body: say(
      `Because $${renderReason(piece, at)}$, the line $${renderLatex(piece.body)}$ counts:`,
      `因为 $${renderReason(piece, at)}$，应代入 $${renderLatex(piece.body)}$：`,
    ).concat(display(isSame ? reduced.latex : `${renderLatex(put)} = ${reduced.latex}`)),
  };
  return { steps: [step], answer: reduced.latex };
}

/** The places in `f(2)`, `f(-1)`; null where another formula stands there. */
function maybePlaces({ formulas }: Question, { name }: PiecewiseText): readonly Expression[] | null {
  const asked = formulas.filter(({ kind }) => kind !== 'reference');
  const places = asked.map((formula) => {
    const text = formula.kind === 'unreadable' ? formula.text.replace(/\s*=$/, '') : '';
    const match = new RegExp(`^${name}\\s*\\((.+)\\)$`).exec(text.replace(/\\left|\\right/g, ''));
    const inside = match === null ? null : readFormula(match[1] ?? '');
    return inside?.kind === 'expression' && findFreeVariables(inside.expression).length === 0
      ? inside.expression
      : null;
  });
  const known = places.flatMap((place) => place ?? []);
  return known.length === places.length && known.length > 0 ? known : null;
}

function maybeValues(text: PiecewiseText, question: Question, say: Say): Found | null {
  const places = maybePlaces(question, text);
  const found = places?.map((place) => ({ place, value: maybeValueAt(text, place, say) }));
  const known = found?.flatMap(({ place, value }) => (value === null ? [] : [{ place, value }])) ?? [];
  if (known.length === 0 || known.length !== found?.length) return null;
  const [only] = known;
  return {
    steps: known.flatMap(({ value }) => value.steps),
    answer:
      known.length === 1
        ? (only?.value.answer ?? '')
        : joinFacts(known.map(({ place, value }) => `${text.name}(${renderLatex(place)}) = ${value.answer}`)),
  };
}

/** Two pieces that meet at a place. */
interface Joint {
  readonly left: Piece;
  readonly right: Piece;
  readonly at: PieceEnd;
}

function jointsOf({ pieces }: PiecewiseText): readonly Joint[] {
  return pieces.flatMap((right, index) => {
    const left = pieces[index - 1];
    const [end, start] = [left?.to ?? null, right.from];
    const meets = left !== undefined && end !== null && start !== null && end.value === start.value;
    return meets && (end.isClosed || start.isClosed) ? [{ left, right, at: end }] : [];
  });
}

function arePolynomials({ pieces, variable }: PiecewiseText): boolean {
  return pieces.every(({ body }) => maybeReadPolynomial(body, variable) !== null);
}

/** The values of both pieces at a joint, with the steps. */
function maybeCompare(
  { left, right, at }: Joint,
  variable: string,
  say: Say,
): (Found & { readonly isEqual: boolean }) | null {
  const sides = [left, right].map(({ body }) => {
    const put = substitute(body, variable, at.expression);
    return { put: renderLatex(put), reduced: maybeReduceNumber(put, say) };
  });
  const [first, second] = sides;
  if (first?.reduced == null || second?.reduced == null) return null;
  const values = [left, right].map(({ body }) => compileExpression(body, [variable])(at.value));
  const isEqual = agree(values[0] ?? Number.NaN, values[1] ?? Number.NaN);
  const place = renderLatex(at.expression);
  const line = (side: typeof first): string =>
    display(side.put === side.reduced?.latex ? side.put : `${side.put} = ${side.reduced?.latex}`);
  const gap = isEqual
    ? `${first.reduced.latex} = ${second.reduced.latex}`
    : `${first.reduced.latex} \\ne ${second.reduced.latex}`;
  const step: Step = {
    title: say(`Compare both sides of ${variable} = ${place}`, `比较 ${variable} = ${place} 两侧`),
    body: say(`Coming from the left the values tend to`, `左极限为`).concat(
      line(first),
      say('and from the right to', '右极限为'),
      line(second),
      say(isEqual ? 'Both agree:' : 'They differ:', isEqual ? '两者相等：' : '两者不相等：'),
      display(gap),
    ),
  };
  return { steps: [step], answer: '', isEqual };
}

function maybeContinuity(text: PiecewiseText, question: Question, say: Say): Found | null {
  const { variable } = text;
  const asked = question.formulas.flatMap((formula) => {
    if (formula.kind !== 'relation' || formula.relation.comparison !== '=') return [];
    const { left, right } = formula.relation;
    const isPlace = left.kind === 'symbol' && left.name === variable && findFreeVariables(right).length === 0;
    return isPlace ? [compileExpression(right, [])()] : [];
  });
  const others = question.formulas.filter(({ kind }) => kind !== 'reference');
  if (others.length !== asked.length || asked.length > 1 || !arePolynomials(text)) return null;
  const joints = jointsOf(text).filter(({ at }) => asked.length === 0 || at.value === asked[0]);
  const compared = joints.map((joint) => maybeCompare(joint, variable, say));
  const known = compared.flatMap((one) => one ?? []);
  const isWhole = asked.length > 0 || jointsOf(text).length === text.pieces.length - 1;
  if (known.length === 0 || known.length < compared.length || !isWhole) return null;
  const isContinuous = known.every(({ isEqual }) => isEqual);
  return {
    steps: known.flatMap(({ steps }) => steps),
    answer: isContinuous
      ? say('\\text{continuous}', '\\text{连续}')
      : say('\\text{not continuous}', '\\text{不连续}'),
  };
}

/** The number that makes the only joint meet. */
function maybeParameter(text: PiecewiseText, question: Question, say: Say): Found | null {
  const { pieces, variable } = text;
  const names = findFreeVariables(...pieces.map(({ body }) => body)).filter((name) => name !== variable);
  const [parameter, ...others] = names;
  const [joint, ...more] = jointsOf(text);
  const isAsked = question.formulas.every(
    (formula) =>
      formula.kind === 'reference' ||
      (formula.kind === 'expression' &&
        formula.expression.kind === 'symbol' &&
        formula.expression.name === parameter) ||
      (formula.kind === 'relation' &&
        formula.relation.left.kind === 'symbol' &&
        formula.relation.left.name === variable),
  );
  if (parameter === undefined || others.length > 0 || joint === undefined || more.length > 0 || !isAsked)
    return null;
  const [left, right] = [joint.left, joint.right].map(({ body }) =>
    substitute(body, variable, joint.at.expression),
  );
  if (left === undefined || right === undefined) return null;
  const polynomial = maybeReadPolynomial(
    { kind: 'add', terms: [left, { kind: 'negate', operand: right }] },
    parameter,
  );
  const solved =
    polynomial === null || degreeOf(polynomial) !== 1
      ? null
      : maybeExplainPolynomial({ polynomial, unknown: parameter, say });
  if (solved === null) return null;
  const answer = renderRoots(solved.roots, parameter);
  const step: Step = {
    title: say('Make both sides meet', '使两段在分界点处相等'),
    body: say(
      `The two lines have to agree at $${variable} = ${renderLatex(joint.at.expression)}$:`,
      `要使函数连续，两段在 $${variable} = ${renderLatex(joint.at.expression)}$ 处的值必须相等：`,
    ).concat(display(`${renderLatex(left)} = ${renderLatex(right)} \\iff ${answer}`)),
  };
  return { steps: [step], answer };
}

function explainGraph({ pieces, variable }: PiecewiseText, say: Say): Found | null {
  const ends = pieces.flatMap((piece) =>
    [piece.from, piece.to].flatMap((end) => {
      const put = end === null ? null : substitute(piece.body, variable, end.expression);
      const reduced = put === null ? null : maybeReduceNumber(put, say);
      if (end === null || put === null || reduced === null) return [];
      const point = `\\left(${renderLatex(end.expression)}, ${reduced.latex}\\right)`;
      const kind = end.isClosed ? say('a full dot', '实心点') : say('an empty dot', '空心点');
      const shown =
        renderLatex(put) === reduced.latex
          ? `${reduced.latex} = ${reduced.latex}`
          : `${renderLatex(put)} = ${reduced.latex}`;
      return [display(shown) + say(`gives ${kind} at $${point}$.`, `得${kind} $${point}$。`)];
    }),
  );
  if (ends.length === 0) return null;
  const step: Step = {
    title: say('Find the ends of the pieces', '求各段的端点'),
    body: say(
      'Draw each line of the definition only where it holds. At its ends:',
      '每一段只在自己的范围内画出，端点处：',
    ).concat(...ends),
  };
  const rows = pieces.map((piece) => `${renderLatex(piece.body)}, & ${renderReason(piece, variable)}`);
  return { steps: [step], answer: `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}` };
}

function solvePiecewise(given: Question): Solution | null {
  const text = maybeReadPieces(given.text);
  if (text === null) return null;
  const question = readQuestion(text.rest);
  const request = maybeReadRequest(question, lexicon);
  const say = speak(given.language);
  if (request === null) return null;
  const isPlain = findFreeVariables(...text.pieces.map(({ body }) => body)).every(
    (name) => name === text.variable,
  );
  const isNothing = question.formulas.every(({ kind }) => kind === 'reference');
  const found = request.has('continuous')
    ? isPlain
      ? maybeContinuity(text, question, say)
      : maybeParameter(text, question, say)
    : !isPlain
      ? null
      : request.has('graph') && isNothing
        ? explainGraph(text, say)
        : maybeValues(text, question, say);
  if (found === null) return null;
  const { steps, answer } = found;
  return { topicId: 'piecewise', language: given.language, steps, answer, plotCode: maybeDrawPieces(text) };
}

/** Functions by cases: values, the graph, continuity where the pieces meet. */
export const piecewise: Topic = {
  id: 'piecewise',
  title: { en: 'piecewise functions: values, graph, continuity', zh: '分段函数：求值、图像与连续性' },
  examples: {
    en: [
      'f(x) = x^2 for x < 0 and f(x) = 2x + 1 for x >= 0. Find f(-2) and f(3).',
      'Let $f(x) = \\begin{cases} x^2, & x < 1 \\\\ 2x - 1, & x \\ge 1 \\end{cases}$. Is f continuous at x = 1?',
    ],
    zh: ['已知函数 $f(x) = \\begin{cases} x^2, & x < 1 \\\\ 2x - 1, & x \\ge 1 \\end{cases}$，求 f(3)'],
  },
  solve: solvePiecewise,
};
