import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LemmaError } from '../../errors.ts';
import { createGgufInspector, type ModelFile } from '../model/inspect-gguf.ts';
import { catalogue } from './catalogue.ts';

/** A model's file on this machine. */
export interface InstalledModel {
  /** Its name, without the folder. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** Whether it lies in the models folder, and can be removed. */
  readonly isOurs: boolean;
  /** What its header says, or why it cannot be used. */
  readonly state:
    | { readonly usable: true; readonly model: ModelFile }
    | { readonly usable: false; readonly reason: string };
}

/** The model files of this machine: those in the models folder, and the one that `LEMMA_MODEL` names. */
export interface ModelLibrary {
  /** Absolute; it need not exist. */
  readonly folder: string;
  /** In the order of the catalogue, then by name. */
  list(): Promise<readonly InstalledModel[]>;
  /**
   * The file to answer with: the one that `LEMMA_MODEL` names, else the one that was chosen, else the first usable
   * one; null where there is none.
   */
  maybeActive(): Promise<string | null>;
  /**
   * Chooses the file to answer with, from now on.
   *
   * @throws LemmaError `not-found`; `configuration` when it cannot be used; `invalid-request` where `LEMMA_MODEL` decides.
   */
  choose(file: string): Promise<void>;
  /** Deletes a file of the models folder. @throws LemmaError `not-found`. */
  remove(file: string): Promise<void>;
}

const choiceFile = 'active.txt';

/** `given` is the file that the settings name, absolute. */
export function openModelLibrary(folder: string, given: string | null): ModelLibrary {
  const inspectors = new Map<string, () => Promise<ModelFile>>();

  async function look(file: string): Promise<InstalledModel> {
    const inspect = inspectors.get(file) ?? createGgufInspector(file);
    inspectors.set(file, inspect);
    const known = { file: path.basename(file), path: file, isOurs: path.dirname(file) === folder };
    try {
      return { ...known, state: { usable: true, model: await inspect() } };
    } catch (error) {
      if (!LemmaError.isInstance(error)) throw error;
      return { ...known, state: { usable: false, reason: error.message } };
    }
  }

  async function list(): Promise<readonly InstalledModel[]> {
    const names = await readdir(folder).catch((error: unknown) => refuseFolder(error));
    const ours = names.filter((name) => name.endsWith('.gguf')).toSorted(byCatalogue);
    const files = ours.map((name) => path.join(folder, name));
    const all = given === null || files.includes(given) ? files : [given, ...files];
    return await Promise.all(all.map(look));
  }

  async function find(file: string): Promise<InstalledModel> {
    const found = (await list()).find((model) => model.isOurs && model.file === file);
    if (found === undefined)
      throw new LemmaError('not-found', `There is no model file ${file} in ${folder}.`);
    return found;
  }

  return {
    folder,
    list,
    async maybeActive() {
      if (given !== null) return given;
      const usable = (await list()).filter(({ state }) => state.usable);
      const choice = (await readFile(path.join(folder, choiceFile), 'utf8').catch(() => '')).trim();
      return (usable.find(({ file }) => file === choice) ?? usable[0])?.path ?? null;
    },
    async choose(file) {
      if (given !== null) {
        throw new LemmaError(
          'invalid-request',
          'LEMMA_MODEL names the model: start Lemma without it to choose here.',
        );
      }
      const { state } = await find(file);
      if (!state.usable) throw new LemmaError('configuration', state.reason);
      await writeFile(path.join(folder, choiceFile), `${file}\n`);
    },
    async remove(file) {
      await rm((await find(file)).path);
    },
  };
}

function refuseFolder(error: unknown): string[] {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return [];
  throw new LemmaError('configuration', `The models folder cannot be read (${String(code)}).`, {
    cause: error,
  });
}

function byCatalogue(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(name: string): number {
  const at = catalogue.findIndex(({ file }) => file === name);
  return at === -1 ? catalogue.length : at;
}
