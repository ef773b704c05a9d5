import { readFailure, unreachable } from './api.ts';
import type { Failure } from './failure.ts';
import { saveBlob } from './save-blob.ts';

/** What fetching a file came to: null when the browser has it, else why not. */
export type DownloadResult = Failure | null;

/** Fetches a file of the server and hands it to the browser to keep, under the name that the server gives it. */
export async function downloadFile(path: string): Promise<DownloadResult> {
  try {
    const response = await fetch(path);
    if (!response.ok) return readFailure(await response.text()).error;
    saveBlob(await response.blob(), readName(response.headers.get('content-disposition') ?? ''));
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
