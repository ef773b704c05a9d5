'use client';
import type { AskSettings, SamplingSettings } from '#lib/notebook/cell.ts';
import { Dialog } from '../../_shell/dialog.tsx';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { settingsOf } from '../session/notebook-state.ts';
import { useNotebook, useSession } from '../session-context.tsx';
import { ModelList } from './model-list.tsx';
import { SamplingFields } from './sampling-fields.tsx';
import styles from './settings-panel.module.css';
import { StyleChoice, TutorChoice } from './tutor-choice.tsx';
import { useModels } from './use-models.ts';

/** How the questions of a notebook are asked, and which models there are. */
export function SettingsPanel({ onClose }: { readonly onClose: () => void }) {
  const { settings: words } = useMessages();
  const session = useSession();
  const settings = useNotebook(settingsOf);
  const models = useModels();
  const change = (part: Loose<AskSettings>) =>
    session.settings.change(clean<AskSettings>({ ...settings, ...part }));
  const changeSampling = (part: Loose<SamplingSettings>) =>
    change({ settings: clean<SamplingSettings>({ ...settings.settings, ...part }) });
  return (
    <Dialog title={words.title} className={styles.panel} inside={styles.inside} onClose={onClose}>
      <p className={styles.lead}>{words.lead}</p>
      <TutorChoice value={settings.tutor} models={models.list} onChange={(tutor) => change({ tutor })} />
      <StyleChoice value={settings.style} onChange={(style) => change({ style })} />
      <SamplingFields
        settings={settings.settings ?? {}}
        samples={settings.samples}
        onSamples={(samples) => change({ samples })}
        onChange={changeSampling}
        onReset={() => change({ samples: undefined, settings: undefined })}
      />
      <ModelList models={models} />
    </Dialog>
  );
}

type Loose<Values> = { readonly [Key in keyof Values]?: Values[Key] | undefined };

/** Leaves out what is not set, so that the tutor's own default holds. */
function clean<Values>(values: Loose<Values>): Values {
  return JSON.parse(JSON.stringify(values));
}
