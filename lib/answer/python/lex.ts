import { PythonRefusal } from './refusal.ts';

/** A token of Python; `indent` and `dedent` stand around a block, `end` is last. */
export interface PythonToken {
  readonly kind:
    | 'name'
    | 'integer'
    | 'float'
    | 'text'
    | 'template'
    | 'sign'
    | 'line'
    | 'indent'
    | 'dedent'
    | 'end';
  /** The sign, name or number as it is written; the content of a text; the source of an f-string. */
  readonly text: string;
}

const patterns = [
  ['float', /(?:\d[\d_]*\.[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?|\d[\d_]*[eE][+-]?\d+/y],
  ['integer', /0[xX][\da-fA-F]+|0[bB][01]+|\d[\d_]*/y],
  ['template', /[fF](?:"""[^\\]*?"""|'''[^\\]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/y],
  ['text', /"""[^\\]*?"""|'''[^\\]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/y],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['sign', /\*\*=|\/\/=|\*\*|\/\/|==|!=|<=|>=|\+=|-=|\*=|\/=|%=|[-+*/%<>=()[\],:.;]/y],
] as const;

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\', '"': '"', "'": "'" };

/**
 * Splits a program into tokens.
 *
 * @throws PythonRefusal for what is not in the subset.
 */
export function lexPython(program: string): readonly PythonToken[] {
  const tokens: PythonToken[] = [];
  const indents = [0];
  let depth = 0;
  let at = 0;
  let isLineStart = true;
  const push = (kind: PythonToken['kind'], text = ''): void => void tokens.push({ kind, text });
  const indentTo = (column: number): void => {
    if (column > (indents.at(-1) ?? 0)) {
      indents.push(column);
      push('indent');
    }
    while (column < (indents.at(-1) ?? 0)) {
      indents.pop();
      push('dedent');
    }
    if (column !== indents.at(-1)) throw new PythonRefusal('lines that are not indented evenly');
  };
  while (at < program.length) {
    const space = matchAt(/[ \t]*(?:#[^\n]*)?/y, program, at);
    at += space.length;
    if (program[at] === '\n' || at >= program.length) {
      if (!isLineStart && depth === 0) push('line');
      isLineStart = depth === 0;
      at += 1;
      continue;
    }
    if (isLineStart) {
      if (space.includes('\t')) throw new PythonRefusal('tabs as indentation');
      indentTo(space.length);
    }
    isLineStart = false;
    const token = readToken(program, at);
    at += token.length;
    if ('(['.includes(token.text)) depth += 1;
    if ('])'.includes(token.text)) depth -= 1;
    push(token.kind, token.text);
  }
  if (!isLineStart) push('line');
  indentTo(0);
  push('end');
  return tokens;
}

function readToken(program: string, at: number): PythonToken & { readonly length: number } {
  for (const [kind, pattern] of patterns) {
    const found = matchAt(pattern, program, at);
    if (found === '') continue;
    if (kind === 'text') return { kind, text: readText(found), length: found.length };
    if (kind === 'template') return { kind, text: readText(found.slice(1)), length: found.length };
    return { kind, text: found, length: found.length };
  }
  throw new PythonRefusal(`\`${[...program.slice(at)][0] ?? ''}\``);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function readText(quoted: string): string {
  const marks = /^(?:"""|''')/.test(quoted) ? 3 : 1;
  return quoted.slice(marks, -marks).replace(/\\([\s\S])/g, (whole, sign: string) => {
    const plain = escapes[sign];
    if (plain === undefined) throw new PythonRefusal(`the escape \`${whole}\``);
    return plain;
  });
}
