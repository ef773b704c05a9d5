import type { AskSettings, Cell, CellRun, Notebook } from '../cell.ts';

/** A run that gave no variant, as a file keeps it: why it ended and what it had. */
export interface PortableRun extends Pick<CellRun, 'prompt' | 'answer' | 'error' | 'startedAt'> {
  readonly state: 'failed' | 'stopped';
}

/** A cell as files keep it: without its version and place, which belong to the store it came from. */
export interface PortableCell extends Pick<Cell, 'id' | 'kind' | 'source' | 'variants'> {
  /** Null where the cell has no run, or one that is still under way. */
  readonly run: PortableRun | null;
}

/** A notebook as files keep it. Its ids are names within the file: a store gives all of them anew. */
export interface PortableNotebook {
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly settings: AskSettings;
  readonly cells: readonly PortableCell[];
}

/** What a file keeps of a notebook. */
export function toPortable({ title, createdAt, settings, cells }: Notebook): PortableNotebook {
  return {
    title,
    createdAt,
    settings,
    cells: cells.map(({ id, kind, source, variants, run }) => ({
      id,
      kind,
      source,
      variants,
      run: maybePortableRun(run),
    })),
  };
}

function maybePortableRun(run: CellRun | null): PortableRun | null {
  if (run === null || (run.state !== 'failed' && run.state !== 'stopped')) return null;
  const { state, prompt, answer, error, startedAt } = run;
  return { state, prompt, answer, error, startedAt };
}
