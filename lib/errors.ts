/**
 * What can go wrong, as a literal that a caller may branch on.
 *
 * - `invalid-request`: the input is not what the route takes; nothing was changed.
 * - `not-found`: no such notebook, cell or run.
 * - `unauthenticated`: nobody has signed in, and what was asked for needs it.
 * - `forbidden`: whoever asks may not do this.
 * - `too-many`: more tries or questions in a short time than one person may have.
 * - `conflict`: the document changed since the caller saw it.
 * - `too-large`: a body or a field is over its limit.
 * - `busy`: a bounded queue is full; trying again later may work.
 * - `stopped`: somebody asked for the work to end.
 * - `interrupted`: the server ended while the work was under way.
 * - `unavailable`: something that Lemma asks, such as a model's server, does not answer as it should.
 * - `configuration`: the machine or the settings do not let Lemma start.
 * - `internal`: a defect of Lemma.
 */
export type ErrorCode =
  | 'invalid-request'
  | 'not-found'
  | 'unauthenticated'
  | 'forbidden'
  | 'too-many'
  | 'conflict'
  | 'too-large'
  | 'busy'
  | 'stopped'
  | 'interrupted'
  | 'unavailable'
  | 'configuration'
  | 'internal';

/** The one shape in which an error leaves the server. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
}

const marker = Symbol.for('lemma.error');

/**
 * The base of every error that Lemma throws on purpose. `message` is safe to show to a reader: it says what
 * failed, where, and what to do; `cause` keeps the original error for the log.
 */
export class LemmaError extends Error {
  readonly code: ErrorCode;
  readonly [marker] = true;

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'LemmaError';
    this.code = code;
  }

  /**
   * Tells a `LemmaError` from anything else, across bundles: the web framework's build holds a second copy of
   * this class, so `instanceof` would miss the errors of the server's own copy.
   */
  static isInstance(error: unknown): error is LemmaError {
    return typeof error === 'object' && error !== null && marker in error;
  }
}

/** A write that named a version which is no longer the current one; carries the document as it is now. */
export class ConflictError<Document> extends LemmaError {
  readonly current: Document;

  constructor(message: string, current: Document) {
    super('conflict', message);
    this.name = 'ConflictError';
    this.current = current;
  }
}

/** Somebody did something too often; they may go on after `retryAfterSeconds`. */
export class TooManyError extends LemmaError {
  readonly retryAfterSeconds: number;

  constructor(message: string, waitMs: number) {
    super('too-many', message);
    this.name = 'TooManyError';
    this.retryAfterSeconds = Math.ceil(waitMs / 1000);
  }
}
