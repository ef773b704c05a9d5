import { createAnswerParser } from '#lib/answer/parse.ts';
import { renderDerivation } from '#lib/math/solver/solution.ts';
import { solve } from '#lib/math/solver/solve.ts';
import { checkDerivation } from '#lib/math/verify/check-derivation.ts';
import { maybeRecordedCompletions } from '../shared-data.ts';
import { formatLine, time } from './statistics.ts';

const questions = [
  'Solve x^2 - 5x + 6 = 0',
  'Solve 2x + y = 5, x - y = 1',
  'Solve x^3 - 6x^2 + 11x - 6 = 0',
  'Find the derivative of x^3 sin(x)',
  'Integrate x^2 e^x from 0 to 1',
  'Find the maximum and minimum of f(x) = x^3 - x on [0, 1]',
  'Solve |2x - 3| = 5',
  'Solve x^2 - 5x + 6 > 0',
];
const stepCount = 30;

/** Checking whole derivations of 30 steps, of the solver's own and of recorded answers, against one claim alone. */
export async function benchVerify(): Promise<readonly string[]> {
  const single = await time(200, () =>
    checkDerivation('$12 \\times 5 = 60$', { question: '', complete: true }),
  );
  const solved = questions.flatMap((prompt) => {
    const solution = solve(prompt);
    return solution === null ? [] : [{ prompt, text: renderDerivation(solution).join('') }];
  });
  const recorded = (maybeRecordedCompletions() ?? []).map(({ problem, completion }) => ({
    prompt: problem,
    text: readDerivation(completion),
  }));
  const lines = [formatLine('one claim of plain arithmetic', single)];
  for (const [name, sources] of [
    ['the solver’s own', solved],
    ['recorded answers', recorded],
  ] as const) {
    if (sources.length === 0) continue;
    const sample = await time(60, (index) => {
      const { prompt, text } = buildDerivation(sources, index);
      return checkDerivation(text, { question: prompt, complete: true });
    });
    lines.push(formatLine(`${stepCount} steps, ${name}`, sample, single));
  }
  return lines;
}

interface Source {
  readonly prompt: string;
  readonly text: string;
}

/** Paragraphs of several derivations, one after the other, until there are 30; the first one gives the question. */
function buildDerivation(sources: readonly Source[], from: number): Source {
  const steps: string[] = [];
  for (let at = from; steps.length < stepCount; at += 1) {
    steps.push(
      ...(sources[at % sources.length]?.text ?? '').split(/\n{2,}/).filter((step) => step.trim() !== ''),
    );
  }
  return {
    prompt: sources[from % sources.length]?.prompt ?? '',
    text: steps.slice(0, stepCount).join('\n\n'),
  };
}

function readDerivation(completion: string): string {
  const parser = createAnswerParser({});
  let derivation = '';
  for (const chunk of [...parser.push(completion), ...parser.end()]) {
    if (chunk.type === 'rethought') derivation = '';
    if (chunk.type === 'derivation') derivation += chunk.text;
  }
  return derivation;
}
