import type { AskSettings, Notebook } from '#lib/notebook/cell.ts';
import { callApi } from '../../_shell/api.ts';
import { takeHead } from './merge-notebook.ts';
import { type Notice, settingsOf } from './notebook-state.ts';
import { type Recording, type SessionCore, toNotice } from './session-core.ts';

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
      core.notify(null, await writeSettings(core, settings));
    }
    saving = false;
    core.store.update((state) => ({ ...state, settingsDraft: null }));
  };

  return {
    change: (settings, recording = 'typed') => {
      core.record({ kind: 'settings', from: settingsOf(core.store.get()), to: settings }, recording);
      core.store.update((state) => ({ ...state, settingsDraft: settings }));
      wanted = settings;
      void save();
    },
  };
}

/** Saves settings; null when that worked. Another window's change of the notebook in between is no conflict. */
async function writeSettings(core: SessionCore, settings: AskSettings): Promise<Notice | null> {
  let { version } = core.store.get();
  for (let tries = 0; tries < 3; tries += 1) {
    const result = await callApi<{ readonly notebook: Notebook }>({
      method: 'PATCH',
      path: core.path,
      body: { version, settings },
    });
    if (result.ok) {
      const { notebook } = result.body;
      core.store.update((state) => takeHead(state, notebook));
      return null;
    }
    if (result.status !== 409 || !hasVersion(result.current)) return toNotice(result.error);
    version = result.current.version;
  }
  return { kind: 'settings-contested' };
}

function hasVersion(value: unknown): value is { readonly version: number } {
  return (
    typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'
  );
}
