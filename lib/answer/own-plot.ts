import { findPlotCalls } from './plot-calls.ts';
import { plotExamples } from './prompt-wording.ts';

/** A call of a chain: where it stands, and what it draws. */
interface Call {
  readonly start: number;
  readonly end: number;
  /** What tells it from others: its first expression, or its numbers up to the first text. */
  readonly core: string;
}

const exampleCores: readonly string[] = plotExamples.flatMap((code) =>
  readCalls(code).map(({ core }) => core),
);
const exampleTitles: readonly string[] = plotExamples.flatMap(
  (code) => /title: "([^"]*)"/.exec(code)?.[1] ?? [],
);

/**
 * Plot code without what a small model writes out of habit instead of an answer: calls that it repeats, and calls that
 * stand in the examples that it was shown. Code that copies from them is not to be trusted with the rest either: only
 * what the question or the derivation (`about`) speaks of stays.
 *
 * @returns null when no call is left.
 */
export function maybeOwnPlot(code: string, about: string): string | null {
  const calls = readCalls(code);
  if (calls.length === 0) return code;
  const told = normalise(about);
  const copies = calls.some(({ core }) => isOfExamples(core) && !isTold(core, told));
  const seen = new Set<string>();
  const kept = calls.filter(({ start, end, core }) => {
    const text = code.slice(start, end);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew && (!copies || isTold(core, told));
  });
  if (kept.length === 0) return null;
  if (kept.length === calls.length) return code;
  const head = code.slice(0, calls[0]?.start).trimEnd();
  const tail = code.slice(calls.at(-1)?.end).trim();
  const body = kept.map(({ start, end }) => `\n  ${code.slice(start, end)}`).join('');
  return dropExampleTitle(head, told) + body + tail;
}

/** The same numbers, or an expression that holds the example's. */
function isOfExamples(core: string): boolean {
  return exampleCores.some((example) => (isExpression(example) ? core.includes(example) : core === example));
}

function isExpression(core: string): boolean {
  return /[a-z]/i.test(core);
}

function readCalls(code: string): readonly Call[] {
  return findPlotCalls(code).map(({ start, end }) => ({
    start,
    end,
    core: readCore(code.slice(start, end)),
  }));
}

function readCore(call: string): string {
  const content = call.slice(call.indexOf('(') + 1, -1).trim();
  const expression = /^(["'`])(.*?)\1/s.exec(content)?.[2];
  return normalise(expression ?? /^[^"'`{]*/.exec(content)?.[0].replace(/,\s*$/, '') ?? '');
}

/** An expression is told where it stands; numbers are where all of them do. */
function isTold(core: string, told: string): boolean {
  if (isExpression(core)) return told.includes(core);
  const numbers = core.match(/\d+(?:\.\d+)?/g) ?? [];
  return (
    numbers.length > 0 &&
    numbers.every((number) => new RegExp(`(?<![\\d.])${RegExp.escape(number)}(?![\\d.])`).test(told))
  );
}

function dropExampleTitle(head: string, told: string): string {
  const title = exampleTitles.find(
    (text) => head.includes(`title: "${text}"`) && !told.includes(normalise(text)),
  );
  return title === undefined ? head : head.replace(new RegExp(`(?:, )?title: "${RegExp.escape(title)}"`), '');
}

/** A formula in one spelling, whether it is LaTeX, typed or set. */
function normalise(text: string): string {
  return text
    .replace(/\\(?:cdot|times)\b|[\s{}*·$]/g, '')
    .replaceAll('−', '-')
    .replaceAll('²', '^2')
    .replaceAll('³', '^3');
}
