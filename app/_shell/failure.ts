import type { ErrorCode } from '#lib/errors.ts';
import { formatMessage } from './format-message.ts';
import type { Messages } from './messages/en.ts';
import { maybeTranslateSentence } from './translate-sentence.ts';

/** Why something did not work: the server's own error, or what keeps it from being heard. */
export interface Failure {
  readonly code: ErrorCode | 'unreachable' | 'unreadable';
  /** The server's sentence, in English; empty where no server spoke. */
  readonly message: string;
}

/** The codes whose sentences say more than the code does. */
const tellingCodes: ReadonlySet<Failure['code']> = new Set([
  'invalid-request',
  'not-found',
  'too-large',
  'unavailable',
  'configuration',
  'internal',
]);

/**
 * A failure in the reader's language: the server's sentence itself where the language knows it whole, else what its code
 * means, with the sentence where that says more.
 */
export function describeFailure(
  { failure: words }: Pick<Messages, 'failure'>,
  { code, message }: Failure,
): string {
  if (words.language === 'en' && message !== '') return message;
  const codes: Readonly<Record<string, string>> = words.codes;
  const what = codes[code] ?? words.codes.unreadable;
  const whole = message === '' ? null : maybeTranslateSentence(words.sentences, message);
  if (whole !== null) return whole;
  return message !== '' && tellingCodes.has(code) ? formatMessage(words.withDetail, { what, message }) : what;
}

/** The server's reason for something that is no failure of what was just asked, in the reader's language where it is known. */
export function describeReason({ failure: words }: Pick<Messages, 'failure'>, reason: string): string {
  return maybeTranslateSentence(words.sentences, reason) ?? reason;
}
