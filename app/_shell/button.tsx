import type { ComponentPropsWithRef } from 'react';
import { type ButtonLook, buttonClass } from './button-class.ts';
import { Icon, type IconName } from './icon.tsx';

/** A push button. Without children it shows its icon alone, and `label` is its name and tooltip. */
export function Button({
  look = 'plain',
  icon,
  label,
  children,
  ...rest
}: ComponentPropsWithRef<'button'> & {
  readonly look?: ButtonLook;
  readonly icon?: IconName;
  readonly label?: string;
}) {
  return (
    <button
      type="button"
      className={buttonClass(look, children === undefined)}
      aria-label={label}
      title={label}
      {...rest}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}
