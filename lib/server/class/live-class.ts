import { type ClassEnd, type ClassEvent, type ClassState, maybeFleeting } from '../../class/class-event.ts';
import { makeSlide, maybeAnswer, type Slide } from '../../class/slide.ts';
import { maybeTell, openClass, transitionClass } from '../../class/transition-class.ts';
import { emptyWall, type TeacherEvent, type TeacherState, transitionWall } from '../../class/wall.ts';
import { LemmaError } from '../../errors.ts';
import type { Cell } from '../../notebook/cell.ts';
import type { NumberedEvent } from '../../notebook/run-event.ts';
import { EventLog, type Frame } from '../event-log.ts';

/** What a class is opened with. */
export interface ClassOpening {
  readonly id: string;
  readonly code: string;
  readonly notebookId: string;
  readonly title: string;
  /** Cells of the notebook. */
  readonly count: number;
}

/** Screens that may follow one class. */
const mostFollowers = 400;

/**
 * A class under way: what it shows, what its teacher sees, and the streams of both. It knows neither store nor
 * runs; a pure data structure but for the promises that wake its followers.
 */
export class LiveClass {
  readonly id: string;
  readonly code: string;
  readonly notebookId: string;
  /** Ends what is done on behalf of the class. */
  readonly over = new AbortController();
  /** Answers that the class has seen a part of, by their variants' ids. */
  readonly seenVariants = new Set<string>();
  readonly #slides = new Map<string, Slide>();
  readonly #class: EventLog<ClassEvent>;
  readonly #teacher: EventLog<TeacherEvent>;
  #state: ClassState;
  #wall: TeacherState = emptyWall;

  constructor({ id, code, notebookId, title, count }: ClassOpening) {
    this.id = id;
    this.code = code;
    this.notebookId = notebookId;
    this.#state = openClass(title, count);
    this.#class = new EventLog<ClassEvent>({
      snapshot: () => ({ type: 'class-state', state: this.#state }),
      beat: () => ({ type: 'beat' }),
      maybeFleeting,
      onFollowers: (followers) => this.tellTeacher({ type: 'followers-counted', followers }),
    });
    this.#teacher = new EventLog<TeacherEvent>({
      snapshot: () => ({ type: 'teacher-state', state: this.#wall }),
      beat: () => ({ type: 'beat' }),
      maybeFleeting: ({ type }) => (type === 'followers-counted' ? type : null),
      onFollowers: () => undefined,
    });
  }

  /** What the class shows now. */
  get state(): ClassState {
    return this.#state;
  }

  /** What the teacher sees besides. */
  get wall(): TeacherState {
    return this.#wall;
  }

  /** Shows the first `shown` pieces of a cell's answer. */
  show(cell: Cell, place: { readonly shown: number; readonly number: number; readonly count: number }): void {
    const slide = makeSlide(cell, place.number, place.shown);
    const variant = cell.variants.at(-1);
    if (variant !== undefined && maybeAnswer(cell) !== null && place.shown > 0) {
      this.seenVariants.add(variant.id);
    }
    this.tell({ type: 'slide-shown', slide, count: place.count });
  }

  /** Tells everybody. */
  tell(event: ClassEvent): void {
    this.#state = transitionClass(this.#state, event);
    if (this.#state.slide !== null) this.#slides.set(this.#state.slide.cellId, this.#state.slide);
    this.#class.push(event);
  }

  /** Tells everybody what a run has come to. */
  tellRun(runId: string, numbered: NumberedEvent): void {
    const told = maybeTell(numbered);
    if (told !== null) this.tell({ type: 'run-told', runId, told });
  }

  /** Tells the teacher alone. */
  tellTeacher(event: TeacherEvent): void {
    this.#wall = transitionWall(this.#wall, event);
    this.#teacher.push(event);
  }

  /**
   * A slide as it was when it was last before the class.
   *
   * @throws LemmaError `not-found` for one that was never shown.
   */
  readSlide(cellId: string): Slide {
    const slide = this.#slides.get(cellId);
    if (slide === undefined) throw new LemmaError('not-found', 'The class has not seen this slide.');
    return slide;
  }

  /**
   * What the class hears after event number `after`; null for somebody who joins.
   *
   * @throws LemmaError `busy` when as many follow as may.
   */
  follow(after: number | null, signal: AbortSignal): AsyncIterable<Frame<ClassEvent>> {
    if (this.#class.followers >= mostFollowers) {
      throw new LemmaError('busy', `${mostFollowers} screens follow this class already.`);
    }
    return this.#class.follow(after, signal);
  }

  /** What the teacher hears. */
  followAsTeacher(after: number | null, signal: AbortSignal): AsyncIterable<Frame<TeacherEvent>> {
    return this.#teacher.follow(after, signal);
  }

  /** Gives all streams a sign of life. */
  beat(): void {
    this.#class.beat();
    this.#teacher.beat();
  }

  /** Ends the class: everybody hears why, and the streams end. */
  end(reason: ClassEnd): void {
    this.over.abort();
    this.tell({ type: 'class-ended', reason });
    this.tellTeacher({ type: 'class-ended', reason });
    this.#class.close();
    this.#teacher.close();
  }
}
