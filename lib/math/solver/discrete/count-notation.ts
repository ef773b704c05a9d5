import { renderRational } from '../../exact/rational.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { maybeNumber } from '../../expression/make-expression.ts';
import { maybeParse } from '../algebra/algebra-words.ts';
import { maybeReduceNumber } from '../algebra/reduce-numeric.ts';
import type { Say } from '../language.ts';
import { arrange, chainArrange, chainChoose, choose } from './counting.ts';
import { type Reply, step } from './reply.ts';

const opening =
  /^(?:(?:compute|find|evaluate|calculate|determine|simplify|work out|what is|求|计算|求值)\s*:?\s*(?:the )?(?:value of |the value of )?|(?:the )?)/i;
const closing = /\s*(?:=|的值|是多少|等于多少|等于几|= \?)*\s*$/;

/** One symbol such as \binom{7}{3}, C(7,3), C_7^3, 7C3, P(7,3), A_7^3, 7P3. */
const symbol =
  /\\binom\s*(?:\{\s*(\d{1,3})\s*\}\s*\{\s*(\d{1,3})\s*\}|(\d)\s*(\d))|\b([CAP])\s*(?:\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)|_\{?\s*(\d{1,3})\s*\}?\s*\^\s*\{?\s*(\d{1,3})\s*\}?|\^\s*\{?\s*(\d{1,3})\s*\}?\s*_\{?\s*(\d{1,3})\s*\}?)|(?:\{\}|_)?_?\{?(\d{1,3})\}?\s*([CP])\s*_?\{?(\d{1,3})\}?/g;

interface Symbol {
  readonly isChoice: boolean;
  readonly n: number;
  readonly k: number;
}

function readSymbol(groups: readonly (string | undefined)[]): Symbol {
  const [a, b, c, d, letter, e, f, g, h, upper, lower, before, middle, after] = groups;
  const top = a ?? c ?? e ?? g ?? lower ?? before ?? '';
  const bottom = b ?? d ?? f ?? h ?? upper ?? after ?? '';
  return { isChoice: !/[AP]/.test(letter ?? middle ?? 'C'), n: Number(top), k: Number(bottom) };
}

/** Answers "compute C_5^2 + C_5^3" and other arithmetic with numbers of combinations and permutations. */
export function maybeAnswerNotation(plain: string, say: Say): Reply | null {
  const source = plain.replace(opening, '').replace(closing, '');
  const symbols: Symbol[] = [];
  const numbers = source.replace(symbol, (_all, ...rest: (string | undefined)[]) => {
    const found = readSymbol(rest.slice(0, 14));
    symbols.push(found);
    return `(${found.isChoice ? choose(found.n, found.k) : arrange(found.n, found.k)})`;
  });
  const expression = symbols.length === 0 || symbols.length > 6 ? null : maybeParse(numbers);
  const isSound = symbols.every(({ n, k }) => k <= n && n <= 200);
  if (expression === null || !isSound || findFreeVariables(expression).length > 0) return null;
  const steps = symbols.map(({ isChoice, n, k }) =>
    step(
      isChoice ? say('Count combinations', '计算组合数') : say('Count permutations', '计算排列数'),
      isChoice
        ? say(`Choose ${k} of ${n}:`, `从 ${n} 个元素中取 ${k} 个的组合数：`)
        : say(`Arrange ${k} of ${n} in order:`, `从 ${n} 个元素中取 ${k} 个的排列数：`),
      isChoice ? chainChoose(n, k, say) : chainArrange(n, k, say),
    ),
  );
  const value = maybeNumber(expression);
  if (value !== null) return { steps, answer: renderRational(value), plotCode: null };
  const reduced = maybeReduceNumber(expression, say);
  return reduced === null || reduced.steps.length === 0
    ? null
    : { steps: [...steps, ...reduced.steps], answer: reduced.latex, plotCode: null };
}
