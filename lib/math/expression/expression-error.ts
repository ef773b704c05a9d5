import { LemmaError } from '../../errors.ts';

/** Mathematics that cannot be read or evaluated; the message says what to mend. */
export class ExpressionError extends LemmaError {
  /** Where in the text the trouble is, from 1; null where no single place is to blame. */
  readonly column: number | null;

  constructor(message: string, column: number | null = null, options?: { readonly cause?: unknown }) {
    super('invalid-request', message, options);
    this.name = 'ExpressionError';
    this.column = column;
  }
}
