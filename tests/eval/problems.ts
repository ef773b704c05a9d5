import { z } from 'zod';
import { defaultMaxTokens, presets } from '#lib/answer/sampling.ts';
import { LemmaError } from '#lib/errors.ts';
import { createBroker } from '../../sandbox/broker.ts';
import { askTutor, type Sample, sampleSchema } from './ask-tutor.ts';
import { defineCommand } from './define-command.ts';
import type { EvalReport, Evaluator, Judged, OptionValues } from './eval-command.ts';
import { majorityIsRight } from './majority.ts';
import { openTutor } from './open-tutor.ts';
import { formatMs, formatShare, formatTable } from './table.ts';

const rowSchema = z.object({
  id: z.string().optional(),
  problem: z.string(),
  answer: z.string(),
  source: z.string().default('unknown'),
});
const resultSchema = z.object({ tutor: z.string(), samples: z.array(sampleSchema) });

type Row = z.infer<typeof rowSchema>;
type Result = z.infer<typeof resultSchema>;

/** `npm run eval -- problems FILE`: what a tutor makes of problems whose answers are known. */
export const problemsCommand = defineCommand<Row, Result>({
  name: 'problems',
  summary: 'problems with their answers: problem, answer',
  rowSchema,
  resultSchema,
  options: [
    { name: 'tutor', placeholder: 'name', description: 'solver, model or remote', fallback: 'solver' },
    { name: 'samples', placeholder: 'n', description: 'answers to each problem', fallback: '1' },
    {
      name: 'seed',
      placeholder: 'n',
      description: 'seed of the first sample; the next ones count up',
      fallback: '1',
    },
    {
      name: 'temperature',
      placeholder: 't',
      description: 'of a model',
      fallback: String(presets.recommended),
    },
    {
      name: 'max-tokens',
      placeholder: 'n',
      description: 'of thought and answer together',
      fallback: String(defaultMaxTokens),
    },
    { name: 'concurrency', placeholder: 'n', description: 'problems asked at the same time', fallback: '1' },
  ],
  thresholds: [
    {
      figure: 'solver-right',
      direction: 'min',
      fallback: 1,
      description: "share of the solver's answers that are right",
    },
    { figure: 'pass1', direction: 'min', fallback: 0, description: 'mean share of samples that are right' },
    {
      figure: 'majority',
      direction: 'min',
      fallback: 0,
      description: 'share of problems whose most frequent answer is right',
    },
    { figure: 'coverage', direction: 'min', fallback: 0, description: 'share of problems that are answered' },
    {
      figure: 'charts',
      direction: 'min',
      fallback: 1,
      description: "share of the solver's charts that are drawn",
    },
  ],
  open,
  report,
});

async function open(options: OptionValues): Promise<Evaluator<Row, Result>> {
  const samples = readNumber(options, 'samples', { min: 1, whole: true });
  const seed = readNumber(options, 'seed', { min: 0, whole: true });
  const maxTokens = readNumber(options, 'max-tokens', { min: 1, whole: true });
  const temperature = readNumber(options, 'temperature', { min: 0, whole: false });
  const concurrency = readNumber(options, 'concurrency', { min: 1, whole: true });
  const { tutor, close } = await openTutor(options.tutor ?? 'solver');
  const broker = createBroker({ log: (message) => console.error(message) });
  const { signal } = new AbortController();
  return {
    concurrency,
    async evaluate({ problem, answer }) {
      const asked: Sample[] = [];
      for (let sample = 0; sample < samples; sample += 1) {
        const settings = { temperature, maxTokens, seed: seed + sample };
        const plot = (code: string) => broker.run(code, { signal });
        asked.push(await askTutor(problem, answer, { tutor, options: { signal, settings }, plot }));
      }
      return { tutor: tutor.name, samples: asked };
    },
    async close() {
      await Promise.all([close(), broker.close()]);
    },
  };
}

function readNumber(
  options: OptionValues,
  name: string,
  { min, whole }: { readonly min: number; readonly whole: boolean },
): number {
  const text = options[name] ?? '';
  const value = Number(text);
  if (text.trim() === '' || !(value >= min) || (whole && !Number.isInteger(value))) {
    throw new LemmaError(
      'invalid-request',
      `--${name} takes a ${whole ? 'whole ' : ''}number from ${min} on, not "${text}".`,
    );
  }
  return value;
}

function report(judged: readonly Judged<Row, Result>[]): EvalReport {
  const bySource = Map.groupBy(judged, ({ row }) => row.source.replace(/[:@].*/, ''));
  const groups = [...bySource, ['all', judged] as const].map(([source, group]) => ({
    source,
    sum: summarise(group),
  }));
  const all = summarise(judged);
  const isSolver = judged.every(({ result }) => result.tutor === 'solver');
  const lines = formatTable(
    [
      'source',
      'problems',
      'coverage',
      'right',
      'pass@1',
      `majority@${all.samplesEach}`,
      'charts',
      'tokens/s',
      'p50',
      'p95',
    ],
    groups.map(({ source, sum }) => [
      source,
      String(sum.problems),
      formatShare(sum.covered, sum.problems),
      formatShare(sum.right, sum.answered),
      formatShare(sum.right, sum.samples),
      formatShare(sum.majority, sum.problems),
      `${sum.drawn}/${sum.plotted}`,
      sum.tokensMs === 0 ? '-' : ((1000 * sum.tokens) / sum.tokensMs).toFixed(1),
      formatMs(sum.times, 0.5),
      formatMs(sum.times, 0.95),
    ]),
  );
  return {
    lines,
    figures: {
      'solver-right': isSolver ? all.right / all.answered : Number.NaN,
      pass1: all.right / all.samples,
      majority: all.majority / all.problems,
      coverage: all.covered / all.problems,
      charts: isSolver ? all.drawn / all.plotted : Number.NaN,
    },
    failures: judged
      .filter(({ result }) => result.samples.some(isFailure))
      .map(({ row, result }) => ({ ...row, ...result })),
  };
}

/** A problem that the solver declined is no failure. */
function isFailure({ declined, agreement, chart }: Sample): boolean {
  return (!declined && agreement !== 'equal') || chart === 'failed';
}

function summarise(judged: readonly Judged<Row, Result>[]) {
  const samples = judged.flatMap(({ result }) => result.samples);
  const answered = samples.filter(({ answer }) => answer !== null);
  const plotted = samples.filter(({ chart }) => chart !== 'none');
  return {
    problems: judged.length,
    samples: samples.length,
    samplesEach: Math.round(samples.length / judged.length),
    answered: answered.length,
    right: answered.filter(({ agreement }) => agreement === 'equal').length,
    covered: judged.filter(({ result }) => result.samples.some(({ answer }) => answer !== null)).length,
    majority: judged.filter(({ result }) => majorityIsRight(result.samples)).length,
    plotted: plotted.length,
    drawn: plotted.filter(({ chart }) => chart === 'drawn').length,
    tokens: samples.reduce((sum, { tokens }) => sum + tokens, 0),
    tokensMs: samples.reduce((sum, { tokensMs }) => sum + tokensMs, 0),
    times: samples.filter(({ declined }) => !declined).map(({ totalMs }) => totalMs),
  };
}
