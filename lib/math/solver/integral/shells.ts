import { integer, multiply, pi, subtract, symbol } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { speak } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { display, type Solution } from '../solution.ts';
import {
  claimValue,
  type DefiniteValue,
  explainDefinite,
  maybeEvaluateDefinite,
  numberOf,
  renderDefinite,
  renderFactor,
} from './definite.ts';
import { isZero, maybeCutRegion, maybeReadRegion, type RegionPiece } from './region.ts';

interface Shells {
  readonly piece: RegionPiece;
  readonly task: RegionPiece['task'];
  readonly value: DefiniteValue;
}

/** The one piece of the region, to the right of the y axis, with the integral of its shells. */
function maybeShells({ formulas }: Question): Shells | null {
  const region = maybeReadRegion(formulas, false) ?? maybeReadRegion(formulas, true);
  const pieces = region === null ? null : maybeCutRegion(region);
  const [piece] = pieces ?? [];
  if (piece === undefined || pieces?.length !== 1 || numberOf(piece.task.from) < -1e-12) {
    return null;
  }
  const body = simplifyExpression(multiply(symbol('x'), subtract(piece.upper, piece.lower)), 'cancel');
  const task = { ...piece.task, body };
  const value = maybeEvaluateDefinite(task);
  return value === null ? null : { piece, task, value };
}

function draw({ piece, task }: Shells, title: string): string {
  const [from, to] = [numberOf(task.from), numberOf(task.to)];
  const [f, g] = [typeExpression(piece.upper), typeExpression(piece.lower)];
  const mirrored = (expression: string): string => expression.replace(/(?<![a-z])x(?![a-z])/g, '(-x)');
  const base = isZero(piece.lower) ? null : g;
  const marks: Mark[] = [
    { kind: 'curve', expression: f, options: { label: 'f' } },
    { kind: 'curve', expression: mirrored(f), options: { dashed: true, domain: [-to, -from] } },
    ...(base === null ? [] : [{ kind: 'curve', expression: g, options: { label: 'g' } } as const]),
    { kind: 'area', expression: f, base, from, to },
    { kind: 'area', expression: mirrored(f), base: base === null ? null : mirrored(g), from: -to, to: -from },
  ];
  return writePlotCode({ x: windowAround([-to, to], 1e-3), title }, marks);
}

/**
 * The volume of the solid that a region sweeps out about the y axis, by cylindrical shells; null where the region
 * does not lie in one piece to the right of the axis.
 */
export function maybeSolveShells(question: Question): Solution | null {
  const shells = maybeShells(question);
  if (shells === null) {
    return null;
  }
  const { piece, task, value } = shells;
  const say = speak(question.language);
  const exact =
    value.exact === null ? null : simplifyExpression(multiply(integer(2), pi, value.exact), 'cancel');
  const volume: DefiniteValue = { exact, value: 2 * Math.PI * value.value, antiderivative: null };
  const height = renderLatex(subtract(piece.upper, piece.lower));
  const shown = Number(volume.value.toPrecision(4));
  return {
    topicId: 'volume-of-revolution',
    language: question.language,
    steps: [
      {
        title: say('Cut into cylindrical shells', '用柱壳法写出定积分'),
        body: say(
          `The strip at $x$ turns into a shell with the radius $x$ and the height $${renderLatex(simplifyExpression(subtract(piece.upper, piece.lower), 'cancel'))}$; its side has the area $2\\pi$ times`,
          `在 $x$ 处的窄条旋转成半径为 $x$、高为 $${renderLatex(simplifyExpression(subtract(piece.upper, piece.lower), 'cancel'))}$ 的柱壳，侧面积为 $2\\pi$ 乘以`,
        ).concat(
          display(`x\\left(${height}\\right) = ${renderLatex(task.body)}`),
          say('so the volume is', '因此体积为'),
          display(`V = 2\\pi ${renderDefinite(task)}`),
        ),
      },
      ...explainDefinite(task, value, say),
      {
        title: say('Multiply by 2π', '求出体积'),
        body: say('The volume is 2π times the integral:', '体积等于积分值乘以 2π：').concat(
          display(`V = 2\\pi \\cdot ${renderFactor(value)} ${claimValue(volume)}`),
        ),
      },
    ],
    answer: exact === null ? `V ${claimValue(volume)}` : renderLatex(exact),
    plotCode: draw(shells, say(`Volume ≈ ${shown}`, `体积 ≈ ${shown}`)),
  };
}
