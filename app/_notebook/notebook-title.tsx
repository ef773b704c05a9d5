'use client';
import { isComposing } from '../_shell/is-composing.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { describeRefusal, NoticeLine } from './cell-notices.tsx';
import { VersionChoice } from './lazy-version-choice.tsx';
import styles from './notebook-title.module.css';
import { useNotebook, useSession } from './session-context.tsx';

const maxTitleLength = 200;

/** The title, edited in place. An empty one is not saved: leaving the field brings the old one back. */
export function NotebookTitle() {
  const messages = useMessages();
  const { notebook, save } = messages;
  const { title: editing, focus, store } = useSession();
  const title = useNotebook((state) => state.titleDraft ?? state.title);
  const state = useNotebook((known) => known.titleSave);
  return (
    <div className={styles.title}>
      <h1 className={styles.heading} data-title>
        <span className={styles.copy} aria-hidden="true">
          {`${title}\u200b`}
        </span>
        <textarea
          className={styles.field}
          rows={1}
          aria-label={notebook.titleLabel}
          value={title}
          maxLength={maxTitleLength}
          spellCheck={false}
          onChange={(event) => editing.edit(event.target.value.replace(/\n/g, ' '))}
          onBlur={() => (title.trim() === '' ? editing.saver.discard() : void editing.saver.flush())}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            const [first] = store.get().order;
            if (first === undefined) event.currentTarget.blur();
            else focus(first, 'command');
          }}
        />
      </h1>
      {state.kind === 'refused' ? (
        <NoticeLine tone="warn" text={describeRefusal(messages, title, state.failure)} />
      ) : null}
      {state.kind === 'conflict' ? (
        <VersionChoice
          title={save.conflictTitleNotebook}
          mine={title}
          theirs={state.current.title}
          onKeep={editing.resolve}
        />
      ) : null}
    </div>
  );
}
