import { limits } from './limits.ts';

/** `fast` places are counted against the workers; `slow` ones stand beside them, at low priority. */
export type Lane = 'fast' | 'slow';

/** A run's place; its lane changes when it turns out to be slow. */
export interface Place {
  readonly user: string;
  lane: Lane;
}

/**
 * Decides whose run may start, so that an attacker slows only themselves:
 *
 * - a user holds at most half of the fast places while others wait;
 * - a run that has not ended after `limits.slowRunMs` moves to a slow place, if there is one, and its fast place is
 *   free again;
 * - a user whose last run was killed starts in a slow place, one such user at a time, until a run of theirs ends well
 *   or `limits.suspicionMs` have passed.
 *
 * Runs that name no user (`''`) are many people's: nothing is held against them.
 */
export class RunLanes {
  readonly #workers: number;
  readonly #now: () => number;
  readonly #places = new Set<Place>();
  readonly #suspectedUntil = new Map<string, number>();

  /** There are `workers` places of each lane. */
  constructor(workers: number, now: () => number) {
    this.#workers = workers;
    this.#now = now;
  }

  #count(counts: (place: Place) => boolean): number {
    return [...this.#places].filter(counts).length;
  }

  #isFree(lane: Lane): boolean {
    return this.#count((place) => place.lane === lane) < this.#workers;
  }

  isSuspected(user: string): boolean {
    return (this.#suspectedUntil.get(user) ?? 0) > this.#now();
  }

  /** Who may start now, in the order in which to ask: the first question that anybody's run answers wins. */
  questions(): readonly ((user: string) => boolean)[] {
    const share = Math.ceil(this.#workers / 2);
    const isHonest = (user: string): boolean => this.#isFree('fast') && !this.isSuspected(user);
    const holdsLittle = (user: string): boolean =>
      user === '' || this.#count((place) => place.user === user && place.lane === 'fast') < share;
    return [(user) => isHonest(user) && holdsLittle(user), isHonest];
  }

  /** Whether a suspected user may start; all of them together hold one slow place. */
  maySuspectStart(user: string): boolean {
    return (
      this.isSuspected(user) &&
      this.#isFree('slow') &&
      this.#count((place) => place.lane === 'slow' && this.isSuspected(place.user)) === 0
    );
  }

  enter(user: string): Place {
    const place: Place = { user, lane: this.isSuspected(user) ? 'slow' : 'fast' };
    this.#places.add(place);
    return place;
  }

  /** Makes room for others beside a run that takes long; `false` when the slow places are taken. */
  slowDown(place: Place): boolean {
    if (place.lane === 'slow' || !this.#isFree('slow')) return false;
    place.lane = 'slow';
    return true;
  }

  leave(place: Place, wasKilled: boolean): void {
    this.#places.delete(place);
    if (place.user === '') return;
    if (wasKilled) this.#suspectedUntil.set(place.user, this.#now() + limits.suspicionMs);
    else this.#suspectedUntil.delete(place.user);
    for (const [user, until] of this.#suspectedUntil) {
      if (until <= this.#now()) this.#suspectedUntil.delete(user);
    }
  }
}
