import type { NumberedEvent } from '../notebook/run-event.ts';
import { queueRun, transitionRun } from '../notebook/transition.ts';
import type { ClassEvent, ClassState } from './class-event.ts';
import type { Slide } from './slide.ts';

/** A class before its first slide. */
export function openClass(title: string, count: number): ClassState {
  return {
    title,
    count,
    seen: [],
    slide: null,
    black: false,
    sliders: {},
    pointer: null,
    trial: null,
    spotlight: null,
    ended: null,
  };
}

/** The class after an event; the same on the server, which hands it to those who join, and on every screen. */
export function transitionClass(state: ClassState, event: ClassEvent): ClassState {
  switch (event.type) {
    case 'class-state':
      return event.state;
    case 'slide-shown':
      return showSlide(state, event.slide, event.count);
    case 'screen-blacked':
      return { ...state, black: event.black };
    case 'slider-moved':
      return { ...state, sliders: { ...state.sliders, [event.name]: event.value } };
    case 'pointer-moved':
      return { ...state, pointer: event.pointer };
    case 'run-watched':
    case 'run-told':
      return state.slide === null ? state : { ...state, slide: watchRun(state.slide, event) };
    case 'trial-opened':
      return { ...state, trial: event.trial, spotlight: null };
    case 'trial-closed':
      return { ...state, trial: null, spotlight: null };
    case 'spotlight-turned':
      return { ...state, spotlight: event.spotlight };
    case 'class-ended':
      return { ...state, ended: event.reason, trial: null, pointer: null };
    case 'beat':
      return state;
  }
}

/** A chart that comes back starts anew, so its sliders do too. */
function showSlide(state: ClassState, slide: Slide, count: number): ClassState {
  const { cellId, number } = slide;
  const isSame = state.slide?.cellId === cellId;
  const others = state.seen.filter((seen) => seen.cellId !== cellId);
  return {
    ...state,
    slide: { ...slide, run: isSame ? (state.slide?.run ?? null) : slide.run },
    count,
    seen: [...others, { cellId, number }].sort((one, other) => one.number - other.number),
    sliders: isSame ? state.sliders : {},
    pointer: isSame ? state.pointer : null,
    black: false,
  };
}

function watchRun(
  slide: Slide,
  event: Extract<ClassEvent, { readonly type: 'run-watched' | 'run-told' }>,
): Slide {
  if (event.type === 'run-watched') {
    if (event.cellId !== slide.cellId) return slide;
    return { ...slide, source: event.prompt, run: queueRun(event.runId, event.prompt) };
  }
  if (slide.run?.runId !== event.runId) return slide;
  const run = transitionRun(slide.run, event.told);
  if (event.told.event.type !== 'run-ended') return { ...slide, run };
  return { ...slide, answer: run.state === 'done' ? run.answer : slide.answer, run: null };
}

/**
 * What a class hears of a run: not what the model thinks, nor its plot code, nor who answered.
 *
 * @returns null for what it does not hear.
 */
export function maybeTell({ seq, event }: NumberedEvent): NumberedEvent | null {
  if (event.type === 'thought-delta' || event.type === 'plot-code') return null;
  if (event.type === 'derivation-replaced') return { seq, event: { ...event, thought: '' } };
  if (event.type !== 'run-ended') return { seq, event };
  return { seq, event: { type: 'run-ended', outcome: event.outcome } };
}
