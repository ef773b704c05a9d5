import { PythonRefusal } from './refusal.ts';

/** Functions that translated Python finds in the sandbox. */
const builtIns: ReadonlySet<string> = new Set([
  ...['print', 'range', 'abs', 'int', 'float', 'str', 'bool', 'len', 'list', 'sorted', 'sum', 'max', 'min'],
  ...['pow', 'round'],
]);

/** What of Python's `math` the sandbox has. */
export const mathNames: ReadonlySet<string> = new Set([
  ...[
    'pi',
    'e',
    'tau',
    'inf',
    'sqrt',
    'cbrt',
    'exp',
    'sin',
    'cos',
    'tan',
    'asin',
    'acos',
    'atan',
    'sinh',
    'cosh',
  ],
  ...['tanh', 'fabs', 'log10', 'log2', 'log', 'atan2', 'hypot', 'pow', 'degrees', 'radians', 'floor', 'ceil'],
  ...['trunc', 'factorial', 'perm', 'comb', 'gcd', 'lcm', 'isqrt', 'isclose'],
]);

const constants: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  __name__: '"__main__"',
};

/**
 * The names of a program while it is translated. Every variable becomes `v_name`, so that none can be taken for
 * something of JavaScript's; a name that nothing has defined by the end is refused.
 */
export class PythonNames {
  readonly #module = new Set<string>();
  readonly #imported = new Map<string, string>();
  /** The variables of the function that is being translated, and its parameters. */
  #local: Set<string> | null = null;
  /** Names that were read before anything defined them. */
  #open: string[] = [];
  #hasMath = false;

  /** Names a variable that is assigned to here. */
  assign(name: string): string {
    refuseConstant(name);
    (this.#local ?? this.#module).add(name);
    return `v_${name}`;
  }

  /** What a name stands for where it is read. */
  read(name: string): string {
    const constant = Object.hasOwn(constants, name) ? constants[name] : undefined;
    if (constant !== undefined) return constant;
    if (this.#isVariable(name)) return `v_${name}`;
    const imported = this.#imported.get(name);
    if (imported !== undefined) return imported;
    if (builtIns.has(name)) return `py.${name}`;
    this.#open.push(name);
    return `v_${name}`;
  }

  /** Whether a name is the module `math`. */
  isMath(name: string): boolean {
    return name === 'math' && this.#hasMath && !this.#isVariable(name);
  }

  /** `import math` */
  importMath(): void {
    this.#hasMath = true;
  }

  /** `from math import name`; `*` for all of them. @throws PythonRefusal for a name that is not known. */
  importFromMath(name: string): void {
    const all = name === '*' ? [...mathNames] : [name];
    for (const each of all) {
      if (!mathNames.has(each)) throw new PythonRefusal(`\`math.${each}\``);
      this.#imported.set(each, `py.math.${each}`);
    }
  }

  /** Translates the body of a function; returns it with the variables that it declares. */
  inFunction(parameters: readonly string[], translate: () => string) {
    if (this.#local !== null) throw new PythonRefusal('a function in a function');
    const before = this.#open.length;
    const local = new Set(parameters);
    this.#local = local;
    const body = translate();
    this.#local = null;
    this.#settle(before, local);
    return { body, variables: [...local].filter((name) => !parameters.includes(name)) };
  }

  /** Translates a comprehension, whose first part uses the variable that a later one names. */
  inComprehension<Result extends { readonly variables: readonly string[] }>(translate: () => Result): Result {
    const before = this.#open.length;
    const result = translate();
    for (const name of result.variables) {
      refuseConstant(name);
      if (builtIns.has(name) || this.#imported.has(name) || name === 'math')
        throw new PythonRefusal(`\`${name}\` as a variable`);
    }
    this.#settle(before, new Set(result.variables));
    return result;
  }

  /** The variables of the whole program. @throws PythonRefusal when a name is read that nothing defines. */
  finish(): readonly string[] {
    const unknown = this.#open.find((name) => !this.#module.has(name));
    if (unknown !== undefined) throw new PythonRefusal(`\`${unknown}\``);
    return [...this.#module];
  }

  #isVariable(name: string): boolean {
    return this.#module.has(name) || this.#local?.has(name) === true;
  }

  #settle(before: number, names: ReadonlySet<string>): void {
    this.#open = this.#open.filter((name, index) => index < before || !names.has(name));
  }
}

function refuseConstant(name: string): void {
  if (Object.hasOwn(constants, name)) throw new PythonRefusal(`\`${name}\` as a variable`);
}
