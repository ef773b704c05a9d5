import type { ChartSpec } from '../chart/chart.ts';
import type { RunState } from '../notebook/cell.ts';
import type { CheckCount } from '../notebook/grade-checks.ts';
import type { ClassEnd } from './class-event.ts';

/** What somebody in the class asked last, and what came of it; nobody's name is on it. */
export interface WallEntry {
  readonly id: string;
  /** In the order of the first question, from 1. */
  readonly number: number;
  readonly question: string;
  readonly state: RunState;
  /** LaTeX; null where there is none yet. */
  readonly answer: string | null;
  readonly checks: CheckCount;
  readonly verdict: 'verified' | 'refuted' | 'unchecked' | null;
  readonly chart: ChartSpec | null;
  /** Whether the teacher has put it into the notebook. */
  readonly saved: boolean;
}

/** What the teacher alone sees. */
export interface TeacherState {
  /** Screens that follow now. */
  readonly followers: number;
  /** Oldest first. */
  readonly wall: readonly WallEntry[];
  /** The cell that everybody may try; null while there is none. */
  readonly trialCellId: string | null;
  /** The entry that is shown to all. */
  readonly spotlightId: string | null;
  readonly ended: ClassEnd | null;
}

/** What the teacher's screen hears besides what it does itself. */
export type TeacherEvent =
  | { readonly type: 'teacher-state'; readonly state: TeacherState }
  | { readonly type: 'followers-counted'; readonly followers: number }
  | { readonly type: 'entry-changed'; readonly entry: WallEntry }
  /** A trial begins, or ends where there is no cell: its wall is empty. */
  | { readonly type: 'trial-turned'; readonly cellId: string | null }
  | { readonly type: 'spotlight-turned'; readonly entryId: string | null }
  | { readonly type: 'class-ended'; readonly reason: ClassEnd }
  | { readonly type: 'beat' };

/** A class that nobody follows yet. */
export const emptyWall: TeacherState = {
  followers: 0,
  wall: [],
  trialCellId: null,
  spotlightId: null,
  ended: null,
};

/** What the teacher sees after an event. */
export function transitionWall(state: TeacherState, event: TeacherEvent): TeacherState {
  switch (event.type) {
    case 'teacher-state':
      return event.state;
    case 'followers-counted':
      return { ...state, followers: event.followers };
    case 'entry-changed': {
      const { entry } = event;
      const isKnown = state.wall.some(({ id }) => id === entry.id);
      const wall = isKnown
        ? state.wall.map((each) => (each.id === entry.id ? entry : each))
        : [...state.wall, entry];
      return { ...state, wall };
    }
    case 'trial-turned':
      return { ...state, trialCellId: event.cellId, spotlightId: null, wall: [] };
    case 'spotlight-turned':
      return { ...state, spotlightId: event.entryId };
    case 'class-ended':
      return { ...emptyWall, ended: event.reason };
    case 'beat':
      return state;
  }
}
