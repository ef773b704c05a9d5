import type { Expression, Relation } from '../expression/expression.ts';
import { findFreeVariables } from '../expression/free-variables.ts';
import { integer } from '../expression/make-expression.ts';
import { parseExpression, parseRelation } from '../expression/parse-expression.ts';

/** Where a variable goes, or an integral ends. */
export type Place =
  | { readonly kind: 'finite'; readonly value: Expression }
  | { readonly kind: 'infinite'; readonly isNegative: boolean };

/** From which side a variable comes near a place. */
export type Side = 'left' | 'right' | 'both';

/** What the notation of calculus says. */
export type CalculusFormula =
  /** `∫ body d(variable)`; bounds are null for an antiderivative. */
  | {
      readonly kind: 'integral';
      readonly body: Expression;
      readonly variable: string;
      readonly bounds: readonly [from: Place, to: Place] | null;
    }
  | {
      readonly kind: 'limit';
      readonly body: Expression;
      readonly variable: string;
      readonly to: Place;
      readonly side: Side;
    }
  /** `x → 0⁺` on its own. */
  | { readonly kind: 'approach'; readonly variable: string; readonly to: Place; readonly side: Side }
  /** `f'(2)`, `y''`, `d/dx (body)`: of a named function, or of a body. */
  | {
      readonly kind: 'derivative';
      readonly order: number;
      readonly name: string | null;
      readonly body: Expression | null;
      readonly variable: string | null;
      readonly at: Expression | null;
    }
  /** An equation in which `y_1`, `y_2` stand for the derivatives of the letter `dependent`. */
  | {
      readonly kind: 'differential';
      readonly relation: Relation;
      readonly dependent: string;
      readonly independent: string | null;
    }
  /** `y(0) = 3`, `y'(0) = 1`: the value of a derivative, the 0th one included, at a place. */
  | {
      readonly kind: 'initial';
      readonly name: string;
      readonly order: number;
      readonly at: Expression;
      readonly value: Expression;
    };

const infinity = /^([+-]?)\s*(?:\\infty|∞)$/;
const arrow = String.raw`(?:->|→|\\to(?![a-z])|\\rightarrow|⟶)`;
const limitHead = new RegExp(
  String.raw`^\\lim\s*(?:\\limits\s*)?(?:_\s*)?(?:\{\s*([a-z])\s*${arrow}([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}|\(\s*([a-z])\s*${arrow}([^()]*)\)|([a-z])\s*${arrow}\s*(\S+)\s)([\s\S]+)$`,
);
const approach = new RegExp(String.raw`^([a-z])\s*${arrow}([\s\S]+)$`);
const integralHead = /^(?:\\int(?![a-z])|∫)\s*(?:\\limits\s*)?/;
const bound = /^\s*(\{(?:[^{}]|\{[^{}]*\})*\}|\([^()]*\)|[+-]?(?:\d+(?=\s)|\\[a-z]+|pi|\d|[a-z]|π|∞))/;
const differentialD = /\\(?:mathrm|text|operatorname)\s*\{\s*d\s*\}|\\mathrm\s*d(?![a-z])/g;

/** One spelling for the many of primes, differentials and infinity. */
function unify(text: string): string {
  return text
    .replace(differentialD, 'd')
    .replace(/[’′]/g, "'")
    .replace(/″/g, "''")
    .replace(/\^\s*\{\s*((?:\\prime\s*)+)\}/g, (_, primes: string) =>
      "'".repeat(primes.split('\\prime').length - 1),
    )
    .replace(/\^\s*\\prime(?![a-z])/g, "'")
    .replace(
      /\\d?frac\s*\{\s*d(\^\s*\{?\s*(\d)\s*\}?)?\s*([a-zA-Z]?)\s*\}\s*\{\s*d\s*([a-z])\s*(?:\^\s*\{?\s*\d\s*\}?)?\s*\}/g,
      (_, _power, order = '', name, variable) =>
        `d${order === '' ? '' : `^${order}`}${name}/d${variable}${order === '' ? '' : `^${order}`} `,
    )
    .replace(
      /\bd(?:\^\{?(\d)\}?|([²³]))?\s*([a-zA-Z]?)\s*\/\s*d\s*([a-z])(?:\^\{?\d\}?|[²³])?/g,
      (_, digit = '', sign = '', name, variable) =>
        `d${digit || (sign === '²' ? '2' : sign === '³' ? '3' : '')}${name}/d${variable} `,
    );
}

function readPlace(text: string): Place {
  const bare = text
    .trim()
    .replace(/^\{([\s\S]*)\}$/, '$1')
    .trim();
  const infinite = infinity.exec(bare);
  return infinite === null
    ? { kind: 'finite', value: parseExpression(bare) }
    : { kind: 'infinite', isNegative: infinite[1] === '-' };
}

function readApproach(text: string): { readonly to: Place; readonly side: Side } {
  const sided = /^([\s\S]*?)\s*\^?\s*\{?\s*([+-])\s*\}?\s*$/.exec(text.trim());
  const [, place = '', sign] = sided ?? [];
  return sided === null || place.trim() === ''
    ? { to: readPlace(text), side: 'both' }
    : { to: readPlace(place), side: sign === '+' ? 'right' : 'left' };
}

/** Under a limit `sin x / x` can only mean `(sin x)/x`. */
function bracketFunctions(text: string): string {
  return text.replace(/\\?(?:sin|cos|tan|ln)\s*\d*[a-z](?=\s*\/)/g, (quotient) => `(${quotient})`);
}

function maybeReadLimit(text: string): CalculusFormula | null {
  const match = limitHead.exec(text);
  if (match === null) {
    const alone = approach.exec(text);
    return alone?.[1] === undefined || alone[2] === undefined
      ? null
      : { kind: 'approach', variable: alone[1], ...readApproach(alone[2]) };
  }
  const variable = match[1] ?? match[3] ?? match[5] ?? 'x';
  const body = parseExpression(bracketFunctions((match[7] ?? '').replace(/=\s*\??\s*$/, '')));
  return { kind: 'limit', variable, body, ...readApproach(match[2] ?? match[4] ?? match[6] ?? '') };
}

function readBounds(text: string): {
  readonly bounds: readonly [Place, Place] | null;
  readonly rest: string;
} {
  const places = new Map<string, Place>();
  let rest = text;
  while (/^\s*[_^]/.test(rest)) {
    const sign = rest.trimStart().charAt(0);
    const after = rest.trimStart().slice(1);
    const found = bound.exec(after);
    if (found?.[1] === undefined) {
      break;
    }
    places.set(sign, readPlace(found[1].replace(/^\(([^()]*)\)$/, '$1')));
    rest = after.slice(found[0].length);
  }
  const [from, to] = [places.get('_'), places.get('^')];
  return { bounds: from === undefined || to === undefined ? null : [from, to], rest };
}

function maybeReadIntegral(text: string): CalculusFormula | null {
  const head = integralHead.exec(text);
  if (head === null) {
    return null;
  }
  const { bounds, rest } = readBounds(text.slice(head[0].length));
  const plain = rest
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/=\s*\??\s*$/, '')
    .trim();
  const atEnd = /^([\s\S]*?)\s*(?:\*|\\cdot)?\s*d\s*([a-z])$/.exec(plain);
  if (atEnd !== null) {
    const [, body = '', variable = 'x'] = atEnd;
    return {
      kind: 'integral',
      body: body.trim() === '' ? integer(1) : parseExpression(body),
      variable,
      bounds,
    };
  }
  const above = /^([\s\S]*?)d([a-z])(?=\s*(?:\}|\/))([\s\S]*)$/.exec(plain);
  if (above === null) {
    return null;
  }
  const [, before = '', variable = 'x', after = ''] = above;
  const factor = /[\d\w)}]\s*$/.test(before) && !/\{\s*$/.test(before) ? '' : '1';
  return { kind: 'integral', body: parseExpression(`${before}${factor}${after}`), variable, bounds };
}

function maybeReadNamedDerivative(text: string): CalculusFormula | null {
  const primed = /^([a-zA-Z])('+)\s*(?:\(([^()]+|[^()]*\([^()]*\)[^()]*)\))?\s*(?:=\s*\??)?$/.exec(text);
  if (primed !== null) {
    const [, name = '', primes = '', argument] = primed;
    const inside = argument === undefined ? null : parseExpression(argument);
    const isName = inside?.kind === 'symbol';
    return {
      kind: 'derivative',
      order: primes.length,
      name,
      body: null,
      variable: isName ? inside.name : null,
      at: isName ? null : inside,
    };
  }
  const quotient = /^d(\d?)([a-zA-Z]?)\/d([a-z])\s+([\s\S]*?)\s*(?:=\s*\??)?$/.exec(`${text} `);
  if (quotient === null) {
    return null;
  }
  const [, order = '', name = '', variable = 'x', body = ''] = quotient;
  const [isNamed, isEmpty] = [name !== '', body.trim() === ''];
  if (isNamed !== isEmpty) {
    return null;
  }
  return {
    kind: 'derivative',
    order: order === '' ? 1 : Number(order),
    name: isNamed ? name : null,
    body: isEmpty ? null : parseExpression(body),
    variable,
    at: null,
  };
}

function maybeReadPrimedBracket(text: string): CalculusFormula | null {
  const match = /^[([]([\s\S]+)[)\]]('+)\s*(?:=\s*\??)?$/.exec(text);
  if (match === null) {
    return null;
  }
  const body = parseExpression(match[1] ?? '');
  const [variable, ...others] = findFreeVariables(body);
  return variable === undefined || others.length > 0
    ? null
    : { kind: 'derivative', order: (match[2] ?? '').length, name: null, body, variable, at: null };
}

function maybeReadInitial(text: string): CalculusFormula | null {
  const match =
    /^([a-zA-Z])('*)\s*\(([^()=]+)\)\s*=([^=]+)$/.exec(text) ??
    /^([a-z])('*)\s*(?:\\[bB]igg?)?\s*\|\s*_\s*\{\s*[a-z]\s*=([^{}]+)\}\s*=([^=]+)$/.exec(text);
  if (match === null) {
    return null;
  }
  const [, name = '', primes = '', place = '', value = ''] = match;
  const at = parseExpression(place);
  return findFreeVariables(at).length > 0
    ? null
    : { kind: 'initial', name, order: primes.length, at, value: parseExpression(value) };
}

function maybeReadDifferential(text: string): CalculusFormula | null {
  const found = /([a-zA-Z])'+|d\d?([a-zA-Z])\/d([a-z]) /.exec(text);
  const dependent = found?.[1] ?? found?.[2];
  if (dependent === undefined || !/^[^<>=]+=[^<>=]+$/.test(text)) {
    return null;
  }
  const quotient = new RegExp(String.raw`d(\d?)${dependent}\/d([a-z]) `, 'g');
  const primes = new RegExp(`${dependent}('+)(?:\\s*\\(([a-z])\\))?`, 'g');
  let independent: string | null = null;
  const plain = text
    .replace(quotient, (_, order: string, variable: string) => {
      independent = variable;
      return ` ${dependent}_{${order === '' ? 1 : order}} `;
    })
    .replace(primes, (_, marks: string, variable: string | undefined) => {
      independent = variable ?? independent;
      return ` ${dependent}_{${marks.length}} `;
    });
  const bare =
    independent === null ? plain : plain.replaceAll(`${dependent}(${independent})`, ` ${dependent} `);
  return { kind: 'differential', relation: parseRelation(bare), dependent, independent };
}

/**
 * Reads the notation of calculus: integrals, limits, derivatives, differential equations and initial values.
 *
 * @returns null when the text holds none of it.
 * @throws ExpressionError when a part of it is not of the expression language.
 */
export function maybeReadCalculus(source: string): CalculusFormula | null {
  const text = unify(source).trim();
  return (
    maybeReadLimit(text) ??
    maybeReadIntegral(text) ??
    maybeReadNamedDerivative(text) ??
    maybeReadPrimedBracket(text) ??
    maybeReadInitial(text) ??
    maybeReadDifferential(text)
  );
}
