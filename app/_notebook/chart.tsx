'use client';
import { type CSSProperties, useRef, useState } from 'react';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { Icon } from '../_shell/icon.tsx';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import { useLoaded } from '../_shell/use-loaded.ts';
import styles from './chart.module.css';
import { ChartTable } from './chart-table.tsx';
import { useChartDrawing } from './use-chart-drawing.ts';

const loadZoomBar = () => import('./chart-zoom-bar.tsx');
const loadTools = () => import('./chart-export/chart-tools.tsx');

/**
 * A chart. The drawing library is fetched when the first chart comes near the window, not before. Files that are saved
 * of it are named after its `title`; under its `name` this browser keeps where its sliders stand.
 */
export function Chart(props: {
  readonly spec: ChartSpec;
  readonly title?: string;
  readonly name?: string | undefined;
}) {
  const { spec, title = '', name } = props;
  const { chart } = useMessages();
  const locale = useLocale();
  const figure = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [fullPx, setFullPx] = useState<number>();
  const { canvas, controls, drawing } = useChartDrawing(frame, spec, { fullPx, name });
  const { phase, zoom, describe } = drawing;
  const zoomBar = useLoaded(loadZoomBar, zoom !== undefined);
  const tools = useLoaded(loadTools, phase === 'drawn');
  return (
    <figure
      ref={figure}
      className={styles.figure}
      data-chart={phase}
      data-full={fullPx !== undefined || undefined}
    >
      <div ref={frame} className={styles.frame} style={phase === 'waiting' ? reserveRoom(spec) : undefined}>
        {phase === 'failed' ? <ChartFailure /> : null}
        {phase === 'waiting' ? <p className={styles.waiting}>{chart.loading}</p> : null}
        <div
          ref={canvas}
          className={styles.canvas}
          role="img"
          aria-label={describe?.(spec, locale) ?? chart.loading}
          hidden={phase === 'failed'}
        />
        {phase === 'drawn' && zoom !== undefined && zoomBar !== null ? (
          <zoomBar.ChartZoomBar zoom={zoom} />
        ) : null}
      </div>
      <div ref={controls} hidden={phase === 'failed'} />
      <div className={styles.foot}>
        <ChartTable spec={spec} />
        {phase === 'drawn' && tools !== null ? (
          <tools.ChartTools
            wish={{ spec, theme: drawing.theme, widthPx: drawing.widthPx, state: drawing.state }}
            title={title}
            figure={figure}
            onRoom={setFullPx}
          />
        ) : null}
      </div>
    </figure>
  );
}

/** Holds the chart's place until it is drawn, so that what is below does not jump. */
function reserveRoom({ width, height }: ChartSpec): CSSProperties & { readonly '--ratio'?: string } {
  if (typeof width !== 'number' || typeof height !== 'number') return {};
  return { '--ratio': `${width} / ${height}`, minBlockSize: 0 };
}

function ChartFailure() {
  const { chart } = useMessages();
  return (
    <p className={styles.failed} role="alert">
      <Icon name="alert" /> {chart.failed} {chart.failedHint}
    </p>
  );
}
