import { readStatement } from '../latex/read-statement.ts';

/** Why a formula has no reading, in a few English words for logs. */
export function readUnreadReason(latex: string): string {
  const reading = readStatement(latex, { functions: new Set() });
  return reading.kind === 'unread' ? reading.reason : 'read without its functions only';
}
