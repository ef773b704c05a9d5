import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type Broker, createBroker } from '../../sandbox/broker.ts';
import { limits } from '../../sandbox/limits.ts';
import { isAlive, until } from '../setup/wait.ts';

const brokerUrl = new URL('../../sandbox/broker.ts', import.meta.url).href;
const broker: { current?: Broker } = {};

afterEach(async () => {
  await broker.current?.close();
});

async function startBusyWorker(): Promise<{ readonly pid: number; readonly layers: readonly string[] }> {
  broker.current = createBroker({ workers: 1, log: () => undefined });
  broker.current.run('for (;;);').catch(() => undefined);
  await until(() => broker.current?.status().busy === 1);
  const status = broker.current.status();
  return { pid: status.busyPids[0] ?? -1, layers: status.jail.layers };
}

describe.runIf(existsSync('/proc/self/status'))('a jailed worker', () => {
  it('has no environment and no open file', async () => {
    const { pid } = await startBusyWorker();
    // Bubblewrap names the working folder, which is the new root.
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).toMatch(/^(PWD=\/\0)?$/);
    const targets = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
    expect(targets.filter((target) => target.startsWith('/') && target !== '/dev/null')).toEqual([]);
    expect(targets.filter((target) => target.startsWith('socket:')).length).toBeLessThanOrEqual(3);
  });

  it('stands inside every layer that the broker reports', async () => {
    const { pid, layers } = await startBusyWorker();
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const bounds = readFileSync(`/proc/${pid}/limits`, 'utf8');
    if (layers.includes('unprivileged-user')) {
      expect(status).toMatch(/^Uid:\s+6\d{4}\s/m);
      expect(status).toMatch(/^CapEff:\s+0+$/m);
    }
    if (layers.includes('own-root')) {
      expect(readdirSync(`/proc/${pid}/root`)).not.toContain('proc');
      expect(existsSync(`/proc/${pid}/root/etc/passwd`)).toBe(false);
    }
    if (layers.includes('process-namespace')) {
      expect(readlinkSync(`/proc/${pid}/ns/pid`)).not.toBe(readlinkSync('/proc/self/ns/pid'));
    }
    if (layers.includes('system-call-filter')) expect(status).toMatch(/^Seccomp:\s+2$/m);
    else if (layers.includes('no-new-processes')) expect(bounds).toMatch(/Max processes\s+1\s/);
    if (layers.includes('no-new-privileges')) expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    if (layers.includes('network-namespace')) {
      expect(readlinkSync(`/proc/${pid}/ns/net`)).not.toBe(readlinkSync('/proc/self/ns/net'));
    }
    if (layers.includes('resource-limits')) {
      expect(bounds).toMatch(new RegExp(`Max data size\\s+${limits.workerDataMb * 1024 * 1024}\\s`));
      expect(bounds).toMatch(/Max file size\s+0\s/);
    }
  });
});

describe('a broker whose process is killed', () => {
  it('leaves no worker behind, not even one in an endless loop', async () => {
    const script = `
      const { createBroker } = await import(${JSON.stringify(brokerUrl)});
      const broker = createBroker({ workers: 1, log: () => undefined });
      broker.run('for (;;);').catch(() => undefined);
      const timer = setInterval(() => {
        const [pid] = broker.status().busyPids;
        if (pid !== undefined && broker.status().warm === 1) { clearInterval(timer); console.log(pid); }
      }, 10);`;
    const parent: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) =>
      parent.stdout?.once('data', (text) => resolve(Number(text))),
    );
    parent.kill('SIGKILL');
    await until(() => !isAlive(pid));
    expect(isAlive(pid)).toBe(false);
  });
});
