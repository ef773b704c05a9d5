import { LemmaError } from '../../errors.ts';
import type { LoadRequest } from './messages.ts';
import { batchSize, describeStep, formatGigabytes, listMemoryPlans, type MemoryPlan } from './plan-memory.ts';

/** What a context is to hold, and where it computes. */
export interface ContextPlan extends MemoryPlan {
  /** Tokens that are evaluated at once at most. */
  readonly batchSize: number;
  readonly onGpu: boolean;
}

/** What loading does to the machine; `Model` and `Context` are the library's own. */
export interface LoadEffects<Model, Context> {
  /** Whether a GPU computes; a model that does not fit there is loaded for the CPU. */
  readonly hasGpu: boolean;
  /** Bytes that are free, on the GPU too. */
  availableBytes(): number;
  loadModel(options: { readonly onGpu: boolean }): Promise<Model>;
  createContext(model: Model, plan: ContextPlan): Promise<Context>;
}

/** A model in memory, and what was given up for it. */
export interface HeldModel<Model, Context> {
  readonly model: Model;
  readonly context: Context;
  readonly plan: MemoryPlan;
  readonly onGpu: boolean;
  /** Sentences, in order. */
  readonly steps: readonly string[];
}

/**
 * Loads a model and gives it as much context as memory lets it have:
 *
 * ```
 * estimate -> fewer sequences -> shorter context -> load (GPU, else CPU) -> context, smaller while it fails
 * ```
 *
 * @throws LemmaError `configuration` when even the smallest plan does not fit, or when nothing loads.
 */
export async function holdModel<Model, Context>(
  { path, summary }: LoadRequest,
  effects: LoadEffects<Model, Context>,
): Promise<HeldModel<Model, Context>> {
  const available = effects.availableBytes();
  const plans = listMemoryPlans(summary);
  const fitting = plans.filter(({ bytes }) => bytes <= available);
  const [first] = fitting;
  if (first === undefined) throw explainShortage(plans.at(-1)?.bytes ?? 0, available);
  const steps = first === plans[0] ? [] : [describeStep(first, available)];
  const { model, onGpu } = await loadSomewhere(path, effects, steps);
  for (const plan of fitting) {
    try {
      if (plan !== first) steps.push(describeStep(plan, available));
      const context = await effects.createContext(model, { ...plan, batchSize, onGpu });
      return { model, context, plan, onGpu, steps };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      steps.push(`A context for ${plan.sequences} × ${plan.contextSize} tokens failed: ${error.message}`);
    }
  }
  throw explainShortage(fitting.at(-1)?.bytes ?? 0, available);
}

async function loadSomewhere<Model, Context>(
  path: string,
  effects: LoadEffects<Model, Context>,
  steps: string[],
): Promise<{ readonly model: Model; readonly onGpu: boolean }> {
  if (effects.hasGpu) {
    try {
      return { model: await effects.loadModel({ onGpu: true }), onGpu: true };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      steps.push(`The GPU did not take the model (${error.message}), so the CPU computes.`);
    }
  }
  try {
    return { model: await effects.loadModel({ onGpu: false }), onGpu: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LemmaError('configuration', `llama.cpp could not load ${path}: ${reason}`, { cause: error });
  }
}

function explainShortage(needed: number, available: number): LemmaError {
  return new LemmaError(
    'configuration',
    `The model needs about ${formatGigabytes(needed)} of memory, and ${formatGigabytes(available)} are free: ` +
      'close other programs, or choose a smaller quantisation.',
  );
}
