'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { Chart } from '../_notebook/chart.tsx';
import styles from './fitted-chart.module.css';

/** The column that a chart on a slide is drawn for: narrow, so that its letters are large once it is scaled. */
const columnPx = 470;

/**
 * A chart as large as its place allows, letters and sliders with it.
 *
 * @param bounded whether the place has a height of its own; otherwise the chart takes the height it needs.
 */
export function FittedChart({ spec, bounded }: { readonly spec: ChartSpec; readonly bounded: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const kept = useSame(spec);
  const [fit, setFit] = useState({ scale: 1, heightPx: 0, widthPx: columnPx });
  useLayoutEffect(() => {
    const [outer, inner] = [place.current, inside.current];
    if (outer === null || inner === null) return;
    const measure = () => {
      const widthPx = Math.min(columnPx, Math.max(240, outer.clientWidth));
      const { offsetHeight } = inner;
      const high = bounded && offsetHeight > 0 ? outer.clientHeight / offsetHeight : Number.POSITIVE_INFINITY;
      const scale = Math.max(0.3, Math.min(outer.clientWidth / widthPx, high));
      setFit((before) =>
        before.scale === scale && before.widthPx === widthPx && before.heightPx === offsetHeight
          ? before
          : { scale, widthPx, heightPx: offsetHeight },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [bounded]);
  const { scale, heightPx, widthPx } = fit;
  return (
    <div ref={place} className={styles.place} style={bounded ? undefined : { blockSize: heightPx * scale }}>
      <div
        ref={inside}
        className={styles.inside}
        style={{ inlineSize: widthPx, transform: `translateX(-50%) scale(${scale})` }}
      >
        <Chart spec={kept} />
      </div>
    </div>
  );
}

/** The chart that was drawn already, as long as it is the same one: slides are sent anew with each step. */
function useSame(spec: ChartSpec): ChartSpec {
  const [kept, keep] = useState(spec);
  if (kept === spec) return kept;
  if (JSON.stringify(kept) === JSON.stringify(spec)) return kept;
  keep(spec);
  return spec;
}
