import type { Notebook } from '#lib/notebook/cell.ts';
import { callApi } from '../../_shell/api.ts';
import { takeHead } from './merge-notebook.ts';
import { createSaver, type Saver, type WriteResult } from './saver.ts';
import type { Recording, SessionCore } from './session-core.ts';

/** Editing the title of a notebook. */
export interface TitleEdit {
  readonly edit: (title: string, recording?: Recording) => void;
  readonly saver: Saver;
  readonly resolve: (keep: 'mine' | 'theirs') => void;
}

/** Makes the part of a session that edits the title. */
export function createTitleEdit(core: SessionCore): TitleEdit {
  const { store } = core;
  const base: BaseHolder = { current: null };
  const saver = createSaver<Notebook>({
    write: (value, options) => writeTitle(core, value, { ...options, base }),
    onState: (titleSave) => {
      if (titleSave.kind === 'saved') base.current = null;
      store.update((state) => ({
        ...state,
        titleSave,
        titleDraft: titleSave.kind === 'saved' ? null : state.titleDraft,
      }));
    },
  });
  return {
    saver,
    edit: (title, recording = 'typed') => {
      const { title: known, titleDraft, version } = store.get();
      base.current ??= { title: known, version };
      core.record({ kind: 'title', from: titleDraft ?? known, to: title }, recording);
      store.update((state) => ({ ...state, titleDraft: title }));
      if (store.get().titleSave.kind !== 'conflict') saver.edit(title);
    },
    resolve: (keep) => {
      const { titleSave, titleDraft } = store.get();
      if (titleSave.kind !== 'conflict') return;
      base.current = titleSave.current;
      if (keep === 'theirs' || titleDraft === null) return saver.discard();
      saver.edit(titleDraft);
      void saver.flush();
    },
  };
}

/** The title that one's own was typed over, and the notebook's version that had it. */
interface BaseHolder {
  current: Pick<Notebook, 'title' | 'version'> | null;
}

async function writeTitle(
  core: SessionCore,
  title: string,
  options: { readonly keepalive: boolean; readonly base: BaseHolder },
): Promise<WriteResult<Notebook>> {
  const { base, keepalive } = options;
  const { version, title: known } = base.current ?? core.store.get();
  const body = { version, title };
  const result = await callApi<{ readonly notebook: Notebook }>({
    ...{ method: 'PATCH', path: core.path, body, keepalive },
  });
  if (result.ok) {
    const { notebook } = result.body;
    base.current = notebook;
    core.store.update((state) => takeHead(state, notebook));
    return { kind: 'saved' };
  }
  if (result.status === 409 && isNotebook(result.current)) {
    const { current } = result;
    core.store.update((state) => takeHead(state, current));
    if (current.title !== known && current.title !== title) return { kind: 'conflict', current };
    base.current = current;
    return current.title === title ? { kind: 'saved' } : writeTitle(core, title, options);
  }
  if (result.status === 404) return { kind: 'gone' };
  const passing = result.status === 0 || result.status === 429 || result.status >= 500;
  return { kind: passing ? 'retrying' : 'refused', failure: result.error };
}

function isNotebook(value: unknown): value is Notebook {
  return typeof value === 'object' && value !== null && 'title' in value && 'version' in value;
}
