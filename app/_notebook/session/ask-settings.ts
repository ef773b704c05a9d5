import type { AskSettings, Notebook } from '#lib/notebook/cell.ts';
import { callApi } from '../../_shell/api.ts';
import type { Recording, SessionCore } from './session-core.ts';

/** Changing how the questions of a notebook are asked. */
export interface AskSettingsEdit {
  /** Shows the change at once and saves it; the newest change wins. */
  readonly change: (settings: AskSettings, recording?: Recording) => void;
}

/** Makes the part of a session that changes how questions are asked. */
export function createAskSettingsEdit(core: SessionCore): AskSettingsEdit {
  let wanted: AskSettings | null = null;
  let saving = false;

  const save = async () => {
    if (saving) return;
    saving = true;
    while (wanted !== null) {
      const settings = wanted;
      wanted = null;
      const message = await writeSettings(core, settings);
      core.notify(null, message === null ? null : { kind: 'failed', message });
    }
    saving = false;
  };

  return {
    change: (settings, recording = 'typed') => {
      core.record({ kind: 'settings', from: core.store.get().settings, to: settings }, recording);
      core.store.update((state) => ({ ...state, settings }));
      wanted = settings;
      void save();
    },
  };
}

/** Saves settings; null when that worked. Another window's change of the notebook in between is no conflict. */
async function writeSettings(core: SessionCore, settings: AskSettings): Promise<string | null> {
  for (let tries = 0; tries < 3; tries += 1) {
    const { version } = core.store.get();
    const result = await callApi<{ readonly notebook: Notebook }>({
      method: 'PATCH',
      path: core.path,
      body: { version, settings },
    });
    if (result.ok) {
      core.noteVersion(result.body.notebook.version);
      return null;
    }
    if (result.status !== 409 || !hasVersion(result.current)) return result.error.message;
    core.noteVersion(result.current.version);
  }
  return 'The notebook is being changed elsewhere.';
}

function hasVersion(value: unknown): value is { readonly version: number } {
  return (
    typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'
  );
}
