import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { openModuli } from '../integral/modulus.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import type { Approach } from './extended.ts';
import { type FoundLimit, maybeFindLimit, renderLimit, renderTendency } from './find-limit.ts';

/** A function and where its variable goes. */
export interface LimitTask {
  readonly body: Expression;
  readonly approach: Approach;
}

/** The steps and the answer of a limit; the height is null where there is no finite one. */
export interface AnsweredLimit {
  readonly steps: readonly Step[];
  readonly answer: string;
  readonly height: number | null;
}

/** Both one-sided limits, where they differ: there is no limit. */
function maybeDisagree({ body, approach }: LimitTask, say: Say): AnsweredLimit | null {
  if (approach.to.kind !== 'finite' || approach.side !== 'both') {
    return null;
  }
  const [left, right] = (['left', 'right'] as const).map((side) =>
    maybeFindOneSided(body, { ...approach, side }),
  );
  if (
    left === null ||
    right === null ||
    left === undefined ||
    right === undefined ||
    renderTendency(left.tendency) === renderTendency(right.tendency)
  ) {
    return null;
  }
  const shown = (['left', 'right'] as const).map(
    (side, index) =>
      `${renderLimit(body, { ...approach, side })} = ${renderTendency((index === 0 ? left : right).tendency)}`,
  );
  return {
    steps: [
      {
        title: say('Come from the left', '求左极限'),
        body: say('From the left:', '从左侧趋近：').concat(display(shown[0] ?? '')),
      },
      {
        title: say('Come from the right', '求右极限'),
        body: say('From the right:', '从右侧趋近：').concat(
          display(shown[1] ?? ''),
          say('The two differ, so there is no limit.', '左右极限不相等，因此极限不存在。'),
        ),
      },
    ],
    answer: say('\\text{the limit does not exist}', '\\text{极限不存在}'),
    height: null,
  };
}

/** On one side of a place every modulus has one sign, and goes. */
function maybeFindOneSided(body: Expression, approach: Approach): FoundLimit | null {
  if (approach.to.kind !== 'finite') {
    return null;
  }
  const place = compileExpression(approach.to.value, [])();
  const near = place + (approach.side === 'left' ? -1e-4 : 1e-4);
  return maybeFindLimit(simplifyExpression(openModuli(body, approach.variable, near), 'cancel'), approach);
}

/** A sine or cosine of something that grows without bound takes the values 0 and 1 again and again. */
function maybeOscillate({ body, approach }: LimitTask, say: Say): AnsweredLimit | null {
  const [inside] = body.kind === 'call' && /^(?:sin|cos)$/.test(body.name) ? body.args : [];
  const { to, side, variable } = approach;
  const sides =
    to.kind === 'infinite' ? (['both'] as const) : side === 'both' ? (['right'] as const) : [side];
  const [only] = sides;
  const growth =
    inside === undefined || only === undefined ? null : maybeFindLimit(inside, { variable, to, side: only });
  if (
    inside === undefined ||
    only === undefined ||
    body.kind !== 'call' ||
    growth?.tendency.kind !== 'infinite'
  ) {
    return null;
  }
  const { name } = body;
  const [zero, one] = name === 'sin' ? ['0', '\\frac{\\pi}{2}'] : ['\\frac{\\pi}{2}', '0'];
  const rows = [1, 2, 10].flatMap((n) => [
    display(
      `\\${name}\\left(${zero} + ${2 * n}\\pi\\right) = 0,\\quad \\${name}\\left(${one} + ${2 * n}\\pi\\right) = 1`,
    ),
  ]);
  return {
    steps: [
      {
        title: say('Look at the argument', '看自变量'),
        body: say('What stands in the function grows without bound:', '函数内部无限增大：').concat(
          display(
            `${renderLimit(inside, { variable, to, side: only })} = ${renderTendency(growth.tendency)}`,
          ),
        ),
      },
      {
        title: say('Find two values that come back for ever', '取两列点'),
        body: say(
          'On the way it passes such places, in all whole turns, and the function is 0 at some and 1 at others:',
          '途中总会经过下列各点（可再加任意多个周期），函数值时而为 0，时而为 1：',
        ).concat(
          ...rows,
          say('So it settles nowhere: there is no limit.', '函数值不趋于任何一个数，因此极限不存在。'),
        ),
      },
    ],
    answer: say('\\text{the limit does not exist}', '\\text{极限不存在}'),
    height: null,
  };
}

/** Shows that there is no limit: the sides differ, or the values swing for ever; null where neither is certain. */
export function maybeExplainNoLimit(task: LimitTask, say: Say): AnsweredLimit | null {
  return maybeDisagree(task, say) ?? maybeOscillate(task, say);
}
