/** Tells on a terminal how far an evaluation is. */
export interface Progress {
  /** One row more is done. */
  step(): void;
  /** Leaves the line. */
  end(): void;
}

/** Writes to stderr where that is a terminal; elsewhere it says nothing. */
export function createProgress(name: string, total: number): Progress {
  let done = 0;
  const { stderr } = process;
  if (!stderr.isTTY) return { step: () => undefined, end: () => undefined };
  const write = (): void => {
    stderr.write(`\r${name}: ${done} of ${total}`);
  };
  write();
  return {
    step() {
      done += 1;
      write();
    },
    end: () => void stderr.write('\n'),
  };
}
