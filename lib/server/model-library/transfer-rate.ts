/** How fast something comes, over the last seconds. */
export interface TransferRate {
  /** Hears how many bytes there are at a time in milliseconds on a clock that never goes back. */
  note(bytes: number, atMs: number): void;
  /** Null until there is enough to say. */
  readonly bytesPerSecond: number | null;
}

/** Long enough to be steady, short enough to show a change. */
const windowMs = 5_000;

const leastMs = 250;

/** A rate that starts with nothing. */
export function createTransferRate(): TransferRate {
  let marks: readonly { readonly bytes: number; readonly atMs: number }[] = [];
  return {
    note(bytes, atMs) {
      const last = marks.at(-1);
      // A mark every now and then is enough; the last one always stands for now.
      const kept = marks.length > 1 && last !== undefined && atMs - (marks.at(-2)?.atMs ?? 0) < leastMs;
      marks = [...(kept ? marks.slice(0, -1) : marks), { bytes, atMs }].filter(
        (mark) => atMs - mark.atMs <= windowMs,
      );
    },
    get bytesPerSecond() {
      const [first] = marks;
      const last = marks.at(-1);
      if (first === undefined || last === undefined || last.atMs - first.atMs < leastMs) return null;
      return ((last.bytes - first.bytes) * 1_000) / (last.atMs - first.atMs);
    },
  };
}
