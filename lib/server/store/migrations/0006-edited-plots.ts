import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Pictures that readers have made of answers. */
export const editedPlots: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('variants').addColumn('edited_plot_json', 'text').execute();
  },
};
