import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { allPieces } from '#lib/class/slide.ts';
import { listen, openClassOn, takeSeat } from './class-client.ts';
import { classQuestions, setClassStage } from './class-stage.ts';
import { readEvents, readNotebook, send, startRun } from './client.ts';
import { startLemma } from './lemma-process.ts';

const stage = setClassStage();
const { teach } = stage;

it('shows followers just what is revealed, as it is revealed', async () => {
  const taught = await teach();
  const follower = await taught.follow();
  await taught.show(0, 0);
  const hidden = await follower.until((event) => event.type === 'slide-shown');
  expect(hidden.event).toMatchObject({
    slide: { number: 1, source: classQuestions[0], answer: { derivation: '', answer: null, chart: null } },
  });
  expect(JSON.stringify(follower.heard)).not.toContain('(2, -1)');
  await taught.show(0, allPieces);
  const whole = await follower.until(
    (event) => event.type === 'slide-shown' && event.slide.answer?.answer === '(2, -1)',
  );
  expect(whole.event).toMatchObject({ slide: { answer: { chart: { $schema: expect.any(String) } } } });
  follower.leave();
});

it('tells those who join late where the class is, and where it was', async () => {
  const taught = await teach();
  await taught.show(0, 1);
  await taught.show(1, 2);
  await taught.command({ type: 'slider', name: 'a', value: 1.5 });
  const late = await taught.follow();
  const { event } = await late.until(({ type }) => type === 'class-state');
  expect(event).toMatchObject({
    state: {
      slide: { cellId: taught.cellIds[1] },
      sliders: { a: 1.5 },
      seen: taught.cellIds.map((cellId) => ({ cellId })),
    },
  });
  const look = (cellId: string | undefined) =>
    send(stage.url, 'GET', `/api/c/${taught.code}/slides/${cellId}`);
  expect(await look(taught.cellIds[0])).toMatchObject({ status: 200, body: { slide: { number: 1 } } });
  expect(await look('nothing')).toMatchObject({ status: 404 });
  late.leave();
});

it('goes on for a follower who reconnects, without a gap and without a repetition', async () => {
  const taught = await teach();
  const first = await taught.follow();
  await taught.show(0, 1);
  const last = await first.until((event) => event.type === 'slide-shown');
  first.leave();
  await taught.show(0, 2);
  await taught.command({ type: 'black', black: true });
  const second = await taught.follow(last.seq);
  await second.until((event) => event.type === 'screen-blacked');
  expect(second.heard.map(({ event, seq }) => [event.type, seq])).toEqual([
    ['slide-shown', last.seq + 1],
    ['screen-blacked', last.seq + 2],
  ]);
  second.leave();
});

it('lets the class watch an answer as it is written', async () => {
  const taught = await teach();
  await taught.show(1, 0);
  const follower = await taught.follow();
  const [, cellId = ''] = taught.cellIds;
  const runId = await startRun(stage.url, taught.notebookId, cellId);
  await taught.command({ type: 'watch', cellId, runId });
  await follower.until(({ type }) => type === 'run-watched');
  const end = await follower.until(
    (event) => event.type === 'run-told' && event.told.event.type === 'run-ended',
  );
  const told = follower.heard.flatMap(({ event }) =>
    event.type === 'run-told' ? [event.told.event.type] : [],
  );
  expect(told).toEqual(expect.arrayContaining(['derivation-delta', 'answer-found', 'chart']));
  expect(told).not.toContain('plot-code');
  expect(end.event).toMatchObject({ told: { event: { outcome: 'done' } } });
  follower.leave();
});

it('does not let a class watch the run of another notebook', async () => {
  const [mine, other] = [await teach(), await teach()];
  const cellId = other.cellIds[0] ?? '';
  const runId = await startRun(stage.url, other.notebookId, cellId);
  await readEvents(stage.url, runId);
  await expect(mine.command({ type: 'watch', cellId, runId })).rejects.toThrow('not-found');
});

it('ends for everybody, with its reason, and its code leads nowhere then', async () => {
  const taught = await teach();
  const [follower, teacher] = [await taught.follow(), await taught.listenAsTeacher()];
  await send(stage.url, 'DELETE', `/api/classes/${taught.id}`);
  await Promise.all([follower.ended, teacher.ended]);
  expect(follower.heard.at(-1)?.event).toEqual({ type: 'class-ended', reason: 'teacher' });
  expect(teacher.heard.at(-1)?.event).toEqual({ type: 'class-ended', reason: 'teacher' });
  await expect(taught.follow()).rejects.toThrow('404');
});

it('opens one class on a notebook, however often it is asked', async () => {
  const taught = await teach();
  const again = await send(stage.url, 'POST', '/api/classes', { notebookId: taught.notebookId });
  expect(again).toMatchObject({ status: 201, body: { class: { id: taught.id, code: taught.code } } });
  const found = await send(stage.url, 'GET', `/api/classes?notebook=${taught.notebookId}`);
  expect(found).toMatchObject({ body: { class: { id: taught.id } } });
});

it.each([
  ['a piece of no slide', { type: 'show', cellId: 'nothing', shown: 1, number: 1, count: 1 }, 404],
  ['a pointer beside everything', { type: 'pointer', pointer: { part: 'x"]', x: 2, y: 0 } }, 400],
  ['something unknown', { type: 'explode' }, 400],
])('refuses a command of %s', async (_, command, status) => {
  const taught = await teach();
  expect((await send(stage.url, 'POST', `/api/classes/${taught.id}/commands`, command)).status).toBe(status);
});

it('carries a class of 100: nobody is lost, and everybody ends where the teacher is', async () => {
  const taught = await teach();
  const teacher = await taught.listenAsTeacher();
  const followers = await Promise.all(Array.from({ length: 100 }, () => taught.follow()));
  await teacher.until((event) => event.type === 'followers-counted' && event.followers === 100);
  for (let step = 0; step < 20; step += 1) {
    await taught.show(step % 2, step);
    for (const x of [0.1, 0.2, 0.3]) {
      await taught.command({ type: 'pointer', pointer: { part: 'chart', x, y: step / 20 } });
    }
  }
  await taught.command({ type: 'black', black: true });
  for (const follower of followers) {
    await follower.until((event) => event.type === 'screen-blacked');
    const slides = follower.heard.filter(({ event }) => event.type === 'slide-shown');
    const missed = follower.heard.some(({ event }, at) => at > 0 && event.type === 'class-state');
    // Whoever was too slow for single events was given everything at once.
    expect(slides.length === 20 || missed).toBe(true);
    follower.leave();
  }
  await teacher.until((event) => event.type === 'followers-counted' && event.followers === 0);
  teacher.leave();
});

it('ends the streams of a class when the server is shut down', async () => {
  const own = await startLemma();
  const taught = await openClassOn(own.url, [classQuestions[0]]);
  const follower = await taught.follow();
  await follower.until(({ type }) => type === 'class-state');
  const { code } = await own.end('SIGTERM');
  await follower.ended;
  expect(code).toBe(0);
  expect(follower.heard.at(-1)?.event).toEqual({ type: 'class-ended', reason: 'shutdown' });
});

it('leaves the notebook whole when the server is killed while presenting', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lemma-e2e-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const first = await startLemma({ LEMMA_DATA: folder });
  const taught = await openClassOn(first.url, classQuestions);
  const before = await readNotebook(first.url, taught.notebookId);
  const follower = await taught.follow();
  await taught.show(0, 2);
  await taught.command({ type: 'open-trial', cellId: taught.cellIds[0] ?? '' });
  const people = await Promise.all(Array.from({ length: 5 }, () => takeSeat(taught)));
  await Promise.all(people.map((person) => person.ask('Draw y = x^2 - 6x + 5')));
  await follower.until(({ type }) => type === 'trial-opened');
  follower.leave();
  await first.end('SIGKILL');
  const second = await startLemma({ LEMMA_DATA: folder });
  expect(await readNotebook(second.url, taught.notebookId)).toEqual(before);
  await expect(listen(`${second.url}/api/c/${taught.code}/events`)).rejects.toThrow('404');
  await second.end('SIGTERM');
});
