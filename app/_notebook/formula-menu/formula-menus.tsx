'use client';
import { useEffect, useState } from 'react';
import { useLoaded } from '../../_shell/use-loaded.ts';
import { type FormulaSpot, watchFormulas } from './watch-formulas.ts';

const loadButton = () => import('./formula-button.tsx');

/** The menus of the formulas of a notebook; all but the watching is loaded when the first one is turned to. */
export function FormulaMenus() {
  const [spot, setSpot] = useState<FormulaSpot | null>(null);
  useEffect(
    () => watchFormulas((next) => setSpot((before) => (isSameSpot(before, next) ? before : next))),
    [],
  );
  const code = useLoaded(loadButton, spot);
  if (spot === null || code === null) return null;
  return <code.FormulaButton spot={spot} onTurn={setSpot} />;
}

/** While a menu is open, passing over its formula changes nothing. */
function isSameSpot(before: FormulaSpot | null, next: FormulaSpot | null): boolean {
  if (before?.open === true && next?.open !== true) return true;
  return before?.formula === next?.formula && before?.open === next?.open;
}
