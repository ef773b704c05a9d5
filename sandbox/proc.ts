import { readFileSync } from 'node:fs';

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

/** The process at the end of a chain of only children: the worker inside the programs that jail it. */
export function findInnermost(pid: number): number {
  const [child = ''] = maybeRead(`/proc/${pid}/task/${pid}/children`)?.trim().split(' ') ?? [];
  return child === '' ? pid : findInnermost(Number(child));
}
