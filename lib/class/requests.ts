import { z } from 'zod';
import { cellSource } from '../notebook/requests.ts';

const id = z.string().min(1).max(64);
const place = z.int().nonnegative().max(1_000_000);
const share = z.number().min(0).max(1);

/** `POST /api/classes`; the class ends by itself after `endsAfterMinutes`, 12 hours where it is absent. */
export const openClassRequest = z.strictObject({
  notebookId: id,
  endsAfterMinutes: z
    .int()
    .min(1)
    .max(12 * 60)
    .optional(),
});

/** What a teacher does before the class: `POST /api/classes/:id/commands`. */
export const classCommand = z.discriminatedUnion('type', [
  /** Shows the first `shown` pieces of a cell's answer; `number` and `count` are its place in the notebook. */
  z.strictObject({ type: z.literal('show'), cellId: id, shown: place, number: place, count: place }),
  z.strictObject({ type: z.literal('black'), black: z.boolean() }),
  z.strictObject({ type: z.literal('slider'), name: z.string().min(1).max(100), value: z.number() }),
  z.strictObject({
    type: z.literal('pointer'),
    pointer: z.strictObject({ part: z.string().regex(/^[a-z]+(-\d{1,4})?$/), x: share, y: share }).nullable(),
  }),
  /** The class watches a run of the cell that it sees. */
  z.strictObject({ type: z.literal('watch'), cellId: id, runId: id }),
  z.strictObject({ type: z.literal('open-trial'), cellId: id }),
  z.strictObject({ type: z.literal('close-trial') }),
  z.strictObject({ type: z.literal('spotlight'), entryId: id.nullable() }),
]);

/** One of {@link classCommand}. */
export type ClassCommand = z.infer<typeof classCommand>;

/** `POST /api/c/:code/tries`: a question, within the limits of a cell. */
export const tryRequest = z.strictObject({ source: cellSource });
