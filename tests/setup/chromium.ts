import { prepareBuild } from '#lib/server/build.ts';
import { ensureChromium } from './find-chromium.ts';

/** Before the tests in a browser: a Chromium to drive and the pages to show it. */
export default async function setUp(): Promise<void> {
  ensureChromium();
  await prepareBuild({ dev: false });
}
