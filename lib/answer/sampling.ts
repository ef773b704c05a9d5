import type { SamplingSettings } from '../notebook/cell.ts';

/** Settings with nothing left open, so that a run can be repeated. */
export type CompleteSettings = Required<SamplingSettings>;

/** The largest seed that is drawn; every server that we know takes 31 bits. */
export const maxSeed = 2 ** 31 - 1;

/** Tokens of thought and answer together, where nobody says otherwise. */
export const defaultMaxTokens = 2_048;

/** Temperatures by how much the answers of one question may differ; the authors of R1 advise 0.5 to 0.7. */
export const presets = { strict: 0.4, recommended: 0.6, varied: 0.75 } as const;

/**
 * Which tokens are left to draw from. Top-p is what the authors of R1 advise; top-k is llama.cpp's usual 40, which is
 * faster than none and hardly ever binds beside top-p.
 */
export const usualChoice = { topP: 0.95, topK: 40, minP: 0 } as const;

/** The share of all tokens that may go into thought, where nobody says otherwise. */
const thoughtShare = 0.6;

/**
 * Fills what is absent with what the authors of R1 advise, and the seed with a drawn one.
 *
 * @see {@link https://github.com/deepseek-ai/DeepSeek-R1#usage-recommendations}
 */
export function completeSettings(
  settings: SamplingSettings,
  fallback: { readonly maxTokens: number; readonly drawSeed: () => number },
): CompleteSettings {
  const maxTokens = settings.maxTokens ?? fallback.maxTokens;
  const thoughtTokens = settings.thoughtTokens ?? Math.max(1, Math.floor(maxTokens * thoughtShare));
  return {
    temperature: settings.temperature ?? presets.recommended,
    topP: settings.topP ?? usualChoice.topP,
    topK: settings.topK ?? usualChoice.topK,
    minP: settings.minP ?? usualChoice.minP,
    maxTokens,
    thoughtTokens: Math.min(thoughtTokens, maxTokens),
    seed: settings.seed ?? fallback.drawSeed(),
  };
}
