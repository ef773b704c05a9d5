'use client';
import { useState } from 'react';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { useLoaded } from '../_shell/use-loaded.ts';
import styles from './chart-table.module.css';

const loadTable = () => import('./open-chart-table.tsx');

/** The data of a chart as a table under it, loaded and made when it is opened. */
export function ChartTable({ spec }: { readonly spec: ChartSpec }) {
  const { chart } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const code = useLoaded(loadTable, isOpen);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{chart.table}</summary>
      {isOpen && code !== null ? <code.OpenChartTable spec={spec} /> : null}
    </details>
  );
}
