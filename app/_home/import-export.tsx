'use client';
import { useRef, useState } from 'react';
import { Button } from '../_shell/button.tsx';
import { describeFailure } from '../_shell/failure.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './import-export.module.css';
import { useFileDrop } from './use-file-drop.ts';

/** Brings notebooks in from a file, chosen or dropped anywhere on the page, and takes all of them away. */
export function ImportExport(props: {
  /** Whether there is anything to take away. */
  readonly hasNotebooks: boolean;
  readonly onChanged: () => void;
  readonly onOpen: (notebookId: string) => void;
  readonly onFailed: (message: string) => void;
}) {
  const messages = useMessages();
  const { files } = messages;
  const input = useRef<HTMLInputElement>(null);
  const [doing, setDoing] = useState<string | null>(null);
  const bring = async (file: File) => {
    setDoing(files.reading);
    const { importFile } = await import('./import-file.ts');
    const outcome = await importFile(file, messages);
    setDoing(outcome.kind === 'kept' ? outcome.message : null);
    if (outcome.kind === 'failed') return props.onFailed(outcome.message);
    if (outcome.kind === 'one') return props.onOpen(outcome.id);
    props.onChanged();
  };
  const takeAll = async () => {
    setDoing(files.writing);
    const { downloadFile } = await import('../_shell/download-file.ts');
    const failure = await downloadFile('/api/notebooks/export');
    setDoing(null);
    if (failure === null) return;
    props.onFailed(formatMessage(files.failed, { message: describeFailure(messages, failure) }));
  };
  const isDragged = useFileDrop((file) => void bring(file));
  return (
    <div className={styles.bar}>
      <span role="status" className={styles.doing}>
        {doing}
      </span>
      <input
        ref={input}
        type="file"
        accept=".ipynb,.json,.zip"
        hidden
        aria-label={files.import}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) void bring(file);
        }}
      />
      <Button look="quiet" title={files.importHint} onClick={() => input.current?.click()}>
        {files.import}
      </Button>
      {props.hasNotebooks ? (
        <Button look="quiet" onClick={() => void takeAll()}>
          {files.exportAll}
        </Button>
      ) : null}
      {isDragged ? (
        <div className={styles.drop} aria-hidden="true">
          {files.drop}
        </div>
      ) : null}
    </div>
  );
}
