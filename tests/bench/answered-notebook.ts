import { randomUUID } from 'node:crypto';
import { iterateChecks } from '#lib/math/verify/check-derivation.ts';
import { emptyAnswer, type Variant } from '#lib/notebook/cell.ts';
import type { NumberedEvent, RunEvent } from '#lib/notebook/run-event.ts';
import { queueRun, transitionRun } from '#lib/notebook/transition.ts';
import { type RunEffects, runCell } from '#lib/run-cell.ts';
import { answerPrompt, checkAnswer, groupAnswers } from '#lib/server/math/math-worker.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import { createSolverTutor } from '#lib/server/tutors/solver.ts';
import { type Broker, createBroker } from '#sandbox/broker.ts';
import { createRandom } from '../properties/random.ts';
import { topicProperties } from '../properties/registry.ts';

/** Distinct answers that are worked out; a longer notebook holds them more than once. */
const maxDistinct = 120;

type Solved = Pick<Variant, 'prompt' | 'answer' | 'receipt'>;

/**
 * Writes a notebook of answered questions into the store of a data folder that no server holds: generated questions of
 * every topic of the solver in turn, their steps checked and their charts drawn as a server would.
 *
 * @returns the notebook's id.
 */
export async function makeAnsweredNotebook(dataFolder: string, cells: number): Promise<string> {
  const solved = await solveQuestions(Math.min(cells, maxDistinct));
  const store = await openStore(dataFolder);
  try {
    const { id: notebookId } = await store.createNotebook(`${cells} questions`);
    for (let index = 0; index < cells; index += 1) {
      const one = solved[index % solved.length];
      if (one === undefined) throw new Error('No question was answered.');
      const { cell } = await store.addCell(notebookId, { kind: 'prompt', source: one.prompt });
      const runId = randomUUID();
      await store.createRun({ id: runId, notebookId, cellId: cell.id, prompt: one.prompt });
      const variant = { ...one, id: randomUUID(), runId, createdAt: new Date().toISOString() };
      await store.endRun(runId, { outcome: 'done', events: [], variants: [variant] });
    }
    return notebookId;
  } finally {
    await store.close();
  }
}

async function solveQuestions(count: number): Promise<readonly Solved[]> {
  const broker = createBroker({ workers: 2 });
  try {
    const solved: Solved[] = [];
    for (let index = 0; index < count; index += 1) {
      const topic = topicProperties[index % topicProperties.length];
      if (topic === undefined) throw new Error('There are no topics.');
      solved.push(await solve(topic.makeInstance(createRandom(index)).prompt, broker));
    }
    return solved;
  } finally {
    await broker.close();
  }
}

/** Answers one question as the server does, without a store and without its limits of time. */
async function solve(prompt: string, broker: Broker): Promise<Solved> {
  const events: NumberedEvent[] = [];
  const effects: RunEffects = {
    notebookId: 'bench',
    tutors: [createSolverTutor({ answerPrompt: (asked) => Promise.resolve(answerPrompt(asked)) })],
    version: 'bench',
    async *checkSteps(part) {
      for (const { check } of iterateChecks(part.derivation, part)) yield await Promise.resolve(check());
    },
    checkAnswer: (asked) => Promise.resolve(checkAnswer(asked)),
    groupAnswers: (answers) => Promise.resolve(groupAnswers(answers)),
    plot: (code, options) => broker.run(code, options),
    compute: (code, options) => broker.compute(code, options),
    readContext: () => Promise.resolve([]),
    emit: (event: RunEvent) => void events.push({ seq: events.length + 1, event }),
    elapsedMs: () => performance.now(),
    now: () => new Date(),
  };
  const { receipt } = await runCell({ prompt }, effects, new AbortController().signal);
  const { answer } = events.reduce(transitionRun, queueRun('bench', prompt));
  if (answer === emptyAnswer) throw new Error(`The solver said nothing to: ${prompt}`);
  return { prompt, answer, receipt };
}
