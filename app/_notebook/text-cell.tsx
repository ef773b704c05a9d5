'use client';
import { type FocusEvent, memo, useEffect, useId, useState } from 'react';
import { Button } from '../_shell/button.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { CellActions, type CellPlace } from './cell-actions.tsx';
import { CellFrame } from './cell-frame.tsx';
import { CellNotices } from './cell-notices.tsx';
import { DrawBoundary } from './draw-boundary.tsx';
import { SourceEditor } from './editor/source-editor.tsx';
import { TextPreview } from './editor/text-preview.tsx';
import { afterPointer } from './editor/use-writing.ts';
import { Markdown } from './markdown/markdown.tsx';
import { type CellEntry, sourceOf } from './session/notebook-state.ts';
import { useFocusRequest, useSession } from './session-context.tsx';
import styles from './text-cell.module.css';

/** Markdown with LaTeX: read until it is asked to be edited. */
export const TextCell = memo(function TextCell(
  props: CellPlace & { readonly entry: CellEntry; readonly number: number },
) {
  const { notebook } = useMessages();
  const session = useSession();
  const noticesId = useId();
  const { entry } = props;
  const { cell } = entry;
  const request = useFocusRequest(cell.id);
  const [editing, setEditing] = useState(false);
  const edit = () => session.focus(cell.id, 'edit');
  useEffect(() => setEditing(request?.mode === 'edit'), [request]);
  const source = sourceOf(entry);
  const close = () => {
    void session.edits.flush(cell.id);
    session.focus(cell.id, 'command');
  };
  return (
    <CellFrame cellId={cell.id} kind="text" number={props.number} request={request}>
      {editing ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus goes
        <div className={styles.box} onBlur={closeOutside(() => setEditing(false))}>
          <SourceEditor
            value={source}
            look="markdown"
            label={notebook.text}
            placeholder={notebook.textPlaceholder}
            focusSerial={request?.mode === 'edit' ? request.serial : 0}
            caret={request?.caret}
            invalid={entry.save.kind === 'refused'}
            describedBy={noticesId}
            onChange={(value) => session.edits.edit(cell.id, value)}
            onBlur={() => void session.edits.flush(cell.id)}
          />
          <TextPreview source={source} />
        </div>
      ) : (
        <Rendered source={source} onEdit={edit} />
      )}
      <div className={styles.bar}>
        <CellActions cellId={cell.id} first={props.first} last={props.last} />
        <Button look="quiet" icon={editing ? 'check' : 'edit'} onClick={() => (editing ? close() : edit())}>
          {editing ? notebook.done : notebook.edit}
        </Button>
      </div>
      <CellNotices entry={entry} id={noticesId} />
    </CellFrame>
  );
});

/** Leaving the cell closes its editor; leaving the window does not. */
function closeOutside(close: () => void) {
  return ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    const inside =
      relatedTarget instanceof Node && currentTarget.closest('[data-cell]')?.contains(relatedTarget);
    if (document.hasFocus() && inside !== true) afterPointer(close);
  };
}

/** A click in the text edits it, but not one on a link or at the end of a selection; the keyboard uses the cell. */
function Rendered({ source, onEdit }: { readonly source: string; readonly onEdit: () => void }) {
  const { notebook } = useMessages();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a short cut for the pointer; Enter on the cell and the Edit button do the same
    <div
      className={styles.rendered}
      onClick={(event) => {
        const onLink = event.target instanceof Element && event.target.closest('a') !== null;
        if (!onLink && window.getSelection()?.isCollapsed !== false) onEdit();
      }}
    >
      {source.trim() === '' ? (
        <p className={styles.empty}>{notebook.emptyText}</p>
      ) : (
        <DrawBoundary>
          <Markdown source={source} />
        </DrawBoundary>
      )}
    </div>
  );
}
