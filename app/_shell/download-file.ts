import type { ErrorBody } from '#lib/errors.ts';

/** What fetching a file came to: null when the browser has it, else why not. */
export type DownloadResult = ErrorBody | null;

const unreachable: ErrorBody = { code: 'busy', message: 'The server cannot be reached.' };

/** Fetches a file of the server and hands it to the browser to keep, under the name that the server gives it. */
export async function downloadFile(path: string): Promise<DownloadResult> {
  try {
    const response = await fetch(path);
    if (!response.ok) return readError(await response.text());
    keep(await response.blob(), readName(response.headers.get('content-disposition') ?? ''));
    return null;
  } catch (error) {
    if (error instanceof TypeError) return unreachable;
    throw error;
  }
}

function readName(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded === undefined ? 'notebook' : decodeURIComponent(encoded);
}

function keep(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function readError(text: string): ErrorBody {
  const failure: ErrorBody = { code: 'internal', message: 'The server gave an answer that cannot be read.' };
  try {
    const { error = failure }: { readonly error?: ErrorBody } = JSON.parse(text);
    return error;
  } catch (cause) {
    if (cause instanceof SyntaxError) return failure;
    throw cause;
  }
}
