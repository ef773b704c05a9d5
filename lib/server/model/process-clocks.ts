import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { MachineClocks } from './thread-governor.ts';

/** The clocks of this process and of its machine. In a container, idle is what the whole machine is. */
export const processClocks: MachineClocks = {
  wallMs: () => performance.now(),
  ownMs() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  idleMs: () => cpus().reduce((sum, { times }) => sum + times.idle, 0),
};
