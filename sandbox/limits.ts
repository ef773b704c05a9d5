import { chartBounds } from '../lib/chart/bounds.ts';

/**
 * Every bound of a plot run in one place. The broker, the worker, the guest library and the chart policy read
 * them from here, so that a change holds everywhere.
 *
 * @see docs/ARCHITECTURE.md for the promises that these numbers keep.
 */
export const limits = {
  /** Longest run, from the job's first byte to the answer's last. */
  wallMs: 2_000,
  /** Longest time from a kill until the run is answered and the process is gone. */
  killGraceMs: 500,
  /** When the run is answered though the killed process is not gone yet; the rest of the grace is for a server that is busy. */
  killReportMs: 200,
  /** Longest time that a new worker may take to report ready. */
  spawnMs: 10_000,
  /** What the isolate is told it may use; a guideline that hostile code can pass. */
  isolateMemoryMb: 96,
  /** Resident memory at which the broker kills a worker. */
  workerRssMb: 320,
  /** What the kernel lets a worker map for data, where the machine has resource limits. */
  workerDataMb: 448,
  /** Processor seconds after which the kernel ends a worker, should the broker itself be gone. */
  workerCpuSeconds: 4,
  /** Threads and processes that a worker's own user may have. V8 and isolated-vm need about ten. */
  workerThreads: 24,
  /** How often resident memory is read while a job runs. */
  memoryPollMs: 20,
  /** Longest plot code, in UTF-8 bytes. */
  sourceBytes: 64 * 1024,
  /** Most that code which computes a number may print, in characters. */
  computedLength: 2_000,
  /** Longest answer of a worker, in UTF-8 bytes. */
  resultBytes: 4 * 1024 * 1024,
  /** Deepest nesting of the answer. */
  jsonDepth: 24,
  /** Most keys of one object in the answer. */
  jsonKeysPerObject: 1_000,
  /** Most object keys in the answer. */
  jsonKeys: 250_000,
  /** Most points, marks and layers of one chart. */
  chart: chartBounds,
  /** Runs that may wait for a worker. */
  queueLength: 64,
  /** Runs of one user that may wait for a worker. */
  queuePerUser: 16,
  /** Time after which a run no longer counts against the workers and goes on at low priority. */
  slowRunMs: 250,
  /** How long a user whose run was killed waits behind others. */
  suspicionMs: 30_000,
  /** What is added to the priority number (nice) of a slow run. */
  slowNiceness: 5,
  /** Longest message of an error that cell code caused, in characters. */
  messageLength: 600,
} as const;
