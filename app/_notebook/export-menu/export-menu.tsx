'use client';
import { useState } from 'react';
import { describeFailure } from '../../_shell/failure.ts';
import { formatMessage } from '../../_shell/format-message.ts';
import { MenuButton } from '../../_shell/menu.tsx';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { useSession } from '../session-context.tsx';
import styles from './export-menu.module.css';

const formats = ['html', 'ipynb', 'md', 'tex', 'json'] as const;

/** Takes the notebook away as a file; what is typed is saved first. */
export function ExportMenu() {
  const messages = useMessages();
  const { files } = messages;
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const tell = (text: string) => session.notify(null, { kind: 'told', text });
  const take = async (format: string) => {
    setBusy(true);
    session.notify(null, null);
    try {
      const { exportNotebook } = await import('./export-notebook.ts');
      const failure = await exportNotebook(session, format);
      if (failure === 'unsaved') tell(files.unsaved);
      else if (failure !== null)
        tell(formatMessage(files.failed, { message: describeFailure(messages, failure) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <MenuButton
        icon="export"
        name={files.export}
        label={files.export}
        choices={formats.map((id) => ({
          id,
          label: files.formats[id],
          hint: files.hints[id],
          disabled: busy,
        }))}
        onChoose={(id) => void take(id)}
      />
      <span role="status" className={styles.busy}>
        {busy ? files.writing : null}
      </span>
    </>
  );
}
