import { cleanSource, type Formulas, lexMasked, maskMath, unmaskMath } from './markdown-tokens.ts';
import { scanMath } from './scan-math.ts';
import { sealTail } from './seal-tail.ts';

/** A piece of Markdown that is drawn on its own: a paragraph, a list, a table, a fence, a display formula. */
export interface MarkdownBlock {
  /** Where the block starts in the text; its identity while the text grows. */
  readonly key: number;
  readonly raw: string;
}

/**
 * A growing text, split.
 *
 * ```
 * source ──scan──> text up to the first open formula ──lex──> blocks ──> all but the last: frozen, for good
 *                                                                   └──> the last, its tail sealed: open
 * ```
 */
export interface BlockFlow {
  readonly source: string;
  /** Blocks that no later text can change. */
  readonly frozen: readonly MarkdownBlock[];
  /** How much of the source the frozen blocks take. */
  readonly frozenEnd: number;
  /** What is drawn after them for now; an unclosed formula or mark at its end is left out or closed. */
  readonly open: readonly MarkdownBlock[];
}

/** A flow before its first character. */
export const emptyFlow: BlockFlow = { source: '', frozen: [], frozenEnd: 0, open: [] };

/** Splits a complete text. */
export function splitBlocks(source: string): readonly MarkdownBlock[] {
  const clean = cleanSource(source);
  const { masked, formulas } = maskMath(clean, scanMath(clean, { complete: true }).spans);
  return lexBlocks(masked, formulas, 0).blocks;
}

/**
 * The flow after its text has grown; only what is not frozen is read again. A source that does not continue
 * the flow's starts anew.
 */
export function advanceFlow(flow: BlockFlow, source: string): BlockFlow {
  const clean = cleanSource(source);
  if (clean === flow.source) return flow;
  const base = clean.startsWith(flow.source) ? flow : emptyFlow;
  const rest = clean.slice(base.frozenEnd);
  const { spans, openAt } = scanMath(rest, { complete: false });
  const { masked, formulas } = maskMath(rest.slice(0, openAt ?? rest.length), spans);
  const whole = masked.slice(0, masked.lastIndexOf('\n') + 1);
  const settled = lexBlocks(whole, formulas, base.frozenEnd);
  const frozen = settled.blocks.slice(0, -1);
  const last = settled.blocks.at(-1);
  const cut = frozen.length === 0 || last === undefined ? 0 : (settled.maskedStarts.at(-1) ?? 0);
  const frozenEnd = frozen.length === 0 || last === undefined ? base.frozenEnd : last.key;
  return {
    source: clean,
    frozen: frozen.length === 0 ? base.frozen : [...base.frozen, ...frozen],
    frozenEnd,
    open: lexBlocks(sealTail(masked.slice(cut)), formulas, frozenEnd).blocks,
  };
}

function lexBlocks(masked: string, formulas: Formulas, offset: number) {
  const blocks: MarkdownBlock[] = [];
  const maskedStarts: number[] = [];
  let key = offset;
  let maskedAt = 0;
  for (const token of lexMasked(masked)) {
    const raw = unmaskMath(token.raw, formulas);
    if (token.type !== 'space') {
      blocks.push({ key, raw: raw.replace(/\n+$/, '') });
      maskedStarts.push(maskedAt);
    }
    key += raw.length;
    maskedAt += token.raw.length;
  }
  return { blocks, maskedStarts };
}
