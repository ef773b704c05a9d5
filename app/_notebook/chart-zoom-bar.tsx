'use client';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Button } from '../_shell/button.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import type { ChartZoom } from './chart-zoom.ts';
import styles from './chart-zoom-bar.module.css';

const STEP = 1.5;
const PAN = 0.15;

/** How far what is drawn moves for an arrow key, in shares of the view, to the right and down. */
const pans: { readonly [key: string]: readonly [number, number] } = {
  ArrowLeft: [PAN, 0],
  ArrowRight: [-PAN, 0],
  ArrowUp: [0, PAN],
  ArrowDown: [0, -PAN],
};

/** The buttons that move the view of a chart; with the focus in them, the arrow keys move it as well. */
export function ChartZoomBar({ zoom }: { readonly zoom: ChartZoom }) {
  const { chart } = useMessages();
  const [isHome, setHome] = useState(true);
  useEffect(() => zoom.listen(setHome), [zoom]);
  const pan = (event: KeyboardEvent) => {
    const shares = pans[event.key];
    if (shares === undefined) return;
    event.preventDefault();
    zoom.panBy(shares);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form.
    <div className={styles.bar} role="group" aria-label={chart.zoom} onKeyDown={pan} data-home={isHome}>
      <Button look="quiet" icon="plus" label={chart.zoomIn} onClick={() => zoom.zoomBy(STEP)} />
      <Button look="quiet" icon="minus" label={chart.zoomOut} onClick={() => zoom.zoomBy(1 / STEP)} />
      <Button
        look="quiet"
        icon="again"
        label={chart.zoomReset}
        aria-disabled={isHome}
        onClick={() => zoom.reset()}
      />
    </div>
  );
}
