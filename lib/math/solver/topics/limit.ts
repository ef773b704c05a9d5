import { compileExpression } from '../../expression/compile-expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { maybePickSubject } from '../calculus/subject.ts';
import { type Say, speak } from '../language.ts';
import type { Approach } from '../limit/extended.ts';
import { type FoundLimit, maybeFindLimit, renderTendency } from '../limit/find-limit.ts';
import { type AnsweredLimit, type LimitTask, maybeExplainNoLimit } from '../limit/no-limit.ts';
import type { LimitRule } from '../limit/rewrite-limit.ts';
import { type Mark, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'limit' | 'infinity' | 'minus' | 'left' | 'right' | 'neutral' | 'graph'> = {
  graph: graphPhrases,
  limit: ['limit', 'the limit', 'limits', '极限', '极限值', '求极限', '的极限'],
  infinity: [
    'infinity',
    'goes to infinity',
    'tends to infinity',
    'approaches infinity',
    'positive infinity',
    '趋于无穷',
    '趋于无穷大',
    '趋近于无穷大',
    '趋于正无穷',
  ],
  minus: [
    'negative infinity',
    'minus infinity',
    'goes to negative infinity',
    'approaches negative infinity',
    '趋于负无穷',
    '趋于负无穷大',
  ],
  left: ['from the left', 'from below', 'left-hand limit', 'left-hand', '左极限'],
  right: ['from the right', 'from above', 'right-hand limit', 'right-hand', '右极限'],
  neutral: [
    'as',
    'when',
    'approaches',
    'tends to',
    'goes to',
    'evaluate',
    "using l'hopital's rule",
    "l'hopital's rule",
    "l'hospital's rule",
    '当',
    '时',
    '趋于',
    '趋近于',
    '趋向于',
    '用洛必达法则',
    '处',
    'at',
    'exist',
    'exists',
    'whether',
    '存在',
    '是否存在',
    '讨论',
    '不存在',
    'or',
    'not',
  ],
};

function maybeFromWords(
  others: readonly Formula[],
  request: ReadonlySet<string>,
  variable: string,
): Approach | null {
  const side = request.has('left') ? 'left' : request.has('right') ? 'right' : 'both';
  const [first, second, ...rest] = others;
  if (first?.kind === 'approach') {
    return others.length === 1 && first.variable === variable && side === 'both' ? first : null;
  }
  const isName =
    first?.kind === 'expression' && first.expression.kind === 'symbol' && first.expression.name === variable;
  if (!isName || rest.length > 0) {
    return null;
  }
  if (second === undefined) {
    const isInfinite = request.has('infinity') || request.has('minus');
    return isInfinite
      ? { variable, to: { kind: 'infinite', isNegative: request.has('minus') }, side: 'both' }
      : null;
  }
  const isPlace = second.kind === 'expression' && findFreeVariables(second.expression).length === 0;
  return isPlace ? { variable, to: { kind: 'finite', value: second.expression }, side } : null;
}

function maybeReadTask(question: Question, request: ReadonlySet<string>): LimitTask | null {
  const [formula] = question.formulas;
  if (formula?.kind === 'limit') {
    return question.formulas.length === 1 ? { body: formula.body, approach: formula } : null;
  }
  const bodies = question.formulas.filter(
    (each) =>
      each.kind !== 'approach' &&
      !(
        each.kind === 'expression' &&
        (each.expression.kind === 'symbol' || findFreeVariables(each.expression).length === 0)
      ),
  );
  const picked = request.has('limit') ? maybePickSubject(bodies) : null;
  if (picked === null || picked.others.length > 0) {
    return null;
  }
  const { body, variable } = picked.subject;
  const approach = maybeFromWords(
    question.formulas.filter((each) => !bodies.includes(each)),
    request,
    variable,
  );
  return approach === null ? null : { body, approach };
}

type Words = readonly [titleEn: string, titleZh: string, reasonEn: string, reasonZh: string];

const wordings: Readonly<Record<LimitRule, Words>> = {
  direct: [
    'Read off the limit',
    '求出极限',
    'Now the parts have limits of their own, and the value can be read off:',
    '各部分的极限都存在（或趋于无穷），直接得出：',
  ],
  simplify: ['Simplify', '化简', 'Simplified, the expression is', '化简得'],
  cancel: [
    'Factor and cancel',
    '因式分解并约分',
    'Numerator and denominator both go to 0: factor them and cancel the common factor.',
    '分子、分母都趋于 0（0/0 型），因式分解后约去公因式：',
  ],
  conjugate: [
    'Multiply by the conjugate',
    '有理化',
    'Multiplying above and below by the conjugate removes the difference of roots:',
    '分子、分母同乘共轭根式（有理化）：',
  ],
  'highest-power': [
    'Divide by the highest power',
    '同除以最高次幂',
    'Divide numerator and denominator by the highest power of the denominator:',
    '分子、分母同除以分母的最高次幂：',
  ],
  hospital: [
    "Use l'Hôpital's rule",
    '用洛必达法则',
    'The form is 0/0 or ∞/∞, so numerator and denominator may be differentiated separately:',
    '这是 0/0 型或 ∞/∞ 型，由洛必达法则，分子、分母分别求导：',
  ],
  'as-quotient': [
    'Write the product as a quotient',
    '化为商的形式',
    'The form is 0·∞; written as a quotient:',
    '这是 0·∞ 型，化为商的形式：',
  ],
  exponential: [
    'Write the power with base e',
    '化为以 e 为底的指数',
    'Base and exponent both vary; with base e it is enough to find the limit of the exponent:',
    '底数与指数都在变化，化为以 e 为底的指数，只需求指数的极限：',
  ],
};

function explain({ moves }: FoundLimit, say: Say): readonly Step[] {
  return moves.map(({ rule, formula }) => {
    const [titleEn, titleZh, reasonEn, reasonZh] = wordings[rule];
    return { title: say(titleEn, titleZh), body: say(reasonEn, reasonZh).concat(display(formula)) };
  });
}

function maybeAnswer(task: LimitTask, say: Say): AnsweredLimit | null {
  const found = maybeFindLimit(task.body, task.approach);
  if (found === null) {
    return maybeExplainNoLimit(task, say);
  }
  const height = found.tendency.kind === 'finite' ? compileExpression(found.tendency.value, [])() : null;
  return { steps: explain(found, say), answer: renderTendency(found.tendency), height };
}

function draw({ body, approach }: LimitTask, height: number | null): string {
  const isFar = approach.to.kind === 'infinite';
  const place = approach.to.kind === 'finite' ? compileExpression(approach.to.value, [])() : 0;
  const window = isFar
    ? approach.to.kind === 'infinite' && approach.to.isNegative
      ? ([-20, 0] as const)
      : ([0, 20] as const)
    : ([place - 4, place + 4] as const);
  const curve: Mark = {
    kind: 'curve',
    expression: typeExpression(body, approach.variable),
    options: { label: 'f' },
  };
  const shown = (value: number): string => String(Number(value.toFixed(3))).replace('-', '−');
  if (height === null) {
    return writePlotCode({ x: window }, [curve]);
  }
  const mark: Mark = isFar
    ? {
        kind: 'segment',
        from: [window[0], height],
        to: [window[1], height],
        options: { dashed: true, label: `y = ${shown(height)}` },
      }
    : { kind: 'point', x: place, y: height, label: `(${shown(place)}, ${shown(height)})` };
  return writePlotCode({ x: window }, [curve, mark]);
}

function solveLimit(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const task = request === null ? null : maybeReadTask(question, request);
  if (task === null || findFreeVariables(task.body).some((name) => name !== task.approach.variable)) {
    return null;
  }
  const answered = maybeAnswer(task, speak(question.language));
  return answered === null
    ? null
    : {
        topicId: 'limit',
        language: question.language,
        steps: answered.steps,
        answer: answered.answer,
        plotCode: draw(task, answered.height),
      };
}

/** Limits at a place, from one side, and far out. */
export const limit: Topic = {
  id: 'limit',
  title: {
    en: 'limits at a point, from one side and at infinity',
    zh: '函数在一点处、单侧以及无穷远处的极限',
  },
  examples: {
    en: ['Find the limit of (x^2 - 1)/(x - 1) as x approaches 1', 'lim x->0 sin(x)/x'],
    zh: ['求极限 lim_{x→0} (1 - cos x)/x^2', '求 (x^2 - 1)/(x - 1) 当 x→1 时的极限'],
  },
  solve: solveLimit,
};
