'use client';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { tabulateChart, toCsv } from '#lib/chart/table.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './chart-table.module.css';

const shownRows = 100;
const savedRows = 10_000;

/** The rows of a chart's data, and a link that saves them. */
export function OpenChartTable({ spec }: { readonly spec: ChartSpec }) {
  const { chart } = useMessages();
  const { columns, rows, rowCount } = tabulateChart(spec, shownRows);
  const csv = `data:text/csv;charset=utf-8,${encodeURIComponent(toCsv(tabulateChart(spec, savedRows)))}`;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={chart.table} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name and never move.
              <tr key={index}>
                {columns.map((name, column) => (
                  <td key={name}>{String(row[column] ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.note}>
        {rowCount > rows.length ? formatMessage(chart.tableCut, { shown: rows.length, all: rowCount }) : null}{' '}
        <a href={csv} download="chart.csv">
          {chart.csv}
        </a>
      </p>
    </>
  );
}
