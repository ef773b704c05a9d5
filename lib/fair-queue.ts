/** A bounded queue that serves its users in turn, however many jobs each has waiting. */
export interface FairQueue<Job> {
  readonly size: number;
  /** Adds a job; `false` when the queue, or this user's share of it, is full. */
  push(user: string, job: Job): boolean;
  /** Whether {@link push} would take a job of this user. */
  hasRoom(user: string): boolean;
  /** Takes the next job whose user `mayRun` lets through. */
  maybeShift(mayRun?: (user: string) => boolean): { readonly user: string; readonly job: Job } | undefined;
  remove(user: string, job: Job): boolean;
  /** The waiting jobs in the order in which they would be served. */
  order(): readonly Job[];
  drain(): readonly Job[];
}

/** Makes a queue that holds `length` jobs in all and `perUser` of one user. */
export function createFairQueue<Job>(length: number, perUser: number): FairQueue<Job> {
  // A Map keeps insertion order: a user who was served is put back at its end, so turns go round.
  const waiting = new Map<string, Job[]>();
  let size = 0;

  function put(user: string, jobs: Job[]): void {
    waiting.delete(user);
    if (jobs.length > 0) waiting.set(user, jobs);
  }

  function hasRoom(user: string): boolean {
    return size < length && (waiting.get(user)?.length ?? 0) < perUser;
  }

  return {
    hasRoom,
    get size() {
      return size;
    },
    push(user, job) {
      if (!hasRoom(user)) return false;
      waiting.set(user, [...(waiting.get(user) ?? []), job]);
      size += 1;
      return true;
    },
    maybeShift(mayRun = () => true) {
      for (const [user, jobs] of waiting) {
        if (!mayRun(user)) continue;
        const [job, ...rest] = jobs;
        if (job === undefined) continue;
        put(user, rest);
        size -= 1;
        return { user, job };
      }
      return undefined;
    },
    remove(user, job) {
      const jobs = waiting.get(user);
      const index = jobs?.indexOf(job) ?? -1;
      if (jobs === undefined || index === -1) return false;
      const rest = jobs.filter((_, at) => at !== index);
      if (rest.length === 0) waiting.delete(user);
      else waiting.set(user, rest);
      size -= 1;
      return true;
    },
    order() {
      const longest = Math.max(0, ...Array.from(waiting.values(), (jobs) => jobs.length));
      return Array.from({ length: longest }, (_, turn) =>
        Array.from(waiting.values()).flatMap((jobs) => jobs.slice(turn, turn + 1)),
      ).flat();
    },
    drain() {
      const all = [...waiting.values()].flat();
      waiting.clear();
      size = 0;
      return all;
    },
  };
}
