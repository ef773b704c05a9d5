'use client';
import { type CSSProperties, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ChartSpec } from '#lib/chart/chart.ts';
import type { describeSpec } from '#lib/chart/describe.ts';
import { Icon } from '../_shell/icon.tsx';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import styles from './chart.module.css';
import { ChartTable } from './chart-table.tsx';
import type { ChartZoom } from './chart-zoom.ts';
import type { ChartState, DrawnChart } from './draw-chart.ts';
import { useResolvedTheme } from './use-resolved-theme.ts';

const ChartZoomBar = lazy(async () => ({ default: (await import('./chart-zoom-bar.tsx')).ChartZoomBar }));

const loadDrawing = () => Promise.all([import('./draw-chart.ts'), import('#lib/chart/describe.ts')]);

type Phase = 'waiting' | 'drawn' | 'failed';

/** A chart. The drawing library is fetched when the first chart comes near the window, not before. */
export function Chart({ spec }: { readonly spec: ChartSpec }) {
  const { chart } = useMessages();
  const locale = useLocale();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const controls = useRef<HTMLDivElement>(null);
  const state = useRef<ChartState>({ sliders: new Map(), window: undefined });
  const near = useNear(frame);
  const widthPx = useWidth(frame);
  const theme = useResolvedTheme();
  const [phase, setPhase] = useState<Phase>('waiting');
  const [zoom, setZoom] = useState<ChartZoom>();
  const [words, setWords] = useState<{ readonly describe: typeof describeSpec }>();
  useEffect(() => {
    const { current } = canvas;
    const sliders = controls.current;
    if (!near || widthPx === 0 || current === null || sliders === null) return;
    const stop = new AbortController();
    let drawn: DrawnChart | undefined;
    const draw = async () => {
      const [{ drawChart }, { describeSpec: describe }] = await loadDrawing();
      if (stop.signal.aborted) return;
      setWords({ describe });
      drawn = await drawChart(current, {
        spec,
        widthPx,
        theme,
        signal: stop.signal,
        controls: sliders,
        state: state.current,
      });
      if (stop.signal.aborted) return;
      setPhase('drawn');
      setZoom(drawn.zoom);
    };
    // A spec comes from a model: whatever it makes the drawing library throw ends here, as one sentence.
    draw().catch(() => {
      if (!stop.signal.aborted) setPhase('failed');
    });
    return () => {
      stop.abort();
      drawn?.erase();
    };
  }, [near, widthPx, theme, spec]);
  return (
    <figure className={styles.figure} data-chart={phase}>
      <div ref={frame} className={styles.frame} style={phase === 'waiting' ? reserveRoom(spec) : undefined}>
        {phase === 'failed' ? <ChartFailure /> : null}
        {phase === 'waiting' ? <p className={styles.waiting}>{chart.loading}</p> : null}
        <div
          ref={canvas}
          className={styles.canvas}
          role="img"
          aria-label={words?.describe(spec, locale) ?? chart.loading}
          hidden={phase === 'failed'}
        />
        {phase === 'drawn' && zoom !== undefined ? (
          <Suspense>
            <ChartZoomBar zoom={zoom} />
          </Suspense>
        ) : null}
      </div>
      <div ref={controls} hidden={phase === 'failed'} />
      <ChartTable spec={spec} />
    </figure>
  );
}

/** Holds the chart's place until it is drawn, so that what is below does not jump. */
function reserveRoom({ width, height }: ChartSpec): CSSProperties {
  if (typeof width !== 'number' || typeof height !== 'number') return {};
  return { aspectRatio: `${width} / ${height}`, minBlockSize: 0 };
}

function ChartFailure() {
  const { chart } = useMessages();
  return (
    <p className={styles.failed} role="alert">
      <Icon name="alert" /> {chart.failed} {chart.failedHint}
    </p>
  );
}

/** Whether the element is, or has been, within a screen of the window. */
function useNear(target: { readonly current: Element | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (target.current === null || near) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '100% 0px' },
    );
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target, near]);
  return near;
}

/** The element's width in whole pixels; 0 before it is known. */
function useWidth(target: { readonly current: Element | null }): number {
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    if (target.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidthPx(Math.floor(entry.contentRect.width));
    });
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target]);
  return widthPx;
}
