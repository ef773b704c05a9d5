import type { ClassEvent } from '#lib/class/class-event.ts';
import type { ClassCommand } from '#lib/class/requests.ts';
import type { TeacherEvent } from '#lib/class/wall.ts';
import { createNotebook, readEvents, send, startRun } from './client.ts';

/** An event of a class, with its number and when it came, in milliseconds. */
export interface Heard<Event> {
  readonly seq: number;
  readonly event: Event;
  readonly atMs: number;
}

/** Somebody who listens to a class over HTTP. */
export interface Listener<Event> {
  readonly heard: readonly Heard<Event>[];
  /** Resolves with the first event, past or to come, that is as wanted. */
  until(isWanted: (event: Event) => boolean): Promise<Heard<Event>>;
  /** The same among the events with a number above `seq`. */
  after(seq: number, isWanted: (event: Event) => boolean): Promise<Heard<Event>>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  leave(): void;
}

/** Listens to a stream of events, with the headers of whoever asks. */
export async function listen<Event>(
  address: string,
  lastEventId?: number,
  credentials: Readonly<Record<string, string>> = {},
): Promise<Listener<Event>> {
  const leaving = new AbortController();
  const last = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) };
  const response = await fetch(address, { signal: leaving.signal, headers: { ...credentials, ...last } });
  if (!response.ok || response.body === null) {
    throw new Error(`the stream was refused with ${response.status}: ${await response.text()}`);
  }
  const heard: Heard<Event>[] = [];
  let wake = Promise.withResolvers<void>();
  const take = (block: string): void => {
    const seq = /^id: (\d+)$/m.exec(block)?.[1];
    const data = /^data: (.+)$/m.exec(block)?.[1];
    if (seq === undefined || data === undefined) return;
    heard.push({ seq: Number(seq), event: JSON.parse(data), atMs: performance.now() });
    wake.resolve();
    wake = Promise.withResolvers();
  };
  const ended = readBlocks(response.body, take).catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error;
  });
  const after: Listener<Event>['after'] = async (seq, isWanted) => {
    for (let at = 0; ; at += 1) {
      while (at >= heard.length) await wake.promise;
      const next = heard[at];
      if (next !== undefined && next.seq > seq && isWanted(next.event)) return next;
    }
  };
  return { heard, ended, leave: () => leaving.abort(), after, until: (isWanted) => after(-1, isWanted) };
}

async function readBlocks(body: ReadableStream<Uint8Array>, take: (block: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) take(block);
  }
}

/** A class that is open on a notebook of answered cells. */
export interface TaughtClass {
  readonly url: string;
  readonly id: string;
  readonly code: string;
  readonly notebookId: string;
  readonly cellIds: readonly string[];
  /** Does something before the class, and resolves with when it was sent, in milliseconds. */
  command(command: ClassCommand): Promise<number>;
  /** Shows so many pieces of the nth cell, from 0. */
  show(at: number, shown: number): Promise<number>;
  follow(lastEventId?: number): Promise<Listener<ClassEvent>>;
  listenAsTeacher(): Promise<Listener<TeacherEvent>>;
}

/** Makes a notebook of these questions, answers them, and opens a class on it. */
export async function openClassOn(url: string, questions: readonly string[]): Promise<TaughtClass> {
  const { id: notebookId, cells } = await createNotebook(url, questions);
  for (const { id } of cells) await readEvents(url, await startRun(url, notebookId, id));
  return joinTeacher(
    url,
    notebookId,
    cells.map(({ id }) => id),
  );
}

async function joinTeacher(
  url: string,
  notebookId: string,
  cellIds: readonly string[],
): Promise<TaughtClass> {
  const opened = await send<{ class: { id: string; code: string } }>(url, 'POST', '/api/classes', {
    notebookId,
  });
  if (opened.status !== 201) throw new Error(`no class was opened: ${JSON.stringify(opened.body)}`);
  const { id, code } = opened.body.class;
  const command = async (body: ClassCommand): Promise<number> => {
    const sentMs = performance.now();
    const done = await send(url, 'POST', `/api/classes/${id}/commands`, body);
    if (done.status !== 204) throw new Error(`a command was refused: ${JSON.stringify(done.body)}`);
    return sentMs;
  };
  return {
    url,
    id,
    code,
    notebookId,
    cellIds,
    command,
    show: (at, shown) =>
      command({ type: 'show', cellId: cellIds[at] ?? '', shown, number: at + 1, count: cellIds.length }),
    follow: (lastEventId) => listen(`${url}/api/c/${code}/events`, lastEventId),
    listenAsTeacher: () => listen(`${url}/api/classes/${id}/events`),
  };
}

/** Somebody in a class with a seat of their own. */
export interface Participant {
  /** Asks a question; resolves with the status and the body. */
  ask(source: string): ReturnType<typeof send<{ readonly runId: string }>>;
  /** The types of the events of one's own run, until its end. */
  readAnswer(runId: string): Promise<string>;
  readonly cookie: string;
}

/** Takes a seat in a class. */
export async function takeSeat({ url, code }: TaughtClass): Promise<Participant> {
  const joined = await fetch(`${url}/api/c/${code}`, { method: 'POST' });
  await joined.text();
  const cookie = (joined.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return {
    cookie,
    ask: (source) => send(url, 'POST', `/api/c/${code}/tries`, { source }, { cookie }),
    async readAnswer(runId) {
      const response = await fetch(`${url}/api/c/${code}/tries/${runId}/events`, { headers: { cookie } });
      return response.text();
    },
  };
}
