/** A formula of the page that the reader has turned to. */
export interface FormulaSpot {
  readonly formula: HTMLElement;
  /** Whether its menu is asked for, and not only shown to be there. */
  readonly open: boolean;
}

const set = '[data-formula="display"], [data-formula="inline"]';
const displayed = '[data-formula="display"]';

/**
 * Tells which formula the reader turns to: the pointer over it, a tap, the focus; a click on a displayed one of an answer, a
 * right click, a long press or Enter asks for its menu. The displayed formulas of a cell are one stop of the Tab key, and
 * the arrow keys lead from one to the other. Returns how to end that.
 */
export function watchFormulas(turn: (spot: FormulaSpot | null) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const over = ({ target, pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') notice(target, turn);
  };
  const tap = ({ target, pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse') notice(target, turn);
  };
  const ask = (event: MouseEvent) => {
    const formula = maybeFormula(event.target, set);
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (formula === null || event.shiftKey || isSelecting) return;
    event.preventDefault();
    turn({ formula, open: true });
  };
  const click = (event: MouseEvent) => {
    const isMouse = 'pointerType' in event && event.pointerType === 'mouse';
    if (isMouse && isSetInAnswer(event.target)) ask(event);
  };
  document.addEventListener('click', click, { signal });
  document.addEventListener('pointerover', over, { signal, passive: true });
  document.addEventListener('pointerup', tap, { signal, passive: true });
  document.addEventListener('contextmenu', ask, { signal });
  document.addEventListener('focusin', ({ target }) => welcome(target, turn), { signal });
  document.addEventListener('keydown', (event) => steer(event, turn), { signal, capture: true });
  return () => stop.abort();
}

/** Whether there is ink of a displayed formula of an answer, and not the empty room beside it. */
function isSetInAnswer(target: EventTarget | null): boolean {
  const ink = maybeFormula(target, '.katex-html > *');
  return maybeFormula(ink, displayed) !== null && maybeFormula(ink, '[data-variant-id]') !== null;
}

function maybeFormula(target: EventTarget | null, kind: string): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>(kind);
}

/** Over the button of a formula its spot stays. */
function notice(target: EventTarget | null, turn: (spot: FormulaSpot | null) => void): void {
  if (target instanceof Element && target.closest('[data-formula-button], [role="menu"]') !== null) return;
  const formula = maybeFormula(target, displayed);
  turn(formula === null ? null : { formula, open: false });
}

/** Once the keyboard comes to a cell, the first of its formulas is in the way of the Tab key. */
function welcome(target: EventTarget | null, turn: (spot: FormulaSpot | null) => void): void {
  if (!(target instanceof HTMLElement)) return;
  const formulas = formulasBeside(target);
  if (!formulas.some((formula) => formula.tabIndex === 0)) formulas[0]?.setAttribute('tabindex', '0');
  if (target.matches(displayed)) turn({ formula: target, open: false });
}

function formulasBeside(element: Element): readonly HTMLElement[] {
  const cell = element.closest('[data-cell]');
  return cell === null ? [] : [...cell.querySelectorAll<HTMLElement>(displayed)];
}

function steer(event: KeyboardEvent, turn: (spot: FormulaSpot | null) => void): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches(displayed)) return;
  if (key === 'Enter' || key === ' ' || key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) {
    event.preventDefault();
    event.stopPropagation();
    turn({ formula: target, open: true });
    return;
  }
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const formulas = formulasBeside(target);
  const next = formulas[formulas.indexOf(target) + step];
  if (next === undefined) return;
  target.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}
