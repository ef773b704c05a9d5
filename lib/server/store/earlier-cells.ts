import { z } from 'zod';
import type { EarlierCell } from '../../answer/tutor.ts';
import type { StoreContext } from './context.ts';
import type { Store } from './store.ts';

/** More cells than any token budget holds. */
const maxCells = 12;

/** The part of the store that knows what stands before a cell. */
export function createEarlierCellStore({ db }: StoreContext): Pick<Store, 'readEarlierCells'> {
  return {
    async readEarlierCells(notebookId, cellId) {
      const rows = await db
        .selectFrom('cells')
        .innerJoin('variants', 'variants.cell_id', 'cells.id')
        .select(['variants.id', 'variants.prompt', 'variants.answer_json', 'variants.edited_plot_json'])
        .where('cells.notebook_id', '=', notebookId)
        .where('cells.kind', '=', 'prompt')
        .where('cells.deleted_at', 'is', null)
        .where('cells.order_key', '<', ({ selectFrom }) =>
          selectFrom('cells as asked')
            .select('asked.order_key')
            .where('asked.id', '=', cellId)
            .where('asked.notebook_id', '=', notebookId),
        )
        .where('variants.id', '=', ({ selectFrom }) =>
          selectFrom('variants as newest')
            .select('newest.id')
            .whereRef('newest.cell_id', '=', 'cells.id')
            .orderBy('newest.created_at', 'desc')
            .orderBy('newest.id', 'desc')
            .limit(1),
        )
        .orderBy('cells.order_key', 'desc')
        .limit(maxCells)
        .execute();
      return rows.reverse().flatMap(toEarlierCell);
    },
  };
}

/** The part of an answer that those who come after it see: to check its chart too would take longer than to answer. */
const answerSchema = z.object({
  derivation: z.string(),
  plotCode: z.string().nullable(),
  examples: z.array(z.string()),
});

const editedSchema = z.object({ code: z.string() });

/** Nothing for a cell that was declined: why a tutor has no answer helps nobody to answer. */
function toEarlierCell({ id, prompt, answer_json, edited_plot_json }: AnswerRow): readonly EarlierCell[] {
  const parsed = answerSchema.safeParse(JSON.parse(answer_json));
  if (!parsed.success || parsed.data.examples.length > 0) return [];
  const edited = editedSchema.safeParse(JSON.parse(edited_plot_json ?? 'null'));
  const { derivation, plotCode } = parsed.data;
  const shown = edited.success ? edited.data.code : plotCode;
  return [{ variantId: id, question: prompt, derivation, plotCode: shown }];
}

interface AnswerRow {
  readonly id: string;
  readonly prompt: string;
  readonly answer_json: string;
  readonly edited_plot_json: string | null;
}
