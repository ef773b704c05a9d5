import type { View } from 'vega';
import type { Point } from '#lib/chart/plane/view.ts';
import type { ChartZoom } from './chart-zoom.ts';

/** How fast the wheel zooms: 100 pixels of it make everything a fifth larger. */
const PER_WHEEL_PX = 0.0018;
/** Lines and pages of a wheel, in pixels. */
const wheelUnitsPx = [1, 16, 400] as const;
/** A pointer that moved less than this has clicked. */
const CLICK_PX = 4;

/**
 * Makes gestures on a chart move its view: the wheel with Ctrl or Cmd, or alone after a click into the chart; a drag
 * with the mouse; two fingers. A double click goes back. The page keeps the plain wheel and the single finger, so a
 * chart never stands in the way of a scrolling reader.
 *
 * @returns what ends it.
 */
export function listenToGestures(stage: HTMLElement, view: View, zoom: ChartZoom): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const placeOf = (clientX: number, clientY: number): Point => placeInPlane(stage, view, clientX, clientY);
  listenToWheel(stage, zoom, placeOf, signal);
  listenToMouse(stage, zoom, placeOf, signal);
  listenToFingers(stage, zoom, placeOf, signal);
  stage.addEventListener('dblclick', () => zoom.reset(), { signal });
  return () => stop.abort();
}

type PlaceOf = (clientX: number, clientY: number) => Point;

/** A place of the window as shares of the plane, from its top left corner. */
function placeInPlane(stage: HTMLElement, view: View, clientX: number, clientY: number): Point {
  const svg = stage.querySelector('svg');
  if (svg === null) return [0.5, 0.5];
  const frame = svg.getBoundingClientRect();
  // The page may show the picture smaller than it was drawn.
  const scale = frame.width / (svg.width.baseVal.value || frame.width);
  const [left, top] = view.origin();
  const padding = view.padding();
  const inset = typeof padding === 'number' ? { left: padding, top: padding } : padding;
  return [
    ((clientX - frame.left) / scale - left - (inset.left ?? 0)) / view.width(),
    ((clientY - frame.top) / scale - top - (inset.top ?? 0)) / view.height(),
  ];
}

function listenToWheel(stage: HTMLElement, zoom: ChartZoom, placeOf: PlaceOf, signal: AbortSignal): void {
  let isEntered = false;
  stage.addEventListener('click', () => (isEntered = true), { signal });
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!(target instanceof Node && stage.contains(target))) isEntered = false;
    },
    { signal },
  );
  stage.addEventListener('pointerleave', () => (isEntered = false), { signal });
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!(event.ctrlKey || event.metaKey || isEntered)) return;
      event.preventDefault();
      const px = event.deltaY * (wheelUnitsPx[event.deltaMode] ?? 1);
      // A pinch on a touchpad comes as a wheel with Ctrl, in smaller steps.
      const speed = event.ctrlKey && Math.abs(px) < 40 ? 4 * PER_WHEEL_PX : PER_WHEEL_PX;
      zoom.zoomBy(
        Math.exp(-Math.max(-400, Math.min(400, px)) * speed),
        placeOf(event.clientX, event.clientY),
      );
    },
    { signal, passive: false },
  );
}

function listenToMouse(stage: HTMLElement, zoom: ChartZoom, placeOf: PlaceOf, signal: AbortSignal): void {
  let last: { readonly id: number; readonly at: Point; readonly moved: boolean } | undefined;
  stage.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      last = { id: event.pointerId, at: [event.clientX, event.clientY], moved: false };
    },
    { signal },
  );
  stage.addEventListener(
    'pointermove',
    (event) => {
      if (last?.id !== event.pointerId) return;
      const at: Point = [event.clientX, event.clientY];
      if (!last.moved && Math.hypot(at[0] - last.at[0], at[1] - last.at[1]) < CLICK_PX) return;
      if (!last.moved) stage.setPointerCapture(event.pointerId);
      const [from, to] = [placeOf(...last.at), placeOf(...at)];
      zoom.panBy([to[0] - from[0], to[1] - from[1]]);
      last = { id: event.pointerId, at, moved: true };
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    stage.addEventListener(end, () => (last = undefined), { signal });
  }
}

function listenToFingers(stage: HTMLElement, zoom: ChartZoom, placeOf: PlaceOf, signal: AbortSignal): void {
  let before: { readonly middle: Point; readonly distance: number } | undefined;
  const measure = ([one, other]: readonly Touch[]) => {
    if (one === undefined || other === undefined) return undefined;
    return {
      middle: placeOf((one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2),
      distance: Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)),
    };
  };
  const move = (event: TouchEvent): void => {
    if (event.touches.length !== 2) {
      before = undefined;
      return;
    }
    if (event.cancelable) event.preventDefault();
    const now = measure([...event.touches]);
    if (before !== undefined && now !== undefined) {
      zoom.panBy([now.middle[0] - before.middle[0], now.middle[1] - before.middle[1]]);
      zoom.zoomBy(now.distance / before.distance, now.middle);
    }
    before = now;
  };
  const start = (event: TouchEvent): void => {
    // A touch stays with the element that it began on, which drawing may take out of the page meanwhile.
    for (const kind of ['touchmove', 'touchend', 'touchcancel'] as const) {
      event.target?.addEventListener(kind, hear, { signal, passive: false });
    }
    move(event);
  };
  const hear = (event: Event): void => {
    if (event instanceof TouchEvent) move(event);
  };
  stage.addEventListener('touchstart', start, { signal, passive: false });
}
