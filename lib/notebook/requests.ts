import { z } from 'zod';
import { maxSeed, presets } from '../answer/sampling.ts';
import { areaIds } from '../math/solver/areas.ts';
import type { AskSettings, PlotChange } from './cell.ts';
import { maxHints } from './hint-progress.ts';
import { maxSamples, plotCodeLimit, sourceLimit, titleLimit } from './limits.ts';
import type { RunSettings } from './run-settings.ts';
import { templateIds } from './templates.ts';

/** The longest formula that a reader edits, in UTF-16 code units. */
const formulaLimit = 2_000;

/** The question or the text of a cell. */
export const cellSource = z.string().max(sourceLimit, `A cell holds ${sourceLimit} characters at most.`);
const source = cellSource;
const title = z.string().trim().min(1).max(titleLimit, `A title has ${titleLimit} characters at most.`);
const kind = z.enum(['prompt', 'text']);
const version = z.int().positive();
const index = z.int().nonnegative().max(1_000_000);

const language = z.enum(['en', 'zh']);

/** `POST /api/notebooks`: one kind of notebook at a time. */
export const createNotebookRequest = z
  .strictObject({
    title: title.optional(),
    /** Fills it with the worked examples of an area of mathematics, in a language, and answers them. */
    examples: z.strictObject({ area: z.enum(areaIds), language }).optional(),
    /** Fills it with what one can start from, and answers its questions. */
    template: z.strictObject({ id: z.enum(templateIds), language }).optional(),
    /** The id of a notebook that is copied with its answers. */
    copyOf: z.string().min(1).max(100).optional(),
  })
  .refine(
    ({ examples, template, copyOf }) =>
      [examples, template, copyOf].filter((each) => each !== undefined).length <= 1,
    'Name one of examples, template and copyOf.',
  );

/** `POST /api/notebooks/:id/cells`; `at` is a 0-based index, the end where it is absent. */
export const addCellRequest = z.strictObject({ kind, source, at: index.optional() });

/** `PATCH /api/notebooks/:id/cells/:cellId`; `version` is the cell's version that the change was made on. */
export const editCellRequest = z
  .strictObject({ version, source: source.optional(), kind: kind.optional() })
  .refine((change) => change.source !== undefined || change.kind !== undefined, 'Name a source or a kind.');

/** `POST /api/notebooks/:id/cells/:cellId/move`; `to` is the 0-based index the cell will have. */
export const moveCellRequest = z.strictObject({ to: index });

const askFields = {
  tutor: z
    .enum(
      ['solver', 'model', 'remote'],
      'A tutor is one of solver, model, remote; GET /api/models lists them.',
    )
    .exactOptional(),
  style: z.enum(['full', 'concise', 'hint', 'school']).exactOptional(),
  samples: z.int().min(1).max(maxSamples).exactOptional(),
};

const samplingFields = {
  temperature: z.number().min(0).max(2).exactOptional(),
  topP: z.number().gt(0).max(1).exactOptional(),
  topK: z.int().min(0).max(1_000).exactOptional(),
  minP: z.number().min(0).max(1).exactOptional(),
  maxTokens: z.int().min(1).max(32_768).exactOptional(),
  thoughtTokens: z.int().min(1).max(32_768).exactOptional(),
  seed: z.int().nonnegative().max(maxSeed).exactOptional(),
};

/** How a notebook's questions are asked. */
export const askSettings: z.ZodType<AskSettings> = z.strictObject({
  ...askFields,
  settings: z.strictObject(samplingFields).exactOptional(),
});

/** `PATCH /api/notebooks/:id`; `version` is the notebook's version that the change was made on. */
export const changeNotebookRequest = z
  .strictObject({ version, title: title.optional(), settings: askSettings.optional() })
  .refine(
    (change) => change.title !== undefined || change.settings !== undefined,
    'Name a title or settings.',
  );

/**
 * `POST /api/notebooks/:id/cells/:cellId/run`. The sampling settings belong to language models: the solver,
 * which has no dice, takes them and leaves them aside; of the styles it knows `hint`. `hint` says how many hints are to be
 * shown, in that style. A temperature goes before a preset; what is absent is as
 * the notebook has it.
 * `thoughtTokens` holds for the model on this machine; a remote one is sent `topK` and `minP` only where they are given,
 * since not every server knows them.
 */
export const runCellRequest = z
  .strictObject({
    ...askFields,
    ...samplingFields,
    model: z.never('Which model answers is set where Lemma is started, not in a question.').exactOptional(),
    hint: z.int().min(1).max(maxHints).exactOptional(),
    preset: z.enum(['strict', 'recommended', 'varied']).exactOptional(),
  })
  .transform(({ tutor, style, preset, samples, hint, model: _, ...sampling }): RunSettings => {
    const settings = preset === undefined ? sampling : { temperature: presets[preset], ...sampling };
    return {
      settings,
      ...(tutor === undefined ? {} : { tutor }),
      ...(style === undefined ? {} : { style }),
      ...(samples === undefined ? {} : { samples }),
      ...(hint === undefined ? {} : { hint }),
    };
  });

const code = z.string().max(plotCodeLimit, `Plot code has ${plotCodeLimit} characters at most.`);
const formula = z.string().max(formulaLimit, `A formula has ${formulaLimit} characters at most.`);

/** `POST /api/notebooks/:id/cells/:cellId/plot` */
export const plotRequest = z.strictObject({ code });

/** `PUT /api/notebooks/:id/cells/:cellId/variants/:variantId/plot` */
export const editPlotRequest: z.ZodType<PlotChange> = z.strictObject({
  code,
  formula: z.strictObject({ from: formula, to: formula }).exactOptional(),
});
