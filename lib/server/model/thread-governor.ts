/** What the clocks of a machine say. */
export interface MachineClocks {
  /** Milliseconds on a clock that never goes back. */
  wallMs(): number;
  /** Processor time of this process, all its threads together, in milliseconds. */
  ownMs(): number;
  /** Processor time that nobody used, all processors together, in milliseconds. */
  idleMs(): number;
}

/** Decides how many threads compute the next step. */
export interface ThreadGovernor {
  /** To be called before each step; returns how many threads it may have. */
  next(): number;
  /** Nothing is computed until {@link ThreadGovernor.next} is called again. */
  rest(): void;
}

/** How long a machine is watched before the number changes. */
const windowMs = 300;

/** Share of the processor time that threads could have had, below which they wait for one another too long. */
const crowdedShare = 0.75;

/** Share of a processor that has to be free for one more thread. */
const freeShare = 0.75;

/** How long to stay with fewer after it was crowded: twofold each time, until more were tolerated for a while. */
const patienceMs = { first: 2_000, most: 60_000, forgetAfter: 10_000 } as const;

/**
 * The numbers of threads that a machine with so many processors for computing is worth, from few to many: half, one less
 * than all, all.
 */
export function listThreadLevels(processors: number): readonly number[] {
  const levels = [Math.ceil(processors / 2), processors - 1, processors];
  return [...new Set(levels.filter((threads) => threads >= 1))].toSorted((a, b) => a - b);
}

/**
 * Lets a model have all processors while nobody else wants them. llama.cpp's threads wait for one another by spinning, so
 * one that shares its processor holds up all: they begin with one less than there are, get another one when a
 * processor stood idle for a while, and give it back when they did not get the time of as many processors.
 *
 * @param levels - Numbers of threads, ascending; with one there is nothing to decide.
 */
export function createThreadGovernor(levels: readonly number[], clocks: MachineClocks): ThreadGovernor {
  let level = Math.max(0, levels.length - 2);
  let window: Readonly<Record<'wallMs' | 'ownMs' | 'idleMs', number>> | null = null;
  let patience: number = patienceMs.first;
  let changedMs = Number.NEGATIVE_INFINITY;
  const read = () => ({ wallMs: clocks.wallMs(), ownMs: clocks.ownMs(), idleMs: clocks.idleMs() });
  const threadsAt = (index: number): number => levels[index] ?? 1;

  function judge(begun: NonNullable<typeof window>): void {
    const now = read();
    window = now;
    const elapsed = now.wallMs - begun.wallMs;
    const share = (now.ownMs - begun.ownMs) / (elapsed * threadsAt(level));
    if (share < crowdedShare && level > 0) {
      const held = now.wallMs - changedMs;
      patience = held > patienceMs.forgetAfter ? patienceMs.first : Math.min(patience * 2, patienceMs.most);
      move(level - 1, now.wallMs);
      return;
    }
    if (level + 1 === levels.length || now.wallMs - changedMs < patience) return;
    const wanted = threadsAt(level + 1) - threadsAt(level);
    const idle = (now.idleMs - begun.idleMs) / elapsed;
    if (idle >= wanted - 1 + freeShare) move(level + 1, now.wallMs);
  }

  function move(to: number, nowMs: number): void {
    level = to;
    changedMs = nowMs;
  }

  return {
    next() {
      if (levels.length < 2) return threadsAt(0);
      if (window === null) window = read();
      else if (clocks.wallMs() - window.wallMs >= windowMs) judge(window);
      return threadsAt(level);
    },
    rest() {
      window = null;
    },
  };
}
