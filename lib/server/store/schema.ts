import type { Generated } from 'kysely';
import type { CellKind, RunOutcome } from '../../notebook/cell.ts';

/** The tables, as the newest migration leaves them. Times are ISO 8601 in UTC; `*_json` columns hold JSON text. */
export interface Schema {
  readonly notebooks: NotebookTable;
  readonly cells: CellTable;
  readonly variants: VariantTable;
  readonly runs: RunTable;
  readonly run_events: RunEventTable;
  readonly shares: ShareTable;
  readonly sessions: SessionTable;
  readonly edit_links: EditLinkTable;
  readonly session_edit_links: SessionEditLinkTable;
}

interface NotebookTable {
  id: string;
  title: string;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
  settings_json: Generated<string>;
  /** The visitor whose notebook it is; null where it is the owner's of the server. */
  visitor_id: string | null;
}

interface CellTable {
  id: string;
  notebook_id: string;
  kind: CellKind;
  source: string;
  version: Generated<number>;
  /** Fractional index, compared by bytes. */
  order_key: string;
  /** The run to show, null when the last run left a variant. */
  run_id: string | null;
  /** Null while the cell is part of its notebook. */
  deleted_at: string | null;
}

interface VariantTable {
  id: string;
  notebook_id: string;
  cell_id: string;
  run_id: string;
  created_at: string;
  prompt: string;
  answer_json: string;
  receipt_json: string;
  /** Null where no reader has made another picture. */
  edited_plot_json: string | null;
}

interface RunTable {
  id: string;
  notebook_id: string;
  cell_id: string;
  prompt: string;
  /** Null while the run waits or works. */
  outcome: RunOutcome | null;
  created_at: string;
  ended_at: string | null;
}

interface RunEventTable {
  run_id: string;
  seq: number;
  event_json: string;
}

interface ShareTable {
  id: string;
  notebook_id: string;
  /** SHA-256 of the token in the address; the token itself is not stored. */
  token_hash: string;
  snapshot_json: string;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  views: Generated<number>;
}

interface SessionTable {
  /** SHA-256 of the secret in the cookie. */
  id: string;
  kind: 'owner' | 'guest';
  visitor_id: string | null;
  credential: string;
  expires_at: string;
}

interface EditLinkTable {
  id: string;
  notebook_id: string;
  /** SHA-256 of the token in the address. */
  token_hash: string;
  created_at: string;
  expires_at: string | null;
  views: Generated<number>;
}

interface SessionEditLinkTable {
  session_id: string;
  edit_link_id: string;
}
