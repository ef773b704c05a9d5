'use client';
import { formatMessage } from '../../_shell/format-message.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import styles from './markdown.module.css';

/** Stands where an image would be: loading one would tell its server that somebody reads this. */
export function ImageStandIn({ alt }: { readonly alt: string }) {
  const { answer } = useMessages();
  return <span className={styles.image}>{formatMessage(answer.image, { alt })}</span>;
}
