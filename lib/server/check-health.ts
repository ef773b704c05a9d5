import { isIPv6 } from 'node:net';
import { readConfig } from './config.ts';

/*
 * `node lib/server/check-health.ts`: exits with 0 when the server of these settings, on this machine, can answer, and
 * with 1 and a sentence when it cannot. For container health checks and supervisors.
 */

const { host, port } = readConfig(process.env);
const address = `http://${nameHost(host)}:${port}/api/health`;

try {
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) fail(`answers with ${response.status}`);
} catch (error) {
  fail(`does not answer (${error instanceof Error ? error.message : String(error)})`);
}

function fail(how: string): void {
  process.stderr.write(`${address} ${how}.\n`);
  process.exitCode = 1;
}

/** An address that stands for all of a machine's own is asked through the loopback one. */
function nameHost(configured: string): string {
  if (configured === '0.0.0.0') return '127.0.0.1';
  if (configured === '::') return '[::1]';
  return isIPv6(configured) ? `[${configured}]` : configured;
}
