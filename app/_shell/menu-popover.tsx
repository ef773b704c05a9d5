'use client';
import { useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './menu.module.css';
import type { MenuContent } from './menu-content.ts';

/** The open menu: arrow keys, first letters, Escape and touch are react-aria's. */
export function MenuPopover({
  anchor,
  label,
  choices,
  onChoose,
  onClose,
}: MenuContent & { readonly anchor: Element; readonly onClose: () => void }) {
  const trigger = useRef(anchor);
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      placement="bottom end"
      className={styles.popover ?? ''}
      // What is full screen hides everything beside it.
      UNSTABLE_portalContainer={maybeStage(anchor) ?? document.body}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Menu
        aria-label={label}
        autoFocus="first"
        className={styles.menu ?? ''}
        disabledKeys={choices.filter(({ disabled }) => disabled === true).map(({ id }) => id)}
        onAction={(id) => onChoose(String(id))}
        onClose={onClose}
      >
        {choices.map(({ id, label: text, icon, hint, begins }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={text}
            className={styles.item ?? ''}
            data-choice={id}
            data-begins={begins}
          >
            <span className={styles.icon}>{icon === undefined ? null : <Icon name={icon} />}</span>
            <span>{text}</span>
            {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}

function maybeStage(anchor: Element): HTMLElement | null {
  return anchor.closest<HTMLElement>('[data-full]') ?? anchor.closest<HTMLElement>('dialog');
}
