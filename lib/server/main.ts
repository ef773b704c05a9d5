import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { LemmaError } from '../errors.ts';
import type { Access } from './access/access.ts';
import { createHostJudge } from './access/hosts.ts';
import { prepareBuild } from './build.ts';
import { type Config, readConfig } from './config.ts';
import { createServices } from './create-services.ts';
import { guardRequests } from './http/guard.ts';
import { createLog } from './log.ts';
import { provideServices } from './services.ts';
import { closeOnSignal } from './shutdown.ts';
import { openStore } from './store/open-store.ts';

/*
 * The process behind `npm start` and `npm run dev`:
 *
 *   settings -> store (lock, migrations) -> port -> build, unless it is fresh -> workers -> pages -> address
 *
 * What cannot work is found before the slow build. Until the pages are ready the port answers 503.
 */

const dev = process.argv.includes('--dev');

try {
  await start();
} catch (error) {
  const message = LemmaError.isInstance(error) ? error.message : String(error);
  process.stderr.write(`Lemma cannot start. ${message}\n`);
  if (!LemmaError.isInstance(error) && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const store = await openStore(config.dataFolder);
  let respond: RequestListener = (_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
    response.end('Lemma is starting. Try again in a moment.\n');
  };
  const server = createServer((request, response) => respond(request, response));
  const address = await listen(server, config);
  await prepareBuild({ dev });
  const services = await createServices(config, log, store);
  provideServices(services);
  closeOnSignal(server, services);
  const { access } = services;
  respond = guardRequests(await preparePages(server, config), {
    dev,
    log,
    access,
    isHost: createHostJudge({ host: config.host, access: config.access }),
    publicUrl: config.access.publicUrl,
  });
  process.stdout.write(`Lemma is ready at ${address}\n${describeSignIn(config, access, server.address())}`);
}

async function preparePages(server: Server, { host, port }: Config): Promise<RequestListener> {
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const { default: next } = await import('next');
  const pages = next({ dev, dir: process.cwd(), hostname: host, port, httpServer: server });
  await pages.prepare();
  return pages.getRequestHandler();
}

function listen(server: Server, { host, port }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListenFailure(error, host, port)));
    server.listen(port, host, () => resolve(formatAddress(server.address(), host)));
  });
}

function formatAddress(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function explainListenFailure(error: Error & { code?: string }, host: string, port: number): LemmaError {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is taken: stop the program that uses it, or choose another port with LEMMA_PORT.`,
    EACCES: `Port ${port} may not be used by this user: choose one above 1023 with LEMMA_PORT.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: choose another one with LEMMA_HOST.`,
    ENOTFOUND: `The host name ${host} is not known: choose another one with LEMMA_HOST.`,
  };
  const message = reasons[error.code ?? ''] ?? `Listening on ${host}:${port} failed (${error.message}).`;
  return new LemmaError('configuration', message, { cause: error });
}

/** How to sign in, where one has to; a token that was set is known, and is not told again. */
function describeSignIn(
  { host, access }: Config,
  { token }: Access,
  at: AddressInfo | string | null,
): string {
  if (token === null) return '';
  if (access.readToken() !== null) return 'It asks for the token in LEMMA_TOKEN.\n';
  const everywhere = host === '0.0.0.0' || host === '::';
  const address = access.publicUrl ?? formatAddress(at, everywhere ? hostname() : host);
  return `It asks for this token: ${token}\nSigned in at once: ${address}/?token=${token}\n`;
}
