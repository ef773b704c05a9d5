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

/** `y = ...`, `f(x) = ...` and the bare right side all mean the same curve. */
function takeRightSide(text: string): string {
  return text.replace(/^\s*(?:y|[a-zA-Z]\w*\s*\(\s*[a-zA-Z]\s*\))\s*=(?!=)/, '');
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

/** A text whose parts in braces follow the sliders: `"a = {a}"`. */
export interface LiveText {
  /** The fields of the row that hold the fixed parts. */
  readonly row: { readonly [field: string]: string };
  /** The whole text for the browser. */
  readonly expression: string;
}

/**
 * Reads a label. What stands in braces and holds a slider's name is an expression, written with two decimals at
 * most; the rest stays text, and goes into the data, so that no text stands in an expression.
 */
export function readLiveText(text: string, sliders: Sliders): LiveText {
  const row: { [field: string]: string } = {};
  const parts = text.split(/\{([^{}]*)\}/).flatMap((part, index) => {
    if (index % 2 === 1 && mentionsSlider(part, sliders)) {
      const value = readLiveExpression(part, 'label', sliders).render('(0/0)');
      return [`format(${value}, ".2~f")`];
    }
    if (part === '') return [];
    row[`t${index}`] = index % 2 === 1 ? `{${part}}` : part;
    return [`datum.t${index}`];
  });
  return { row, expression: parts.join(' + ') };
}

/** The text with each slider at its first value, for descriptions and for the room that it takes. */
export function writeFirstText(text: string, sliders: Sliders): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, part: string) =>
    mentionsSlider(part, sliders)
      ? String(Number(readLiveExpression(part, 'label', sliders).evaluate(Number.NaN).toFixed(2)))
      : whole,
  );
}
