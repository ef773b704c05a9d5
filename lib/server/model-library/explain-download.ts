import { LemmaError } from '../../errors.ts';
import { formatGigabytes } from '../model/plan-memory.ts';

/** What to do where a machine has no way to the hub. */
const byHand =
  'Or fetch the file on another machine, put it into the models folder of the data folder, or name it in LEMMA_MODEL.';

/** A hub that could not be connected to. */
export function explainUnreachable(host: string, cause: unknown): LemmaError {
  const message =
    `${host} cannot be reached${nameReason(cause)}: check the network, or set LEMMA_MODEL_ENDPOINT to a mirror. ` +
    byHand;
  return new LemmaError('unavailable', message, { cause });
}

/** An answer of the hub that is no file. */
export function explainStatus(status: number): LemmaError {
  const reasons: Readonly<Record<number, string>> = {
    401: 'The hub wants a login for this file (401): choose another model.',
    403: 'The hub refuses this file (403): choose another model, or another mirror.',
    404: 'The hub has no such file (404): it was moved or renamed; choose another model, or another mirror.',
    429: 'The hub has too much to do (429): try again in a few minutes.',
  };
  const usual = `The hub failed (${status}): try again later, or another mirror.`;
  return new LemmaError('unavailable', reasons[status] ?? usual);
}

/** A disk with too little room; `freeBytes` where it is known. */
export function explainNoSpace(folder: string, neededBytes: number, freeBytes: number | null): LemmaError {
  const free = freeBytes === null ? 'no more is free' : `${formatGigabytes(freeBytes)} are free`;
  const message =
    `The disk of ${folder} is too small: ${formatGigabytes(neededBytes)} more are needed, and ${free}. ` +
    'Make room, or choose another data folder with LEMMA_DATA.';
  return new LemmaError('configuration', message);
}

/** A connection that broke more often than it was worth to begin anew. */
export function explainCut(bytes: number, totalBytes: number, cause: unknown): LemmaError {
  const share = `${formatGigabytes(bytes)} of ${formatGigabytes(totalBytes)}`;
  const message = `The connection was cut again and again, after ${share}. Start it again: it goes on from there.`;
  return new LemmaError('unavailable', message, { cause });
}

/** A file that is not the one that the hub describes; it was deleted. */
export function explainMismatch(what: string): LemmaError {
  return new LemmaError(
    'unavailable',
    `The file that came is not the one that the hub describes (${what}), and was deleted. Download it again.`,
  );
}

/** The system's word for what keeps a connection from being made, such as ENOTFOUND. */
function nameReason(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && /^[A-Z_]+$/.test(at.code)) return ` (${at.code})`;
  }
  return '';
}
