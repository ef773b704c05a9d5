'use client';
import { useEffect, useRef } from 'react';
import type { AskSettings, SamplingSettings } from '#lib/notebook/cell.ts';
import { Button } from '../../_shell/button.tsx';
import { useMessages } from '../../_shell/messages-provider.tsx';
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
  const settings = useNotebook((state) => state.settings);
  const models = useModels();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const change = (part: Loose<AskSettings>) =>
    session.settings.change(clean<AskSettings>({ ...settings, ...part }));
  const changeSampling = (part: Loose<SamplingSettings>) =>
    change({ settings: clean<SamplingSettings>({ ...settings.settings, ...part }) });
  return (
    <dialog ref={dialog} className={styles.panel} aria-labelledby="settings-title" onClose={onClose}>
      <header className={styles.head}>
        <h2 id="settings-title">{words.title}</h2>
        <Button look="quiet" icon="cross" label={words.close} onClick={() => dialog.current?.close()} />
      </header>
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
    </dialog>
  );
}

type Loose<Values> = { readonly [Key in keyof Values]?: Values[Key] | undefined };

/** Leaves out what is not set, so that the tutor's own default holds. */
function clean<Values>(values: Loose<Values>): Values {
  return JSON.parse(JSON.stringify(values));
}
