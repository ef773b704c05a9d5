import { createElement, Fragment, type ReactNode } from 'react';
import { gluePunctuation } from '#lib/answer/glue-punctuation.ts';
import {
  type Formulas,
  splitMath,
  type Token,
  type Tokens,
  unmaskMath,
} from '#lib/answer/markdown-tokens.ts';
import { Formula } from './formula.tsx';
import { ImageStandIn } from './image-stand-in.tsx';
import styles from './markdown.module.css';

/** Draws marked's tokens as React elements; none of marked's HTML is used. */
export function drawTokens(tokens: readonly Token[], formulas: Formulas): ReactNode {
  return drawAll(tokens, (token) => drawToken(token, formulas));
}

/** Children without keys: the tokens of a block are drawn anew as a whole. */
function drawAll<Item>(items: readonly Item[], draw: (item: Item, index: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(draw));
}

function childrenOf(token: Token): readonly Token[] {
  return 'tokens' in token && token.tokens !== undefined ? token.tokens : [];
}

function drawToken(token: Token, formulas: Formulas): ReactNode {
  const inside = () => drawTokens(childrenOf(token), formulas);
  switch (token.type) {
    case 'heading':
      return drawHeading(token.depth, inside());
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'text':
      return childrenOf(token).length === 0 ? drawText(String(token.text), formulas) : inside();
    case 'escape':
      return String(token.text);
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'em':
      return <em>{inside()}</em>;
    case 'del':
      return <del>{inside()}</del>;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'codespan':
      return <code>{unmaskMath(String(token.text), formulas)}</code>;
    default:
      return drawLarger(token, formulas);
  }
}

function drawLarger(token: Token, formulas: Formulas): ReactNode {
  const inside = () => drawTokens(childrenOf(token), formulas);
  switch (token.type) {
    case 'code':
      return (
        <pre>
          <code>{unmaskMath(String(token.text), formulas)}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>;
    case 'list':
      return drawList(token.ordered ? Number(token.start) || 1 : null, token.items, formulas);
    case 'table':
      return drawTable(token.header, token.rows, formulas);
    case 'link':
      return drawLink(String(token.href), inside());
    case 'image':
      return <ImageStandIn alt={String(token.text)} />;
    case 'space':
      return null;
    default:
      return unmaskMath(token.raw, formulas);
  }
}

/** The page's own headings are above: a derivation's start at the third level. */
function drawHeading(depth: number, children: ReactNode): ReactNode {
  if (depth <= 2) return <h3>{children}</h3>;
  return <h4>{children}</h4>;
}

/** Emphasis that CommonMark does not see beside Chinese punctuation (`**注意：**这`), line breaks, formulas. */
function drawText(text: string, formulas: Formulas): ReactNode {
  return drawAll(text.split(/\*\*([^*\n]+)\*\*/), (part, index) => {
    const pieces = drawPieces(part, formulas);
    return index % 2 === 1 ? <strong>{pieces}</strong> : pieces;
  });
}

function drawPieces(text: string, formulas: Formulas): ReactNode {
  return drawAll(gluePunctuation(splitMath(text, formulas)), (piece) => {
    if (piece.kind === 'text') return drawLines(piece.text);
    if (piece.kind === 'math') return <Formula latex={piece.latex} display={piece.display} />;
    return (
      <span className={styles.glued}>
        {piece.before}
        <Formula latex={piece.latex} display={false} />
        {piece.after}
      </span>
    );
  });
}

function drawLines(text: string): ReactNode {
  return drawAll(text.split(/(<br\s*\/?>)/i), (part, index) => (index % 2 === 1 ? <br /> : part));
}

function drawList(start: number | null, items: readonly Tokens.ListItem[], formulas: Formulas): ReactNode {
  const children = drawAll(items, (item) => <li>{drawTokens(item.tokens, formulas)}</li>);
  return start === null ? <ul>{children}</ul> : <ol start={start}>{children}</ol>;
}

type Row = readonly Tokens.TableCell[];

function drawTable(header: Row, rows: readonly Row[], formulas: Formulas): ReactNode {
  const drawCell = (cell: Tokens.TableCell, Tag: 'th' | 'td') => (
    <Tag style={{ textAlign: cell.align ?? undefined }}>{drawTokens(cell.tokens, formulas)}</Tag>
  );
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>{drawAll(header, (cell) => drawCell(cell, 'th'))}</tr>
        </thead>
        <tbody>
          {drawAll(rows, (row) => (
            <tr>{drawAll(row, (cell) => drawCell(cell, 'td'))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function drawLink(href: string, children: ReactNode): ReactNode {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
