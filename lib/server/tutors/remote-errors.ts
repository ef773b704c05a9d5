import { APIConnectionError, type APIError } from 'openai';
import { LemmaError } from '../../errors.ts';

/** What an explanation may name: never the key, and never the address, which a reader need not know. */
export interface RemoteNames {
  readonly model: string;
  readonly readKey: () => string | null;
}

const longestDetail = 300;

/** What went wrong with a model's server, as a sentence that says what to do. */
export function explainRemoteError(error: APIError, names: RemoteNames): LemmaError {
  const cause = { cause: error };
  if (error instanceof APIConnectionError) {
    const reason = findReason(error);
    return new LemmaError('unavailable', `The model's server cannot be reached${reason}.`, cause);
  }
  const { status } = error;
  const detail = describeDetail(error, names.readKey());
  if (status === undefined) {
    return new LemmaError('unavailable', `The model's server broke off its answer${detail}`, cause);
  }
  if (status === 401 || status === 403) {
    const message = `The model's server refused the key (${status}): check LEMMA_REMOTE_KEY.`;
    return new LemmaError('unavailable', message, cause);
  }
  if (status === 404) return new LemmaError('unavailable', explainMissing(error, names), cause);
  if (status === 429) {
    const message = "The model's server has too much to do. Try again in a while.";
    return new LemmaError('busy', message, cause);
  }
  const message =
    status >= 500
      ? `The model's server failed (${status})${detail}`
      : `The model's server refused the question (${status})${detail}`;
  return new LemmaError('unavailable', message, cause);
}

/** A missing model and a wrong address are both a 404; only the first one speaks of the model. */
function explainMissing(error: APIError, { model }: RemoteNames): string {
  return /model/i.test(error.message)
    ? `The model's server has no model "${model}": check LEMMA_REMOTE_MODEL.`
    : "The model's server was not found at this address (404): does LEMMA_REMOTE_URL end in /v1?";
}

function describeDetail(error: APIError, key: string | null): string {
  const said = error.message
    .replace(/^\d{3}\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const safe = key === null ? said : said.replaceAll(key, '…');
  return safe === '' || /status code|no body/i.test(safe)
    ? '. Try again.'
    : `: ${safe.slice(0, longestDetail)}`;
}

/** The system's word for what keeps a connection from being made, such as ECONNREFUSED. */
function findReason(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && /^[A-Z_]+$/.test(at.code)) return ` (${at.code})`;
  }
  return '';
}
