import { randomInt } from 'node:crypto';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { type AnswerParser, createAnswerParser } from '../../answer/parse.ts';
import { buildMendPrompt, buildPrompt, buildRepairPrompt, countContext } from '../../answer/prompt.ts';
import { plotWording } from '../../answer/prompt-wording.ts';
import { type CompleteSettings, completeSettings, maxSeed } from '../../answer/sampling.ts';
import type { AnswerOptions, Tutor, TutorChunk } from '../../answer/tutor.ts';
import { readPictureWish } from '../../answer/wants-picture.ts';
import { detectLanguage } from '../../math/solver/language.ts';
import type { AnswerStyle, ModelReceipt } from '../../notebook/cell.ts';
import type { GenerationEvent, GenerationRequest } from '../model/messages.ts';
import type { ModelHost, ModelState } from '../model/model-host.ts';

/** What a tutor on this machine works with. */
export interface ModelTutorOptions {
  readonly host: ModelHost;
  /** Tokens of thought and answer together where a run does not say otherwise. */
  readonly maxTokens: number;
}

/** A chart is not worth waiting long for: what a repair may cost in tokens. */
const repairTokens = 400;

/**
 * The tutor that asks the language model on this machine.
 *
 * ```
 * buildPrompt -> host.generate ──text──> createAnswerParser ──> thought, derivation, answer
 *                       └──plot code under the grammar──────> plot
 * ```
 */
export function createModelTutor({ host, maxTokens }: ModelTutorOptions): Tutor {
  const complete = ({ settings = {} }: AnswerOptions): CompleteSettings =>
    completeSettings(settings, { maxTokens, drawSeed: () => randomInt(maxSeed) });

  return {
    name: 'model',
    async *answer(prompt, options) {
      const { signal, style = 'full', context = [] } = options;
      const settings = complete(options);
      const question = buildPrompt(prompt, { style, context, withPlot: false });
      const cells = countContext(prompt, { context });
      if (cells > 0) yield { type: 'context', cells };
      const request = toRequest(question, options, settings, planPlot(prompt, style));
      const startedMs = performance.now();
      if ((await host.describe()).loaded === null) yield { type: 'notice', notice: { kind: 'loading' } };
      const events = host.generate(request, { signal });
      yield* readEvents(events, { settings, startedMs, describe: () => host.describe() });
    },
    async *mendDerivation(refuted, options) {
      const settings = complete(options);
      const plan = planPlot(refuted.prompt, options.style);
      const request = toRequest(buildMendPrompt(refuted), options, settings, plan);
      const asked = { settings, startedMs: performance.now(), describe: () => host.describe() };
      yield* readEvents(host.generate(request, options), asked);
    },
    async maybeRepairPlot(failed, options) {
      const settings = complete({ ...options, settings: { ...options.settings, maxTokens: repairTokens } });
      const plan = { plotQuestion: plotWording[detectLanguage(failed.prompt)] };
      const request = toRequest(buildRepairPrompt(failed), options, settings, plan);
      let code: string | null = null;
      for await (const event of host.generate(request, options)) {
        if (event.type === 'plot') code = event.code;
      }
      return code;
    },
  };
}

/** Whether plot code is asked for, and when. */
type PlotPlan = Pick<GenerationRequest, 'plotQuestion' | 'plotNeedsGraph'>;

/** A hint that draws the solution would be none. */
function planPlot(prompt: string, style: AnswerStyle = 'full'): PlotPlan {
  const wish = style === 'hint' ? 'no' : readPictureWish(prompt);
  if (wish === 'no') return { plotQuestion: null };
  return { plotQuestion: plotWording[detectLanguage(prompt)], plotNeedsGraph: wish === 'if-graph' };
}

function toRequest(
  question: string,
  { notebookId: user = '' }: AnswerOptions,
  settings: CompleteSettings,
  plan: PlotPlan,
): GenerationRequest {
  return { ...settings, ...plan, user, question };
}

/** What of an asking goes into its receipt. */
interface Asked {
  readonly settings: CompleteSettings;
  readonly startedMs: number;
  describe(): Promise<ModelState>;
}

function toReceipt({ file, loaded }: ModelState, settings: CompleteSettings): ModelReceipt {
  const { name, quantisation } = file;
  const known = loaded === null ? {} : { fileHash: loaded.fileHash, backend: loaded.backend };
  return { name: name ?? path.basename(file.path), settings, quantisation, ...known };
}

async function* readEvents(
  events: AsyncIterable<GenerationEvent>,
  { settings, startedMs, describe }: Asked,
): AsyncGenerator<TutorChunk, void> {
  let parser: AnswerParser = createAnswerParser();
  let model: ModelReceipt = { name: '', settings };
  for await (const event of events) {
    switch (event.type) {
      case 'started':
        parser = createAnswerParser({ thoughtOpened: event.thinks });
        model = { ...toReceipt(await describe(), settings), promptTokens: event.promptTokens };
        break;
      case 'queued':
        yield { type: 'notice', notice: { kind: 'turn', ahead: event.ahead } };
        break;
      case 'text':
        model = { ...model, firstTokenMs: model.firstTokenMs ?? Math.round(performance.now() - startedMs) };
        yield* parser.push(event.text);
        break;
      case 'answered':
        yield* parser.end();
        if (event.reason === 'length') yield { type: 'notice', notice: { kind: 'length' } };
        break;
      case 'plot':
        yield { type: 'plot', code: event.code };
        break;
      case 'ended':
        model = { ...model, completionTokens: event.completionTokens };
    }
    if (parser.looping) break;
  }
  if (parser.looping) yield* parser.end();
  yield { type: 'model', model };
}
