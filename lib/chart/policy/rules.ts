import { checkExpression } from '../check-expression.ts';

/** A place in a spec: a chain from the innermost key outwards. */
export interface Place {
  readonly key: string | number;
  readonly within: Place | undefined;
}

/** What is wrong, and where. */
export interface Problem {
  readonly at: Place | undefined;
  /** Ends the sentence that starts with the place. */
  readonly reason: string;
}

/** What rules know about the whole spec. */
export interface Surroundings {
  /** Names of the spec's parameters. */
  readonly signals: ReadonlySet<string>;
  /** Every value that a parameter may take, where they are listed; `undefined` for a selection or an expression. */
  readonly parameters: ReadonlyMap<string, readonly unknown[] | undefined>;
}

/** Reads one value of a spec: `undefined` when it may stay. */
export type Rule = (value: unknown, at: Place | undefined, around: Surroundings) => Problem | undefined;

/** Refuses the value at a place. */
export function refuse(at: Place | undefined, reason = 'is not allowed'): Problem {
  return { at, reason };
}

/** Whether the value is an object with keys, not a list. */
export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A finite number within bounds, both included. */
export function numberFrom(least: number, most: number): Rule {
  return (value, at) => {
    if (typeof value !== 'number') return refuse(at, 'is not allowed: it must be a number');
    return value >= least && value <= most
      ? undefined
      : refuse(at, `is not allowed: it must be from ${least} to ${most}`);
  };
}

/** A whole number within bounds. */
export function wholeFrom(least: number, most: number): Rule {
  const inBounds = numberFrom(least, most);
  return (value, at, around) =>
    inBounds(value, at, around) ??
    (Number.isInteger(value) ? undefined : refuse(at, 'is not allowed: it must be whole'));
}

/** A text that the pattern takes as a whole. */
export function textLike(pattern: RegExp, wish: string): Rule {
  return (value, at) =>
    typeof value === 'string' && pattern.test(value)
      ? undefined
      : refuse(at, `is not allowed: it must be ${wish}`);
}

/** One of these values. */
export function oneOf(...values: readonly (string | number | boolean | null)[]): Rule {
  const known = new Set<unknown>(values);
  return (value, at) => {
    if (known.has(value)) return undefined;
    const shown = values.slice(0, 8).map((each) => JSON.stringify(each));
    return refuse(at, `is not allowed: it must be ${shown.join(', ')}${values.length > 8 ? ', ...' : ''}`);
  };
}

/** True or false. */
export const flag: Rule = oneOf(true, false);

/** A list of at most `most` things. */
export function listOf(rule: Rule, most: number, least = 0): Rule {
  return (value, at, around) => {
    if (!Array.isArray(value)) return refuse(at, 'is not allowed: it must be a list');
    if (value.length > most) return refuse(at, `is not allowed: it has more than ${most} parts`);
    if (value.length < least) return refuse(at, `is not allowed: it needs ${least} parts`);
    for (const [index, part] of value.entries()) {
      const problem = rule(part, { key: index, within: at }, around);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** One thing, or a list of them. */
export function oneOrMore(rule: Rule, most: number): Rule {
  const list = listOf(rule, most);
  return (value, at, around) => (Array.isArray(value) ? list(value, at, around) : rule(value, at, around));
}

/** The properties of an object, each with its rule. */
export type Shape = { readonly [key: string]: Rule };

/** An object that has none but these properties; `needed` must be there. */
export function objectOf(shape: Shape, needed: readonly string[] = []): Rule {
  return (value, at, around) => {
    if (!isRecord(value)) return refuse(at, 'is not allowed: it must be an object');
    for (const key of Object.keys(value)) {
      const within = { key, within: at };
      const rule = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (rule === undefined) return refuse(within);
      const problem = value[key] === undefined ? undefined : rule(value[key], within, around);
      if (problem !== undefined) return problem;
    }
    const missing = needed.find((key) => value[key] === undefined);
    return missing === undefined ? undefined : refuse({ key: missing, within: at }, 'is missing');
  };
}

/** An object whose keys a rule reads, and whose values another. */
export function mapOf(key: Rule, rule: Rule, most: number): Rule {
  return (value, at, around) => {
    if (!isRecord(value)) return refuse(at, 'is not allowed: it must be an object');
    const entries = Object.entries(value);
    if (entries.length > most) return refuse(at, `is not allowed: it has more than ${most} parts`);
    for (const [name, part] of entries) {
      const within = { key: name, within: at };
      const problem = key(name, within, around) ?? rule(part, within, around);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

function depthOf(at: Place | undefined): number {
  let depth = 0;
  for (let place = at; place !== undefined; place = place.within) depth += 1;
  return depth;
}

/** What one of the rules lets through; the answer of the rule that came furthest when none does. */
export function anyOf(...rules: readonly Rule[]): Rule {
  return (value, at, around) => {
    let deepest: Problem | undefined;
    for (const rule of rules) {
      const problem = rule(value, at, around);
      if (problem === undefined) return undefined;
      if (deepest === undefined || depthOf(problem.at) > depthOf(deepest.at)) deepest = problem;
    }
    return deepest ?? refuse(at);
  };
}

/** Parts within parts, from the whole spec on. */
const depthMost = 40;

/** A rule that is made when it is first asked: for rules that hold themselves. */
export function later(make: () => Rule): Rule {
  let made: Rule | undefined;
  return (value, at, around) => {
    if (depthOf(at) > depthMost) return refuse(at, 'is not allowed: it is nested too deeply');
    made ??= make();
    return made(value, at, around);
  };
}

/** An expression of Vega's language, see `checkExpression`. */
export const expression: Rule = (value, at, { signals }) => {
  if (typeof value !== 'string') return refuse(at, 'is not allowed: it must be an expression');
  const wrong = checkExpression(value, signals);
  return wrong === null ? undefined : refuse(at, `is not allowed: the expression ${wrong}`);
};

/**
 * The value itself, or `{expr: name}` with the name of a parameter all of whose values the rule lets through. For
 * what may not be just any number or text.
 */
export function orParameter(rule: Rule): Rule {
  return (value, at, around) => {
    if (!isRecord(value) || !('expr' in value)) return rule(value, at, around);
    const within = { key: 'expr', within: at };
    const values = typeof value.expr === 'string' ? around.parameters.get(value.expr) : undefined;
    if (values === undefined || Object.keys(value).length > 1) {
      return refuse(within, 'is not allowed: it must be the name of a parameter with bounded values');
    }
    for (const each of values) {
      if (rule(each, within, around) !== undefined) {
        return refuse(within, 'is not allowed: the parameter can take values that this property may not');
      }
    }
    return undefined;
  };
}

const expressionHolder = objectOf({ expr: expression }, ['expr']);

/** The value itself, or `{expr: ...}`: for what Vega draws at once whatever number or text it is. */
export function orExpression(rule: Rule): Rule {
  return (value, at, around) =>
    isRecord(value) && 'expr' in value ? expressionHolder(value, at, around) : rule(value, at, around);
}
