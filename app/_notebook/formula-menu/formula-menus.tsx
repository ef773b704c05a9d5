'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { type FormulaSpot, watchFormulas } from './watch-formulas.ts';

const FormulaButton = lazy(async () => ({ default: (await import('./formula-button.tsx')).FormulaButton }));

/** The menus of the formulas of a notebook; all but the watching is loaded when the first one is turned to. */
export function FormulaMenus() {
  const [spot, setSpot] = useState<FormulaSpot | null>(null);
  useEffect(
    () => watchFormulas((next) => setSpot((before) => (isSameSpot(before, next) ? before : next))),
    [],
  );
  if (spot === null) return null;
  return (
    <Suspense>
      <FormulaButton spot={spot} onTurn={setSpot} />
    </Suspense>
  );
}

/** While a menu is open, passing over its formula changes nothing. */
function isSameSpot(before: FormulaSpot | null, next: FormulaSpot | null): boolean {
  if (before?.open === true && next?.open !== true) return true;
  return before?.formula === next?.formula && before?.open === next?.open;
}
