import { takeRightSide } from '../../../lib/chart/plane/read-formula.ts';
import { compileExpression } from '../../../lib/math/expression/compile-expression.ts';
import type { Expression } from '../../../lib/math/expression/expression.ts';
import { findFreeVariables } from '../../../lib/math/expression/free-variables.ts';
import { parseExpression } from '../../../lib/math/expression/parse-expression.ts';
import { renderVega } from '../../../lib/math/expression/render-vega.ts';
import { PlotMistake } from '../mistake.ts';
import { explain } from '../read-function.ts';
import { showValue } from '../values.ts';

/** A number that the reader moves. */
export interface Slider {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
}

/** The sliders of a chart by name, in the order of the code. */
export type Sliders = ReadonlyMap<string, Slider>;

/** An expression that follows sliders. */
export interface LiveExpression {
  /** Its value at an x, with each slider at a share of its way; without one, at its first value. */
  readonly evaluate: (x: number, share?: number) => number;
  /** The same for the browser, in Vega's language, where `x` stands for the variable. */
  readonly render: (x: string) => string;
}

/** Whether a text is an expression that holds the name of a slider. */
export function mentionsSlider(value: unknown, sliders: Sliders): boolean {
  if (typeof value !== 'string') return false;
  try {
    return findFreeVariables(parseExpression(takeRightSide(value))).some((name) => sliders.has(name));
  } catch {
    // Not mathematics, so no expression that could follow a slider: the mark itself tells what is wrong with it.
    return false;
  }
}

/**
 * Reads a number or an expression in the sliders' names and one variable more (`x`, or the only other name).
 *
 * @throws PlotMistake when it holds yet another name.
 */
export function readLiveExpression(value: unknown, owner: string, sliders: Sliders): LiveExpression {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') {
    throw new PlotMistake(
      `${owner} takes an expression such as "a x^2" beside a slider, not ${showValue(value)}.`,
    );
  }
  return explain(text, () => prepare(parseExpression(takeRightSide(text)), sliders));
}

function prepare(expression: Expression, sliders: Sliders): LiveExpression {
  const others = findFreeVariables(expression).filter((name) => !sliders.has(name));
  const variable = others.length === 1 && others[0] !== undefined ? others[0] : 'x';
  const all = [...sliders.values()];
  const compiled = compileExpression(expression, [variable, ...sliders.keys()]);
  return {
    evaluate: (x, share) =>
      compiled(
        x,
        ...all.map(({ min, max, value }) => (share === undefined ? value : min + share * (max - min))),
      ),
    render: (x) =>
      renderVega(expression, new Map([[variable, x], ...all.map(({ name }) => [name, name] as const)])),
  };
}
