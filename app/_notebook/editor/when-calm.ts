/**
 * Calls back as soon as a text area may be replaced: not while it is pressed, as a selection may be under way, nor
 * while an input method composes in it (`data-composing`), which would lose what it has. At once if neither is so.
 */
export function whenCalm(area: HTMLTextAreaElement, callback: () => void, signal: AbortSignal): void {
  if (!area.matches(':active') && area.dataset.composing === undefined) {
    callback();
    return;
  }
  const done = new AbortController();
  const look = () => {
    done.abort();
    // The press, or what was composed, has not reached every listener yet.
    setTimeout(() => {
      if (!signal.aborted) whenCalm(area, callback, signal);
    });
  };
  const options = { signal: AbortSignal.any([done.signal, signal]) };
  for (const type of ['pointerup', 'pointercancel', 'compositionend'] as const)
    document.addEventListener(type, look, options);
}
