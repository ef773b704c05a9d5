import { LemmaError } from '../../errors.ts';

/** A formula, or a part of it, that has no certain reading; the message is a short English phrase. */
export class UnreadError extends LemmaError {
  constructor(reason: string) {
    super('invalid-request', reason);
    this.name = 'UnreadError';
  }
}
