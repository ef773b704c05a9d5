'use client';
import { Fragment } from 'react';
import styles from './key-caps.module.css';
import { hasCommandKey, labelKeys } from './keys.ts';

/** The keys of a binding, drawn as keys. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {labelKeys(keys, hasCommandKey()).map((chord, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the keys of a binding never change places
        <Fragment key={index}>
          {chord.map((key) => (
            <kbd key={key} className={styles.key}>
              {key}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
