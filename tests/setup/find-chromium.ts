import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const installedPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that the tests drive: `LEMMA_CHROMIUM`, one that is installed, or Playwright's own. */
export function maybeChromium(): string | null {
  const named = process.env.LEMMA_CHROMIUM;
  if (named !== undefined && named !== '') return named;
  return [...installedPaths, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/**
 * Installs Chromium where the machine lets us: from Debian's packages as root, else Playwright's own download.
 * The tests in a browser are never skipped for want of one.
 *
 * @throws Error saying what to do when neither way works.
 */
export function ensureChromium(): string {
  const found = maybeChromium();
  if (found !== null) return found;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  } else {
    run('npx', ['--no', 'playwright-core', 'install', 'chromium']);
  }
  const installed = maybeChromium();
  if (installed !== null) return installed;
  throw new Error(
    'The browser tests need Chromium, and it could not be installed here. Install it ' +
      '("apt-get install chromium" on Debian, or "npx playwright-core install chromium"), or set ' +
      'LEMMA_CHROMIUM to the path of one.',
  );
}

function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync(command, [...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (status !== 0) console.error(`${command} ${args.join(' ')} failed`, error ?? `with exit code ${status}`);
}
