import type { Cell, Notebook } from '#lib/notebook/cell.ts';
import type { RunEvent } from '#lib/notebook/run-event.ts';

/** An event as the stream sends it. */
export interface SentEvent {
  readonly id: number;
  readonly event: RunEvent;
}

/** What a route answered. */
export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
}

/** Sends JSON, or text as it is, to a route and reads its JSON answer. */
export async function send<Body = ErrorAnswer>(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered<Body>> {
  const response = await fetch(url + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body === undefined || typeof body === 'string' ? (body ?? null) : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

/** The one shape of errors. */
export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string };
}

/** Makes a notebook with cells of these questions. */
export async function createNotebook(
  url: string,
  questions: readonly string[],
): Promise<{ readonly id: string; readonly cells: readonly Cell[] }> {
  const { body } = await send<{ notebook: Notebook }>(url, 'POST', '/api/notebooks', { title: 'Test' });
  const { id } = body.notebook;
  const cells: Cell[] = [];
  for (const source of questions) {
    const added = await send<{ cell: Cell }>(url, 'POST', `/api/notebooks/${id}/cells`, {
      kind: 'prompt',
      source,
    });
    cells.push(added.body.cell);
  }
  return { id, cells };
}

/** Reads a notebook. */
export async function readNotebook(url: string, id: string): Promise<Notebook> {
  return (await send<{ notebook: Notebook }>(url, 'GET', `/api/notebooks/${id}`)).body.notebook;
}

/** Starts a cell's run and returns its id. */
export async function startRun(url: string, notebookId: string, cellId: string): Promise<string> {
  const { status, body } = await send<{ runId: string }>(
    url,
    'POST',
    `/api/notebooks/${notebookId}/cells/${cellId}/run`,
    {},
  );
  if (status !== 202) throw new Error(`the run was refused: ${JSON.stringify(body)}`);
  return body.runId;
}

/** Reads a run's events until its stream ends. */
export async function readEvents(url: string, runId: string, lastEventId = 0): Promise<readonly SentEvent[]> {
  const response = await fetch(`${url}/api/runs/${runId}/events`, {
    headers: { 'last-event-id': String(lastEventId) },
  });
  if (response.status === 204) return [];
  if (!response.ok)
    throw new Error(`the stream was refused with ${response.status}: ${await response.text()}`);
  return (await response.text())
    .split('\n\n')
    .filter((block) => block.startsWith('id: '))
    .map((block) => {
      const [id = '', data = ''] = block.split('\n');
      return { id: Number(id.slice('id: '.length)), event: JSON.parse(data.slice('data: '.length)) };
    });
}
