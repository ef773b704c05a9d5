import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { GuestBuild } from './ensure-guest.ts';

/** Everything on the disk that a worker needs. */
export interface WorkerFiles {
  /** The node binary, with every link resolved. */
  readonly node: string;
  /** The shared libraries that node is linked to, as the loader asks for them. Empty but on Linux. */
  readonly libraries: readonly string[];
  /** Folders that the worker reads. */
  readonly folders: readonly string[];
}

const reportSchema = z.object({ sharedObjects: z.array(z.string()) });

let libraries: readonly string[] | undefined;

/** This process runs the same binary as the workers do; its addons (`.node`) are its own. */
function listLibraries(): readonly string[] {
  if (process.platform !== 'linux') return [];
  // The types do not know the option yet; without it the report looks up names of addresses.
  Reflect.set(process.report, 'excludeNetwork', true);
  const { sharedObjects } = reportSchema.parse(process.report.getReport());
  return sharedObjects.filter((path) => path.startsWith('/') && !path.endsWith('.node'));
}

/** Finds the files of a worker of a build. */
export function listWorkerFiles(build: GuestBuild): WorkerFiles {
  const require = createRequire(import.meta.url);
  const isolatedVm = dirname(require.resolve('isolated-vm/package.json'));
  const gypBuild = dirname(createRequire(`${isolatedVm}/`).resolve('node-gyp-build/package.json'));
  const folders = [build.folder, isolatedVm, gypBuild];
  libraries ??= listLibraries();
  return {
    node: realpathSync(process.execPath),
    libraries,
    folders: [...new Set([...folders, ...folders.map((path) => realpathSync(path))])],
  };
}
