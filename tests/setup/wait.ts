/** Waits until a condition holds, for at most `withinMs`; gives whether it holds. */
export async function becomes(condition: () => boolean, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!condition() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 2));
  return condition();
}

/** Waits until a condition holds, for as long as the test may take. */
export async function until(condition: () => boolean): Promise<void> {
  await becomes(condition, Number.POSITIVE_INFINITY);
}

/** Whether a process is there (one of another user is, too). */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
