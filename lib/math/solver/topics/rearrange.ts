import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex, renderRelation } from '../../expression/render-latex.ts';
import { type Move, maybeIsolate } from '../equation/isolate.ts';
import { renderName } from '../equation/root.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const id = 'rearrange';

const lexicon = {
  rearrange: [
    'solve|rearrange|isolate|make|the subject|subject|transpose|express|in terms of|get|alone|solving|rewrite|so that|formula|law|change the subject',
    'the subject of|to make|as the subject|how do i|how do you|how to|literal equation|letter|variable|from|isolated|one side|to find|as a function of',
    '解出|由|从|公式|变形|变形为|表示|用|把|将|得|中|求出|化为|成|用含|的式子|的代数式|代数式|的式子表示|来|字母|变为|写成|的公式',
  ].flatMap((line) => line.split('|')),
} as const;

interface Task {
  readonly relation: Relation;
  readonly unknown: string;
  readonly say: Say;
}

/** The single letters that are pointed at, in reading order. */
function namesIn({ formulas, prose }: Question, known: readonly string[]): readonly string[] {
  const named = formulas.flatMap((formula) => {
    if (formula.kind === 'reference') return [formula.name];
    return formula.kind === 'expression' && formula.expression.kind === 'symbol'
      ? [formula.expression.name]
      : [];
  });
  const marks = prose.split('□').length - 1;
  const hidden = marks === formulas.length + 1 && known.includes('y') ? ['y'] : [];
  const article = /make a the subject|(?:isolate|for) a[.?!]?$/.test(prose) ? ['a'] : [];
  return [...named, ...hidden, ...article];
}

const wanted =
  /(?:express|write|rewrite|get)\s+\$?([A-Za-z])(?![A-Za-z])\$?.*(?:in terms of|as a function of)|表示\s*\$?([A-Za-z])(?![A-Za-z])/i;

/** Alone it is the letter that is pointed at; beside all others, the one of "express r in terms of A", 用 A 表示 r. */
function maybeUnknown(names: readonly string[], known: readonly string[], { text }: Question): string | null {
  const distinct = [...new Set(names)];
  const [first] = distinct;
  if (first === undefined || !distinct.every((name) => known.includes(name))) return null;
  if (distinct.length === 1) return first;
  const match = wanted.exec(text);
  const found = match?.[1] ?? match?.[2];
  return distinct.length === known.length && found !== undefined && distinct.includes(found) ? found : null;
}

function maybeReadTask(question: Question): Task | null {
  const relations = question.formulas.flatMap((formula) =>
    formula.kind === 'relation' ? [formula.relation] : [],
  );
  const [relation] = relations;
  const isPlain = question.formulas.every(
    ({ kind }) => kind === 'relation' || kind === 'expression' || kind === 'reference',
  );
  if (relation === undefined || relations.length > 1 || !isPlain || relation.comparison !== '=') return null;
  const known = findFreeVariables(relation.left, relation.right);
  const names = namesIn(question, known);
  const others = question.formulas.length - relations.length;
  const unknown = known.length < 2 || names.length < others ? null : maybeUnknown(names, known, question);
  const request = maybeReadRequest(question, lexicon);
  return unknown === null || request === null || !request.has('rearrange')
    ? null
    : { relation, unknown, say: speak(question.language) };
}

/** `r = \sqrt{A}`, or `r = \pm\sqrt{A}` for two signs. */
function renderMove({ left, right }: Pick<Move, 'left' | 'right'>, say: Say): string {
  const [first, second] = right;
  if (first === undefined) return '';
  const own = renderLatex(left);
  if (second === undefined) return `${own} = ${renderLatex(first)}`;
  const isPlain = second.kind === 'negate' && isSame(second.operand, first);
  return isPlain
    ? `${own} = \\pm ${renderLatex(first)}`
    : right
        .map((side) => `${own} = ${renderLatex(side)}`)
        .join(say('\\quad\\text{or}\\quad ', '\\quad\\text{或}\\quad '));
}

function describeMove({ kind, operand }: Move, say: Say): readonly [title: string, text: string] {
  const shown = operand === null ? '' : `$${renderLatex(operand)}$`;
  const isNumber = operand === null || findFreeVariables(operand).length === 0;
  const condition = isNumber ? '' : say(' (where it differs from zero)', '（其值不为零）');
  switch (kind) {
    case 'add':
      return [say('Move a term', '移项'), say(`Add ${shown} to both sides:`, `两边同加上 ${shown}：`)];
    case 'subtract':
      return [say('Move a term', '移项'), say(`Subtract ${shown} from both sides:`, `两边同减去 ${shown}：`)];
    case 'divide':
      return [
        say('Divide', '两边同除'),
        say(`Divide both sides by ${shown}${condition}:`, `两边同除以 ${shown}${condition}：`),
      ];
    case 'multiply':
      return [
        say('Clear the denominator', '去分母'),
        say(`Multiply both sides by ${shown}, and bring the rest over:`, `两边同乘 ${shown}，再整理：`),
      ];
    case 'negate':
      return [say('Change the signs', '变号'), say('Multiply both sides by minus one:', '两边同乘负一：')];
    case 'root':
      return [
        say('Take the root', '开方'),
        say(
          `Undo the power with the exponent ${shown} by taking the root of both sides:`,
          `指数是 ${shown}，两边开方：`,
        ),
      ];
    case 'raise':
      return [
        say('Square', '两边平方'),
        say(
          'Square both sides (the right side has to be at least zero):',
          '两边平方（右边须大于或等于零）：',
        ),
      ];
    case 'logarithm':
      return [
        say('Take logarithms', '取对数'),
        say('Take the natural logarithm of both sides:', '两边取自然对数：'),
      ];
    case 'exponential':
      return [
        say('Undo the logarithm', '化为指数式'),
        say('Take both sides as exponents of e:', '化为以 e 为底的指数式：'),
      ];
  }
}

/** A letter that an even root leaves with both signs is often a length. */
function noteSigns(moves: readonly Move[], { unknown, say }: Task): string {
  const last = moves.at(-1);
  if (last?.kind !== 'root' || last.right.length < 2) return '';
  const name = renderName(unknown);
  return say(
    `\n\nWhere $${name}$ can only be positive, as a length, only the positive root counts.`,
    `\n\n若 $${name}$ 只能取正值（如长度），则只取正根。`,
  );
}

/** Puts the result into the formula at several places of the other letters. */
function isConfirmed({ relation, unknown }: Task, results: readonly Expression[]): boolean {
  const others = findFreeVariables(relation.left, relation.right).filter((name) => name !== unknown);
  const [left, right] = [relation.left, relation.right].map((side) =>
    compileExpression(side, [...others, unknown]),
  );
  return results.every((result) => {
    const evaluate = compileExpression(result, others);
    const tried = Array.from({ length: 24 }, (_, round) => {
      const at = others.map((_name, index) => 0.4 + ((round * 7 + index * 5) % 11) * 0.83 + index * 0.19);
      const value = evaluate(...at);
      const [a, b] = [left, right].map((side) => side?.(...at, value) ?? Number.NaN);
      return Number.isFinite(a) && Number.isFinite(b) ? [a ?? 0, b ?? 0] : null;
    });
    const known = tried.filter((pair) => pair !== null);
    return (
      known.length >= 3 &&
      known.every(([a = 0, b = 0]) => Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(a), Math.abs(b)))
    );
  });
}

/** The formula with the letter on the left, where it stands alone as it is given. */
function turn({ relation: { left, right }, unknown }: Task): Pick<Move, 'left' | 'right'> {
  const isTurned = right.kind === 'symbol' && right.name === unknown;
  return isTurned ? { left: right, right: [left] } : { left, right: [right] };
}

function explainMoves(moves: readonly Move[], result: string, task: Task): readonly Step[] {
  const { relation, say } = task;
  const lead = `${say('Start from', '由')} $${renderRelation(relation)}$${say('. ', '。')}`;
  if (moves.length === 0) {
    const text = say('The letter stands alone already:', '这个字母已经单独在一边：');
    return [{ title: say('Read the formula', '读出公式'), body: `${lead}${text}${display(result)}` }];
  }
  const note = noteSigns(moves, task);
  return moves.map((move, index) => {
    const [title, text] = describeMove(move, say);
    const body = `${text}${display(renderMove(move, say))}`;
    return { title, body: `${index === 0 ? lead : ''}${body}${index === moves.length - 1 ? note : ''}` };
  });
}

function solveRearrange(question: Question): Solution | null {
  const task = maybeReadTask(question);
  const moves = task === null ? null : maybeIsolate(task.relation, task.unknown);
  if (task === null || moves === null) {
    return null;
  }
  const last = moves.at(-1) ?? turn(task);
  const answer = renderMove(last, task.say);
  return isConfirmed(task, last.right)
    ? {
        topicId: id,
        language: question.language,
        steps: explainMoves(moves, answer, task),
        answer,
        plotCode: null,
      }
    : null;
}

/** A formula solved for one of its letters: "make r the subject of V = πr²h". */
export const rearrange: Topic = {
  id,
  title: { en: 'a formula solved for one of its letters', zh: '公式变形：由公式解出其中一个字母' },
  examples: {
    en: ['Solve A = πr^2 for r', 'Make h the subject of V = (1/3)πr^2 h'],
    zh: ['由 s = vt 解出 t', '已知 C = 5/9(F - 32)，用 C 表示 F'],
  },
  solve: solveRearrange,
};
