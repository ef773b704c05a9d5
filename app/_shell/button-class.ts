import styles from './button.module.css';

/** How a button stands out. */
export type ButtonLook = 'plain' | 'primary' | 'danger' | 'quiet';

/** The class names of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = 'plain', iconOnly = false): string {
  return [styles.button, look === 'plain' ? '' : styles[look], iconOnly ? styles.icon : '']
    .filter(Boolean)
    .join(' ');
}
