'use client';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { DrawBoundary } from '../draw-boundary.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import styles from './preview.module.css';
import { useSettled } from './use-settled.ts';

const pauseMs = 120;

/** A text as it will be read, below its source while that is written. */
export function TextPreview({ source }: { readonly source: string }) {
  const { editor } = useMessages();
  const settled = useSettled(source, pauseMs);
  if (settled.trim() === '') return null;
  return (
    <section className={styles.text} aria-label={editor.preview} data-preview="text">
      <DrawBoundary>
        <Markdown source={settled} />
      </DrawBoundary>
    </section>
  );
}
