import { maybeFunctionName } from './names.ts';
import type { TokenBody } from './token.ts';
import { maybeReadUnit } from './units.ts';
import { UnreadError } from './unread-error.ts';

const connectives: ReadonlyMap<string, string> = new Map(
  Object.entries({
    and: 'and & 且 并且 和 与 及 以及 and/or also',
    or: 'or 或 或者 或是',
    implies: 'implies so therefore thus hence then gives yields 所以 因此 则 故 即 得 于是 so,that,is',
    because: 'because since 因为',
    when: 'if when where for with given provided when,x 当 若 如果 其中 for,all for,some for,any for,every for,which such,that where,x such that',
    otherwise: 'otherwise else 其他 其它 否则',
    in: 'in ∈',
    mod: 'mod',
    because2: '',
  }).flatMap(([sign, list]) =>
    list
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => [word.replaceAll(',', ' '), sign] as const),
  ),
);

/** The sign of a word that joins statements: `and`, `or`, `implies`, `because`, `when`, `otherwise`. */
export function maybeConnective(words: string): TokenBody | null {
  const found = connectives.get(words.toLowerCase());
  if (found === undefined || found === 'in') return null;
  return { kind: 'sign', sign: found };
}

function clean(content: string): string {
  return content
    .replace(/\\[ ,;:!]|~|\\quad|\\qquad/g, ' ')
    .replace(/\\([%$&_#])/g, '$1')
    .replace(/\\[A-Za-z]+\s*/g, '')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Reads the content of `\text{...}`, `\mathrm{...}`, `\operatorname{...}`: a function, a connective, a letter, a
 * number, or words.
 */
export function readWords(content: string, command: string): readonly TokenBody[] {
  if (/\$|\\\(|\\frac|\\sqrt/.test(content.replace(/\\\$/g, '')))
    throw new UnreadError('a formula inside words');
  const words = clean(content);
  const functionName = maybeFunctionName(words);
  if (functionName !== null && words.length > 1) return [{ kind: 'function', name: functionName }];
  if (command === 'operatorname') return [{ kind: 'name', name: words }];
  const bare = words.replace(/^[,;:.，；：。]\s*|\s*[,;:.，；：。]$/g, '');
  const connective = maybeConnective(bare);
  if (connective !== null) return [connective];
  if (words === '') return [];
  if (/^[.,;:]$/.test(words)) return [{ kind: 'sign', sign: words }];
  if (/^\d+$/.test(words)) return [{ kind: 'number', text: words }];
  if ((command === 'mathrm' || command === 'rm') && /^(?![mgshLlNJWK]$)[A-Za-z]$/.test(words))
    return [{ kind: 'name', name: words }];
  if (/^\$/.test(words))
    return [
      { kind: 'sign', sign: '$' },
      ...(words.length > 1 ? [{ kind: 'text', text: words.slice(1) } as const] : []),
    ];
  if (words === '%') return [{ kind: 'sign', sign: '%' }];
  if (/[=<>]/.test(bare)) throw new UnreadError('a formula among words');
  const counted = /^(\d+(?:\.\d+)?) ([^\d].*)$/.exec(bare);
  const [, amount = '', unit = ''] = counted ?? [];
  if (unit !== '' && maybeReadUnit(unit) !== null) {
    return [
      { kind: 'number', text: amount },
      { kind: 'text', text: unit },
    ];
  }
  return [{ kind: 'text', text: bare }];
}
