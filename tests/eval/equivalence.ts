import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { answersAgree } from '#lib/math/equivalence/answers-agree.ts';
import { defineCommand } from './define-command.ts';
import type { EvalReport, Judged } from './eval-command.ts';
import { formatMs, formatShare, formatTable } from './table.ts';

const rowSchema = z.object({
  id: z.string().optional(),
  gold: z.string(),
  candidate: z.string(),
  equal: z.boolean(),
  source: z.string().default('unknown'),
});
const resultSchema = z.object({ agreement: z.enum(['equal', 'different', 'unknown']), ms: z.number() });

type Row = z.infer<typeof rowSchema>;
type Result = z.infer<typeof resultSchema>;

/** `npm run eval -- equivalence FILE`: whether `answersAgree` says of pairs what their labels say. */
export const equivalenceCommand = defineCommand<Row, Result>({
  name: 'equivalence',
  summary: 'pairs of answers: gold, candidate, equal',
  rowSchema,
  resultSchema,
  options: [],
  thresholds: [
    { figure: 'false-equal', direction: 'max', fallback: 0, description: 'different pairs called equal' },
    { figure: 'false-different', direction: 'max', fallback: 0, description: 'equal pairs called different' },
    { figure: 'decided', direction: 'min', fallback: 0.92, description: 'share of pairs that are decided' },
  ],
  open: () => ({
    evaluate({ gold, candidate }) {
      const startedMs = performance.now();
      const agreement = answersAgree(gold, candidate);
      return { agreement, ms: performance.now() - startedMs };
    },
  }),
  report,
});

function isWrong({ row, result }: Judged<Row, Result>): boolean {
  return result.agreement === (row.equal ? 'different' : 'equal');
}

function report(judged: readonly Judged<Row, Result>[]): EvalReport {
  const bySource = Map.groupBy(judged, ({ row }) => row.source.replace(/[:@].*/, ''));
  const lines = formatTable(
    ['source', 'pairs', 'equal ok', 'different ok', 'wrong', 'undecided', 'decided', 'p50', 'p95'],
    [...bySource, ['all', judged] as const].map(([source, group]) => toCells(source, group)),
  );
  const undecided = judged.filter(({ result }) => result.agreement === 'unknown');
  const wrong = judged.filter(isWrong);
  return {
    lines,
    figures: {
      'false-equal': wrong.filter(({ row }) => !row.equal).length,
      'false-different': wrong.filter(({ row }) => row.equal).length,
      decided: 1 - undecided.length / judged.length,
    },
    failures: [...wrong, ...undecided].map(({ row, result }) => ({ ...row, agreement: result.agreement })),
  };
}

function toCells(source: string, group: readonly Judged<Row, Result>[]): readonly string[] {
  const count = (agreement: Result['agreement'], equal: boolean): number =>
    group.filter(({ row, result }) => row.equal === equal && result.agreement === agreement).length;
  const undecided = count('unknown', true) + count('unknown', false);
  const sample = group.map(({ result }) => result.ms);
  return [
    source,
    String(group.length),
    String(count('equal', true)),
    String(count('different', false)),
    String(group.filter(isWrong).length),
    String(undecided),
    formatShare(group.length - undecided, group.length),
    formatMs(sample, 0.5),
    formatMs(sample, 0.95),
  ];
}
