'use client';
import { memo, useMemo, useState } from 'react';
import { advanceFlow, emptyFlow, type MarkdownBlock, splitBlocks } from '#lib/answer/markdown-blocks.ts';
import { lexMarkdown } from '#lib/answer/markdown-tokens.ts';
import { drawTokens } from './draw-tokens.tsx';
import styles from './markdown.module.css';

/** Markdown with LaTeX. While it is `growing`, finished blocks are frozen and never drawn again. */
export function Markdown({
  source,
  growing = false,
}: {
  readonly source: string;
  readonly growing?: boolean;
}) {
  return (
    <div className={styles.markdown} lang={detectLanguage(source)}>
      {growing ? <Growing source={source} /> : <Complete source={source} />}
    </div>
  );
}

/** The language of a text decides its fonts and how it is read aloud; it need not be the interface's. */
function detectLanguage(text: string): 'en' | 'zh-Hans' {
  return /[\u3400-\u9fff]/.test(text) ? 'zh-Hans' : 'en';
}

function Complete({ source }: { readonly source: string }) {
  return <Blocks blocks={useMemo(() => splitBlocks(source), [source])} />;
}

function Growing({ source }: { readonly source: string }) {
  const [kept, setKept] = useState(emptyFlow);
  const flow = advanceFlow(kept, source);
  if (flow !== kept) setKept(flow);
  return (
    <>
      <Blocks blocks={flow.frozen} />
      <Blocks blocks={flow.open} />
    </>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly MarkdownBlock[] }) {
  return blocks.map((block) => <Block key={block.key} raw={block.raw} />);
}

const Block = memo(function Block({ raw }: { readonly raw: string }) {
  const { tokens, formulas } = lexMarkdown(raw);
  return drawTokens(tokens, formulas);
});
