import type { Answered } from '../run-cell.ts';
import type { RunEnd } from './run-saver.ts';
import { createId } from './store/context.ts';

/**
 * The end of a run that is done at a time, its answers named and dated. The store orders answers by their dates, so the
 * other samples are dated a millisecond apart, before the one that is shown.
 */
export function endDone({ receipt, others }: Answered, at: Date): RunEnd {
  const variant = { id: createId(), createdAt: at.toISOString(), receipt };
  if (others.length === 0) return { outcome: 'done', variant };
  const kept = others.map((other, index) => ({
    ...other,
    id: createId(),
    createdAt: new Date(at.getTime() - (others.length - index)).toISOString(),
  }));
  return { outcome: 'done', variant, others: kept };
}
