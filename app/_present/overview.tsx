'use client';
import { useEffect, useRef } from 'react';
import { setQuestion } from '#lib/class/set-question.ts';
import { maybeAnswer } from '#lib/class/slide.ts';
import type { Cell } from '#lib/notebook/cell.ts';
import { Formula } from '../_notebook/markdown/formula.tsx';
import { Markdown } from '../_notebook/markdown/markdown.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './overview.module.css';

/** All slides at a glance; arrow keys and Enter, or a click, go to one. */
export function Overview(props: {
  readonly cells: readonly Cell[];
  readonly at: number;
  /** Whether the results may be seen: the class sees this page too. */
  readonly open: boolean;
  readonly onGo: (at: number) => void;
}) {
  const { present } = useMessages();
  const grid = useRef<HTMLElement>(null);
  const { cells, at, open, onGo } = props;
  useEffect(() => grid.current?.querySelectorAll('button')[at]?.focus(), [at]);
  const move = (by: number) => {
    const buttons = [...(grid.current?.querySelectorAll('button') ?? [])];
    const now = buttons.findIndex((button) => button.matches(':focus'));
    buttons[Math.min(buttons.length - 1, Math.max(0, now + by))]?.focus();
  };
  return (
    <nav
      ref={grid}
      className={styles.grid}
      aria-label={present.overview}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        move(step(countColumns(grid.current)));
      }}
    >
      {cells.map((cell, index) => (
        <button
          key={cell.id}
          type="button"
          className={styles.tile}
          aria-label={formatMessage(present.slide, { number: index + 1, count: cells.length })}
          aria-current={index === at ? 'page' : undefined}
          onClick={() => onGo(index)}
        >
          <span className={styles.number}>{index + 1}</span>
          <Preview cell={cell} open={open} />
        </button>
      ))}
    </nav>
  );
}

/** How many slides further an arrow key leads, in a grid of so many columns. */
const steps: Readonly<Record<string, (columns: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
};

function countColumns(grid: HTMLElement | null): number {
  if (grid === null) return 1;
  return getComputedStyle(grid).gridTemplateColumns.split(' ').length;
}

function Preview({ cell, open }: { readonly cell: Cell; readonly open: boolean }) {
  const result = open ? (maybeAnswer(cell)?.answer ?? null) : null;
  const source = cell.kind === 'prompt' ? setQuestion(cell.source) : cell.source;
  return (
    <span className={styles.preview} inert>
      <Markdown source={source.slice(0, 400)} />
      {result === null ? null : (
        <span className={styles.result}>
          <Formula latex={result} display={false} />
        </span>
      )}
    </span>
  );
}
