import { ensureGuest } from '../../sandbox/ensure-guest.ts';

/** Builds the sandbox's guest library once, before any test starts a worker. */
export default async function setup(): Promise<void> {
  await ensureGuest();
}
