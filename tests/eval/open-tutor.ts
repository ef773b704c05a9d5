import type { Tutor } from '#lib/answer/tutor.ts';
import { LemmaError } from '#lib/errors.ts';
import { type Config, readConfig } from '#lib/server/config.ts';
import { createLog } from '#lib/server/log.ts';
import { createMathPool } from '#lib/server/math/math-pool.ts';
import { openModels } from '#lib/server/model-library/open-models.ts';
import { createModelTutor } from '#lib/server/tutors/model.ts';
import { createRemoteTutor } from '#lib/server/tutors/remote.ts';
import { createSolverTutor } from '#lib/server/tutors/solver.ts';

/** A tutor with what it keeps running. */
export interface OpenTutor {
  readonly tutor: Tutor;
  close(): Promise<void>;
}

/**
 * Starts the tutor of that name from the settings (`LEMMA_MODEL`, `LEMMA_REMOTE_URL` ...), as the server does.
 *
 * @throws LemmaError `configuration` where the settings do not set it up, `invalid-request` for another name.
 */
export async function openTutor(name: string): Promise<OpenTutor> {
  const config = readConfig(process.env);
  switch (name) {
    case 'solver': {
      const pool = createMathPool(1);
      return { tutor: createSolverTutor(pool), close: () => pool.close() };
    }
    case 'model':
      return await openModel(config);
    case 'remote':
      return openRemote(config);
    default:
      throw new LemmaError('invalid-request', `There is no tutor "${name}": choose solver, model or remote.`);
  }
}

async function openModel(config: Config): Promise<OpenTutor> {
  const { active } = await openModels(config, createLog(config.logLevel));
  if (active.host === null) {
    await active.close();
    throw new LemmaError('configuration', 'No model is set up: LEMMA_MODEL names a .gguf file.');
  }
  const tutor = createModelTutor({
    host: active.host,
    maxTokens: config.maxTokens,
    plotCode: config.model.plotCode,
  });
  return { tutor, close: () => active.close() };
}

function openRemote({ remote, maxTokens }: Config): OpenTutor {
  if (remote === null) {
    throw new LemmaError(
      'configuration',
      'No remote model is set up: see LEMMA_REMOTE_URL and LEMMA_REMOTE_MODEL.',
    );
  }
  return { tutor: createRemoteTutor({ ...remote, maxTokens }), close: () => Promise.resolve() };
}
