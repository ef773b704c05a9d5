import { expressionInterpreter } from 'vega-interpreter';

/**
 * Vega's AST interpreter, made quick enough to turn a chart of six thousand points at every frame: an expression
 * becomes closures once, where `vega-interpreter` walks its tree anew for each row. No code is generated, so it
 * works under the same content security policy.
 *
 * Only arithmetic, comparisons, choices, fields, parameters and calls are made into closures; every other
 * expression, and every event, goes to `vega-interpreter` as it is.
 *
 * @see https://vega.github.io/vega/usage/interpreter/
 */
export const quickInterpreter = {
  ...expressionInterpreter,
  operator: (context: Context, expression: Parsed): unknown => {
    const run = maybeCompile(expression.ast, context.functions);
    if (run === undefined) return expressionInterpreter.operator(context, expression);
    return (parameters: Values) => run({ parameters, datum: undefined, item: undefined });
  },
  parameter: (context: Context, expression: Parsed): unknown => {
    const run = maybeCompile(expression.ast, context.functions);
    if (run === undefined) return expressionInterpreter.parameter(context, expression);
    return (datum: unknown, parameters: Values) => run({ parameters, datum, item: undefined });
  },
  encode: (context: Context, encoding: Encoding): unknown => {
    const channels = maybeCompileChannels(encoding, context.functions);
    if (channels === undefined) return expressionInterpreter.encode(context, encoding);
    return (item: Item, parameters: Values) => {
      let isChanged = 0;
      const scope = { parameters, datum: item.datum, item };
      for (const [name, run] of channels) {
        const value = run(scope);
        if (item[name] !== value) {
          item[name] = value;
          isChanged = 1;
        }
      }
      return isChanged;
    };
  },
};

type Values = { readonly [name: string]: unknown };
type Item = { [name: string]: unknown };
type Callable = (...args: readonly unknown[]) => unknown;
interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}
interface Parsed {
  readonly ast: Node;
}
interface Context {
  readonly functions: Values;
}
interface Encoding {
  readonly marktype: string;
  readonly channels: { readonly [name: string]: Parsed };
}
interface Scope {
  readonly parameters: Values;
  readonly datum: unknown;
  readonly item: unknown;
}
type Run = (scope: Scope) => unknown;

/** Channels after which Vega works out a width, a height or a corner: its interpreter does that. */
const spatialChannels = ['x2', 'y2', 'xc', 'yc'] as const;

function maybeCompileChannels(
  { marktype, channels }: Encoding,
  functions: Values,
): readonly (readonly [string, Run])[] | undefined {
  if (marktype !== 'rule' && spatialChannels.some((name) => Object.hasOwn(channels, name))) return undefined;
  const compiled: (readonly [string, Run])[] = [];
  for (const [name, { ast }] of Object.entries(channels)) {
    const run = maybeCompile(ast, functions);
    if (run === undefined) return undefined;
    compiled.push([name, run]);
  }
  return compiled;
}

const constants: Values = {
  NaN: Number.NaN,
  E: Math.E,
  LN2: Math.LN2,
  LN10: Math.LN10,
  LOG2E: Math.LOG2E,
  LOG10E: Math.LOG10E,
  PI: Math.PI,
  SQRT1_2: Math.SQRT1_2,
  SQRT2: Math.SQRT2,
  MIN_VALUE: Number.MIN_VALUE,
  MAX_VALUE: Number.MAX_VALUE,
};

/** The functions that Vega's interpreter calls by its own table; others come with the chart's context. */
const mathematics: Values = {
  isNaN: Number.isNaN,
  isFinite: Number.isFinite,
  abs: Math.abs,
  acos: Math.acos,
  asin: Math.asin,
  atan: Math.atan,
  atan2: Math.atan2,
  ceil: Math.ceil,
  cos: Math.cos,
  exp: Math.exp,
  floor: Math.floor,
  hypot: Math.hypot,
  log: Math.log,
  max: Math.max,
  min: Math.min,
  pow: Math.pow,
  round: Math.round,
  sin: Math.sin,
  sqrt: Math.sqrt,
  tan: Math.tan,
};

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}

function maybeCompile(node: unknown, functions: Values): Run | undefined {
  if (!isNode(node)) return undefined;
  const compile = (part: unknown): Run | undefined => maybeCompile(part, functions);
  switch (node.type) {
    case 'Literal':
      return 'regex' in node && node.regex !== undefined ? undefined : () => node.value;
    case 'Identifier':
      return maybeCompileName(node.name);
    case 'MemberExpression':
      return maybeCompileMember(node, compile);
    case 'BinaryExpression':
      return maybeCompileBinary(node.operator, compile(node.left), compile(node.right));
    case 'LogicalExpression':
      return maybeCompileLogical(node.operator, compile(node.left), compile(node.right));
    case 'UnaryExpression':
      return maybeCompileUnary(node.operator, compile(node.argument));
    case 'ConditionalExpression': {
      const parts = [node.test, node.consequent, node.alternate].map(compile);
      const [test, yes, no] = parts;
      return test && yes && no && ((scope) => (test(scope) ? yes(scope) : no(scope)));
    }
    case 'CallExpression':
      return maybeCompileCall(node, functions);
    default:
      return undefined;
  }
}

function maybeCompileName(name: unknown): Run | undefined {
  if (typeof name !== 'string' || name === 'event') return undefined;
  if (name === 'datum') return ({ datum }) => datum;
  if (name === 'item') return ({ item }) => item;
  if (Object.hasOwn(constants, name)) return () => constants[name];
  const key = `$${name}`;
  return /^[a-z_]\w*$/i.test(name) ? ({ parameters }) => parameters[key] : undefined;
}

const hiddenMembers: readonly unknown[] = ['constructor', '__proto__', 'prototype'];

function maybeCompileMember(node: Node, compile: (part: unknown) => Run | undefined): Run | undefined {
  const object = compile(node.object);
  const { property } = node;
  if (object === undefined || !isNode(property)) return undefined;
  const key = node.computed === true ? property.value : property.name;
  if (typeof key !== 'string' || hiddenMembers.includes(key)) return undefined;
  return (scope) => {
    const owner = object(scope);
    if (typeof owner === 'string' && key === 'length') return owner.length;
    // A row or an item, whose fields may be missing; other values have nothing that an expression needs.
    return typeof owner === 'object' && owner !== null ? Reflect.get(owner, key) : undefined;
  };
}

function add(left: unknown, right: unknown): unknown {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  const isText = [left, right].some((side) => typeof side === 'string' || isObject(side));
  return isText ? String(left) + String(right) : Number(left) + Number(right);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Below zero, zero or above as `left` is to `right`; not a number when they do not compare. */
function compare(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  const [first, second] = [Number(left), Number(right)];
  return first === second ? 0 : first < second ? -1 : first > second ? 1 : Number.NaN;
}

/** The operators with JavaScript's own conversions. */
const binary: ReadonlyMap<unknown, (left: unknown, right: unknown) => unknown> = new Map([
  ['+', add],
  ['-', (left: unknown, right: unknown) => Number(left) - Number(right)],
  ['*', (left: unknown, right: unknown) => Number(left) * Number(right)],
  ['/', (left: unknown, right: unknown) => Number(left) / Number(right)],
  ['%', (left: unknown, right: unknown) => Number(left) % Number(right)],
  ['<', (left: unknown, right: unknown) => compare(left, right) < 0],
  ['<=', (left: unknown, right: unknown) => compare(left, right) <= 0],
  ['>', (left: unknown, right: unknown) => compare(left, right) > 0],
  ['>=', (left: unknown, right: unknown) => compare(left, right) >= 0],
  ['===', (left: unknown, right: unknown) => left === right],
  ['!==', (left: unknown, right: unknown) => left !== right],
]);

function maybeCompileBinary(
  operator: unknown,
  left: Run | undefined,
  right: Run | undefined,
): Run | undefined {
  if (left === undefined || right === undefined) return undefined;
  const apply = binary.get(operator);
  return apply && ((scope) => apply(left(scope), right(scope)));
}

function maybeCompileLogical(
  operator: unknown,
  left: Run | undefined,
  right: Run | undefined,
): Run | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (operator === '&&') return (scope) => left(scope) && right(scope);
  return operator === '||' ? (scope) => left(scope) || right(scope) : undefined;
}

function maybeCompileUnary(operator: unknown, argument: Run | undefined): Run | undefined {
  if (argument === undefined) return undefined;
  if (operator === '-') return (scope) => -Number(argument(scope));
  if (operator === '+') return (scope) => Number(argument(scope));
  return operator === '!' ? (scope) => !argument(scope) : undefined;
}

function maybeCompileCall(node: Node, functions: Values): Run | undefined {
  const { callee, arguments: list } = node;
  if (!isNode(callee) || typeof callee.name !== 'string' || !Array.isArray(list)) return undefined;
  const name = callee.name.replace(/^_/, '');
  // The context inherits its functions; what every object inherits is none of them.
  if (name in Object.prototype) return undefined;
  const target = name in functions ? functions[name] : mathematics[name];
  const args: readonly (Run | undefined)[] = list.map((part) => maybeCompile(part, functions));
  if (!isCallable(target) || name === 'if' || !args.every((run) => run !== undefined)) return undefined;
  const [first, second] = args;
  if (args.length === 1 && first !== undefined) return (scope) => target.call(functions, first(scope));
  if (args.length === 2 && first !== undefined && second !== undefined) {
    return (scope) => target.call(functions, first(scope), second(scope));
  }
  return (scope) =>
    target.apply(
      functions,
      args.map((run) => run(scope)),
    );
}
