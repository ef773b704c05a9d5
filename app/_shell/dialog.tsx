'use client';
import { type ComponentPropsWithRef, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { useMessages } from './messages-provider.tsx';

type DialogProps = Omit<ComponentPropsWithRef<'dialog'>, 'ref' | 'title' | 'open' | 'onClick'> & {
  /** Its name, which stands in its head too. */
  readonly title: string;
  /** Leaves the head out: the name is for screen readers alone. */
  readonly headless?: boolean;
  /** A click beside it closes it, as Escape does; by default only Escape and the head do. */
  readonly closesBeside?: boolean;
  /** The class name of what it holds, which fills it to its edges. */
  readonly inside?: string | undefined;
  /** For one who closes it: `close()` gives the keyboard back and calls `onClose`. */
  readonly ref?: RefObject<HTMLDialogElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * A dialog that is open while it is there and holds the keyboard. Its look is `className`, made of one of
 * `dialog.module.css`; when it closes, the keyboard goes back to where it was.
 */
export function Dialog(props: DialogProps) {
  const { title, headless = false, closesBeside = false, inside, ref, children, ...rest } = props;
  const { shell } = useMessages();
  const own = useRef<HTMLDialogElement>(null);
  const dialog = ref ?? own;
  const titleId = useId();
  const pressedBeside = useRef(false);
  useEffect(() => dialog.current?.showModal(), [dialog]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Escape does the same
    <dialog
      ref={dialog}
      {...(headless ? { 'aria-label': title } : { 'aria-labelledby': titleId })}
      {...rest}
      // Text that is marked in the dialog and let go beside it ends in a click on the dialog too.
      onPointerDown={({ target }) => {
        pressedBeside.current = target === dialog.current;
      }}
      onClick={({ target }) => {
        if (closesBeside && pressedBeside.current && target === dialog.current) dialog.current?.close();
      }}
    >
      <div className={inside}>
        {headless ? null : (
          <header className={styles.head}>
            <h2 id={titleId}>{title}</h2>
            <Button look="quiet" icon="cross" label={shell.close} onClick={() => dialog.current?.close()} />
          </header>
        )}
        {children}
      </div>
    </dialog>
  );
}
