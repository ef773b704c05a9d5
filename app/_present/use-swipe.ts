'use client';
import { useEffect, useRef } from 'react';

/** A finger that went less far, in pixels, or more up or down than aside, did not mean to turn the page. */
const farPx = 60;

/** Turns the page when a finger goes to the left or right over an element, but not over a chart or its sliders. */
export function useSwipe(
  place: { readonly current: HTMLElement | null },
  onSwipe: (to: 'next' | 'previous') => void,
): void {
  const latest = useRef(onSwipe);
  useEffect(() => {
    latest.current = onSwipe;
  });
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    let from: Touch | undefined;
    const start = ({ touches, target }: TouchEvent) => {
      const isBusy = target instanceof Element && target.closest('[data-part="chart"], input') !== null;
      from = touches.length === 1 && !isBusy ? touches[0] : undefined;
    };
    const end = ({ changedTouches }: TouchEvent) => {
      const [to] = changedTouches;
      if (from === undefined || to === undefined) return;
      const [right, down] = [to.clientX - from.clientX, to.clientY - from.clientY];
      from = undefined;
      if (Math.abs(right) < farPx || Math.abs(right) < 1.5 * Math.abs(down)) return;
      latest.current(right < 0 ? 'next' : 'previous');
    };
    current.addEventListener('touchstart', start, { passive: true });
    current.addEventListener('touchend', end, { passive: true });
    return () => {
      current.removeEventListener('touchstart', start);
      current.removeEventListener('touchend', end);
    };
  }, [place]);
}
