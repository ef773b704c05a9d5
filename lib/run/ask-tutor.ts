import { chooseTutors } from '../answer/choose-tutors.ts';
import type { AnswerOptions, Tutor } from '../answer/tutor.ts';
import { askSamples } from './ask-samples.ts';
import { StepChecker } from './check-derivation.ts';
import { NumberComputer } from './compute-number.ts';
import { type AskEffects, type Asking, hear, type RunRequest, type Said, silence } from './hear.ts';
import { TokenTally } from './token-tally.ts';

/** Prepares to ask. */
export function beginAsking(request: RunRequest, effects: AskEffects, signal: AbortSignal): Asking {
  const checker = new StepChecker({ question: request.prompt, effects, signal });
  const computer = new NumberComputer(effects, { signal, user: effects.notebookId });
  return { request, effects, signal, checker, computer, tally: new TokenTally() };
}

/**
 * Asks the tutors in turn until one has an answer; the last one's refusal is shown.
 *
 * @throws LemmaError when a tutor fails; the signal's reason when `signal` aborts.
 */
export async function askInTurn(asking: Asking): Promise<Said> {
  const { request, effects } = asking;
  const [first, ...others] = chooseTutors(effects.tutors, request.tutor);
  effects.emit({ type: 'run-started', tutor: first.name, startedAt: effects.now().toISOString() });
  let said = await ask(first, asking, others.length === 0);
  for (const [index, next] of others.entries()) {
    if (!said.declined) return said;
    effects.emit({ type: 'tutor-changed', tutor: next.name });
    said = await ask(next, asking, index === others.length - 1);
  }
  return said;
}

async function ask(tutor: Tutor, asking: Asking, isLast: boolean): Promise<Said> {
  const { request, effects, signal, computer } = asking;
  const context = await effects.readContext();
  const { settings = {}, style = 'full', samples = 1, hint, hintsSoFar } = request;
  const { notebookId } = effects;
  const options: AnswerOptions = {
    ...{ signal, settings, style, context, notebookId, compute: computer.open() },
    ...(hint === undefined ? {} : { hint }),
    ...(hintsSoFar === undefined ? {} : { hintsSoFar }),
  };
  const start: Said = { ...silence, tutor, options };
  return tutor.name !== 'solver' && samples > 1
    ? askSamples(start, asking, samples)
    : askOnce(start, asking, isLast);
}

async function askOnce(start: Said, asking: Asking, isLast: boolean): Promise<Said> {
  const { request, effects, tally } = asking;
  let said = start;
  for await (const chunk of tally.listen(start.tutor.answer(request.prompt, start.options))) {
    if (chunk.type !== 'declined') {
      said = hear(chunk, said, asking);
      continue;
    }
    if (isLast) {
      effects.emit({ type: 'derivation-delta', text: chunk.explanation });
      effects.emit({ type: 'examples-offered', examples: chunk.examples });
    }
    return { ...said, declined: true };
  }
  return said;
}
