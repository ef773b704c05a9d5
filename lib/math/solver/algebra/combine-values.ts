import { compileExpression } from '../../expression/compile-expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { parenthesize } from '../graph/feature.ts';
import { speak } from '../language.ts';
import type { Question } from '../question.ts';
import { display, type Step } from '../solution.ts';
import { maybeParse } from './algebra-words.ts';
import { applyFunction, definitionsOf, type NamedFunction } from './read-application.ts';
import { maybeReduceNumber } from './reduce-numeric.ts';

/** A value that was asked for, with its steps. */
interface CombinedValue {
  readonly steps: readonly Step[];
  readonly answer: string;
}

const application = /([fgh])\s*(?:\\left)?\s*\(\s*([^()]+?)\s*(?:\\right)?\)/g;

/** The value of `f(-2) + f(-1) + f(0)` or `2f(3) - g(2)` for functions that the question defines; null for anything else. */
export function maybeCombineValues(question: Question): CombinedValue | null {
  const known = definitionsOf(question);
  const [asked, ...more] = question.formulas.filter(({ kind }) => kind !== 'function');
  if (known.length === 0 || more.length > 0 || asked?.kind !== 'unreadable') return null;
  const text = asked.text.replace(/\s*=\s*$/, '');
  const uses = [...text.matchAll(application)];
  if (uses.length < 2 || /[a-z]/i.test(text.replace(application, '').replace(/\\(?:cdot|times)/g, '')))
    return null;
  const values = uses.map(([, name, argument]) => maybeValue(question, known, { name, argument }));
  const found = values.flatMap((value) => value ?? []);
  if (found.length < uses.length) return null;
  return combine(question, text, found);
}

interface Value {
  readonly latex: string;
  readonly number: number;
  readonly step: Step;
}

function maybeValue(
  { language }: Question,
  known: readonly NamedFunction[],
  { name, argument }: { readonly name: string | undefined; readonly argument: string | undefined },
): Value | null {
  const say = speak(language);
  const used = known.find((one) => one.name === name);
  const place = maybeParse(argument ?? '');
  if (used === undefined || place === null || findFreeVariables(place).length > 0) return null;
  const put = applyFunction(used, place);
  const reduced = findFreeVariables(put).length === 0 ? maybeReduceNumber(put, say) : null;
  if (reduced === null) return null;
  const call = `${used.name}${parenthesize(renderLatex(place))}`;
  const title = say(`Find $${call}$`, `求 $${call}$`);
  const why = say(
    `Put $${renderLatex(place)}$ for $${used.variable}$:`,
    `把 $${renderLatex(place)}$ 代入 $${used.variable}$：`,
  );
  const body = why.concat(display(`${call} = ${renderLatex(put)} = ${reduced.latex}`));
  return { latex: reduced.latex, number: compileExpression(put, [])(), step: { title, body } };
}

/** Puts the values in for the uses, and works the rest out. */
function combine({ language }: Question, text: string, values: readonly Value[]): CombinedValue | null {
  const say = speak(language);
  const left = [...values];
  const filled = maybeParse(text.replace(application, () => `\\left(${left.shift()?.latex ?? ''}\\right)`));
  const reduced = filled === null ? null : maybeReduceNumber(filled, say);
  if (filled === null || reduced === null) return null;
  const numbers = values.map(({ number }) => number);
  const symbols = text.replace(application, () => `(${numbers.shift() ?? ''})`);
  const plain = maybeParse(symbols);
  const [shown, expected] = [filled, plain].map((one) =>
    one === null ? Number.NaN : compileExpression(one, [])(),
  );
  if (
    shown === undefined ||
    expected === undefined ||
    !(Math.abs(shown - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))
  )
    return null;
  const body = say('Put the values in:', '代入各函数值：').concat(
    display(`${renderLatex(filled)} = ${reduced.latex}`),
  );
  const last: Step = { title: say('Combine the values', '合并计算'), body };
  return { steps: [...values.map(({ step }) => step), last], answer: reduced.latex };
}
