import { randomInt } from 'node:crypto';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { addReceipts } from '../../answer/add-receipts.ts';
import { setBehind } from '../../answer/hints.ts';
import { type AnswerParser, createAnswerParser } from '../../answer/parse.ts';
import { buildMendPrompt, buildPrompt, buildRepairPrompt, countContext } from '../../answer/prompt.ts';
import { plotWording } from '../../answer/prompt-wording.ts';
import { RequestJoiner } from '../../answer/request-joiner.ts';
import { runCode } from '../../answer/run-code.ts';
import { type CompleteSettings, completeSettings, maxSeed } from '../../answer/sampling.ts';
import type { AnswerOptions, Tutor, TutorChunk } from '../../answer/tutor.ts';
import { LemmaError } from '../../errors.ts';
import { detectLanguage } from '../../math/solver/language.ts';
import type { ModelReceipt, SamplingSettings } from '../../notebook/cell.ts';
import type { PlotCode } from '../config.ts';
import type { GenerationRequest } from '../model/messages.ts';
import type { ModelHost, ModelState } from '../model/model-host.ts';
import { isPlotSure, noPlot, type PlotPlan, planPlot, writesFreely } from './plot-plan.ts';

/** What a tutor on this machine works with. */
export interface ModelTutorOptions {
  readonly host: ModelHost;
  /** Tokens of thought and answer together where a run does not say otherwise. */
  readonly maxTokens: number;
  /** Default `auto`. */
  readonly plotCode?: PlotCode;
}

/** A chart is not worth waiting long for: what a repair may cost in tokens. */
const repairTokens = 400;

/**
 * The tutor that asks the language model on this machine.
 *
 * ```
 * buildPrompt -> host.generate ──text──> createAnswerParser ──> thought, derivation, answer
 *                       │                                            └──code──> its value -> host.generate, from there
 *                       └──plot code under the grammar──────> plot
 * ```
 *
 * A model that writes plot code freely has it in its answer, where the parser finds it.
 */
export function createModelTutor({ host, maxTokens, plotCode = 'auto' }: ModelTutorOptions): Tutor {
  const complete = ({ settings = {} }: AnswerOptions): CompleteSettings =>
    completeSettings(settings, { maxTokens, drawSeed: () => randomInt(maxSeed) });

  const ask = async function* (question: string, options: AnswerOptions, plan: PlotPlan) {
    const held = (await isFree()) ? noPlot : plan;
    yield* askModel(host, toRequest(question, options, complete(options), held), options);
  };

  const isFree = async () => writesFreely(plotCode, (await host.describe()).file);

  return {
    name: 'model',
    async *answer(prompt, options) {
      const { style = 'full', context = [], hint = 1, hintsSoFar } = options;
      const plan = planPlot(prompt, style);
      const withPlot = isPlotSure(plan) && (await isFree());
      const question = buildPrompt(prompt, { ...options, withPlot });
      const cells = countContext(prompt, { context });
      if (cells > 0) yield { type: 'context', cells };
      if ((await host.describe()).loaded === null) yield { type: 'notice', notice: { kind: 'loading' } };
      if (style === 'hint') yield { type: 'hint', hint: { shown: hint, of: null } };
      yield* setBehind(hintsSoFar, ask(question, options, plan));
    },
    mendDerivation: (refuted, options) =>
      ask(buildMendPrompt(refuted), options, planPlot(refuted.prompt, options.style)),
    repairPlot(failed, { compute: _, ...options }) {
      const settings = { ...options.settings, maxTokens: repairTokens };
      const plan = { plotQuestion: plotWording[detectLanguage(failed.prompt)] };
      return ask(buildRepairPrompt(failed), { ...options, settings }, plan);
    },
  };
}

function toRequest(
  question: string,
  { notebookId: user = '' }: AnswerOptions,
  settings: CompleteSettings,
  plan: PlotPlan,
): GenerationRequest {
  return { ...settings, ...plan, user, question };
}

function nameModel({ file, loaded }: ModelState): Omit<ModelReceipt, 'settings'> {
  const { name, quantisation } = file;
  const known = loaded === null ? {} : { fileHash: loaded.fileHash, backend: loaded.backend };
  return { name: name ?? path.basename(file.path), quantisation, ...known };
}

/**
 * Asks, and asks again from where code gave a value, with all that was written before in the model's context and, mostly,
 * in its cache.
 */
async function* askModel(
  host: ModelHost,
  request: GenerationRequest,
  { signal, compute, style = 'full' }: AnswerOptions,
): AsyncGenerator<TutorChunk, void> {
  const joiner = new RequestJoiner();
  let next = request;
  let before: ModelReceipt | null = null;
  for (;;) {
    const asked = { request: next, receipt: { settings: toSettings(request), style }, before, compute };
    const answer: AsyncGenerator<TutorChunk, Pause | null> = readAnswer(host, asked, signal);
    const pause: Pause | null = yield* joiner.join(before === null ? answer : endWhenFull(answer));
    if (pause === null) return;
    before = pause.model;
    const maxTokens = request.maxTokens - (before.completionTokens ?? 0);
    if (maxTokens < 1) return yield { type: 'notice', notice: { kind: 'length' } };
    next = { ...request, maxTokens, begun: `${next.begun ?? ''}${pause.written}\n\n` };
  }
}

/** With the value, the text may be more than the model holds. */
async function* endWhenFull(
  answer: AsyncGenerator<TutorChunk, Pause | null>,
): AsyncGenerator<TutorChunk, Pause | null> {
  try {
    return yield* answer;
  } catch (error) {
    if (!LemmaError.isInstance(error) || error.code !== 'too-large') throw error;
    yield { type: 'notice', notice: { kind: 'length' } };
    return null;
  }
}

/** Where an answer was broken off for a value. */
interface Pause {
  /** What the model wrote in this request up to there, and the value. */
  readonly written: string;
  /** What all requests so far took. */
  readonly model: ModelReceipt;
}

interface Asked {
  readonly request: GenerationRequest;
  readonly receipt: Pick<ModelReceipt, 'settings' | 'style'>;
  /** What the requests before took. */
  readonly before: ModelReceipt | null;
  readonly compute: AnswerOptions['compute'];
}

async function* readAnswer(
  host: ModelHost,
  { request, receipt, before, compute }: Asked,
  signal: AbortSignal,
): AsyncGenerator<TutorChunk, Pause | null> {
  const startedMs = performance.now();
  let parser: AnswerParser = createAnswerParser();
  let model: ModelReceipt = { name: '', ...receipt };
  let written = '';
  let value: string | null = null;
  for await (const event of host.generate(request, { signal })) {
    switch (event.type) {
      case 'started':
        parser = createAnswerParser({ thoughtOpened: event.thinks });
        model = { ...receipt, ...nameModel(await host.describe()), promptTokens: event.promptTokens };
        break;
      case 'queued':
        yield { type: 'notice', notice: { kind: 'turn', ahead: event.ahead } };
        break;
      case 'text':
        model = {
          ...model,
          firstTokenMs: model.firstTokenMs ?? Math.round(performance.now() - startedMs),
          completionTokens: event.completionTokens,
        };
        value = yield* readText(parser, event.text, {
          compute,
          note: (line) => {
            written += line;
          },
        });
        break;
      case 'answered':
        value = yield* runCode(parser.end(), compute);
        // With a value, whoever goes on from it says whether anything was left for that.
        if (event.reason === 'length' && value === null) yield { type: 'notice', notice: { kind: 'length' } };
        break;
      case 'plot':
        yield { type: 'plot', code: event.code };
        break;
      case 'ended':
        model = { ...model, promptTokens: event.promptTokens, completionTokens: event.completionTokens };
    }
    if (value !== null || parser.looping) break;
  }
  model = addReceipts(before, model);
  if (value === null && parser.looping) yield* runCode(parser.end(), undefined);
  yield { type: 'model', model };
  return value === null ? null : { written: written + value, model };
}

/** Reads line by line: what comes after the line that closes code was written without its value. */
async function* readText(
  parser: AnswerParser,
  text: string,
  { compute, note }: Pick<Asked, 'compute'> & { note(line: string): void },
): AsyncGenerator<TutorChunk, string | null> {
  for (const [line] of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    note(line);
    const value = yield* runCode(parser.push(line), compute);
    if (value !== null || parser.looping) return value;
  }
  return null;
}

function toSettings(request: GenerationRequest): SamplingSettings {
  const { temperature, topP, topK, minP, maxTokens, thoughtTokens, seed } = request;
  return { temperature, topP, topK, minP, maxTokens, thoughtTokens, seed };
}
