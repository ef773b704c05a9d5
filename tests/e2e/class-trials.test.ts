import { expect, it } from 'vitest';
import type { WallEntry } from '#lib/class/wall.ts';
import { takeSeat } from './class-client.ts';
import { classQuestions, setClassStage } from './class-stage.ts';
import { readEvents, readNotebook, send, startRun } from './client.ts';

const stage = setClassStage();
const { teach } = stage;

const patience = { timeout: 240_000 } as const;

it('gives 30 people an answer each, names nobody, and touches no notebook', patience, async () => {
  const taught = await teach();
  const before = await readNotebook(stage.url, taught.notebookId);
  const teacher = await taught.listenAsTeacher();
  await taught.show(0, 0);
  await taught.command({ type: 'open-trial', cellId: taught.cellIds[0] ?? '' });
  const people = await Promise.all(Array.from({ length: 30 }, () => takeSeat(taught)));
  const answers = await Promise.all(
    people.map(async (person, at) => {
      const { status, body } = await person.ask(`Draw y = x^2 - ${2 * at}x + 1 and find its vertex`);
      expect(status).toBe(202);
      return person.readAnswer(body.runId);
    }),
  );
  answers.forEach((text, at) => {
    expect(text).toContain('"outcome":"done"');
    expect(text).toContain(`"latex":"(${at}, ${1 - at * at})"`);
  });
  const wall = new Map<string, WallEntry>();
  const isWhole = () => [...wall.values()].filter(({ state }) => state === 'done').length === 30;
  await teacher.until((event) => {
    if (event.type === 'entry-changed') wall.set(event.entry.id, event.entry);
    return isWhole();
  });
  expect([...wall.values()].map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, at) => at + 1),
  );
  expect([...wall.values()].every(({ chart, checks }) => chart !== null && checks.verified > 0)).toBe(true);
  expect(await readNotebook(stage.url, taught.notebookId)).toEqual(before);
  teacher.leave();
});

it('lets the teacher’s own run through while everybody asks', patience, async () => {
  const taught = await teach();
  await taught.command({ type: 'open-trial', cellId: taught.cellIds[0] ?? '' });
  const people = await Promise.all(Array.from({ length: 30 }, () => takeSeat(taught)));
  const asked = await Promise.all(people.map((person) => person.ask(classQuestions[0])));
  const cellId = taught.cellIds[1] ?? '';
  const events = await readEvents(stage.url, await startRun(stage.url, taught.notebookId, cellId));
  expect(events.at(0)?.event).toEqual({ type: 'run-queued', ahead: 0 });
  expect(events.at(-1)?.event).toMatchObject({ type: 'run-ended', outcome: 'done' });
  // The last of the class is still waiting or working: the teacher was not behind them.
  const teacher = await taught.listenAsTeacher();
  const { event } = await teacher.until(({ type }) => type === 'teacher-state');
  const open = event.type === 'teacher-state' ? event.state.wall.filter(({ state }) => state !== 'done') : [];
  expect(open.length).toBeGreaterThan(0);
  await Promise.all(people.map((person, at) => person.readAnswer(asked[at]?.body.runId ?? '')));
  teacher.leave();
});

it('holds everybody to a quota, each by themselves', async () => {
  const taught = await teach();
  await taught.command({ type: 'open-trial', cellId: taught.cellIds[0] ?? '' });
  const [one, other] = [await takeSeat(taught), await takeSeat(taught)];
  const statuses: number[] = [];
  for (let time = 0; time < 8; time += 1) statuses.push((await one.ask('1 + 1')).status);
  expect(statuses).toEqual([202, 202, 202, 202, 202, 202, 429, 429]);
  expect((await other.ask('1 + 1')).status).toBe(202);
});

it('takes classQuestions only from those who joined, only while there is something to try, and only of a cell’s size', async () => {
  const taught = await teach();
  const person = await takeSeat(taught);
  expect((await person.ask('1 + 1')).status).toBe(400);
  await taught.command({ type: 'open-trial', cellId: taught.cellIds[0] ?? '' });
  expect((await person.ask(' ')).status).toBe(400);
  expect((await person.ask('x'.repeat(20_001))).status).toBe(400);
  const stranger = await send(stage.url, 'POST', `/api/c/${taught.code}/tries`, { source: '1 + 1' });
  expect(stranger.status).toBe(400);
});

it('shows nobody the run of another', async () => {
  const taught = await teach();
  await taught.command({ type: 'open-trial', cellId: taught.cellIds[0] ?? '' });
  const [one, other] = [await takeSeat(taught), await takeSeat(taught)];
  const { body } = await one.ask('1 + 1');
  expect(await other.readAnswer(body.runId)).toContain('not-found');
  expect(await one.readAnswer(body.runId)).toContain('run-ended');
});

it('shows a picked answer to all, keeps it in the notebook when asked, and nothing else of the trial', async () => {
  const taught = await teach();
  const [follower, teacher] = [await taught.follow(), await taught.listenAsTeacher()];
  await taught.command({ type: 'open-trial', cellId: taught.cellIds[0] ?? '' });
  const person = await takeSeat(taught);
  const { body } = await person.ask('Solve x^2 = 9');
  await person.readAnswer(body.runId);
  const done = await teacher.until((event) => event.type === 'entry-changed' && event.entry.state === 'done');
  const entryId = done.event.type === 'entry-changed' ? done.event.entry.id : '';
  await taught.command({ type: 'spotlight', entryId });
  const shown = await follower.until(({ type }) => type === 'spotlight-turned');
  expect(shown.event).toMatchObject({ spotlight: { question: 'Solve x^2 = 9' } });
  const kept = await send(stage.url, 'POST', `/api/classes/${taught.id}/wall/${entryId}`);
  expect(kept).toMatchObject({ status: 201, body: { cell: { source: 'Solve x^2 = 9' } } });
  await taught.command({ type: 'close-trial' });
  await follower.until(({ type }) => type === 'trial-closed');
  expect((await send(stage.url, 'POST', `/api/classes/${taught.id}/wall/${entryId}`)).status).toBe(404);
  const { cells } = await readNotebook(stage.url, taught.notebookId);
  expect(cells.map(({ source }) => source)).toEqual([classQuestions[0], 'Solve x^2 = 9', classQuestions[1]]);
  expect(cells[1]?.variants).toMatchObject([{ runId: body.runId, receipt: { tutor: 'solver' } }]);
  follower.leave();
  teacher.leave();
});
