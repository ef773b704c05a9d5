import type { GuestBuild } from './ensure-guest.ts';
import { type JailHost, type JailLayer, type JailReport, jailLayers, listCandidateLayers } from './jail.ts';
import { spawnWorker } from './worker-process.ts';

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
 * Finds the layers in which a worker really comes up: all that the machine may offer, or, when that fails, the
 * ones that can be added one after another.
 */
export async function probeJail(build: GuestBuild, host: JailHost): Promise<JailReport> {
  const candidates = listCandidateLayers(host);
  let layers: readonly JailLayer[] = candidates;
  if (!(await canStart(build, candidates, host))) {
    layers = candidates.filter(isAlways);
    for (const layer of candidates.filter((each) => !isAlways(each))) {
      if (await canStart(build, [...layers, layer], host)) layers = [...layers, layer];
    }
  }
  return { layers, missing: jailLayers.filter((layer) => !layers.includes(layer)) };
}

function isAlways(layer: JailLayer): boolean {
  return layer === 'empty-environment' || layer === 'closed-files' || layer === 'node-permission';
}
