import type { Step } from '../solution.ts';

/** Puts sentences that state no formula of their own at the end of the last step, which they conclude. */
export function endSteps(steps: readonly Step[], conclusion: string): readonly Step[] {
  const last = steps.at(-1);
  return last === undefined
    ? steps
    : [...steps.slice(0, -1), { ...last, body: `${last.body.trimEnd()}\n\n${conclusion}` }];
}
