import { onTestFinished } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { createServices, type OwnedServices } from '#lib/server/create-services.ts';
import { createLog } from '#lib/server/log.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

/** The address of a browser on another machine. */
export const elsewhere = {
  headers: {},
  peer: { address: '192.168.1.9', isLocal: false, isSecure: false },
} as const;

/** The services of a server that others reach; `folder` keeps its store over a restart. */
export async function openServices(
  settings: Readonly<Record<string, string>> = {},
  { folder, now }: { readonly folder?: string; readonly now?: () => Date } = {},
): Promise<OwnedServices> {
  const data = folder ?? (await createTemporaryFolder());
  const config = readConfig({
    LEMMA_HOST: '0.0.0.0',
    LEMMA_TOKEN: 'the-token',
    LEMMA_DATA: data,
    ...settings,
  });
  const services = await createServices(config, createLog('silent'), await openStore(data, now));
  let closed = false;
  const close = async () => {
    if (!closed) await services.close();
    closed = true;
  };
  onTestFinished(close);
  return { ...services, close };
}

/** What a browser sends that was given a cookie. */
export function withCookie(cookie: string | null) {
  const [pair = ''] = (cookie ?? '').split(';');
  return { ...elsewhere, headers: { cookie: pair } };
}
