import { type Rational, rational, renderRational } from '../../exact/rational.ts';
import { roundDecimal } from '../../exact/round-decimal.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { childrenOf } from '../../expression/free-variables.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import type { Say } from '../language.ts';
import type { Step } from '../solution.ts';
import { fulfils } from './check-roots.ts';
import { type Root, renderName } from './root.ts';

/** Candidates sorted by whether they solve the original equation, with the step that shows it. */
export interface Judgement {
  readonly accepted: readonly Root[];
  readonly rejected: readonly Root[];
  readonly step: Step;
}

/** The rational number with a small denominator that a double certainly stands for. */
function maybeRational(value: number): Rational | null {
  for (let below = 1; below <= 400; below += 1) {
    const above = Math.round(value * below);
    if (
      Math.abs(above / below - value) <= 1e-12 * Math.max(1, Math.abs(value)) &&
      Number.isSafeInteger(above)
    ) {
      return rational(above, below);
    }
  }
  return null;
}

interface SideValue {
  readonly latex: string;
  readonly result: string;
  readonly isExact: boolean;
}

function evaluateSide(side: Expression, unknown: string, root: Root): SideValue | null {
  const inserted = substitute(side, unknown, parseExpression(root.latex));
  const value = compileExpression(inserted, [])();
  if (!Number.isFinite(value)) {
    return null;
  }
  const exact = maybeRational(value);
  return {
    latex: renderLatex(inserted),
    result: exact === null ? roundDecimal(value) : renderRational(exact),
    isExact: exact !== null,
  };
}

function stateSide({ latex, result, isExact }: SideValue): string {
  return latex === result ? latex : `${latex} ${isExact ? '=' : '\\approx'} ${result}`;
}

/** What may not be negative or zero inside an expression: radicands, arguments of logarithms, denominators. */
function listRisks(expression: Expression): readonly Expression[] {
  const own =
    expression.kind === 'divide'
      ? [expression.denominator]
      : expression.kind === 'call' && /^(?:sqrt|ln|log)$/.test(expression.name)
        ? expression.args.slice(0, 1)
        : [];
  return [...own, ...childrenOf(expression).flatMap(listRisks)];
}

/** Names the part that makes a side undefined: `: $-10 - 5 = -15 < 0$`. */
function maybeReason(sides: readonly Expression[], unknown: string, root: Root, say: Say): string {
  for (const risk of sides.flatMap(listRisks)) {
    const side = evaluateSide(risk, unknown, root);
    const value =
      side === null ? 1 : compileExpression(substitute(risk, unknown, parseExpression(root.latex)), [])();
    if (side?.isExact === true && value <= 0) {
      const isPlainZero = value === 0 && side.latex === side.result;
      return isPlainZero ? '' : `${say(': ', '：')}$${stateSide(side)}${value < 0 ? ' < 0' : ''}$`;
    }
  }
  return '';
}

function judgeOne(
  { left, right }: Relation,
  unknown: string,
  root: Root,
  isAccepted: boolean,
  say: Say,
): string {
  const sides = [left, right].map((side) => evaluateSide(side, unknown, root));
  const [first, second] = sides;
  const name = `$${renderName(unknown)} = ${root.latex}$`;
  if (first == null || second == null) {
    const why = maybeReason([left, right], unknown, root, say);
    return say(
      `For ${name} one side is not defined${why}, so it is no solution.`,
      `当 ${name} 时方程的一边没有意义${why}，舍去。`,
    );
  }
  const shown = [first, second].map((side) => `$${stateSide(side)}$`);
  if (isAccepted) {
    return say(
      `For ${name}: left side ${shown[0]}, right side ${shown[1]}. Both agree.`,
      `当 ${name} 时，左边 ${shown[0]}，右边 ${shown[1]}，左边等于右边。`,
    );
  }
  return say(
    `For ${name}: left side ${shown[0]}, right side ${shown[1]}, and $${first.result} \\ne ${second.result}$, so it is no solution.`,
    `当 ${name} 时，左边 ${shown[0]}，右边 ${shown[1]}，$${first.result} \\ne ${second.result}$，是增根，舍去。`,
  );
}

/** Puts every candidate into the original equation and keeps those that fulfil it. */
export function judgeCandidates(
  relation: Relation,
  unknown: string,
  candidates: readonly Root[],
  say: Say,
): Judgement {
  const isAccepted = (root: Root): boolean => fulfils(relation, unknown, root.value);
  const lines = candidates.map((root) =>
    root.isExact
      ? judgeOne(relation, unknown, root, isAccepted(root), say)
      : say(
          `The value $${renderName(unknown)} \\approx ${root.latex}$ ${isAccepted(root) ? 'fulfils the equation to all digits that are known' : 'does not fulfil the equation'}.`,
          `$${renderName(unknown)} \\approx ${root.latex}$ ${isAccepted(root) ? '满足原方程' : '不满足原方程，舍去'}。`,
        ),
  );
  return {
    accepted: candidates.filter(isAccepted),
    rejected: candidates.filter((root) => !isAccepted(root)),
    step: {
      title: say('Check in the original equation', '代入原方程检验'),
      body: lines.join('\n\n'),
    },
  };
}
