import { formatMessage } from '../_shell/format-message.ts';
import type { Messages } from '../_shell/messages/en.ts';

/** A duration as people read it: milliseconds below a second, then seconds with one decimal. */
export function formatDuration(
  durationMs: number,
  words: Pick<Messages['answer'], 'milliseconds' | 'seconds'>,
): string {
  if (durationMs < 1000) return formatMessage(words.milliseconds, { count: Math.round(durationMs) });
  return formatMessage(words.seconds, { count: (durationMs / 1000).toFixed(1) });
}
