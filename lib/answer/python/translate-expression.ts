import { lexPython } from './lex.ts';
import { mathNames, type PythonNames } from './names.ts';
import { PythonRefusal } from './refusal.ts';
import { TokenStream } from './token-stream.ts';

const binary: readonly Readonly<Record<string, string>>[] = [
  { '+': 'add', '-': 'subtract' },
  { '*': 'multiply', '/': 'divide', '//': 'floorDivide', '%': 'modulo' },
];

const comparisons: readonly string[] = ['==', '!=', '<', '<=', '>', '>='];

/** How deep an expression may be nested. */
const mostDepth = 60;

/**
 * Translates expressions: what Python's operators do is left to the functions of `py`, since whole numbers are exact
 * there and `/`, `//` and `%` are not JavaScript's.
 */
export class ExpressionTranslator {
  readonly #tokens: TokenStream;
  readonly #names: PythonNames;
  #depth: number;

  constructor(tokens: TokenStream, names: PythonNames, depth = 0) {
    this.#tokens = tokens;
    this.#names = names;
    this.#depth = depth;
  }

  /** The expression that comes next, as JavaScript. @throws PythonRefusal */
  translate(): string {
    this.#depth += 1;
    if (this.#depth > mostDepth) throw new PythonRefusal('an expression nested so deep');
    const value = this.#or();
    const result = this.#tokens.maybeTake('if') ? this.#choose(value) : value;
    this.#depth -= 1;
    return result;
  }

  #choose(value: string): string {
    const condition = this.#or();
    this.#tokens.expect('else');
    return `(py.truth(${condition}) ? ${value} : ${this.translate()})`;
  }

  #or(): string {
    let left = this.#and();
    while (this.#tokens.maybeTake('or')) left = `py.or(${left}, () => ${this.#and()})`;
    return left;
  }

  #and(): string {
    let left = this.#not();
    while (this.#tokens.maybeTake('and')) left = `py.and(${left}, () => ${this.#not()})`;
    return left;
  }

  #not(): string {
    return this.#tokens.maybeTake('not') ? `!py.truth(${this.#not()})` : this.#comparison();
  }

  #comparison(): string {
    const values = [this.#binary(0)];
    const signs: string[] = [];
    for (let sign = this.#maybeComparison(); sign !== null; sign = this.#maybeComparison()) {
      signs.push(sign);
      values.push(this.#binary(0));
    }
    return signs.length === 0
      ? values.join('')
      : `py.compare([${values.join(', ')}], ${JSON.stringify(signs)})`;
  }

  #maybeComparison(): string | null {
    const { next, second } = this.#tokens;
    if (next.kind === 'sign' && comparisons.includes(next.text)) return this.#tokens.take().text;
    if (this.#tokens.maybeTake('in')) return 'in';
    if (next.text !== 'not' || second.text !== 'in') return null;
    this.#tokens.take();
    this.#tokens.take();
    return 'not in';
  }

  #binary(level: number): string {
    const signs = binary[level];
    if (signs === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const { kind, text } = this.#tokens.next;
      const name = kind === 'sign' && Object.hasOwn(signs, text) ? signs[text] : undefined;
      if (name === undefined) return left;
      this.#tokens.take();
      left = `py.${name}(${left}, ${this.#binary(level + 1)})`;
    }
  }

  #unary(): string {
    if (this.#tokens.maybeTake('-')) return `py.negate(${this.#unary()})`;
    if (this.#tokens.maybeTake('+')) return `py.plus(${this.#unary()})`;
    const base = this.#postfix();
    return this.#tokens.maybeTake('**') ? `py.power(${base}, ${this.#unary()})` : base;
  }

  #postfix(): string {
    let value = this.#atom();
    for (;;) {
      if (this.#tokens.maybeTake('(')) value = `${value}(${this.#list(')')})`;
      else if (this.#tokens.maybeTake('[')) {
        value = `py.item(${value}, ${this.translate()})`;
        this.#tokens.expect(']');
      } else if (this.#tokens.is('.')) value = this.#method(value);
      else return value;
    }
  }

  /** The one method that is known is `append`. */
  #method(list: string): string {
    this.#tokens.take();
    const name = this.#tokens.expectName();
    if (name !== 'append') throw new PythonRefusal(`\`.${name}\``);
    this.#tokens.expect('(');
    return `py.append(${list}, ${this.#list(')')})`;
  }

  #atom(): string {
    const { kind, text } = this.#tokens.next;
    switch (kind) {
      case 'integer':
        this.#tokens.take();
        return writeInteger(text);
      case 'float':
        this.#tokens.take();
        return `${Number(text.replaceAll('_', ''))}`;
      case 'text':
        return JSON.stringify(this.#tokens.take().text);
      case 'template':
        return this.#template(this.#tokens.take().text);
      case 'name':
        return this.#name();
      default:
        return this.#bracket();
    }
  }

  #name(): string {
    const name = this.#tokens.expectName();
    if (!this.#names.isMath(name)) return this.#names.read(name);
    this.#tokens.expect('.');
    const member = this.#tokens.expectName();
    if (!mathNames.has(member)) throw new PythonRefusal(`\`math.${member}\``);
    return `py.math.${member}`;
  }

  #bracket(): string {
    if (this.#tokens.maybeTake('[')) return `[${this.#list(']', true)}]`;
    this.#tokens.expect('(');
    const inside = this.#comprehension() ?? this.translate();
    this.#tokens.expect(')');
    return `(${inside})`;
  }

  /** What stands between brackets: values with commas, or a comprehension; takes the closing bracket. */
  #list(close: string, isList = false): string {
    const values: string[] = [];
    while (!this.#tokens.is(close)) {
      if (this.#tokens.second.text === '=' && this.#tokens.next.kind === 'name')
        throw new PythonRefusal(`\`${this.#tokens.next.text}=\``);
      const made = this.#comprehension();
      values.push(made === null ? this.translate() : isList ? `...${made}` : made);
      if (!this.#tokens.maybeTake(',')) break;
    }
    this.#tokens.expect(close);
    return values.join(', ');
  }

  /** `value for name in list if condition`, looked for by its `for` at this level; null where there is none. */
  #comprehension(): string | null {
    if (!this.#tokens.hasComprehension()) return null;
    return this.#names.inComprehension(() => this.#clauses(this.translate())).text;
  }

  #clauses(value: string): { readonly text: string; readonly variables: readonly string[] } {
    this.#tokens.expect('for');
    const name = this.#tokens.expectName();
    this.#tokens.expect('in');
    const list = this.#or();
    const conditions: string[] = [];
    while (this.#tokens.maybeTake('if')) conditions.push(`py.truth(${this.#or()})`);
    const keep = `(v_${name}) => ${conditions.length === 0 ? 'true' : conditions.join(' && ')}`;
    const inner = this.#tokens.is('for') ? this.#clauses(value) : null;
    const variables = [name, ...(inner?.variables ?? [])];
    const each = `(v_${name}) => ${inner?.text ?? value}`;
    return { text: `py.${inner === null ? 'map' : 'flat'}(${list}, ${each}, ${keep})`, variables };
  }

  /** `{value:format}` in an f-string. */
  #template(source: string): string {
    const parts = source.split(/(\{\{|\}\}|\{[^{}]*\})/).map((part) => {
      if (part === '{{' || part === '}}') return JSON.stringify(part[0]);
      if (!part.startsWith('{')) {
        if (/[{}]/.test(part)) throw new PythonRefusal('this f-string');
        return JSON.stringify(part);
      }
      const [, value = '', format = ''] = /^\{([^:!]*)(?::([^:]*))?\}$/.exec(part) ?? [];
      if (value.trim() === '' || value.trimEnd().endsWith('=')) throw new PythonRefusal(`\`${part}\``);
      return `py.format(${this.#inner(value)}, ${JSON.stringify(format)})`;
    });
    return `(${parts.join(' + ')})`;
  }

  #inner(source: string): string {
    const tokens = new TokenStream(lexPython(source.trim()));
    const value = new ExpressionTranslator(tokens, this.#names, this.#depth).translate();
    tokens.expectKind('line');
    tokens.expectKind('end');
    return value;
  }
}

function writeInteger(text: string): string {
  const digits = text.replaceAll('_', '');
  if (/^0\d*[1-9]/.test(digits)) throw new PythonRefusal(`\`${text}\``);
  return `${BigInt(digits)}n`;
}
