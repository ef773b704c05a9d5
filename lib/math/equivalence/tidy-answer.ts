import { maybeReadUnit } from '../latex/units.ts';

const numeral = String.raw`[-+−]?\s*(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:\s*\/\s*\d+)?`;
const trailingCurrency = new RegExp(String.raw`^(${numeral})\s*(\\?\$|€|£|¥)$`);
const squaredUnit = new RegExp(String.raw`^(${numeral})\s*((?:[cdkm]?m)(?:[²³]|\^\{?[23]\}?))$`);
const countedWords = new RegExp(
  String.raw`^(${numeral})\s+((?:\p{L}{2,}|\p{L}\/\p{L}+)(?:[\s/-]\p{L}+)*\.?)$`,
  'u',
);
const mathWords = /\b(?:sin|cos|tan|cot|sec|csc|log|ln|lg|exp|sqrt|pi|mod|and|or|in|if|for|to|choose)\b/i;
/** More words than a unit has. */
const maxUnitLength = 60;
const looseExponent =
  /\^\s*(\\sqrt(?:\[[^\]]*\])?\{[^{}]*\}|\\(?:ln|log|sin|cos|tan)(?:\([^()]*\)|\s*[A-Za-z0-9]))/g;

/** Takes off what surrounds an answer and is none of it, and mends slips of typing whose meaning is certain. */
export function tidyAnswer(part: string): string {
  const plain = part
    .replace(/\\\\(?=(?:[dtc]?frac|sqrt|text|pi|left|right|cdot|times|pm|infty)\b)/g, '\\')
    .replace(/(\\q?quad)(?=[A-Za-z])/g, '$1 ')
    .replace(looseExponent, '^{$1}')
    .replace(/(?<=[\d})]\s*)(?<!\\)%/g, '\\%')
    .replace(/(\d)\s*(?:pct|pc)\b\.?/g, '$1\\%')
    .replace(/^([-+]?\d+(?:\.\d+)?)[eE]([-+]?\d+)$/, '$1 \\times 10^{$2}')
    .replace(/(?<=\d[\s\\,]*)\\text\{\s*min\.?\s*\}/g, '\\text{ minutes}')
    .replace(/=\s*\{([^{}]*,[^{}]*)\}\s*$/, '= \\{$1\\}')
    .trim()
    .replace(/(?:\\\\|\\)$/, '')
    .replace(/(?<!\\)[.,;:。，；：]+$/u, '')
    .trim();
  const inner = /^\{([^{}]*)\}$/.exec(plain)?.[1];
  return markUnit(inner === undefined ? withoutBuilder(turnBrackets(withoutFrame(plain))) : inner.trim());
}

/** Without an environment or single dollars around all of it. */
function withoutFrame(latex: string): string {
  const frame = /^\\begin\{(align|equation|gather)(\*?)\}([\s\S]*)\\end\{\1\2\}$/.exec(latex);
  const body = frame?.[3] ?? latex;
  return /^\$[^$]*\$$/.test(body) ? body.slice(1, -1).trim() : body;
}

/** `]1, 2[` is (1, 2) as some countries write it. */
function turnBrackets(latex: string): string {
  const match = /^([[\]])([^[\]]*[,;][^[\]]*)([[\]])$/.exec(latex.replace(/\\left|\\right/g, ''));
  if (match === null || `${match[1]}${match[3]}` === '[]') return latex;
  return `${match[1] === ']' ? '(' : '['}${match[2]}${match[3] === '[' ? ')' : ']'}`;
}

const builder =
  /^\\?\{\s*([A-Za-z])\s*(?:\\in\s*(?:\\mathbb\{R\}|\\mathbb R|R)\s*)?(?:\\mid|\\vert|\\\||\||:|\\colon)\s*(.+?)\s*\\?\}$/s;

/** `\{x \mid x > 2\}` is what its condition says, `\{x = 1, y = 2\}` what its members say. */
function withoutBuilder(latex: string): string {
  const plain = latex.replaceAll(/\\middle(?=\s*\|)|\\left(?=\\\{)|\\right(?=\\\})/g, '');
  const built = builder.exec(plain);
  if (built?.[2] !== undefined && /[<>=]|\\[lg]e|\\neq?/.test(built[2])) return built[2];
  const members = /^\\\{([^{}]*=[^{}]*)\\\}$/.exec(plain)?.[1];
  return members ?? latex;
}

/** Sets a unit that was typed as plain letters as words: `64 square feet`, `5 m²`, `10€`. */
function markUnit(latex: string): string {
  const currency = trailingCurrency.exec(latex);
  if (currency !== null) return `${currency[2] === '$' ? '\\$' : currency[2]}${currency[1]}`;
  const squared = squaredUnit.exec(latex);
  if (squared !== null)
    return `${squared[1]} \\text{ ${squared[2]
      ?.replace(/[\^{}]/g, '')
      .replace('2', '²')
      .replace('3', '³')}}`;
  const counted = countedWords.exec(latex);
  const words = counted?.[2];
  if (
    words === undefined ||
    words.length > maxUnitLength ||
    mathWords.test(words) ||
    maybeReadUnit(words) === null
  )
    return latex;
  return `${counted?.[1]} \\text{ ${words}}`;
}
