import type { Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Formula, readFormula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';

/** An equation or inequality in one unknown that a question asks to solve. */
export interface EquationTask {
  readonly relation: Relation;
  readonly unknown: string;
  readonly request: ReadonlySet<string>;
  readonly say: Say;
}

const solvePhrases = [
  'solve|solving|solve for|solution|solutions|the solution|all solutions|solution set|the solution set|root|roots|zero of|satisfy|satisfies',
  'satisfying|such that|so that|so|makes|make|makes true|true|holds|hold|when|what|unknown|how to solve|how do i solve|how do you solve',
  'how do we solve|how can i solve|need to solve|help me solve|let us solve|which|what number|which number|real number|real numbers|variable|work|any',
  'every|each|possible|step|steps|details|in detail|with steps|show work|your|answer|leave|as|check|check your answer|verify|simplest form|homework',
  'what is a if|find a if|value of a|isolate|must|should|would|can|we|you|how|do|following equation|algebraically|exactly|hello|hi|thanks|thank you',
  '解|解方程|解下列方程|解下面的方程|解出|的解|的根|根|解集|解为|解是|成立|满足|使得|使|等式|所有|全部|过程|步骤|详细|写出过程|怎么|如何|怎样|用',
  '求解方程|解关于|关于|取值|的值|检验|验根|并检验|写出步骤|写出详细步骤|一步一步|未知数|满足方程|解一下|怎么解|等于|时|当|多少时|可以|下面|下面的',
  'proportion|the proportion|解比例|比例|要求|给出过程|老师|同学|题|题目|解答|详解|计算题|解法',
].flatMap((line) => line.split('|'));

const realPhrases = [
  'real|real solution|real solutions|real root|real roots|in real numbers|over the reals|in the real numbers|over the real numbers',
  '实数|实根|实数根|实数解|实数范围内|在实数范围内|的实根|的实数根|的实数解',
].flatMap((line) => line.split('|'));

/** The words of every question that asks to solve something. */
const solveLexicon = { solve: solvePhrases, graph: graphPhrases, real: realPhrases } as const;

interface Pointers {
  readonly given: readonly Formula[];
  /** Names that are pointed at: "solve for x", 求 x. */
  readonly names: readonly string[];
}

function splitPointers(formulas: readonly Formula[]): Pointers {
  const names: string[] = [];
  const given = formulas.filter((formula) => {
    const isName = formula.kind === 'expression' && formula.expression.kind === 'symbol';
    if (isName && formula.expression.kind === 'symbol') {
      names.push(formula.expression.name);
    }
    return !isName;
  });
  return { given, names };
}

/** The equation or inequality that `f(x) = x^2 - 1` and `f(x) = 3` or `f(x) < 3` are together; null for other formulas. */
export function maybeJoined(formulas: readonly Formula[]): Relation | null {
  const { given } = splitPointers(formulas);
  const [joined, ...others] = joinDefinition(given);
  const isJoined = given.length === 2 && others.length === 0 && joined?.kind === 'relation';
  return isJoined ? joined.relation : null;
}

/** `f(x) < 3` for a function that is given: the expression language knows no calls of it. */
function maybeCompared(text: string, given: Formula & { readonly kind: 'function' }): Relation | null {
  const call = new RegExp(`^${given.name}\\s*\\(\\s*${given.variable}\\s*\\)(?=\\s*[<>=])`);
  const read = call.test(text) ? readFormula(text.replace(call, 'y')) : null;
  const isPlain = read?.kind === 'relation' && findFreeVariables(read.relation.right).length === 0;
  return isPlain ? { ...read.relation, left: given.body } : null;
}

/** Joins `f(x) = x^2 - 1` and `f(x) = 3`, or `f(x) < 3`, into one equation or inequality. */
function joinDefinition(given: readonly Formula[]): readonly Formula[] {
  const [first, second] = given;
  if (first?.kind === 'function' && second?.kind === 'unreadable' && given.length === 2) {
    const relation = maybeCompared(second.text, first);
    return relation === null ? given : [{ kind: 'relation', relation }];
  }
  if (
    given.length !== 2 ||
    first?.kind !== 'function' ||
    second?.kind !== 'function' ||
    first.name !== second.name
  ) {
    return given;
  }
  const [body, value] = findFreeVariables(first.body).length === 0 ? [second, first] : [first, second];
  return findFreeVariables(value.body).length > 0
    ? given
    : [{ kind: 'relation', relation: { left: body.body, comparison: '=', right: value.body } }];
}

const solvingLexicons = new WeakMap<Lexicon<string>, Lexicon<string>>();

/** The words of one kind of question with those of every question that asks to solve something, made once. */
function withSolving(lexicon: Lexicon<string>): Lexicon<string> {
  const ready = solvingLexicons.get(lexicon) ?? { ...lexicon, ...solveLexicon };
  solvingLexicons.set(lexicon, ready);
  return ready;
}

/** What a question gives and asks, apart from the names that it points at. */
export interface SolveRequest extends Pointers {
  readonly request: ReadonlySet<string>;
}

/** Reads the words of a question that asks to solve something; null when a word is not understood or nothing is asked. */
export function maybeReadSolveRequest<Word extends string>(
  question: Question,
  lexicon: Lexicon<Word>,
): SolveRequest | null {
  const request = maybeReadRequest<string>(question, withSolving(lexicon));
  if (request === null) {
    return null;
  }
  const { given, names } = splitPointers(question.formulas);
  const asked = [...request].filter((word) => word !== 'graph');
  const isBare = /^(?:[□\s,.;:?。，与和]|(?<=□ )(?:and|on|for|in)(?= □))*$/.test(question.prose);
  const pointsAtY = question.prose.split('□').length - 1 > question.formulas.length;
  return asked.length > 0 || isBare || names.length > 0 || pointsAtY
    ? { request, given: joinDefinition(given), names }
    : null;
}

/** Reads a question about one equation or inequality in one unknown; null for any other. */
export function maybeReadTask<Word extends string>(
  question: Question,
  lexicon: Lexicon<Word>,
): EquationTask | null {
  const read = maybeReadSolveRequest(question, lexicon);
  const [formula] = read?.given ?? [];
  if (read === null || formula?.kind !== 'relation' || read.given.length !== 1) {
    return null;
  }
  const { relation } = formula;
  const pointsElsewhere = question.prose.split('□').length - 1 > question.formulas.length;
  const [unknown, ...others] = findFreeVariables(relation.left, relation.right);
  const isPlain =
    unknown !== undefined && others.length === 0 && read.names.every((name) => name === unknown);
  return isPlain && !(pointsElsewhere && unknown !== 'y' && question.formulas.length === 1)
    ? { relation, unknown, request: read.request, say: speak(question.language) }
    : null;
}
