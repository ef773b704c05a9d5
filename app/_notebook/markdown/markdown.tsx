'use client';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { advanceFlow, emptyFlow, type MarkdownBlock, splitBlocks } from '#lib/answer/markdown-blocks.ts';
import { lexMarkdown } from '#lib/answer/markdown-tokens.ts';
import { drawTokens } from './draw-tokens.tsx';
import styles from './markdown.module.css';
import { usePaced } from './use-paced.ts';

/** Draws what belongs to a stretch of the source, offsets from `start` to `end`; null for nothing. */
export type Annotate = (start: number, end: number) => ReactNode;

/**
 * Markdown with LaTeX. While it is `growing`, finished blocks are frozen and never drawn again; `annotate` adds to
 * each block what stands beside it.
 */
export function Markdown(props: {
  readonly source: string;
  readonly growing?: boolean;
  readonly annotate?: Annotate;
}) {
  const { growing = false, annotate = nothing } = props;
  const source = usePaced(props.source, growing);
  const grows = growing || source.length < props.source.length;
  return (
    <div className={styles.markdown} lang={detectLanguage(source)}>
      {useBlocks(source, grows).map(({ key, raw }) => (
        <div key={key} className={styles.block}>
          <Block raw={raw} />
          {annotate(key, key + raw.length)}
        </div>
      ))}
    </div>
  );
}

const nothing: Annotate = () => null;

/** The language of a text decides its fonts and how it is read aloud; it need not be the interface's. */
function detectLanguage(text: string): 'en' | 'zh-Hans' {
  return /[\u3400-\u9fff]/.test(text) ? 'zh-Hans' : 'en';
}

/** The blocks of a text; each keeps its key, and so what was drawn of it, when it is frozen and when the text is complete. */
function useBlocks(source: string, growing: boolean): readonly MarkdownBlock[] {
  const [kept, setKept] = useState(emptyFlow);
  const flow = growing ? advanceFlow(kept, source) : kept;
  if (flow !== kept) setKept(flow);
  const complete = useMemo(() => (growing ? null : splitBlocks(source)), [source, growing]);
  return complete ?? [...flow.frozen, ...flow.open];
}

const Block = memo(function Block({ raw }: { readonly raw: string }) {
  const { tokens, formulas } = lexMarkdown(raw);
  return drawTokens(tokens, formulas);
});
