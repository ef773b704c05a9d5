import { LemmaError } from '../../errors.ts';

/** Types that files are sent under. A page of another site cannot send any of them without asking first. */
const fileTypes = /^application\/(?:json|x-ipynb\+json|zip|x-zip-compressed|octet-stream)(?:\s*;|$)/i;

/**
 * Reads a file from a request, counting its bytes as they come.
 *
 * @throws LemmaError `too-large` past `mostBytes`; `invalid-request` for an empty or cut file, or one that is not sent as
 *   a file.
 */
export async function readUpload(request: Request, mostBytes: number): Promise<Uint8Array> {
  if (!fileTypes.test(request.headers.get('content-type') ?? '')) {
    throw new LemmaError(
      'invalid-request',
      'Send the file as application/json, application/zip or application/octet-stream.',
    );
  }
  const tooLarge = `The file is larger than ${Math.floor(mostBytes / 1024 / 1024)} MiB: split it.`;
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes)
    throw new LemmaError('too-large', tooLarge);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw new LemmaError('too-large', tooLarge);
      chunks.push(chunk);
    }
  } catch (error) {
    if (LemmaError.isInstance(error)) throw error;
    throw new LemmaError('invalid-request', 'The file was cut off on its way.', { cause: error });
  }
  if (bytes === 0) throw new LemmaError('invalid-request', 'The file is empty.');
  return new Uint8Array(Buffer.concat(chunks));
}
