const offsetPx = 14;

/** Vega's signature for what shows a tooltip: `value` is what the chart's tooltip channel gives. */
export type TooltipHandler = (handler: unknown, event: MouseEvent, item: unknown, value: unknown) => void;

/** Makes the handler that shows tooltips inside `stage`, as text only: a spec gives no markup. */
export function createTooltip(stage: HTMLElement, className: string | undefined): TooltipHandler {
  const box = document.createElement('div');
  if (className !== undefined) box.className = className;
  box.hidden = true;
  return (_handler, event, _item, value) => {
    const lines = describeValue(value);
    box.hidden = lines.length === 0;
    if (box.hidden) return;
    box.textContent = lines.join('\n');
    // Vega empties the stage when it takes the handler.
    if (!box.isConnected) stage.append(box);
    const frame = stage.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    const onRight = x + offsetPx + box.offsetWidth <= frame.width;
    box.style.left = `${onRight ? x + offsetPx : Math.max(0, x - offsetPx - box.offsetWidth)}px`;
    box.style.top = `${Math.max(0, y - offsetPx - box.offsetHeight)}px`;
  };
}

/** The lines of a tooltip: one for each name of an object, one for anything else, none for nothing. */
export function describeValue(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.entries(value).map(([name, part]) => `${name}: ${String(part)}`);
}
