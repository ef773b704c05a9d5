import type { GuestBuild } from './ensure-guest.ts';
import {
  type JailHost,
  type JailLayer,
  type JailReport,
  listCandidateLayers,
  reportLayers,
  withoutBubblewrap,
} from './jail.ts';
import { spawnWorker } from './spawn-worker.ts';

/** Layers that are only of use, or only possible, together are tried together. */
const steps: readonly (readonly JailLayer[])[] = [
  ['resource-limits'],
  ['no-new-privileges'],
  ['network-namespace'],
  ['process-namespace', 'own-root'],
  ['unprivileged-user'],
  ['no-new-processes'],
];

async function canStart(build: GuestBuild, layers: readonly JailLayer[], host: JailHost): Promise<boolean> {
  const worker = spawnWorker(build, layers, host);
  const isReady = await worker.ready.then(
    () => true,
    () => false,
  );
  worker.kill();
  await worker.exited;
  return isReady;
}

/**
 * Finds the layers in which a worker really comes up: all that the machine may offer, with bubblewrap or without,
 * or, when that fails, the ones that can be added one after another.
 */
export async function probeJail(build: GuestBuild, host: JailHost): Promise<JailReport> {
  const all = listCandidateLayers(host);
  if (await canStart(build, all, host)) return reportLayers(all, host);
  const candidates = listCandidateLayers(withoutBubblewrap(host));
  if (candidates.length < all.length && (await canStart(build, candidates, host))) {
    return reportLayers(candidates, host);
  }
  const tried = steps.flat();
  let layers = candidates.filter((layer) => !tried.includes(layer));
  for (const step of steps.map((each) => each.filter((layer) => candidates.includes(layer)))) {
    if (step.length > 0 && (await canStart(build, [...layers, ...step], host))) layers = [...layers, ...step];
  }
  return reportLayers(layers, host);
}
