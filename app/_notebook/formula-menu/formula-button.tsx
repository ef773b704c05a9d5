'use client';
import { type CSSProperties, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { maybeGraphPart } from '#lib/answer/read-graph.ts';
import { Button } from '../../_shell/button.tsx';
import { copyText } from '../../_shell/copy-text.ts';
import { OpenMenu } from '../../_shell/menu.tsx';
import type { MenuChoice } from '../../_shell/menu-content.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import type { AnswerPlace } from '../session/plot-edits.ts';
import { useSession } from '../session-context.tsx';
import styles from './formula-menu.module.css';
import { maybeReadSetFormula } from './read-set-formula.ts';
import type { FormulaSpot } from './watch-formulas.ts';

const shownMs = 1_600;

/** The button beside a formula, and its menu: copying, and for a curve drawing it. */
export function FormulaButton(props: {
  readonly spot: FormulaSpot;
  readonly onTurn: (spot: FormulaSpot | null) => void;
}) {
  const { formula: words } = useMessages();
  const session = useSession();
  const { spot, onTurn } = props;
  const { formula } = spot;
  const [copied, setCopied] = useState<{ readonly from: Element; readonly said: string }>();
  const button = useRef<HTMLSpanElement>(null);
  const said = copied?.from === formula ? copied.said : '';
  const content = maybeReadSetFormula(formula);
  const host = formula.offsetParent;
  if (content === null || host === null || !formula.isConnected) return null;
  const place = maybeAnswerPlace(formula);
  const part = place === null ? null : maybeGraphPart(content.latex);
  const copy = async (text: string) => {
    const isCopied = await copyText(text);
    setCopied({ from: formula, said: isCopied ? words.copied : words.copyFailed });
    setTimeout(() => setCopied(undefined), shownMs);
  };
  const choose = (id: string) => {
    if (id === 'latex') void copy(content.latex);
    else if (id === 'mathml') void copy(content.mathml);
    else if (place !== null && part !== null) session.draw({ ...place, from: part, latex: part });
  };
  const draws = part !== null;
  const choices: readonly MenuChoice[] = [
    ...(draws ? [{ id: 'draw', label: words.draw, icon: 'chart' as const }] : []),
    { id: 'latex', label: words.copyLatex, icon: 'copy', begins: draws },
    { id: 'mathml', label: words.copyMathml, icon: 'copy' },
  ];
  return (
    <>
      {createPortal(
        <span ref={button} className={styles.place} style={placeBeside(formula)} data-formula-button>
          <span role="status" className={styles.said}>
            {said}
          </span>
          <Button
            look="quiet"
            icon={draws ? 'chart' : 'dots'}
            label={words.menu}
            tabIndex={-1}
            aria-haspopup="menu"
            aria-expanded={spot.open}
            onClick={() => onTurn({ formula, open: true })}
          />
        </span>,
        host,
      )}
      {spot.open ? (
        <OpenMenu
          label={words.menu}
          anchor={button.current ?? formula}
          choices={choices}
          onChoose={choose}
          onClose={() => onTurn({ formula, open: false })}
        />
      ) : null}
    </>
  );
}

/** The answer that a formula stands in; null for one of a text, or of an answer that still grows. */
function maybeAnswerPlace(formula: Element): AnswerPlace | null {
  if (formula.closest('dialog') !== null) return null;
  const cellId = formula.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  const variantId = formula.closest<HTMLElement>('[data-variant-id]')?.dataset.variantId;
  return cellId === undefined || variantId === undefined ? null : { cellId, variantId };
}

/** Level with the middle of the formula; the button stands at the end of its column. */
function placeBeside({ offsetTop, offsetHeight }: HTMLElement): CSSProperties {
  return { insetBlockStart: `${offsetTop + offsetHeight / 2}px` };
}
