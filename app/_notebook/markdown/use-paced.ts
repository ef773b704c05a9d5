import { useEffect, useState } from 'react';

/** So many characters more a frame: a few formulas, which are set and laid out in a fraction of a twentieth of a second. */
const framePace = 800;

/**
 * As much of a text as is to be drawn now. One that grows faster than the page can draw it, or that comes with much at
 * once after a break, is drawn over several frames; one that did not grow when it was first drawn, at once.
 */
export function usePaced(source: string, growing: boolean): string {
  const [grows] = useState(growing);
  const [shown, setShown] = useState(growing ? 0 : source.length);
  const isFast = grows && source.length - shown > framePace;
  useEffect(() => {
    if (!isFast) {
      setShown(source.length);
      return;
    }
    const frame = requestAnimationFrame(() => setShown(shown + framePace));
    return () => cancelAnimationFrame(frame);
  }, [isFast, shown, source.length]);
  return isFast ? source.slice(0, shown) : source;
}
