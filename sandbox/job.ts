/** What a worker is asked: to draw a chart, or to compute a number. */
export interface Job {
  readonly kind: 'plot' | 'compute';
  readonly code: string;
}

const letters = { plot: 'p', compute: 'c' } as const;

/** Bytes that {@link writeJob} puts before the code. */
export const jobKindBytes = 1;

/** A job as the text of a frame. */
export function writeJob({ kind, code }: Job): string {
  return letters[kind] + code;
}

/** The job of a frame's text. */
export function readJob(text: string): Job {
  return { kind: text.startsWith(letters.compute) ? 'compute' : 'plot', code: text.slice(jobKindBytes) };
}
