import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** What a hub does with one request for a file. */
export interface HubReply {
  /** Bytes after which the connection is cut; default all of them. */
  readonly cutAfter?: number;
  /** Whether it sends nothing more after `cutAfter` instead of cutting. */
  readonly isSilent?: boolean;
  /** A status without a file. */
  readonly status?: number;
  /** Whether it sends the whole file whatever was asked for. */
  readonly ignoresRange?: boolean;
  /** The size that the redirect promises; default the right one, null for none. */
  readonly linkedSize?: number | null;
  /** The checksum that the redirect promises; default the right one, null for none. */
  readonly linkedHash?: string | null;
  /** What the file is now. */
  readonly content?: Buffer;
}

/** A hub as Hugging Face is one: a redirect with size and checksum, then the file, from any byte on. */
export interface HubServer {
  readonly url: string;
  /** The `range` headers of the requests for the file itself, in order; empty where there was none. */
  readonly ranges: readonly string[];
  /** The paths that were asked for, the redirects' targets not counted. */
  readonly paths: readonly string[];
  /** Resolves when a connection on which it was silent has been closed. */
  readonly hungUp: Promise<void>;
}

/** Starts a hub that serves one file under any name; the n-th request gets the n-th reply, any later one the last. */
export async function startHub(file: Buffer, replies: readonly HubReply[] = []): Promise<HubServer> {
  const ranges: string[] = [];
  const paths: string[] = [];
  const hungUp = Promise.withResolvers<void>();
  let asked = 0;
  const server = createServer((request, response) => {
    const reply = replies[Math.min(asked, replies.length - 1)] ?? {};
    if (request.url?.startsWith('/cdn/') !== true) {
      paths.push(request.url ?? '');
      redirect(response, reply.content ?? file, reply);
      return;
    }
    asked += 1;
    ranges.push(request.headers.range ?? '');
    if (reply.status !== undefined) response.writeHead(reply.status).end('no');
    else send(request, response, { content: reply.content ?? file, reply, onHangUp: hungUp.resolve });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, ranges, paths, hungUp: hungUp.promise };
}

function redirect(response: ServerResponse, content: Buffer, reply: HubReply): void {
  const size = reply.linkedSize === undefined ? content.length : reply.linkedSize;
  const hash = reply.linkedHash === undefined ? hashOf(content) : reply.linkedHash;
  response.writeHead(302, {
    location: '/cdn/file',
    ...(size === null ? {} : { 'x-linked-size': String(size) }),
    ...(hash === null ? {} : { 'x-linked-etag': `"${hash}"` }),
  });
  response.end();
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  how: { readonly content: Buffer; readonly reply: HubReply; readonly onHangUp: () => void },
): void {
  const { content, reply } = how;
  const asked = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const from = reply.ignoresRange === true ? 0 : asked;
  const headers = { 'content-length': content.length - from, etag: `"${hashOf(content).slice(0, 8)}"` };
  if (from === 0) response.writeHead(200, headers);
  else {
    const range = `bytes ${from}-${content.length - 1}/${content.length}`;
    response.writeHead(206, { ...headers, 'content-range': range });
  }
  if (reply.cutAfter === undefined) {
    response.end(content.subarray(from));
    return;
  }
  response.once('close', how.onHangUp);
  response.write(content.subarray(from, from + reply.cutAfter), () => {
    if (reply.isSilent !== true) response.destroy();
  });
}

/** SHA-256 in hexadecimal. */
export function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
