import type { ModelReceipt } from '../notebook/cell.ts';

/**
 * What several requests to a model took together: tokens are summed, those that a server did not tell left out, and the
 * first token is the first request's. All else is as the last one has it.
 */
export function addReceipts(before: ModelReceipt | null, now: ModelReceipt): ModelReceipt {
  if (before === null) return now;
  const promptTokens = add(before.promptTokens, now.promptTokens);
  const completionTokens = add(before.completionTokens, now.completionTokens);
  const firstTokenMs = before.firstTokenMs ?? now.firstTokenMs;
  return {
    ...now,
    ...(promptTokens === undefined ? {} : { promptTokens }),
    ...(completionTokens === undefined ? {} : { completionTokens }),
    ...(firstTokenMs === undefined ? {} : { firstTokenMs }),
    requests: (before.requests ?? 1) + (now.requests ?? 1),
  };
}

function add(before: number | undefined, now: number | undefined): number | undefined {
  return before === undefined ? now : before + (now ?? 0);
}
