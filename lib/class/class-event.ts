import type { Answer } from '../notebook/cell.ts';
import type { NumberedEvent } from '../notebook/run-event.ts';
import type { Slide } from './slide.ts';

/** Why a class is over: the teacher ended it, its time was up, or the server was shut down. */
export type ClassEnd = 'teacher' | 'time' | 'shutdown';

/** Where the teacher points: shares of the box of one part of the slide, from its top left corner. */
export interface Pointer {
  /** `question`, `step-0`, `result`, `chart` and so on: what the slide calls its parts. */
  readonly part: string;
  readonly x: number;
  readonly y: number;
}

/** A cell that everybody may change and ask. */
export interface Trial {
  readonly id: string;
  readonly cellId: string;
  /** The question to start from. */
  readonly source: string;
}

/** One answer of the wall, shown to all. */
export interface Spotlight {
  readonly entryId: string;
  readonly question: string;
  readonly answer: Answer;
}

/** What a class shows now: all that somebody who joins late needs. */
export interface ClassState {
  readonly title: string;
  /** Cells of the notebook. */
  readonly count: number;
  /** The slides that were shown so far, in the order of the notebook. */
  readonly seen: readonly { readonly cellId: string; readonly number: number }[];
  /** Null until the teacher has shown one. */
  readonly slide: Slide | null;
  readonly black: boolean;
  /** Where the sliders of the slide's chart stand, where the teacher has moved them. */
  readonly sliders: Readonly<Record<string, number>>;
  readonly pointer: Pointer | null;
  readonly trial: Trial | null;
  readonly spotlight: Spotlight | null;
  /** Null while the class goes on. */
  readonly ended: ClassEnd | null;
}

/** What happens in a class, as its followers hear it. */
export type ClassEvent =
  /** Everything, for those who join or have missed too much. */
  | { readonly type: 'class-state'; readonly state: ClassState }
  /** Another slide, or the same one with more or less of it revealed. */
  | { readonly type: 'slide-shown'; readonly slide: Slide; readonly count: number }
  | { readonly type: 'screen-blacked'; readonly black: boolean }
  | { readonly type: 'slider-moved'; readonly name: string; readonly value: number }
  | { readonly type: 'pointer-moved'; readonly pointer: Pointer | null }
  /** The cell is being answered before the class. */
  | {
      readonly type: 'run-watched';
      readonly cellId: string;
      readonly runId: string;
      readonly prompt: string;
    }
  | { readonly type: 'run-told'; readonly runId: string; readonly told: NumberedEvent }
  | { readonly type: 'trial-opened'; readonly trial: Trial }
  | { readonly type: 'trial-closed' }
  | { readonly type: 'spotlight-turned'; readonly spotlight: Spotlight | null }
  | { readonly type: 'class-ended'; readonly reason: ClassEnd }
  /** Nothing but a sign of life. */
  | { readonly type: 'beat' };

/**
 * Under which key only the newest event counts; null for one that nobody may miss. Whoever is slow is spared the
 * others.
 */
export function maybeFleeting(event: ClassEvent): string | null {
  if (event.type === 'pointer-moved') return 'pointer';
  return event.type === 'slider-moved' ? `slider ${event.name}` : null;
}
