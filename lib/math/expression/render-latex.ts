import type { Comparison, Expression, FunctionName, NumberExpression, Relation } from './expression.ts';

const operators: Readonly<Partial<Record<FunctionName, string>>> = {
  asin: '\\arcsin',
  acos: '\\arccos',
  atan: '\\arctan',
  asinh: '\\operatorname{arsinh}',
  acosh: '\\operatorname{arcosh}',
  atanh: '\\operatorname{artanh}',
  sign: '\\operatorname{sgn}',
  round: '\\operatorname{round}',
  mod: '\\operatorname{mod}',
};

const comparisons: Readonly<Record<Comparison, string>> = {
  '=': '=',
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
};

type Level = 'sum' | 'product' | 'atom';

function bracket(latex: string): string {
  return latex.includes('\\frac') ? `\\left(${latex}\\right)` : `(${latex})`;
}

function renderNumber({ numerator, denominator }: NumberExpression): string {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const body = denominator === 1n ? `${magnitude}` : `\\frac{${magnitude}}{${denominator}}`;
  return numerator < 0n ? `-${body}` : body;
}

function renderSymbol(name: string): string {
  const [letter = '', index] = name.split('_');
  const shown = letter.length > 1 ? `\\${letter}` : letter;
  return index === undefined ? shown : `${shown}_{${index}}`;
}

function joinFactors(factors: readonly string[]): string {
  return factors.reduce((product, factor) => {
    if (/^[\d.]/.test(factor) || factor.startsWith('\\frac')) {
      return `${product} \\cdot ${factor}`;
    }
    return /\\[A-Za-z]+$/.test(product) && /^[A-Za-z]/.test(factor)
      ? `${product} ${factor}`
      : product + factor;
  });
}

function joinTerms(terms: readonly string[]): string {
  return terms.reduce((sum, term) =>
    term.startsWith('-') ? `${sum} - ${term.slice(1)}` : `${sum} + ${term}`,
  );
}

function renderCall({ name, args }: Expression & { readonly kind: 'call' }): string {
  const [first = '', second = ''] = args.map((argument) => renderLatex(argument));
  switch (name) {
    case 'sqrt':
      return `\\sqrt{${first}}`;
    case 'cbrt':
      return `\\sqrt[3]{${first}}`;
    case 'root':
      return `\\sqrt[${second}]{${first}}`;
    case 'abs':
      return `\\left|${first}\\right|`;
    case 'floor':
      return `\\left\\lfloor ${first}\\right\\rfloor`;
    case 'ceil':
      return `\\left\\lceil ${first}\\right\\rceil`;
    case 'log':
      return args.length === 2 ? `\\log_{${second}}${bracket(first)}` : `\\lg${bracket(first)}`;
    default: {
      if (name === 'ln' && args[0]?.kind === 'call' && args[0].name === 'abs') {
        return `\\ln${first}`;
      }
      const list = args.map((argument) => renderLatex(argument)).join(', ');
      return `${operators[name] ?? `\\${name}`}${bracket(list)}`;
    }
  }
}

function levelOf(expression: Expression): Level {
  switch (expression.kind) {
    case 'add':
    case 'negate':
      return 'sum';
    case 'multiply':
      return 'product';
    case 'number':
      return expression.numerator < 0n ? 'sum' : 'atom';
    default:
      return 'atom';
  }
}

function renderFactor(expression: Expression): string {
  const latex = renderLatex(expression);
  return levelOf(expression) === 'sum' ? bracket(latex) : latex;
}

function renderBase(expression: Expression): string {
  const latex = renderLatex(expression);
  const isPlain = expression.kind === 'symbol' || expression.kind === 'constant' || /^\d+$/.test(latex);
  return isPlain ? latex : bracket(latex);
}

/** `\\sin^{2}(x)` for whole powers of the trigonometric and the logarithm function. */
function renderPower({ base, exponent }: Expression & { readonly kind: 'power' }): string {
  const isRaisedName =
    base.kind === 'call' &&
    /^(?:sin|cos|tan|cot|sec|csc|sinh|cosh|tanh|ln)$/.test(base.name) &&
    exponent.kind === 'number' &&
    exponent.denominator === 1n &&
    exponent.numerator > 1n;
  return isRaisedName
    ? renderLatex(base).replace(/^\\[a-z]+/, (name) => `${name}^{${exponent.numerator}}`)
    : `${renderBase(base)}^{${renderLatex(exponent)}}`;
}

function renderAddend(term: Expression): string {
  return term.kind === 'add' ? bracket(renderLatex(term)) : renderLatex(term);
}

/** Writes an expression as textbook LaTeX; what it says is exactly the expression, unsimplified. */
export function renderLatex(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return renderNumber(expression);
    case 'constant':
      return expression.name === 'pi' ? '\\pi' : 'e';
    case 'symbol':
      return renderSymbol(expression.name);
    case 'add':
      return joinTerms(expression.terms.map(renderAddend));
    case 'multiply':
      return joinFactors(expression.factors.map(renderFactor));
    case 'divide':
      return `\\frac{${renderLatex(expression.numerator)}}{${renderLatex(expression.denominator)}}`;
    case 'power':
      return renderPower(expression);
    case 'negate': {
      const operand = renderLatex(expression.operand);
      return levelOf(expression.operand) === 'sum' ? `-${bracket(operand)}` : `-${operand}`;
    }
    case 'factorial':
      return `${renderBase(expression.operand)}!`;
    case 'call':
      return renderCall(expression);
  }
}

/** Writes an equation or an inequality as LaTeX. */
export function renderRelation({ left, comparison, right }: Relation): string {
  return `${renderLatex(left)} ${comparisons[comparison]} ${renderLatex(right)}`;
}
