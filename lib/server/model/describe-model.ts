import path from 'node:path';
import { LemmaError } from '../../errors.ts';
import type { LoadedModel } from './messages.ts';
import type { ModelHost } from './model-host.ts';
import { listMemoryPlans } from './plan-memory.ts';

/** The local model as the API tells it; its folder is not told. */
export type ModelDescription =
  | {
      readonly answers: true;
      readonly model: string;
      readonly file: string;
      readonly architecture: string;
      readonly quantisation: string;
      readonly sizeBytes: number;
      /** Whether it fits into the memory that is free now; true once it is loaded. */
      readonly fits: boolean;
      /** From 0 to 1 while it is being loaded; null otherwise. */
      readonly loadingShare: number | null;
      readonly loaded: LoadedModel | null;
    }
  | { readonly answers: false; readonly reason: string };

/** What is known of the model without loading it, and how it was loaded where it is. */
export async function describeModel(
  host: ModelHost,
  availableBytes: () => number = () => process.availableMemory(),
): Promise<ModelDescription> {
  try {
    const { file, loaded, loadingShare } = await host.describe();
    const available = availableBytes();
    return {
      answers: true,
      model: file.name ?? path.basename(file.path),
      file: path.basename(file.path),
      architecture: file.architecture,
      quantisation: file.quantisation,
      sizeBytes: file.fileBytes,
      fits: loaded !== null || listMemoryPlans(file).some(({ bytes }) => bytes <= available),
      loadingShare,
      loaded,
    };
  } catch (error) {
    if (LemmaError.isInstance(error)) return { answers: false, reason: error.message };
    throw error;
  }
}
