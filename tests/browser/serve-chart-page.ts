import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { contentSecurityPolicy } from '#lib/server/http/guard.ts';

/** A page of our own origin that draws charts with the app's code, under the app's content security policy. */
export interface ChartPage {
  /** Address of the page on 127.0.0.1. */
  readonly url: string;
  close(): Promise<void>;
}

const entry = fileURLToPath(new URL('./draw-in-page.ts', import.meta.url));
const html = (ground: string) =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Charts</title><body style="margin:0;background:${ground}"><script type="module" src="/draw.js"></script>`;

/** Class names are the app's bundler's business; here there are none. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  load: (id) => (id.endsWith('.css') ? { code: 'export default {};', moduleType: 'js' } : null),
};

async function bundleScript(): Promise<string> {
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    logLevel: 'silent',
    plugins: [withoutStyles],
  });
  const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false });
  await build.close();
  return output[0].code;
}

/** Bundles the drawing code and serves a page with it. */
export async function serveChartPage(): Promise<ChartPage> {
  const script = await bundleScript();
  const server = createServer((request, response) => {
    const isScript = request.url === '/draw.js';
    response.setHeader('content-security-policy', contentSecurityPolicy('none', false));
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    const ground = request.url?.includes('dark') ? '#15181d' : '#ffffff';
    response.end(isScript ? script : html(ground));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The chart page has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
