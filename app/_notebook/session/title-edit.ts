import type { Notebook } from '#lib/notebook/cell.ts';
import { callApi } from '../../_shell/api.ts';
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
  const saver = createSaver<Notebook>({
    write: (value, options) => writeTitle(core, value, options),
    onState: (titleSave) =>
      store.update((state) => ({
        ...state,
        titleSave,
        titleDraft: titleSave.kind === 'saved' ? null : state.titleDraft,
      })),
  });
  return {
    saver,
    edit: (title, recording = 'typed') => {
      const { title: known, titleDraft } = store.get();
      core.record({ kind: 'title', from: titleDraft ?? known, to: title }, recording);
      store.update((state) => ({ ...state, titleDraft: title }));
      if (store.get().titleSave.kind !== 'conflict') saver.edit(title);
    },
    resolve: (keep) => {
      const { titleSave, titleDraft } = store.get();
      if (titleSave.kind !== 'conflict') return;
      const { title, version } = titleSave.current;
      store.update((state) => ({ ...state, title, version }));
      if (keep === 'theirs' || titleDraft === null) return saver.discard();
      saver.edit(titleDraft);
      void saver.flush();
    },
  };
}

async function writeTitle(
  core: SessionCore,
  title: string,
  options: { readonly keepalive: boolean },
): Promise<WriteResult<Notebook>> {
  const { version, title: base } = core.store.get();
  const result = await callApi<{ readonly notebook: Notebook }>({
    method: 'PATCH',
    path: core.path,
    body: { version, title },
    ...options,
  });
  if (result.ok) {
    const { notebook } = result.body;
    core.store.update((state) => ({ ...state, title: notebook.title }));
    core.noteVersion(notebook.version);
    return { kind: 'saved' };
  }
  if (result.status === 409 && isNotebook(result.current)) {
    const { current } = result;
    if (current.title !== base && current.title !== title) return { kind: 'conflict', current };
    core.store.update((state) => ({ ...state, title: current.title, version: current.version }));
    return current.title === title ? { kind: 'saved' } : writeTitle(core, title, options);
  }
  const { message } = result.error;
  if (result.status === 404) return { kind: 'gone' };
  const passing = result.status === 0 || result.status === 429 || result.status >= 500;
  return passing
    ? { kind: 'retrying', message: result.status === 0 ? '' : message }
    : { kind: 'refused', message };
}

function isNotebook(value: unknown): value is Notebook {
  return typeof value === 'object' && value !== null && 'title' in value && 'version' in value;
}
