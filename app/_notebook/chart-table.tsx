'use client';
import { lazy, Suspense, useState } from 'react';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './chart-table.module.css';

const OpenChartTable = lazy(async () => ({
  default: (await import('./open-chart-table.tsx')).OpenChartTable,
}));

/** The data of a chart as a table under it, loaded and made when it is opened. */
export function ChartTable({ spec }: { readonly spec: ChartSpec }) {
  const { chart } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{chart.table}</summary>
      {isOpen ? (
        <Suspense>
          <OpenChartTable spec={spec} />
        </Suspense>
      ) : null}
    </details>
  );
}
