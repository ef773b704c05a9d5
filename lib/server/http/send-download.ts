import type { Download } from '../exports/export-notebook.ts';
import type { Log } from '../log.ts';

/** Answers with a file that is written while it is sent, at the pace at which the reader takes it. */
export function sendDownload({ name, type, body }: Download, log: Log): Response {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${encodeFileName(name)}`;
  const headers = { 'content-type': type, 'content-disposition': disposition, 'cache-control': 'no-store' };
  const iterator = body[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        // The head is on its way already: all that is left is to break off, so that no half file is taken for a whole.
        log.warn({ err: error }, 'a download broke off');
        controller.error(error);
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(stream, { headers });
}

/** @see https://datatracker.ietf.org/doc/html/rfc5987#section-3.2.1 */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
