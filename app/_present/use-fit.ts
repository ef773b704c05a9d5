'use client';
import { useLayoutEffect } from 'react';

/** Sizes of the text that are tried, from large to small; below the last one the slide scrolls. */
const sizes = [1.25, 1.15, 1.05, 1, 0.92, 0.84, 0.77, 0.7] as const;

/**
 * Makes the text of a slide as large as fits its place, and no smaller than can be read from the back row. Steps
 * that are yet to be revealed take their place already, so that nothing jumps.
 */
export function useFit(slide: { readonly current: HTMLElement | null }, bounded: boolean): void {
  useLayoutEffect(() => {
    const { current } = slide;
    if (current === null || !bounded) return;
    const scroller = current.querySelector('[data-fit]') ?? current;
    const adjust = () => {
      for (const size of sizes) {
        current.style.setProperty('--fit', String(size));
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = scroller;
        if (scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1) break;
      }
    };
    adjust();
    void document.fonts.ready.then(adjust);
    const resized = new ResizeObserver(adjust);
    resized.observe(current);
    const changed = new MutationObserver(adjust);
    changed.observe(scroller, { childList: true, subtree: true, characterData: true });
    return () => {
      resized.disconnect();
      changed.disconnect();
    };
  }, [slide, bounded]);
}
