import path from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { createModelHost, type ModelHostOptions } from '../model/model-host.ts';
import { type ActiveModel, openActiveModel } from './active-model.ts';
import { ModelDownloads } from './model-downloads.ts';
import { type ModelLibrary, openModelLibrary } from './model-library.ts';

/** The model files of this machine, the one that answers, and those on their way. */
export interface Models {
  readonly library: ModelLibrary;
  readonly active: ActiveModel;
  readonly downloads: ModelDownloads;
}

/** The folder that downloaded models are in. */
export function modelsFolder({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return path.join(dataFolder, 'models');
}

/** Opens the models of a server, each of whose requests `onGeneration` hears; a model that has been downloaded answers at once where there was none. */
export async function openModels(
  config: Config,
  log: Log,
  onGeneration?: ModelHostOptions['onGeneration'],
): Promise<Models> {
  const folder = modelsFolder(config);
  const { file: given, threads, endpoint } = config.model;
  const library = openModelLibrary(folder, given);
  const settings = {
    log,
    ...(threads === undefined ? {} : { threads }),
    ...(onGeneration === undefined ? {} : { onGeneration }),
  };
  const active = await openActiveModel(library, (file) => createModelHost({ ...settings, file }));
  const downloads = new ModelDownloads({ folder, endpoint, log, onInstalled: () => active.refresh() });
  return { library, active, downloads };
}
