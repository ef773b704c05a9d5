'use client';
import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import type { ButtonLook } from './button-class.ts';
import type { IconName } from './icon.tsx';
import type { MenuContent } from './menu-content.ts';
import { useLoaded } from './use-loaded.ts';

const loadPopover = () => import('./menu-popover.tsx');

/** An open menu at an element; its code is loaded by the first one. */
export function OpenMenu(props: MenuContent & { readonly anchor: Element; readonly onClose: () => void }) {
  const code = useLoaded(loadPopover, props.anchor);
  return code === null ? null : <code.MenuPopover {...props} />;
}

/** A button that opens a menu below itself. */
export function MenuButton({
  icon,
  look = 'quiet',
  name,
  ...content
}: MenuContent & { readonly icon: IconName; readonly look?: ButtonLook; readonly name: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Element | null>(null);
  return (
    <>
      <Button
        ref={button}
        look={look}
        icon={icon}
        label={name}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={() => setAnchor(button.current)}
      />
      {anchor === null ? null : <OpenMenu {...content} anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  );
}
