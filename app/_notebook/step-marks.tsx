'use client';
import { useCallback, useId, useState } from 'react';
import type { StepCheck } from '#lib/math/verify/verdict.ts';
import { type Grade, maybeGrade } from '#lib/notebook/grade-checks.ts';
import { Icon, type IconName } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { useLoaded } from '../_shell/use-loaded.ts';
import type { Annotate } from './markdown/markdown.tsx';
import styles from './step-marks.module.css';

const loadDetails = () => import('./step-details.tsx');

const icons: Readonly<Record<Grade, IconName>> = { verified: 'check', refuted: 'cross', unchecked: 'dots' };

/** Puts a mark beside each block of a derivation whose formulas were checked. */
export function useStepMarks(checks: readonly StepCheck[] | undefined): Annotate {
  return useCallback(
    (start, end) => {
      const inside = (checks ?? []).filter((check) => check.start >= start && check.start < end);
      const grade = maybeGrade(inside);
      return grade === null ? null : <StepMark grade={grade} checks={inside} />;
    },
    [checks],
  );
}

/** The verdict of a step: symbol, colour and word; opens to what was found. */
function StepMark({ grade, checks }: { readonly grade: Grade; readonly checks: readonly StepCheck[] }) {
  const { verdict } = useMessages();
  const id = useId();
  const [open, setOpen] = useState(false);
  const code = useLoaded(loadDetails, open);
  return (
    <>
      <button
        type="button"
        className={styles.mark}
        data-verdict={grade}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={verdict.open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icons[grade]} size={13} />
        <span>{verdict[grade]}</span>
      </button>
      {open ? (
        <div id={id} className={styles.details} data-verdict={grade}>
          {code === null ? null : <code.StepDetails checks={checks} />}
        </div>
      ) : null}
    </>
  );
}
