import { onTestFinished } from 'vitest';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

/** A store in a folder of its own, closed when the test is over. */
export async function openTestStore(): Promise<Store> {
  const store = await openStore(await createTemporaryFolder());
  onTestFinished(() => store.close());
  return store;
}
