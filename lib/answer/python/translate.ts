import { lexPython } from './lex.ts';
import { PythonNames } from './names.ts';
import { PythonRefusal } from './refusal.ts';
import { TokenStream } from './token-stream.ts';
import { ExpressionTranslator } from './translate-expression.ts';

/** JavaScript for the sandbox, or what of the program is not translated. */
export type Translation =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly what: string };

const changes: Readonly<Record<string, string>> = {
  '+=': 'addTo',
  '-=': 'subtract',
  '*=': 'multiplyBy',
  '/=': 'divide',
  '%=': 'modulo',
  '//=': 'floorDivide',
  '**=': 'power',
};

/**
 * Translates a small part of Python, in which models compute numbers, to JavaScript that calls the functions of `py` in
 * the sandbox: assignments, arithmetic, `math`, `print`, f-strings, lists, `for`, `while`, `if`, functions. Anything
 * else is refused rather than guessed.
 *
 * ```
 * program -> tokens -> statements, expressions -> names that nothing defines? -> code
 * ```
 *
 * @see sandbox/guest/compute/python.ts
 */
export function translatePython(program: string): Translation {
  try {
    return { ok: true, code: new StatementTranslator(program.replaceAll('\r', '')).translate() };
  } catch (error) {
    if (error instanceof PythonRefusal) return { ok: false, what: error.message };
    throw error;
  }
}

class StatementTranslator {
  readonly #names = new PythonNames();
  readonly #tokens: TokenStream;
  readonly #expressions: ExpressionTranslator;
  #depth = 0;

  constructor(program: string) {
    this.#tokens = new TokenStream(lexPython(program));
    this.#expressions = new ExpressionTranslator(this.#tokens, this.#names);
  }

  translate(): string {
    const lines: string[] = [];
    while (!this.#tokens.isKind('end')) lines.push(this.#statement());
    return `${declare(this.#names.finish())}${lines.join('\n')}`;
  }

  #statement(): string {
    const tokens = this.#tokens;
    if (tokens.maybeTake('if')) return this.#if();
    if (tokens.maybeTake('for')) return this.#for();
    if (tokens.maybeTake('while')) return `while (${this.#condition()}) ${this.#block()}`;
    if (tokens.maybeTake('def')) return this.#function();
    return this.#line();
  }

  /** Statements with `;` between them, which after `if x:` all belong to the block. */
  #line(): string {
    const tokens = this.#tokens;
    const statements = [this.#simple()];
    while (tokens.maybeTake(';') && !tokens.isKind('line')) statements.push(this.#simple());
    tokens.expectKind('line');
    return statements.join('\n');
  }

  #simple(): string {
    const tokens = this.#tokens;
    if (tokens.maybeTake('pass')) return ';';
    if (tokens.maybeTake('break')) return 'break;';
    if (tokens.maybeTake('continue')) return 'continue;';
    if (tokens.maybeTake('return')) return this.#return();
    if (tokens.maybeTake('import')) return this.#import();
    if (tokens.maybeTake('from')) return this.#importNames();
    return this.#assignment();
  }

  #return(): string {
    return this.#tokens.isKind('line') ? 'return null;' : `return ${this.#expressions.translate()};`;
  }

  #import(): string {
    const name = this.#tokens.expectName();
    if (name !== 'math' || this.#tokens.is('as')) throw new PythonRefusal(`the module \`${name}\``);
    this.#names.importMath();
    return ';';
  }

  #importNames(): string {
    const module = this.#tokens.expectName();
    if (module !== 'math') throw new PythonRefusal(`the module \`${module}\``);
    this.#tokens.expect('import');
    if (this.#tokens.maybeTake('*')) this.#names.importFromMath('*');
    else
      do this.#names.importFromMath(this.#tokens.expectName());
      while (this.#tokens.maybeTake(','));
    if (this.#tokens.is('as')) throw new PythonRefusal('`as`');
    return ';';
  }

  /** Names are assigned after the value was read, which may use what stood there before. */
  #assignment(): string {
    const targets = this.#maybeTargets();
    if (targets === null) return this.#change();
    const values: string[] = [];
    do values.push(this.#expressions.translate());
    while (this.#tokens.maybeTake(','));
    if (this.#tokens.is('=')) throw new PythonRefusal('`=` twice in a line');
    const names = targets.map((name) => this.#names.assign(name));
    if (names.length === 1 && values.length === 1) return `${names.join('')} = ${values.join('')};`;
    if (names.length === values.length) return `[${names.join(', ')}] = [${values.join(', ')}];`;
    if (values.length > 1) throw new PythonRefusal('this assignment');
    return `[${names.join(', ')}] = py.unpack(${values.join('')}, ${names.length});`;
  }

  /** `a =` or `a, b =`; null where the line begins in another way. */
  #maybeTargets(): readonly string[] | null {
    const count = this.#tokens.countTargets();
    if (count === 0) return null;
    return Array.from({ length: count }, () => {
      const name = this.#tokens.expectName();
      this.#tokens.take();
      return name;
    });
  }

  /** `a += 1`, `a[0] = 1`, or an expression. */
  #change(): string {
    const isName = this.#tokens.next.kind === 'name';
    const name = this.#tokens.next.text;
    const value = this.#expressions.translate();
    const item = /^py\.item\((.*)\)$/s.exec(value)?.[1];
    const { kind, text } = this.#tokens.next;
    const operation = kind === 'sign' && Object.hasOwn(changes, text) ? changes[text] : undefined;
    if (kind === 'sign' && text === '=' && item !== undefined) {
      this.#tokens.take();
      return `py.setItem(${item}, ${this.#expressions.translate()});`;
    }
    if (operation === undefined) return `${value};`;
    this.#tokens.take();
    const changed = `py.${operation}(${value}, ${this.#expressions.translate()})`;
    if (isName && value === `v_${name}`) return `${this.#names.assign(name)} = ${changed};`;
    if (item === undefined) throw new PythonRefusal(`\`${text}\` here`);
    return `py.setItem(${item}, ${changed});`;
  }

  #condition(): string {
    return `py.truth(${this.#expressions.translate()})`;
  }

  #if(): string {
    const start = `if (${this.#condition()}) ${this.#block()}`;
    if (this.#tokens.maybeTake('elif')) return `${start} else ${this.#if()}`;
    return this.#tokens.maybeTake('else') ? `${start} else ${this.#block()}` : start;
  }

  #for(): string {
    const names: string[] = [];
    do names.push(this.#tokens.expectName());
    while (this.#tokens.maybeTake(','));
    this.#tokens.expect('in');
    const list = this.#expressions.translate();
    const targets = names.map((name) => this.#names.assign(name));
    const target = targets.length === 1 ? targets.join('') : `[${targets.join(', ')}]`;
    return `for (${target} of py.iterate(${list})) ${this.#block()}`;
  }

  #function(): string {
    const name = this.#names.assign(this.#tokens.expectName());
    this.#tokens.expect('(');
    const parameters: string[] = [];
    while (!this.#tokens.is(')')) {
      parameters.push(this.#tokens.expectName());
      if (!this.#tokens.maybeTake(',')) break;
    }
    this.#tokens.expect(')');
    const { body, variables } = this.#names.inFunction(parameters, () => this.#block());
    const taken = parameters.map((parameter) => `v_${parameter}`).join(', ');
    return `${name} = (${taken}) => { ${declare(variables)}${body} return null; };`;
  }

  #block(): string {
    this.#tokens.expect(':');
    this.#depth += 1;
    if (this.#depth > 20) throw new PythonRefusal('blocks nested so deep');
    const lines: string[] = [];
    if (this.#tokens.isKind('line')) {
      this.#tokens.take();
      this.#tokens.expectKind('indent');
      while (!this.#tokens.isKind('dedent')) lines.push(this.#statement());
      this.#tokens.take();
    } else lines.push(this.#statement());
    this.#depth -= 1;
    return `{\n${lines.join('\n')}\n}`;
  }
}

function declare(names: readonly string[]): string {
  return names.length === 0 ? '' : `let ${names.map((name) => `v_${name}`).join(', ')};\n`;
}
