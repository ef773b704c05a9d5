import { type GluedPiece, gluePunctuation } from '../../answer/glue-punctuation.ts';
import {
  type Formulas,
  lexMarkdown,
  splitMath,
  type Token,
  unmaskMath,
} from '../../answer/markdown-tokens.ts';

/** How a document format writes each part of a text. What is `inside` is written already; `text` never is. */
export interface TokenWriter {
  readonly text: (text: string) => string;
  readonly math: (latex: string, display: boolean) => string;
  /** A formula with the punctuation that must stay on its line. */
  readonly glued: (piece: Extract<GluedPiece, { kind: 'glued' }>) => string;
  readonly mark: (kind: 'strong' | 'emphasis' | 'deleted', inside: string) => string;
  readonly code: (text: string) => string;
  readonly codeBlock: (text: string) => string;
  readonly heading: (depth: number, inside: string) => string;
  readonly paragraph: (inside: string) => string;
  readonly quote: (inside: string) => string;
  /** `start` is the first number, null where the items have none. */
  readonly list: (start: number | null, items: readonly string[]) => string;
  readonly table: (header: readonly TableCell[], rows: readonly (readonly string[])[]) => string;
  readonly link: (href: string, inside: string) => string;
  readonly image: (alt: string) => string;
  readonly lineBreak: string;
  readonly rule: string;
}

/** A cell of a table's first row, written, with how its column is set. */
export interface TableCell {
  readonly inside: string;
  readonly align: 'left' | 'center' | 'right' | null;
}

/** Writes Markdown with LaTeX in another format, by the same reading of it as the page's. */
export function writeMarkdownAs(source: string, writer: TokenWriter): string {
  const { tokens, formulas } = lexMarkdown(source);
  return writeTokens(tokens, { writer, formulas });
}

interface Context {
  readonly writer: TokenWriter;
  readonly formulas: Formulas;
}

function writeTokens(tokens: readonly Token[], context: Context): string {
  return tokens.map((token) => writeToken(token, context)).join('');
}

function childrenOf(token: Token): readonly Token[] {
  return 'tokens' in token && token.tokens !== undefined ? token.tokens : [];
}

function writeToken(token: Token, context: Context): string {
  const { writer, formulas } = context;
  const inside = () => writeTokens(childrenOf(token), context);
  switch (token.type) {
    case 'heading':
      return writer.heading(Number(token.depth), inside());
    case 'paragraph':
      return writer.paragraph(inside());
    case 'text':
      return childrenOf(token).length === 0 ? writeText(String(token.text), context) : inside();
    case 'escape':
      return writer.text(String(token.text));
    case 'strong':
      return writer.mark('strong', inside());
    case 'em':
      return writer.mark('emphasis', inside());
    case 'del':
      return writer.mark('deleted', inside());
    case 'br':
      return writer.lineBreak;
    case 'hr':
      return writer.rule;
    case 'codespan':
      return writer.code(unmaskMath(String(token.text), formulas));
    default:
      return writeLarger(token, context);
  }
}

function writeLarger(token: Token, context: Context): string {
  const { writer, formulas } = context;
  const inside = () => writeTokens(childrenOf(token), context);
  switch (token.type) {
    case 'code':
      return writer.codeBlock(unmaskMath(String(token.text), formulas));
    case 'blockquote':
      return writer.quote(inside());
    case 'list': {
      const items: readonly { readonly tokens: readonly Token[] }[] = token.items;
      const start = token.ordered ? Number(token.start) || 1 : null;
      return writer.list(
        start,
        items.map((item) => writeTokens(item.tokens, context)),
      );
    }
    case 'table':
      return writeTable(token, context);
    case 'link':
      return isSafe(String(token.href)) ? writer.link(String(token.href), inside()) : inside();
    case 'image':
      return writer.image(String(token.text));
    case 'space':
      return '';
    default:
      return writer.text(unmaskMath(token.raw, formulas));
  }
}

function isSafe(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href);
}

interface Cell {
  readonly tokens: readonly Token[];
  readonly align: TableCell['align'];
}

function writeTable(table: Token, context: Context): string {
  const header: readonly Cell[] = 'header' in table ? table.header : [];
  const rows: readonly (readonly Cell[])[] = 'rows' in table ? table.rows : [];
  const writeCell = ({ tokens }: Cell) => writeTokens(tokens, context);
  return context.writer.table(
    header.map((cell) => ({ inside: writeCell(cell), align: cell.align })),
    rows.map((row) => row.map(writeCell)),
  );
}

/** Emphasis that CommonMark does not see beside Chinese punctuation (`**注意：**这`), line breaks, formulas. */
function writeText(text: string, context: Context): string {
  const parts = text.split(/\*\*([^*\n]+)\*\*/);
  return parts
    .map((part, index) => {
      const written = writePieces(part, context);
      return index % 2 === 1 ? context.writer.mark('strong', written) : written;
    })
    .join('');
}

function writePieces(text: string, { writer, formulas }: Context): string {
  return gluePunctuation(splitMath(text, formulas))
    .map((piece) => {
      if (piece.kind === 'glued') return writer.glued(piece);
      if (piece.kind === 'math') return writer.math(piece.latex, piece.display);
      return piece.text
        .split(/<br\s*\/?>/i)
        .map(writer.text)
        .join(writer.lineBreak);
    })
    .join('');
}
