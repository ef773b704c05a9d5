import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';

/** What the server does with one question. */
export interface Reply {
  /** The deltas that it streams, a few events of the loop apart. */
  readonly deltas?: readonly Readonly<Record<string, string | null>>[];
  /** How the stream ends: as it should, with the connection cut, with its end missing, or never. Default `done`. */
  readonly end?: 'done' | 'cut' | 'unfinished' | 'silent';
  /** Default `stop`. */
  readonly finishReason?: string;
  /** A status other than 200 with a body instead of a stream; a string is sent as it is. */
  readonly refusal?: {
    readonly status: number;
    readonly body: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** Text sent as it is in place of a stream. */
  readonly raw?: string;
}

/** A question as the server heard it. */
export interface HeardQuestion {
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
  /** Resolves with whether the answer had been sent to its end when the connection closed. */
  readonly closed: Promise<{ readonly complete: boolean }>;
}

/** A server that speaks as OpenAI-compatible ones do, from a script. */
export interface ReplayServer {
  readonly url: string;
  readonly questions: readonly HeardQuestion[];
  /** Ends the server and every connection. */
  close(): Promise<void>;
}

/** Starts a server that answers the n-th question with the n-th reply, and any later one with the last. */
export async function startReplayServer(replies: readonly Reply[], models = ['r1']): Promise<ReplayServer> {
  const questions: HeardQuestion[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/v1/models') {
      sendJson(response, 200, { object: 'list', data: models.map((id) => ({ id, object: 'model' })) });
      return;
    }
    if (request.url !== '/v1/chat/completions') return sendJson(response, 404, { detail: 'Not Found' });
    void readBody(request).then((body) => {
      const closed = new Promise<{ complete: boolean }>((resolve) => {
        response.once('close', () => resolve({ complete: response.writableFinished }));
      });
      questions.push({ headers: request.headers, body, closed });
      return reply(response, replies[questions.length - 1] ?? replies.at(-1) ?? {});
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    questions,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** Cuts a text into deltas of about a token. */
export function toDeltas(text: string, field = 'content'): readonly Readonly<Record<string, string>>[] {
  return (text.match(/\s?\S{1,4}|\s+/g) ?? []).map((token) => ({ [field]: token }));
}

async function reply(response: ServerResponse, script: Reply): Promise<void> {
  const { deltas = [], end = 'done', finishReason = 'stop', refusal, raw } = script;
  if (refusal !== undefined) return sendJson(response, refusal.status, refusal.body, refusal.headers);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  if (raw !== undefined) return void response.end(raw);
  await send(response, { choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] });
  for (const delta of deltas) {
    if (response.destroyed) return;
    await send(response, { choices: [{ index: 0, delta, finish_reason: null }] });
  }
  if (end === 'silent') return;
  if (end === 'cut') return void response.destroy();
  if (end === 'unfinished') return void response.end();
  await send(response, { choices: [{ index: 0, delta: {}, finish_reason: finishReason }] });
  await send(response, { choices: [], usage: { prompt_tokens: 7, completion_tokens: deltas.length } });
  response.end('data: [DONE]\n\n');
}

async function send(response: ServerResponse, chunk: Readonly<Record<string, unknown>>): Promise<void> {
  const event = { id: 'replay', object: 'chat.completion.chunk', created: 0, model: 'r1', ...chunk };
  response.write(`data: ${JSON.stringify(event)}\n\n`);
  await setImmediate();
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}
