import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const PAGE_BYTES = 4096;

/** A file of `/proc`, or nothing when the process, or `/proc` itself, is not there. */
function maybeRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** Resident memory of a process in MB, or nothing where the machine has no `/proc`. */
export function maybeReadRssMb(pid: number): number | undefined {
  const statm = maybeRead(`/proc/${pid}/statm`);
  if (statm === undefined) return undefined;
  return (Number(statm.split(' ')[1]) * PAGE_BYTES) / 1024 / 1024;
}

/** A killed process ends within milliseconds; one that is still listed after a second has an id that was given anew. */
const goneLookMs = 2;
const mostGoneLooks = 500;

/** Waits until a killed process is gone; at once where the machine has no `/proc`. */
export async function untilGone(pid: number): Promise<void> {
  for (let looks = 0; looks < mostGoneLooks && existsSync(`/proc/${pid}`); looks += 1)
    await sleep(goneLookMs);
}

/** The process at the end of a chain of only children: the worker inside the programs that jail it. */
export function findInnermost(pid: number): number {
  const [child = ''] = maybeRead(`/proc/${pid}/task/${pid}/children`)?.trim().split(' ') ?? [];
  return child === '' ? pid : findInnermost(Number(child));
}
